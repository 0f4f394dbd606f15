"""Two stories beside each other: the text of both, cut where they part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.lineage import Story, Stretch, compare, contrast, words
from musnad.record import Reading, Span

Tag = Literal["span", "del", "ins"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a page: gap, shared, reworded, cut or added; the passage's number where it begins."""

    text: str
    kind: str
    passage: int
    first: bool

    @property
    def tag(self) -> Tag:
        """Cut and added are told by the element too, not by colour alone."""
        return "del" if self.kind == "cut" else "ins" if self.kind == "added" else "span"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its paragraphs in pieces, whether the first is its headline, and how much of it is shared."""

    reading: Reading
    paragraphs: tuple[tuple[Piece, ...], ...]
    titled: bool
    shared: float


@dataclass(frozen=True, slots=True)
class Beside:
    """The earlier page and the later, where it shows which is which, and why."""

    a: Side
    b: Side
    containment: float
    passages: int
    rule: str | None


def beside(one: Reading, other: Reading) -> Beside:
    """The pages in the order in which they carried the text; as they were asked where nothing tells."""
    first, second = Story(one, words(one)), Story(other, words(other))
    reprints = compare(first, second)
    directed = next((r for r in reprints if r.direction != "unknown"), None)
    if directed and directed.direction == "b>a":
        first, second = second, first
    found = contrast(first, second)
    return Beside(
        side(first, found.a, "cut"),
        side(second, found.b, "added"),
        found.containment,
        len(reprints),
        directed.rule if directed else None,
    )


def side(story: Story, stretches: tuple[Stretch, ...], alone: str) -> Side:
    """A page cut at its stretches; what it alone has is `alone` (cut, or added)."""
    reading = story.reading
    zones = reading.article.zones
    paragraphs = tuple(_pieces(reading.page.text, zone, stretches, alone) for zone in zones)
    shared = sum(s.span.length for s in stretches if s.kind == "shared")
    whole = sum(s.span.length for s in stretches)
    titled = bool(zones) and zones[0] == reading.article.title
    return Side(reading, paragraphs, titled, shared / whole if whole else 0.0)


def _pieces(text: str, zone: Span, stretches: tuple[Stretch, ...], alone: str) -> tuple[Piece, ...]:
    """The zone, cut at the borders of its stretches; what stands between two words of one kind goes with them."""
    within = [s for s in stretches if s.span.meets(zone)]
    pieces: list[Piece] = []
    at, before = zone.start, 0
    for stretch in within:
        start, end = max(stretch.span.start, zone.start), min(stretch.span.end, zone.end)
        if start > at:
            pieces.append(Piece(text[at:start], "gap", 0, first=False))
        kind = alone if stretch.kind == "only" else stretch.kind
        new = bool(stretch.passage) and stretch.passage != before
        pieces.append(Piece(text[start:end], kind, stretch.passage, first=new))
        at, before = end, stretch.passage
    if at < zone.end:
        pieces.append(Piece(text[at : zone.end], "gap", 0, first=False))
    return tuple(pieces)
