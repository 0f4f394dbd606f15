"""The day of a page that prints none, from the pages that carry its text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from musnad.lineage.kin import Kin, kin
from musnad.record import Anchor, GatheredPage, PageDate, Reading, Reason, Reprint

DAY = len("2013-08-09")


def dated(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[GatheredPage, ...]:
    """Each page with the day it prints, or the day its siblings print, with the reason; else null."""
    by_location = {r.page.location: r for r in readings}
    ties: defaultdict[str, list[Kin]] = defaultdict(list)
    for tie in kin(readings, reprints):
        ties[tie.a].append(tie)
        ties[tie.b].append(tie)
    told = ((r, _stated(r) or _inferred(r, by_location, ties.get(r.page.location, ()))) for r in readings)
    return tuple(GatheredPage(r.page.location, day) for r, day in told)


def _stated(reading: Reading) -> PageDate | None:
    published = reading.article.published
    if published is None:
        return None
    evidence = (Anchor(reading.page.location, published.span),) if published.span else ()
    because = (Reason("lineage:prints", (published.rule,)),)
    why = f"the page prints it ({published.rule})"
    return PageDate(published.value, published.basis, evidence, why, because=because)


def _inferred(reading: Reading, by_location: dict[str, Reading], ties: Sequence[Kin]) -> PageDate | None:
    """The day that most of the shared text was printed on; the interval runs over every sibling's day."""
    here = reading.page.location
    siblings = [(by_location[t.b if t.a == here else t.a], t) for t in ties]
    days: Counter[str] = Counter()
    told: list[tuple[str, Reading, Kin]] = []
    for sibling, tie in siblings:
        if (published := sibling.article.published) and len(published.value) >= DAY:
            days[published.value[:DAY]] += round(1000 * tie.cover)
            told.append((published.value[:DAY], sibling, tie))
    if not told:
        return None
    day = min(days, key=lambda d: (-days[d], d))
    _, best, tie = max((t for t in told if t[0] == day), key=lambda t: (t[2].cover, t[1].page.location))
    why = f"{tie.why} with {best.page.location}, which prints {day}"
    because = (Reason("lineage:sibling", (day, best.page.location)), tie.because)
    return PageDate(day, "inferred", _evidence(best, tie), why, f"{min(days)}/{max(days)}", because)


def _evidence(sibling: Reading, tie: Kin) -> tuple[Anchor, ...]:
    published = sibling.article.published
    printed = (Anchor(sibling.page.location, published.span),) if published and published.span else ()
    return (*printed, *(p.a if p.a.page != sibling.page.location else p.b for p in tie.passages))
