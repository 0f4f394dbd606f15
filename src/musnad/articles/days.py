"""The page's days: when the story was published, when updated, when the page was crawled."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from musnad.arabic import Tokens
from musnad.arabic.calendar import CalendarDate, Order, find
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Markup, Published, Span, Stamp

TODAY_BEFORE = 4
"""Tokens between "اليوم" and the day that it names: اليوم الجمعة 5-12-2025."""
TICKER_TWICE = 2
"""A ticker's day counts without "اليوم" from so many headlines that name it."""
FIRST_WORDS, FIRST_PARAGRAPHS = 40, 4
"""Tokens of a paragraph among which "اليوم الثلاثاء" stands, and how many of the story's are asked."""
AMERICAN = re.compile(r"[1-9]\d?/[1-9]\d?/\d{4},? \d{1,2}:\d\d:\d\d [AP]M\b")
"""How a program of American settings prints an instant: no zero before the month, the clock with seconds and AM."""
DATED_KINDS = ("publication_line", "update_line", "byline", "dateline")
LABELLED = "furniture.publication.published"
"""The rule of a day that its line calls the story's: "تاريخ النشر: 12 مايو 2015"."""
PRIORITY = {
    "furniture.publication.issue": 2,
    "furniture.publication.in-outlet-day": 0,
    LABELLED: 1,
    "date.near-story": 2,
    "date.line": 2,
}
FEWEST_ITEMS = 3
"""Days below a story from which they are other stories'."""
BELOW = 2
"""How much a line of days falls behind because it stands below the story: another story's may stand there."""


@dataclass(frozen=True, slots=True)
class Days:
    """The page's three days, and every stamp they were read from."""

    published: Published | None
    captured: str | None
    updated: str | None
    stamps: tuple[Stamp, ...]


def days(zones: Sequence[Zone], story: Span | None, reader: DayReader, markup: Markup | None) -> Days:
    """Read the days out of publication lines, update lines, datelines, tickers and the markup's head."""
    captured = reader.captured(zones)
    printed = sorted(reader.printed(zones, story), key=lambda found: found[0])
    crawled = reader.of_crawl(zones, [date for _, date in printed])
    printed = [(key, date) for key, date in printed if date not in crawled]
    captured = captured or [Stamp("captured", d.value, d.bare, "date.weekday-of-story") for d in crawled]
    if _are_items(printed, story):
        printed = []
    claimed = _claimed(markup, "published")
    updated = [stamp for zone in zones if zone.kind in DATED_KINDS for stamp in reader.instants(zone)]
    of_site = _of_site(zones, updated, printed[0][1].value) if printed else []
    updated = [stamp for stamp in updated if stamp not in of_site]
    captured = captured or [Stamp("captured", s.value[:10], s.span, "date.of-page") for s in of_site]
    published = _published([date for _, date in printed], claimed)
    modified = _claimed(markup, "modified")
    if published and published.value:  # no page is crawled before its story is out
        captured = [stamp for stamp in captured if stamp.value >= published.value]
    latest = max(updated or modified, key=lambda stamp: stamp.value, default=None)
    stamps = [
        *(Stamp("published", d.value, d.bare, d.rule) for _, d in printed),
        *claimed,
        *updated,
        *modified,
        *captured,
    ]
    return Days(
        published,
        captured[0].value if captured else None,
        latest.value if latest else None,
        tuple(dict.fromkeys(stamps)),
    )


def _are_items(printed: Sequence[tuple[tuple[int, int], CalendarDate]], story: Span | None) -> bool:
    """Whether days are a list's: several without a story, or many, none of them above it and none under a label."""
    several = len({date.value for _, date in printed})
    if story is None:
        return several > 1
    below = all(date.span.start >= story.end and key[0] > PRIORITY[LABELLED] + BELOW for key, date in printed)
    return below and several >= FEWEST_ITEMS


def _of_site(zones: Sequence[Zone], updated: Sequence[Stamp], day: str) -> list[Stamp]:
    """The updates on the page's first line that are later than the story's day: when the site changed."""
    above = zones[0].span if zones[0].kind == "update_line" else None
    return [s for s in updated if above and s.span and above.holds(s.span) and s.value[:10] > day]


