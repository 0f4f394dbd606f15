"""JSON -> rows: an object a line, one array of objects, or a Telegram channel's export."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from musnad.errors import OversizedPage, PageError
from musnad.pages.containers.mapping import PLACE
from musnad.pages.containers.streams import Stream, lines
from musnad.pages.containers.tables import Row, unpack_rows
from musnad.pages.containers.telegram import MAPPING, MESSAGES, channel_of, message_row
from musnad.pages.containers.values import Container, Mark, Unpacked

ESCAPED = 6
"""Bytes that JSON writes for a letter of two: \\u0642 for ق."""
PIECE = 1 << 18
SPACE = re.compile(r"[\s,\ufeff]+")
OBJECT = re.compile(r"\s*\{")


def unpack_json(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The pages of a JSON file, whichever of the three it is."""
    with Stream(container.path, container.location) as stream:
        head = _Text(stream)
        head.more()
        begins = head.text.lstrip("\ufeff \t\r\n")
        if begins.startswith("[") or MESSAGES.search(begins):
            telegram = not begins.startswith("[")
            rows = _telegram(head, container, ESCAPED * cap) if telegram else _array(head, container, ESCAPED * cap)
            own = _over(container, telegram=telegram)
            yield from unpack_rows(own, mark, cap, rows)
            return
    with Stream(container.path, container.location) as stream:
        yield from unpack_rows(container, mark, cap, _lines(stream, container, ESCAPED * cap))


def _over(container: Container, *, telegram: bool) -> Container:
    """A Telegram export has its own mapping; of the user's only a pattern of addresses and constants go over it."""
    if not telegram:
        return container
    mapping, own = MAPPING, container.mapping
    if own and PLACE.search(address := own.columns.get("address", "")):
        mapping = replace(mapping, columns={**mapping.columns, "address": address})
    if own:
        columns = {name: column for name, column in mapping.columns.items() if name not in own.constants}
        mapping = replace(mapping, columns=columns, constants=own.constants)
    return Container(container.location, container.path, container.kind, mapping)


def _lines(stream: Stream, container: Container, most: int) -> Iterator[tuple[Row, str, int]]:
    for number, line in enumerate(lines(stream, most), 1):
        place = f"{container.location}#{number}"
        if line is None:
            error = OversizedPage(f"the line has more than {most:,} bytes", place=place, remedy="Cut it")
            yield error, place, stream.at
        elif line.strip(b"\xef\xbb\xbf \t"):
            yield _object(line, place), place, stream.at


def _object(line: bytes, place: str) -> Row:
    try:
        found = json.loads(line.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace"))
    except (ValueError, RecursionError) as error:
        return PageError(f"the line is no JSON ({_why(error)})", place=place, remedy="Mend the line, or leave it out")
    return found if isinstance(found, dict) else "JSON that is no object"


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it nests too deep"
    return str(error)[:100] if isinstance(error, json.JSONDecodeError) else "a number in it has thousands of digits"


class _Text:
    """The decoded text of a stream, a window of it at a time."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.text, self.at, self.ended = "", 0, False
        self.broken: PageError | None = None
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._step = PIECE

    def more(self) -> bool:
        """Read on, twice as far as last time where nothing was used meanwhile; false at the end."""
        if self.ended:
            return False
        self._step = 2 * self._step if not self.at else PIECE
        self.text, self.at = self.text[self.at :], 0
        piece = bytearray()
        try:
            while len(piece) < self._step and (part := self.stream.read(self._step - len(piece))):
                piece += part
        except PageError as error:  # what came before it is read
            self.broken = error
        self.ended = len(piece) < self._step
        self.text += self._decoder.decode(bytes(piece), self.ended)
        return True


def _array(text: _Text, container: Container, most: int) -> Iterator[tuple[Row, str, int]]:
    """The elements of the one array."""
    text.at = text.text.index("[") + 1
    for number, element in enumerate(_elements(text, container, most), 1):
        row = element if isinstance(element, dict) else "JSON that is no object"
        yield row, f"{container.location}#{number}", text.stream.at


def _telegram(text: _Text, container: Container, most: int) -> Iterator[tuple[Row, str, int]]:
    """The messages of each channel in the export."""
    several = False
    while True:
        found = MESSAGES.search(text.text, text.at)
        if not found:
            text.at = max(text.at, len(text.text) - PIECE)
            if not text.more():
                return
            continue
        channel = channel_of(text.text[text.at : found.start()])
        text.at = found.end()
        for message in _elements(text, container, most):
            number = message.get("id") if isinstance(message, dict) else None
            place = f"{container.location}#{f'{channel}/' if several else ''}{number}"
            yield message_row(message, channel), place, text.stream.at
        several = True


def _elements(text: _Text, container: Container, most: int) -> Iterator[Any]:
    """The elements of an array up to its end, one by one; PageError where it breaks off."""
    decoder = json.JSONDecoder()
    while True:
        space = SPACE.match(text.text, text.at)
        text.at = space.end() if space else text.at
        if text.text.startswith("]", text.at):
            text.at += 1
            return
        try:
            element, text.at = decoder.raw_decode(text.text, text.at)
        except (ValueError, RecursionError) as error:
            if isinstance(error, ValueError) and len(text.text) - text.at < most and text.more():
                continue
            if text.broken:
                raise text.broken from error
            seen = f"its JSON breaks off ({_why(error)})"
            raise PageError(seen, place=container.location, remedy="Get the file anew") from error
        if text.at == len(text.text) and text.more():
            pass
        yield element
