"""What stands around a story for its reader: its source, its pictures, notes, other captures, what changed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request

from musnad.record import Reading, Span
from musnad.store import Thing
from musnad.web.changes import changes
from musnad.web.frame import desk_of
from musnad.web.highlight import Mark
from musnad.web.notes import Placed, placed
from musnad.web.pictures import pictures
from musnad.web.unseen import hidden_of

OUTER = -1
"""A note's mark is the outer one where two cover the same characters."""


class Around:
    """One story's surroundings, as the template asks for them."""

    def __init__(self, request: Request, reading: Reading) -> None:
        """What the record file knows beside the reading."""
        page, readers = reading.page, desk_of(request).readers
        hidden = hidden_of(request, page.id)
        self.source = readers.source(page.id) if readers else None
        self.captures = readers.captures(page.id) if readers else ()
        self.notes: tuple[Placed, ...] = placed(readers.notes(page.id), page.text) if readers else ()
        self.hidden = frozenset(thing.span for thing in hidden if thing.part == "image")
        self.unseen = Thing(page.id, "article") in hidden
        self.pictures = pictures(reading)
        self.changes = {each.newer: each for each in changes(reading)}
        self.story = readers.story(page.id) if readers else None
        self.kept = readers is not None

    def noted(self, span: Span) -> list[Placed]:
        """The notes on characters that end in a stretch of the story."""
        return [each for each in self.notes if each.span and span.start < each.span.end <= span.end]

    def loose(self, spans: list[Span]) -> list[Placed]:
        """The notes that end in none of these stretches, or whose characters are gone."""
        beside = {each.note.n for span in spans for each in self.noted(span)}
        return [each for each in self.notes if each.note.n not in beside]

    def marks(self) -> Iterator[Mark]:
        """The marks of the notes."""
        named: set[Span] = set()
        for each in self.notes:
            if each.span and each.span not in named:
                named.add(each.span)
                yield Mark(each.span, "noted", anchor=f"a{each.span.start}-{each.span.end}", rank=OUTER)