def _published(printed: Sequence[CalendarDate], claimed: Sequence[Stamp]) -> Published | None:
    """The first printed day, else the markup's; other days and a wrong weekday are kept as conflicts."""
    if not printed:
        if not claimed:
            return None
        first = claimed[0]
        others = tuple(s for s in claimed[1:] if s.value[:10] != first.value[:10])
        return Published(first.value[:10], None, "stated", first.rule, others)
    day = _told_by_markup(printed[0], claimed)
    conflicts = [Stamp("published", d.value, d.bare, d.rule) for d in printed[1:] if d.value != day.value]
    if day.disagrees and day.weekday is not None:
        conflicts.append(Stamp("published", f"XXXX-WXX-{day.weekday + 1}", day.span, "date.weekday-disagrees"))
    conflicts += [s for s in claimed if not _same_day(s.value, day.value)]
    return Published(day.value, day.bare, "stated", day.rule, tuple(dict.fromkeys(conflicts)))


def _told_by_markup(day: CalendarDate, claimed: Sequence[Stamp]) -> CalendarDate:
    """Of 05/09/2016 the reading that the markup's head gives."""
    if day.flips and day.weekday is None and any(s.value[:10] == day.flipped().value for s in claimed):
        return day.flipped()
    return day


def _same_day(claimed: str, printed: str) -> bool:
    """Whether two days are one, or neighbours: the head's day is often that of another zone."""
    try:
        return abs((dt.date.fromisoformat(claimed[:10]) - dt.date.fromisoformat(printed[:10])).days) <= 1
    except ValueError:
        return False


def _claimed(markup: Markup | None, key: str) -> list[Stamp]:
    kind = "published" if key == "published" else "updated"
    found: list[Stamp] = []
    for meta in markup.meta if markup else ():
        if meta.key != key or meta.origin == "time":
            continue
        try:
            dt.date.fromisoformat(meta.value[:10])
        except ValueError:
            continue
        found.append(
            Stamp("published" if kind == "published" else "updated", meta.value, None, f"markup.{meta.origin}")
        )
    return found


