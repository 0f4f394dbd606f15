"""The shape of what is told: JSON Schemas of the record's own types, and the columns that a table has of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import msgspec

from musnad.export.table import Cell
from musnad.record.codec import RENAMED

Schema = dict[str, Any]
Kind = Literal["string", "integer", "number", "boolean", "json"]

REF = "#/components/schemas/"


@cache
def shape(type_: Any) -> tuple[Schema, dict[str, Schema]]:  # noqa: ANN401 - a type, or a generic of one
    """The JSON Schema of a type, and those of the types that it names."""
    (made,), named = msgspec.json.schema_components((type_,), ref_template=REF + "{name}")
    return _renamed(made), {name: _renamed(schema) for name, schema in named.items()}


def _renamed(tree: Any) -> Any:  # noqa: ANN401 - a tree of JSON
    """The tree with field names as the documents write them: "from" for from_."""
    if isinstance(tree, dict):
        return {RENAMED.get(key, key): _renamed(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [RENAMED.get(each, each) if isinstance(each, str) else _renamed(each) for each in tree]
    return tree


def outward(value: object) -> Any:  # noqa: ANN401 - what msgspec builds
    """A value as dicts, lists, strings and numbers, field names as the documents write them."""
    built = msgspec.to_builtins(value)
    if isinstance(built, dict):
        return {RENAMED.get(key, key): told for key, told in built.items()}
    return built


def string(*, null: bool = False) -> Schema:
    """A string, or null too."""
    return {"anyOf": [{"type": "string"}, {"type": "null"}]} if null else {"type": "string"}


def closed(properties: Mapping[str, Schema], what: str = "") -> Schema:
    """An object with all of these properties and no other."""
    told: Schema = {"type": "object", "properties": dict(properties), "required": list(properties)}
    return {"description": what, **told} if what else told


LABEL = closed({"ar": string(null=True), "en": string(null=True)}, "the name in both languages")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, and the way to its cell in what is told."""

    name: str
    path: tuple[str | int, ...]
    kind: Kind

    def of(self, told: object) -> Cell:
        """The cell: null where a step of the way is null."""
        for step in self.path:
            if told is None:
                return None
            told = told.get(step) if isinstance(told, dict) else told[step]  # type: ignore[index]
        if self.kind == "json":
            return None if told in (None, [], {}, ()) else json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return told  # type: ignore[return-value]


def columns(schema: Schema, named: Mapping[str, Schema]) -> tuple[Column, ...]:
    """A column for each plain value; a span has two, what is a list is JSON in one cell."""
    return tuple(_columns(schema, named, ()))


def _columns(schema: Schema, named: Mapping[str, Schema], path: tuple[str | int, ...]) -> Iterator[Column]:
    schema = _plain(schema, named)
    name = ".".join(map(str, path))
    kind = schema.get("type")
    if kind == "object" and "properties" in schema:
        for key, value in schema["properties"].items():
            yield from _columns(value, named, (*path, key))
    elif kind == "array" and schema.get("maxItems") == 2 and "prefixItems" in schema:  # noqa: PLR2004 - a span
        yield Column(f"{name}.start", (*path, 0), "integer")
        yield Column(f"{name}.end", (*path, 1), "integer")
    elif kind in ("integer", "number", "boolean"):
        yield Column(name, path, kind)
    else:
        yield Column(name, path, "string" if kind == "string" or "enum" in schema or "const" in schema else "json")


def _plain(schema: Schema, named: Mapping[str, Schema]) -> Schema:
    """A schema without its null and behind its reference."""
    while True:
        others = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
        if len(others) == 1:
            schema = others[0]
        elif "$ref" in schema:
            schema = named[schema["$ref"].removeprefix(REF)]
        else:
            return schema


def row(table: Sequence[Column], told: object) -> tuple[Cell, ...]:
    """The cells of one thing told."""
    return tuple(column.of(told) for column in table)
