"""The story without furniture: its title, paragraphs and subheadings, with statements, names and times marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from musnad.record import Reading, Span
from musnad.record.corrected import corrected_spans
from musnad.web.claims import Claim
from musnad.web.highlight import Mark, Marks, render

RowKind = Literal["title", "paragraph", "subheading", "version"]
CONTENT, SOURCE, CUE = range(3)
"""Which mark is the outer one where two cover the same characters; offices, names and times stand inside them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, a subheading or the break between two versions, with the notes of the statements that end in it.

    `by_person` says that a person put it there.
    """

    kind: RowKind
    span: Span
    html: Markup
    notes: tuple[Claim, ...] = ()
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One of the reports stacked on a live page: its place from the top, and the line that dates it."""

    number: int
    of: int
    line: str | None
    instant: str | None


def title_row(told: Told) -> Row | None:
    """The title with its marks; null where the page has none."""
    title = told.reading.article.title
    return told.row("title", title) if title else None


def rows(told: Told) -> tuple[Row, ...]:
    """Paragraphs and subheadings in text order, a break before each version of a live story."""
    article = told.reading.article
    zones: list[tuple[Span, RowKind]] = [(span, "paragraph") for span in article.body]
    zones += [(span, "subheading") for span in article.subheadings]
    breaks = [Span(stacked[0].start, stacked[0].start) for stacked in article.versions if stacked]
    zones += [(span, "version") for span in breaks] if len(breaks) > 1 else []
    return tuple(told.row(kind, span) for span, kind in sorted(zones))


class Told:
    """The page's text with its marks and notes, each found by its place."""

    def __init__(self, reading: Reading, claims: tuple[Claim, ...], marks: Iterable[Mark] = ()) -> None:
        """Index marks by where they begin, statements by where they end; `marks` are names, offices, times."""
        self.reading = reading
        self._text = reading.page.text
        self._marks = Marks([*_spoken(claims), *marks])
        self._claims = sorted(claims, key=lambda claim: claim.statement.content.end)
        self._ends = [claim.statement.content.end for claim in self._claims]
        self._put_right = frozenset(corrected_spans(reading.article))

    def row(self, kind: RowKind, span: Span) -> Row:
        """A stretch, and the notes of the statements that end in it."""
        notes = self._claims[bisect_right(self._ends, span.start) : bisect_right(self._ends, span.end)]
        notes.sort(key=lambda claim: claim.number)
        html = render(self._text, span, self._marks.near(span))
        return Row(kind, span, html, tuple(notes), by_person=span in self._put_right)


def versions(reading: Reading) -> dict[int, Version]:
    """Start of a version's text to what dates it: "آخر تحديث 19:56" between the two reports."""
    stacked = [version for version in reading.article.versions if version]
    found: dict[int, Version] = {}
    above = 0
    for number, version in enumerate(stacked, 1):
        start = version[0].start
        found[start] = Version(number, len(stacked), *_dated(reading, Span(above, start)))
        above = version[-1].end
    return found


def _dated(reading: Reading, region: Span) -> tuple[str | None, str | None]:
    lines = [each.span for each in reading.article.furniture if each.kind == "update_line" and region.holds(each.span)]
    stamps = [
        each.value
        for each in reading.article.stamps
        if each.kind == "updated"
        and each.span
        and (region.holds(each.span) or any(line.holds(each.span) for line in lines))
    ]
    return (lines[-1].of(reading.page.text).strip() if lines else None), (stamps[-1] if stamps else None)


def _spoken(claims: Iterable[Claim]) -> Iterator[Mark]:
    for claim in claims:
        said, tie = claim.statement, f"k{claim.shade}"
        yield Mark(
            said.content,
            f"said {said.mode} {said.polarity} {tie}",
            anchor=f"s{claim.number}",
            note=claim.number,
            rank=CONTENT,
        )
        if said.source.span:
            yield Mark(said.source.span, f"source {tie}", rank=SOURCE)
        if said.cue:
            yield Mark(said.cue, f"cue {tie}", rank=CUE)
