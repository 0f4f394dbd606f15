"""Positions of pages -> where each party stood on each issue, day by day, and when that changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from musnad.record import Anchor, GatheredPage, PositionPoint, PositionSeries
from musnad.record.standing import Standing

STANDS = frozenset({"for", "against", "conditional"})
"""Polarities that a change is a change of: what was not raised has not changed."""


def track(told: Iterable[Standing], pages: Sequence[GatheredPage]) -> tuple[PositionSeries, ...]:
    """Every position of every page in one series of its holder and issue, in the order of their days."""
    day_of = {p.location: p.published.value if p.published else None for p in pages}
    held: defaultdict[tuple[str, str], list[PositionPoint]] = defaultdict(list)
    for page in told:
        for p in page.positions:
            point = PositionPoint(day_of[page.location], p.polarity, p.stance, Anchor(page.location, p.evidence))
            held[p.holder, p.issue].append(point)
    return tuple(_series(holder, issue, points) for (holder, issue), points in sorted(held.items()))


def _series(holder: str, issue: str, points: list[PositionPoint]) -> PositionSeries:
    ordered = sorted(points, key=lambda p: (p.date or "9", p.evidence.page, p.evidence.span))
    return PositionSeries(holder, issue, tuple(ordered), _changes(ordered))


def _changes(points: Sequence[PositionPoint]) -> tuple[str, ...]:
    """The days on which the stand is another than on the day before that is known; undated points tell none."""
    dated = [p for p in points if p.date and p.polarity in STANDS]
    days = [(day or "", _stand(list(some))) for day, some in groupby(dated, key=lambda p: p.date)]
    return tuple(day for (_, before), (day, now) in pairwise(days) if now != before)


def _stand(points: Sequence[PositionPoint]) -> str:
    """The stand of one day: what is said of it most, of equals what is said first."""
    told = Counter(p.polarity for p in points)
    return max(told, key=lambda polarity: told[polarity])
