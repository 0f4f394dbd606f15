"""Readings -> witnesses: the pages that count as one, and whose text they carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from musnad.lineage.grouping import groups
from musnad.lineage.kin import Kin, kin
from musnad.record import Origin, Reading, Reason, Reprint

UNDATED = "9"
"""Comes after every day."""


def origins(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[Origin, ...]:
    """Every page in exactly one witness; pages that carry one text are one, whoever prints it."""
    shared = tuple(reprints)
    return joined_by(readings, [tie for tie in kin(readings, shared) if tie.one_text], frozenset(later(shared)))


def later(reprints: Iterable[Reprint]) -> Iterator[str]:
    """The pages that carry something after another."""
    yield from (r.b.page if r.direction == "a>b" else r.a.page for r in reprints if r.direction != "unknown")


def joined_by(readings: Iterable[Reading], ties: Sequence[Kin], after: Container[str]) -> tuple[Origin, ...]:
    """The witnesses that ties make of pages; those that carry something `after` another are not the first."""
    by_location = {r.page.location: r for r in readings}
    strongest: dict[str, Kin] = {}
    for tie in sorted(ties, key=lambda t: t.strength):
        strongest.setdefault(tie.a, tie)
    joined = groups(by_location, ((tie.a, tie.b) for tie in ties))
    return tuple(_origin([by_location[page] for page in pages], strongest, after) for pages in joined)


def _origin(readings: list[Reading], strongest: dict[str, Kin], after: Container[str]) -> Origin:
    pages = tuple(r.page.location for r in readings)
    whose, credit, because = _whose(readings)
    within = [strongest[page] for page in pages if page in strongest]
    if not within:
        return Origin(pages, whose, credit, because=(because,))
    tie = min(within, key=lambda t: t.strength)
    return Origin(pages, whose, f"one text: {tie.why}; {credit}", _first(readings, after), (tie.because, because))


def _first(readings: list[Reading], after: Container[str]) -> str | None:
    """The page that carried the text first: the others took it over, or print a later day; null where in doubt."""
    first = min(readings, key=lambda r: (r.page.location in after, _day(r), r.page.location))
    others = (r.page.location in after or _day(first) < _day(r) < UNDATED for r in readings if r is not first)
    return first.page.location if first.page.location not in after and all(others) else None


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
