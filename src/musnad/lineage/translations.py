"""One utterance in two translations: one speaker, one day, quoted, and the same rare words in whatever form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from musnad.arabic import tokenize
from musnad.arabic.stems import stem
from musnad.lexicon.background import Background
from musnad.record import GatheredPage, Reading, Statement

LEAST = 0.55
"""Of the rarity in the shorter one's words this part must stand in the longer (measured: docs/12-lineage.md)."""
RARE = 3.0
"""Rarity (nats) from which on a stem says something: it stands in fewer than a twentieth of the pages."""
LEAST_RARE = 4
"""Rare stems that must be shared: three are a topic."""
LONGEST = 2.0
"""How many times as long the one may be as the other."""
QUOTED = frozenset({"direct", "mixed"})
UNNAMED = "anon:"
DAY = len("2013-08-09")

At = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Said:
    at: At
    polarity: str
    weights: dict[str, float]
    numbers: frozenset[str]


def translations(
    readings: Sequence[Reading], pages: Iterable[GatheredPage], background: Background
) -> Iterator[tuple[At, At]]:
    """Pairs of statements on two pages that are one utterance in other words."""
    held: defaultdict[tuple[str, str], list[tuple[Reading, Statement]]] = defaultdict(list)
    for key, reading, statement in spoken(readings, {p.location: p.published.value for p in pages if p.published}):
        held[key].append((reading, statement))
    for found in held.values():
        if len({reading.page.location for reading, _ in found}) > 1:
            some = [_said(reading, statement, background) for reading, statement in found]
            yield from ((a.at, b.at) for a, b in combinations(some, 2) if _one(a, b))


def spoken(
    readings: Iterable[Reading], days: Mapping[str, str | None]
) -> Iterator[tuple[tuple[str, str], Reading, Statement]]:
    """What is quoted of somebody by name, under the name and the day: only under one of these two are one utterance."""
    for reading in readings:
        told = days.get(reading.page.location)
        for statement in reading.statements:
            day = statement.date or (told if told and len(told) >= DAY else None)
            who = statement.source.entity
            if day and statement.mode in QUOTED and not who.startswith(UNNAMED):
                yield (who, day[:DAY]), reading, statement


def _said(reading: Reading, statement: Statement, background: Background) -> _Said:
    tokens = tokenize(statement.surface)
    held = [m.span for m in reading.mentions if m.entity == statement.source.entity]
    start = statement.content.start
    folds = [
        tokens.folds[i]
        for i in range(len(tokens))
        if tokens.is_word(i) and not any(s.start <= start + tokens.starts[i] < s.end for s in held)
    ]
    own = {stem(fold) for fold in tokenize(statement.source.surface or "").folds}
    stems = {s for fold in folds if len(s := stem(fold)) > 1 and s not in own}
    numbers = frozenset(tokens.folds[i] for i in range(len(tokens)) if tokens.is_number(i))
    return _Said(
        (reading.page.location, statement.id),
        statement.polarity,
        {s: background.rarity(s) for s in stems},
        numbers,
    )


def _one(a: _Said, b: _Said) -> bool:
    if a.at[0] == b.at[0] or a.polarity != b.polarity or a.numbers != b.numbers:
        return False
    shared = a.weights.keys() & b.weights.keys()
    if sum(a.weights[s] >= RARE for s in shared) < LEAST_RARE:
        return False
    one, other = sum(a.weights.values()), sum(b.weights.values())
    if max(one, other) > LONGEST * min(one, other):
        return False
    return sum(a.weights[s] for s in shared) >= LEAST * min(one, other)
