"""The story without furniture: its title, paragraphs and subheadings, with names and statements marked."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from markupsafe import Markup

from musnad.record import Mention, Reading, Span
from musnad.web.claims import Claim
from musnad.web.highlight import Mark, Marks, render
from musnad.web.labels import Labels

RowKind = Literal["title", "paragraph", "subheading", "version"]
TYPES = ("PER", "GPE", "ORG", "GROUP", "MEDIA", "LOC", "EVENT", "AGREEMENT", "LAW", "WEAPON")
"""In the order of the list of names: who, then what."""
CONTENT, SOURCE, CUE, NAME = range(4)
"""Which mark is the outer one where two cover the same characters."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, a subheading or the break between two versions, with the notes of the statements that end in it."""

    kind: RowKind
    span: Span
    html: Markup
    notes: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One of the reports stacked on a live page: its place from the top, and the line that dates it."""

    number: int
    of: int
    line: str | None
    instant: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the page: its type, label, how often it is named, and where first."""

    entity: str
    type: str
    label: Markup
    count: int
    first: Span
    href: str


def title_row(reading: Reading, claims: tuple[Claim, ...], label: Labels) -> Row | None:
    """The title with its marks; null where the page has none."""
    title = reading.article.title
    return Told(reading, claims, label).row("title", title) if title else None


def rows(reading: Reading, claims: tuple[Claim, ...], label: Labels) -> tuple[Row, ...]:
    """Paragraphs and subheadings in text order, a break before each version of a live story."""
    zones: list[tuple[Span, RowKind]] = [(span, "paragraph") for span in reading.article.body]
    zones += [(span, "subheading") for span in reading.article.subheadings]
    breaks = [Span(stacked[0].start, stacked[0].start) for stacked in reading.article.versions if stacked]
    zones += [(span, "version") for span in breaks] if len(breaks) > 1 else []
    told = Told(reading, claims, label)
    return tuple(told.row(kind, span) for span, kind in sorted(zones))


class Told:
    """The page's text with its marks and notes, each found by its place."""

    def __init__(self, reading: Reading, claims: tuple[Claim, ...], label: Labels) -> None:
        """Index marks by where they begin, statements by where they end."""
        self._text = reading.page.text
        self._marks = Marks([*_spoken(claims), *_names(reading, label)])
        self._claims = sorted(claims, key=lambda claim: claim.statement.content.end)
        self._ends = [claim.statement.content.end for claim in self._claims]

    def row(self, kind: RowKind, span: Span) -> Row:
        """A stretch, and the notes of the statements that end in it."""
        notes = self._claims[bisect_right(self._ends, span.start) : bisect_right(self._ends, span.end)]
        notes.sort(key=lambda claim: claim.number)
        return Row(kind, span, render(self._text, span, self._marks.near(span)), tuple(notes))


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


def _names(reading: Reading, label: Labels) -> Iterator[Mark]:
    for mention in reading.mentions:
        if not mention.optional:
            told = label.wording(f"type.{mention.type}")
            hint = f"{label.plain(mention.entity)} · {told}"
            yield Mark(
                mention.span, f"name {mention.type.lower()}", entity_address(mention.entity), hint=hint, rank=NAME
            )


def entity_address(entity: str) -> str:
    """Where all that is kept about an entity is found."""
    return f"/search?{urlencode({'entity': entity})}"


def named(reading: Reading, label: Labels) -> dict[str, tuple[Named, ...]]:
    """The page's entities by type, the most often named first."""
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if not mention.optional:
            mentions.setdefault(mention.entity, []).append(mention)
    found = [
        Named(
            entity,
            Counter(mention.type for mention in each).most_common(1)[0][0],
            label(entity),
            len(each),
            each[0].span,
            entity_address(entity),
        )
        for entity, each in mentions.items()
    ]
    found.sort(key=lambda each: (-each.count, each.first))
    by_type = {kind: tuple(each for each in found if each.type == kind) for kind in TYPES}
    return {kind: each for kind, each in by_type.items() if each}