class DayReader:
    """Reads days out of zones; the outlet's row says the order of day and month."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, order: Order) -> None:
        """Read `tokens` by the calendar of `lexicon`."""
        self.tokens, self.lexicon, self.order = tokens, lexicon, order

    def dates(self, span: Span) -> Iterator[CalendarDate]:
        """The whole days of a span; where no number stands there is none."""
        area = self.tokens.within(span)
        if not any(fold[0].isdigit() for fold in self.tokens.folds[area.start : area.stop]):
            return
        for date in find(self.tokens, span, self.lexicon.months):
            settled = date.settled("mdy" if self._is_american(date) else self.order)
            if settled.date:
                yield settled

    def _is_american(self, date: CalendarDate) -> bool:
        """Whether a day of numbers alone stands before an American clock: 2/5/2026 1:27:47 AM is in February."""
        return date.numeric and AMERICAN.match(self.tokens.text, date.bare.start) is not None

    def printed(self, zones: Sequence[Zone], story: Span | None) -> Iterator[tuple[tuple[int, int], CalendarDate]]:
        """The days of publication lines, bylines and datelines, best line first, nearest the story first."""
        for zone in zones:
            said = self.cut(zone)[0] if zone.kind in DATED_KINDS else None
            if said and said.length:
                key = _priority(zone, story), _distance(zone.span, story)
                yield from ((key, date) for date in self.dates(said))

    def of_crawl(self, zones: Sequence[Zone], printed: Sequence[CalendarDate]) -> list[CalendarDate]:
        """The days over the headline that are not the story's: later than a labelled or lower one, no such weekday."""
        if later := self._over_label(zones, printed):
            return later
        title = next((zone.span for zone in zones if zone.kind == "title"), None)
        story = next((zone.span for zone in zones if zone.kind == "body"), None)
        if title is None or story is None:
            return []
        over = [date for date in printed if date.span.end <= title.start]
        beside = [date.value for date in printed if title.end <= date.span.start and date.span.end <= story.start]
        if beside and any(date.value > max(beside) for date in over):
            return [date for date in over if date.value > max(beside)]
        said = self._today(zones)
        weekdays = ((date, dt.date.fromisoformat(date.value).weekday()) for date in over if said is not None)
        return [date for date, weekday in weekdays if said is not None and (weekday - said) % 7 > 1]

    def _over_label(self, zones: Sequence[Zone], printed: Sequence[CalendarDate]) -> list[CalendarDate]:
        """The days over the headline that are later than "تاريخ النشر: 16 يوليو": the page's own clock."""
        labelled = next((day for z in zones if z.rule == LABELLED for day in self.dates(self.cut(z)[0])), None)
        head = next((zone.span for zone in zones if zone.kind in ("title", "title_repeat")), None)
        if labelled is None or head is None:
            return []
        return [date for date in printed if date.span.end <= head.start and date.value > labelled.value]

    def _today(self, zones: Sequence[Zone]) -> int | None:
        """The weekday that one of the story's first paragraphs calls today."""
        for zone in [zone for zone in zones if zone.kind == "body"][:FIRST_PARAGRAPHS]:
            area = self.tokens.within(zone.span)[:FIRST_WORDS]
            parts = [self.lexicon.months.get(self.tokens.folds[i], ()) for i in area]
            for today, day in pairwise(parts):
                weekday = next((int(p.value) for p in day if p.kind == "weekday" and not p.rest), None)
                if weekday is not None and any(p.kind == "today" for p in today):
                    return weekday
        return None

    def cut(self, zone: Zone) -> tuple[Span, Span]:
        """What a line says before its words of an update, and after: "19/10/2011 (آخر تحديث: 16:32)"."""
        area = self.tokens.within(zone.span)
        folds, cues = self.tokens.folds, self.lexicon.credits
        firsts = cues.firsts("updated")
        for i in area:
            if folds[i] in firsts and cues.match(folds, i, area.stop, "updated"):
                at = self.tokens.starts[i]
                return Span(zone.span.start, at), Span(at, zone.span.end)
        whole = zone.kind == "update_line"
        empty = Span(zone.span.end, zone.span.end)
        return (empty, zone.span) if whole else (zone.span, empty)

    def instants(self, zone: Zone) -> Iterator[Stamp]:
        """The days of an update line, with their clock; a clock without a day is none."""
        _, said = self.cut(zone)
        for date in self.dates(said) if said.length else ():
            value = f"{date.value}T{date.clock.iso}" if date.clock else date.value
            yield Stamp("updated", value, date.span, zone.rule)

    def captured(self, zones: Sequence[Zone]) -> list[Stamp]:
        """The crawl's day: "اليوم" and a day in a ticker, or the page's own today line; the most frequent first."""
        found = [
            (date, today) for zone in zones if zone.kind == "ticker_headline" for date, today in self._of_ticker(zone)
        ]
        counts = Counter(date.value for date, _ in found)
        sure = {date.value for date, today in found if today} | {v for v, n in counts.items() if n >= TICKER_TWICE}
        stamps = [Stamp("captured", d.value, d.bare, "date.ticker-today") for d, _ in found if d.value in sure]
        stamps.sort(key=lambda s: (-counts[s.value], s.value), reverse=False)
        header = [
            Stamp("captured", d.value, d.bare, "date.of-page")
            for zone in zones
            if zone.rule == "date.of-page"
            for d in self.dates(zone.span)
        ]
        return [*header, *stamps] if header else stamps

    def _of_ticker(self, zone: Zone) -> Iterator[tuple[CalendarDate, bool]]:
        folds = self.tokens.folds
        for date in self.dates(zone.span):
            before = folds[max(0, date.first - TODAY_BEFORE) : date.first]
            yield date, any(p.kind == "today" for fold in before for p in self.lexicon.months.get(fold, ()))


def _priority(zone: Zone, story: Span | None) -> int:
    """How far behind the best a line of days stands; one below the story, but of an aggregator, behind those above."""
    best = PRIORITY.get(zone.rule, 3)
    return best + BELOW if best and story is not None and zone.span.start >= story.end else best


def _distance(span: Span, story: Span | None) -> int:
    if story is None:
        return span.start
    return story.start - span.end if span.end <= story.start else span.start - story.end
