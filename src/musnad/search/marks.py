"""Where on a page a query's words stand, and the stretches worth showing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from musnad.record import Span
from musnad.search.gist import Gist
from musnad.search.patterns import Group, Pattern
from musnad.store import Kept, Words

EXCERPT = 220
"""Characters of an excerpt: three lines of a hit list."""
LEAD = 60
"""Characters shown before the first hit of an excerpt: enough to begin a clause."""
EXCERPTS = 3
"""Excerpts of a page: more, and one reads the list instead of the page."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Characters of one paragraph, the hits among them (spans of the page), and the statement that holds the first.

    `goes_before` and `goes_on` tell whether the paragraph has more before and behind.
    """

    span: Span
    text: str
    hits: tuple[Span, ...]
    statement: str | None = None
    goes_before: bool = False
    goes_on: bool = False


def marks(words: Words | Kept, groups: Iterable[Group]) -> tuple[Span, ...]:
    """The characters of the page that satisfy any pattern, in text order, the longest where two overlap."""
    exact: dict[str, list[Pattern]] = {}
    beginnings: list[Pattern] = []
    for pattern in (p for group in groups for p in group):
        if pattern.prefix and len(pattern.stems) == 1:
            beginnings.append(pattern)
        else:
            exact.setdefault(pattern.stems[0], []).append(pattern)
    stems = words.stems
    meant = range(len(stems)) if beginnings else [i for i, stemmed in enumerate(stems) if stemmed in exact]
    found = [
        words.span(i, i + len(pattern.stems))
        for i in meant
        for pattern in (*exact.get(stems[i], ()), *beginnings)
        if _stands(pattern, stems, i)
    ]
    return _apart(found)


def _stands(pattern: Pattern, stems: Sequence[str], at: int) -> bool:
    *whole, last = pattern.stems
    end = at + len(whole)
    if end >= len(stems) or list(stems[at:end]) != whole:
        return False
    return stems[end].startswith(last) if pattern.prefix else stems[end] == last


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def excerpts(reading: Gist, hits: Sequence[Span]) -> tuple[Excerpt, ...]:
    """The stretches of the body with the most hits, in text order; the story's beginning where it has none."""
    title = reading.article.title
    zones = [zone for zone in reading.article.zones if zone != title]
    found = [excerpt for zone in zones for excerpt in _of_zone(reading, zone, [h for h in hits if zone.holds(h)])]
    best = sorted(found, key=lambda e: -len(e.hits))[:EXCERPTS]
    if not best and reading.article.body:
        best = [_cut(reading, reading.article.body[0], reading.article.body[0].start, ())]
    return tuple(sorted(best, key=lambda e: e.span.start))


def _of_zone(reading: Gist, zone: Span, hits: Sequence[Span]) -> list[Excerpt]:
    """One excerpt for the hits that stand close together."""
    made: list[Excerpt] = []
    for hit in hits:
        if made and hit.end <= made[-1].span.end:
            continue
        made.append(_cut(reading, zone, max(zone.start, hit.start - LEAD), hits))
    return made


def _cut(reading: Gist, zone: Span, start: int, hits: Sequence[Span]) -> Excerpt:
    """At most EXCERPT characters from `start`, from space to space, no hit cut through."""
    text = reading.page.text
    end = min(zone.end, start + EXCERPT)
    if start > zone.start:
        start = max(text.rfind(" ", zone.start, start + 1) + 1, zone.start)
    if end < zone.end:
        end = max(text.rfind(" ", start, end), min((h.end for h in hits if h.start >= start), default=start + 1))
    inside = tuple(hit for hit in hits if start <= hit.start and hit.end <= end)
    parts = (start > zone.start, end < zone.end)
    return Excerpt(Span(start, end), text[start:end], inside, _statement(reading, inside), *parts)


def _statement(reading: Gist, hits: Sequence[Span]) -> str | None:
    for hit in hits[:1]:
        for statement in reading.statements:
            if statement.content.holds(hit):
                return statement.id
    return None
