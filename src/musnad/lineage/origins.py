"""Readings -> witnesses: the pages that count as one, and whose text they carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from musnad.lineage.grouping import groups
from musnad.lineage.kin import Kin, kin
from musnad.record import Origin, Reading, Reason, Reprint

UNDATED = "9"
"""Comes after every day."""


def origins(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[Origin, ...]:
    """Every page in exactly one witness; pages that carry one text are one, whoever prints it."""
    shared = tuple(reprints)
    ties = kin(readings, shared)
    later = Counter(r.b.page if r.direction == "a>b" else r.a.page for r in shared if r.direction != "unknown")
    by_location = {r.page.location: r for r in readings}
    joined = groups(by_location, ((tie.a, tie.b) for tie in ties))
    best: dict[str, Kin] = {}
    for tie in ties:
        best[tie.a] = max(best.get(tie.a, tie), tie, key=lambda t: t.cover)
    return tuple(_origin([by_location[page] for page in pages], best, later) for pages in joined)


def _origin(readings: list[Reading], best: dict[str, Kin], later: Counter[str]) -> Origin:
    pages = tuple(r.page.location for r in readings)
    whose, credit, because = _whose(readings)
    within = [best[page] for page in pages if page in best]
    if not within:
        return Origin(pages, whose, credit, because=(because,))
    tie = max(within, key=lambda t: t.cover)
    return Origin(pages, whose, f"one text: {tie.why}; {credit}", _first(readings, later), (tie.because, because))


def _first(readings: list[Reading], later: Counter[str]) -> str | None:
    """The page that carried the text first: the others took it over, or print a later day; null where in doubt."""
    first = min(readings, key=lambda r: (later[r.page.location] > 0, _day(r), r.page.location))
    after = (later[r.page.location] or _day(first) < _day(r) < UNDATED for r in readings if r is not first)
    return first.page.location if not later[first.page.location] and all(after) else None


def _day(reading: Reading) -> str:
    """The day a page prints; one that prints none comes after all that do."""
    published = reading.article.published
    return published.value[: len("2013-08-09")] if published else UNDATED


def _whose(readings: list[Reading]) -> tuple[str | None, str, Reason]:
    """The agency that most pages credit; with none, the outlet if all are one outlet's; and the reason."""
    agencies = Counter(r.article.agency for r in readings if r.article.agency)
    if agencies:
        agency = min(agencies, key=lambda a: (-agencies[a], a))
        count, all_ = agencies[agency], len(readings)
        because = Reason("lineage:credited", (agency, str(count), str(all_)))
        return agency, f"{count} of {all_} credit {agency}", because
    outlets = {r.article.outlet for r in readings}
    if len(outlets) == 1 and (outlet := outlets.pop()):
        return outlet, f"{outlet} credits nobody else", Reason("lineage:own", (outlet,))
    return None, "no page says whose text it is", Reason("lineage:nobody")
