"""Readings and records as JSON and msgpack; the one place of the record that knows a library."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

import msgspec

from musnad.errors import CodecError
from musnad.record.gathered import Record
from musnad.record.reading import Reading
from musnad.record.verify import verify

Document = Reading | Record
D = TypeVar("D", Reading, Record)
T = TypeVar("T")

RENAMED = {"from_": "from"}
"""Field names that Python reserves, as the documents write them."""


def to_json(document: Document) -> bytes:
    """One line of UTF-8 JSON, as ../docs describes it.

    Raises CodecError for a lone surrogate, which no page that came through the decode gate holds.
    """
    try:
        return msgspec.json.encode(_renamed_relations(document))
    except UnicodeEncodeError as error:
        raise CodecError("text with a lone surrogate", remedy="Receive the page through musnad.pages") from error


def to_msgpack(document: Document) -> bytes:
    """The same in msgpack: about a third smaller, and faster to read."""
    return msgspec.msgpack.encode(_renamed_relations(document))


def from_json(encoded: bytes | str, kind: type[D], *, place: str = "") -> D:
    """Read a document back; CodecError where its shape is wrong or a span and its surface disagree."""
    document: D = _inward(_decoded(msgspec.json.decode, encoded, place), kind, place)
    return document


def from_msgpack(encoded: bytes, kind: type[D], *, place: str = "") -> D:
    """Read a document back; CodecError as in `from_json`."""
    document: D = _inward(_decoded(msgspec.msgpack.decode, encoded, place), kind, place)
    return document


def to_builtins(document: Document) -> dict[str, Any]:
    """The document as dicts, lists, strings and numbers."""
    built: dict[str, Any] = msgspec.to_builtins(_renamed_relations(document))
    return built


def part_to_builtins(part: object) -> Any:  # noqa: ANN401 - what msgspec builds
    """A part of a document, a statement or a span, as it stands in the document's JSON."""
    return msgspec.to_builtins(part)


def schema(kind: type[Document]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a reading or a record."""
    exported: dict[str, Any] = _renamed(msgspec.json.schema(kind), RENAMED)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **exported}


def pack(part: object, *, in_order: bool = True) -> bytes:
    """Values of ours that are no document in msgpack, equal ones in equal bytes: sets and dicts are put in order.

    Not `in_order` a dict keeps the order it has, which a reading's bytes tell.
    """
    return msgspec.msgpack.encode(part, order="deterministic" if in_order else None)


def unpack(encoded: bytes, kind: type[T]) -> T:
    """What `pack` packed; CodecError where it is of another shape."""
    try:
        return msgspec.msgpack.decode(encoded, type=kind)
    except msgspec.DecodeError as error:
        raise CodecError(f"not readable: {error}", remedy="Gather the record again") from error


def _renamed_relations(document: Document) -> dict[str, Any]:
    """The document's layers, relations alone taken apart, since their `from_` is written "from"."""
    layers = {field.name: getattr(document, field.name) for field in fields(document)}
    layers["relations"] = msgspec.to_builtins(document.relations)
    for relation in layers["relations"]:
        relation["from"] = relation.pop("from_")
    return layers


def _decoded(decode: Any, encoded: bytes | str, place: str) -> Any:  # noqa: ANN401 - what msgspec reads
    try:
        return decode(encoded)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CodecError(f"not readable: {error}", place=place, remedy="Give it as musnad wrote it") from error


def _inward(built: Any, kind: type[Any], place: str) -> Any:  # noqa: ANN401
    for relation in built.get("relations") or () if isinstance(built, dict) else ():
        if isinstance(relation, dict) and "from" in relation:
            relation["from_"] = relation.pop("from")
    try:
        document = msgspec.convert(built, kind)
    except msgspec.ValidationError as error:
        raise CodecError(f"no {kind.__name__.lower()}: {error}", place=place, remedy="See musnad schema") from error
    if isinstance(document, Reading) and (problems := verify(document)):
        raise CodecError(problems[0], place=place, remedy="Read the page again with musnad read")
    return document


def _renamed(tree: Any, names: dict[str, str]) -> Any:  # noqa: ANN401
    if isinstance(tree, dict):
        return {names.get(key, key): _renamed(value, names) for key, value in tree.items()}
    if isinstance(tree, list):
        return [names.get(x, x) if isinstance(x, str) else _renamed(x, names) for x in tree]
    return tree
