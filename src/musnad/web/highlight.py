"""Marks on a stretch of page text: cut at every border, nested as far as they nest, no letter changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from musnad.record import Span
from musnad.web.bidi import escaped


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be shown: with classes, perhaps a link, an anchor, a tooltip, a time's value, its margin note's number.

    The number is printed by the style sheet from an attribute, so that the text of the paragraph stays the page's text.
    """

    span: Span
    classes: str
    href: str | None = None
    anchor: str | None = None
    hint: str | None = None
    note: int | None = None
    rank: int = 0
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between two borders, and the marks over it, outermost first."""

    span: Span
    marks: tuple[Mark, ...]


class Marks:
    """A page's marks, found by their place."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        """Put them in text order."""
        self._marks = sorted((mark for mark in marks if mark.span.length > 0), key=_outermost_first)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.length for mark in self._marks), default=0)

    def near(self, zone: Span) -> list[Mark]:
        """Those that may meet the zone."""
        first = bisect_left(self._starts, zone.start - self._longest)
        return self._marks[first : bisect_left(self._starts, zone.end)]


def segments(zone: Span, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The zone cut at every border of a mark: [قال [لافروف] إن] is three segments."""
    within = sorted((mark for mark in marks if mark.span.meets(zone)), key=_outermost_first)
    borders = {zone.start, zone.end} | {edge for mark in within for edge in mark.span if zone.start < edge < zone.end}
    edges = sorted(borders)
    coming = iter(within)
    following = next(coming, None)
    active: list[Mark] = []
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.span.end > start]
        while following is not None and following.span.start <= start:
            active.append(following)
            following = next(coming, None)
        yield Segment(Span(start, end), tuple(active))


def _outermost_first(mark: Mark) -> tuple[int, int, int]:
    return mark.span.start, -mark.span.end, mark.rank


def render(text: str, zone: Span, marks: Iterable[Mark]) -> Markup:
    """The zone as HTML whose text is exactly the page's; where two marks cross, one is closed and reopened."""
    pieces: list[str] = []
    open_marks: list[tuple[Mark, str]] = []
    for segment in segments(zone, marks):
        shared = _shared(open_marks, segment.marks)
        _close(pieces, open_marks, shared, segment.span.start)
        for mark in segment.marks[shared:]:
            linked = mark.href and all(tag != "a" for _, tag in open_marks)
            tag = "a" if linked else "time" if mark.datetime else "span"
            pieces.append(_opening(mark, tag, first=segment.span.start == mark.span.start))
            open_marks.append((mark, tag))
        pieces.append(escaped(segment.span.of(text)))
    _close(pieces, open_marks, 0, zone.end)
    return Markup("".join(pieces))  # noqa: S704 - each piece is escaped where it is made


def _shared(open_marks: list[tuple[Mark, str]], wanted: tuple[Mark, ...]) -> int:
    pairs = zip(open_marks, wanted, strict=False)
    return next(
        (i for i, ((mark, _), other) in enumerate(pairs) if mark is not other), min(len(open_marks), len(wanted))
    )


def _close(pieces: list[str], open_marks: list[tuple[Mark, str]], keep: int, at: int) -> None:
    ended: list[Mark] = []
    while len(open_marks) > keep:
        mark, tag = open_marks.pop()
        pieces.append(f"</{tag}>")
        if mark.note is not None and mark.span.end == at:
            ended.append(mark)
    pieces += [_reference(mark) for mark in ended]


def _opening(mark: Mark, tag: str, *, first: bool) -> str:
    """The opening tag; a reopened mark says so and repeats no anchor."""
    parts = [_tag(tag, mark.classes, first)]
    if first and mark.anchor:
        parts.append(f' id="{escape(mark.anchor)}"')
    if tag == "a":
        parts.append(f' href="{escape(mark.href)}"')
    if tag == "time":
        parts.append(f' datetime="{escape(mark.datetime)}"')
    if mark.hint:
        parts.append(f' title="{escape(mark.hint)}"')
    return "".join((*parts, ">"))


@lru_cache(512)
def _tag(tag: str, classes: str, first: bool) -> str:  # noqa: FBT001 - an opening tag as far as many marks share it
    return f'<{tag} class="{escape(classes if first else classes + " again")}"'


def _reference(mark: Mark) -> str:
    """The mark's number after its last character, a link to the note in the margin; it holds no text."""
    return f'<a class="ref" id="r{mark.note}" href="#n{mark.note}" data-n="{mark.note}" aria-label="{mark.note}"></a>'
