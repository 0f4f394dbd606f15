"""Readings -> witnesses: the pages that count as one, and whose text they carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from musnad.lineage.grouping import groups
from musnad.lineage.kin import Kin, kin
from musnad.record import Origin, Reading, Reprint


def origins(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[Origin, ...]:
    """Every page in exactly one witness; pages that carry one text are one, whoever prints it."""
    ties = kin(readings, reprints)
    by_location = {r.page.location: r for r in readings}
    joined = groups(by_location, ((tie.a, tie.b) for tie in ties))
    return tuple(_origin([by_location[page] for page in pages], ties) for pages in joined)


def _origin(readings: list[Reading], ties: tuple[Kin, ...]) -> Origin:
    pages = tuple(r.page.location for r in readings)
    whose, credit = _whose(readings)
    within = [tie for tie in ties if tie.a in pages and tie.b in pages]
    if not within:
        return Origin(pages, whose, credit)
    return Origin(pages, whose, f"one text: {max(within, key=lambda t: t.cover).why}; {credit}")


def _whose(readings: list[Reading]) -> tuple[str | None, str]:
    """The agency that most pages credit; with none, the outlet if all are one outlet's."""
    agencies = Counter(r.article.agency for r in readings if r.article.agency)
    if agencies:
        agency = min(agencies, key=lambda a: (-agencies[a], a))
        return agency, f"{agencies[agency]} of {len(readings)} credit {agency}"
    outlets = {r.article.outlet for r in readings}
    if len(outlets) == 1 and (outlet := outlets.pop()):
        return outlet, f"{outlet} credits nobody else"
    return None, "no page says whose text it is"
