"""The day of a page that prints none, from the pages that carry its text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from musnad.lexicon.times import TimeWords
from musnad.lineage.kin import Kin, kin
from musnad.lineage.todays import fitting
from musnad.record import Anchor, GatheredPage, PageDate, Reading, Reason, Reprint

DAY = len("2013-08-09")
NEWS = 0.5
"""The part of a story, from its beginning, that tells its news; what stands behind it may be years old on any page."""


def dated(
    readings: Sequence[Reading], reprints: Iterable[Reprint], times: TimeWords | None = None
) -> tuple[GatheredPage, ...]:
    """Each page with the day it prints, or the day its siblings print, with the reason; else null.

    With the words of time a day is told only where it fits the weekday that the page calls its own.
    """
    by_location = {r.page.location: r for r in readings}
    ties: defaultdict[str, list[Kin]] = defaultdict(list)
    for tie in kin(readings, reprints):
        ties[tie.a].append(tie)
        ties[tie.b].append(tie)
    told = ((r, _stated(r) or _inferred(r, by_location, ties.get(r.page.location, ()), times)) for r in readings)
    return tuple(GatheredPage(r.page.location, day) for r, day in told)


def _stated(reading: Reading) -> PageDate | None:
    published = reading.article.published
    if published is None:
        return None
    evidence = (Anchor(reading.page.location, published.span),) if published.span else ()
    because = (Reason("lineage:prints", (published.rule,)),)
    why = f"the page prints it ({published.rule})"
    return PageDate(published.value, published.basis, evidence, why, because=because)


def _inferred(
    reading: Reading, by_location: dict[str, Reading], ties: Sequence[Kin], times: TimeWords | None
) -> PageDate | None:
    """The day that most of the shared text was printed on; the interval runs over every sibling's day."""
    here = reading.page.location
    siblings = [(by_location[t.b if t.a == here else t.a], t) for t in ties]
    days: Counter[str] = Counter()
    told: list[tuple[str, Reading, Kin]] = []
    for sibling, tie in siblings:
        published = sibling.article.published
        if published is None or len(published.value) < DAY or not _of_news(tie, reading, sibling):
            continue
        if day := fitting(published.value[:DAY], reading, times) if times else published.value[:DAY]:
            days[day] += round(1000 * tie.cover)
            told.append((day, sibling, tie))
    if not told:
        return None
    day = min(days, key=lambda d: (-days[d], d))
    _, best, tie = max((t for t in told if t[0] == day), key=lambda t: (t[2].cover, t[1].page.location))
    printed = best.article.published.value[:DAY] if best.article.published else day
    why = f"{tie.why} with {best.page.location}, which prints {printed}"
    because = (Reason("lineage:sibling", (printed, best.page.location)), tie.because)
    return PageDate(day, "inferred", _evidence(best, tie), why, f"{min(days)}/{max(days)}", because)


def _of_news(tie: Kin, *pages: Reading) -> bool:
    """Whether a passage is news in one of two stories: what both have at their ends is the matter's background."""
    return any(_begins(page, p) < NEWS for p in tie.passages for page in pages)


def _begins(reading: Reading, passage: Reprint) -> float:
    """The part of a page's story that stands before a passage."""
    side = passage.a if passage.a.page == reading.page.location else passage.b
    zones = reading.article.zones
    before = sum(min(z.end, side.span.start) - z.start for z in zones if z.start < side.span.start)
    return before / max(sum(z.end - z.start for z in zones), 1)


def _evidence(sibling: Reading, tie: Kin) -> tuple[Anchor, ...]:
    published = sibling.article.published
    printed = (Anchor(sibling.page.location, published.span),) if published and published.span else ()
    return (*printed, *(p.a if p.a.page != sibling.page.location else p.b for p in tie.passages))
