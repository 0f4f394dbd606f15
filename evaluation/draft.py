"""A gold reading in the making: the sheet, the page's text, and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from evaluation import locate
from evaluation.sheet import Block, Sheet
from musnad.record import Span

Gold = dict[str, Any]
SCORED = ("title", "p", "subheading")


class Wrong(Exception):
    """What a sheet says does not fit its page."""


@dataclass(slots=True)
class Draft:
    """The blocks are found first; names, offices and statements stand inside them."""

    sheet: Sheet
    text: str
    located: list[tuple[Block, tuple[Span, ...]]] = field(default_factory=list)
    mentions: list[Gold] = field(default_factory=list)
    roles: list[Gold] = field(default_factory=list)
    statements: list[Gold] = field(default_factory=list)
    events: list[Gold] = field(default_factory=list)

    def zones(self) -> list[Span]:
        """Title, paragraphs and subheadings."""
        return [s for block, spans in self.located if block.kind in SCORED for s in spans]

    def first(self, kind: str) -> Span:
        """The first block of a kind, or the whole page."""
        return next((s for b, spans in self.located if b.kind == kind for s in spans), Span(0, len(self.text)))

    def printed(self, surface: str, where: str) -> Span | None:
        """The first place of a party's name or a day in the block of a kind; null where the sheet gives no surface."""
        if not surface:
            return None
        found = next(iter(locate.places(self.text, surface, self.first(where))), None)
        if found is None:
            raise Wrong(f"{self.sheet.name}: {surface!r} does not stand in {where or 'the page'}")
        return found

    def one(self, number: int, surface: str, area: Span, near: Span | None = None) -> Span:
        """The one place of a surface, or an error that names the sheet's line."""
        try:
            return locate.one(self.text, surface, area, near)
        except locate.NotFound as missing:
            raise self.wrong(number, missing) from missing

    def stretch(self, number: int, reference: str, area: Span) -> Span:
        """The characters from one surface to another, or an error that names the sheet's line."""
        try:
            return locate.stretch(self.text, reference, area)
        except locate.NotFound as missing:
            raise self.wrong(number, missing) from missing

    def block(self, number: int, reference: str, start: int) -> Span:
        """A block of the page, or an error that names the sheet's line."""
        try:
            return locate.block(self.text, reference, start)
        except locate.NotFound as missing:
            raise self.wrong(number, missing) from missing

    def wrong(self, number: int, why: object) -> Wrong:
        """The error that names the sheet's line."""
        return Wrong(f"{self.sheet.name} line {number}: {why}")
