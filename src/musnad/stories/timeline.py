"""Occurrences -> the dated timeline."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.record import Anchor, GatheredEvent, TimelineEntry

PRECISIONS = {len("2013"): "year", len("2013-08"): "month", len("2013-08-09"): "day"}
TELLING = frozenset({"happened", "reported", "planned"})
"""Statuses that make a date: what was denied or only thought of did not take place on a day."""


def timeline(events: Iterable[GatheredEvent]) -> tuple[TimelineEntry, ...]:
    """The dated occurrences in the order of their dates; an interval keeps its precision "interval"."""
    dated = [e for e in events if e.date and e.status in TELLING]
    return tuple(
        TimelineEntry(
            e.date or "",
            PRECISIONS.get(len(e.date or ""), "interval"),
            e.id,
            e.label,
            e.status,
            tuple(Anchor(r.page, r.trigger) for r in e.reports),
        )
        for e in sorted(dated, key=lambda e: (e.date or "", e.id))
    )
