"""Who did what to whom, counted: a row for two states and a month, by PLOVER's classes, with the mean score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations, product

from musnad.export.table import Cell
from musnad.lexicon import Lexicon
from musnad.store import Coded

DYAD_COLUMNS = (
    "month", "source", "target", "source_iso3", "target_iso3", "events", "verbal_cooperation", "material_cooperation",
    "verbal_conflict", "material_conflict", "mutual", "mean_score",
)  # fmt: skip
QUADS = (1, 2, 3, 4)
MONTH = 7


@dataclass(frozen=True, slots=True)
class Dyad:
    """What one state did towards another in a month: `quads` counts PLOVER's four classes in their order.

    `mutual` events have no direction (a meeting of two): the other way's row counts them too.
    """

    month: str
    source: str
    target: str
    quads: tuple[int, int, int, int]
    mutual: int
    mean: float | None

    @property
    def events(self) -> int:
        """All events of the month."""
        return sum(self.quads)


def dyads(coded: Iterable[Coded], quads: Mapping[str, int]) -> tuple[Dyad, ...]:
    """Counts by month and directed pair; a year alone tells no month and is left out.

    An event without direction (a meeting of two) counts once each way, as CAMEO's coders wrote it.
    """
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    scores: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for event in coded:
        if len(event.day) < MONTH or event.type not in quads:
            continue
        for source, target in pairs(event):
            key = event.day[:MONTH], source, target
            counts[key][quads[event.type] - 1] += 1
            counts[key][-1] += not event.recipients
            if event.score is not None:
                scores[key].append(event.score)
    return tuple(_dyad(key, counts[key], scores[key]) for key in sorted(counts))


def pairs(event: Coded) -> Iterator[tuple[str, str]]:
    """The directed pairs of states of an event: every actor towards every recipient, or all towards all."""
    found = product(event.actors, event.recipients) if event.recipients else permutations(event.actors, 2)
    yield from dict.fromkeys(pair for pair in found if pair[0] != pair[1])


def _dyad(key: tuple[str, str, str], counts: list[int], scores: list[float]) -> Dyad:
    one, two, three, four, mutual = counts
    return Dyad(*key, (one, two, three, four), mutual, round(sum(scores) / len(scores), 3) if scores else None)


def dyad_rows(found: Iterable[Dyad], lexicon: Lexicon) -> Iterator[tuple[Cell, ...]]:
    """One row a dyad and month, under DYAD_COLUMNS."""
    codes = lexicon.countries
    for each in found:
        iso3 = codes.get(each.source), codes.get(each.target)
        yield each.month, each.source, each.target, *iso3, each.events, *each.quads, each.mutual, each.mean
