"""One utterance on many pages -> one quote, and how its words drift."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.lineage.grouping import groups
from musnad.lineage.todays import of_other_days
from musnad.record import Edit, Quote, Reading, Reprint, Span, Statement, StatementAt

MEETS = 0.5
"""The part of the shorter content that a shared passage must hold on both sides."""

_At = tuple[str, str]
"""A page's location and a statement's id."""


class Repeated(NamedTuple):
    """Two statements that one shared passage holds, and its edits within them."""

    a: _At
    b: _At
    edits: tuple[Edit, ...]


def repeated(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> Iterator[Repeated]:
    """Statements of one speaker whose contents stand in one shared passage."""
    at = {r.page.location: r for r in readings}
    by_page = {location: r.statements for location, r in at.items()}
    for reprint in reprints:
        a, b = at.get(reprint.a.page), at.get(reprint.b.page)
        if a is None or b is None or of_other_days(reprint, a, b):
            continue
        for one, other in _meeting(reprint, by_page):
            edits = tuple(_within(reprint, one, other))
            yield Repeated((reprint.a.page, one.id), (reprint.b.page, other.id), edits)


def quotes(same_words: Iterable[Repeated], translated: Iterable[tuple[_At, _At]] = ()) -> tuple[Quote, ...]:
    """Statements that are one utterance, grouped over all pages; `translated` are pairs that a translation joins."""
    drift: defaultdict[frozenset[_At], list[Edit]] = defaultdict(list)
    ties: list[tuple[_At, _At]] = []
    for tie in same_words:
        ties.append((tie.a, tie.b))
        drift[frozenset((tie.a, tie.b))] += tie.edits
    same = {at for tie in ties for at in tie}
    ties += translated
    found = groups({at for tie in ties for at in tie}, ties)
    number = {at: n for n, group in enumerate(found) for at in group}
    changes: defaultdict[int, list[Edit]] = defaultdict(list)
    for pair, edits in sorted(drift.items(), key=lambda d: sorted(d[0])):
        changes[number[min(pair)]] += edits
    return tuple(_quote(group, changes[n], same) for n, group in enumerate(found))


def _meeting(reprint: Reprint, by_page: dict[str, tuple[Statement, ...]]) -> Iterator[tuple[Statement, Statement]]:
    """The statements of both sides that the passage holds: of one speaker, and in the same order."""
    here = [s for s in by_page.get(reprint.a.page, ()) if _holds(reprint.a.span, s.content)]
    there = [s for s in by_page.get(reprint.b.page, ()) if _holds(reprint.b.span, s.content)]
    taken: set[str] = set()
    for one in here:
        fellow = next((o for o in there if o.source.entity == one.source.entity and o.id not in taken), None)
        if fellow is not None:
            taken.add(fellow.id)
            yield one, fellow


def _holds(passage: Span, content: Span) -> bool:
    shared = min(passage.end, content.end) - max(passage.start, content.start)
    return shared >= MEETS * min(passage.end - passage.start, content.end - content.start)


def _within(reprint: Reprint, one: Statement, other: Statement) -> Iterator[Edit]:
    """The passage's edits that fall into the content of either."""
    for edit in reprint.edits:
        content = one.content if edit.anchor.page == reprint.a.page else other.content
        if content.start <= edit.anchor.span.start and edit.anchor.span.end <= content.end:
            yield edit


def _quote(group: tuple[_At, ...], changes: list[Edit], same: set[_At]) -> Quote:
    name = hashlib.sha256("\n".join(f"{page} {statement}" for page, statement in group).encode()).hexdigest()[:16]
    said = tuple(StatementAt(*at, "same_words" if at in same else "translation") for at in group)
    return Quote(name, said, tuple(dict.fromkeys(changes)))
