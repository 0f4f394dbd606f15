"""Article -> times and the doubts about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from musnad.arabic import Tokens, calendar, quotations, sentences, splits
from musnad.arabic.numerals import TEN, ordinal
from musnad.lexicon import Lexicon
from musnad.record import Article, Doubt, Span, Time
from musnad.times.expressions import expression, openings
from musnad.times.found import NEWS, NOTHING, Found, Habits, Told, tell, whole_day
from musnad.times.joins import joined
from musnad.times.reader import Stretch

PAGE_YEARS = range(1700, 2300)
"""Years of pages: from a day outside them nothing is counted, so that no reckoning leaves the calendar."""
CONFLICT = "weekday_conflict"
DISAGREES = "date.weekday-disagrees"
"""The kind of a doubt, and the rule by which the article keeps a weekday that is not its day's."""
SPEECH = 7
"""Days before the page's day in which a day named beside a quotation may be the day of the speech."""


def resolve(
    article: Article, tokens: Tokens, lexicon: Lexicon, habits: Habits = NEWS
) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    """The time expressions of title, paragraphs and subheadings; without a page day weekdays stay open (XXXX-WXX-5)."""
    day, told = _day(article), NOTHING
    times: list[Time] = []
    doubts: list[Doubt] = []
    for zone in article.zones:
        stretch = _stretch(zone, tokens, lexicon, day, (habits, told))
        for found in joined(stretch, [*_read(stretch)]):
            time = _time(found, tokens)
            times.append(time)
            told = tell(told, found)
            if found.against:
                note = f"{found.value}, or {found.against}"
                doubts.append(Doubt(time.span, CONFLICT, note, "time.weekday"))
    return tuple(times), (*_page_doubts(article), *doubts)


def _page_doubts(article: Article) -> Iterator[Doubt]:
    """The weekday that the page prints beside its day, where it is not the day's: السبت 12 مارس 2021."""
    published = article.published
    for stamp in published.conflicts if published else ():
        if stamp.rule == DISAGREES and stamp.span and published:
            yield Doubt(stamp.span, CONFLICT, f"{published.value}, or {stamp.value}", stamp.rule)


def _day(article: Article) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(article.published.value[:10]) if article.published else None
    except ValueError:
        return None
    return day if day and day.year in PAGE_YEARS else None


def _stretch(zone: Span, tokens: Tokens, lexicon: Lexicon, day: dt.date | None, known: tuple[Habits, Told]) -> Stretch:
    indices = tokens.within(zone)
    found = calendar.find(tokens, zone, lexicon.months)
    named = {date.first for date in found if _names_party(tokens, date.first, indices.start, lexicon)}
    barred = frozenset(k for date in found if date.first in named for k in range(date.first, date.last))
    dates = {date.first: date for date in found if date.first not in named}
    quoted = _quoted(tokens, zone) if indices else frozenset()
    habits, told = known
    return Stretch(tokens, indices.start, indices.stop, day, dates, lexicon, habits, quoted, barred, told=told)


def _quoted(tokens: Tokens, zone: Span) -> frozenset[int]:
    """The tokens inside quotations that have both their marks."""
    found: set[int] = set()
    last = 0
    for opened, closed in quotations(tokens, zone):
        if opened is not None and closed is not None:
            found.update(range(max(opened, last), closed))
            last = max(last, closed)
    return frozenset(found)


def _names_party(tokens: Tokens, i: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a date is a party's or a place's name: قوى 14 آذار, ميدان السادس من أكتوبر."""
    at, times = i - 1, lexicon.times
    while at > start and (_of_ordinal(tokens.folds[at]) or times.of(tokens.folds, at, at + 1, "of")):
        at -= 1
    before = splits(tokens.folds[at]) if at >= start else ()
    return any(times.of(tokens.folds, at, at + 1, "party_of_day", stem) for _, stem in before)


def _of_ordinal(fold: str) -> bool:
    """Whether a word may stand between a name's noun and its month: فريق [الرابع عشر] من آذار, [8] آذار."""
    return fold in TEN or fold.isdecimal() or ordinal([fold], 0, 1) is not None


def _read(stretch: Stretch) -> Iterator[Found]:
    """The expressions in text order, each read with what was told before it."""
    if stretch.start >= stretch.stop:
        return
    spans = sentences(stretch.tokens, stretch.tokens.span(stretch.start, stretch.stop))
    ends = [stretch.tokens.within(span).stop for span in spans]
    at, sentence = stretch.start, 0
    for i in openings(stretch):
        if i < at:
            continue
        while sentence < len(ends) and i >= ends[sentence]:
            sentence += 1
            stretch = replace(stretch, spoken=None) if stretch.spoken else stretch
        at = stretch.past(i, "no_time")
        found = expression(stretch, at) if at < stretch.stop else None
        if found:
            yield found
            stretch = replace(stretch, before=found, told=tell(stretch.told, found), spoken=_spoken(stretch, found))
        at = found.last if found else at + 1


def _spoken(stretch: Stretch, found: Found) -> dt.date | None:
    """The day of a speech: one named outside the quotation in its sentence, of the page's week."""
    if found.first in stretch.quoted or found.kind != "day" or stretch.day is None:
        return stretch.spoken
    day = whole_day(found)
    return day if day and 0 <= (stretch.day - day).days <= SPEECH else stretch.spoken


def _time(found: Found, tokens: Tokens) -> Time:
    start = tokens.inside(found.first, found.cut) if found.cut else tokens.starts[found.first]
    span = Span(start, tokens.ends[found.last - 1])
    return Time(
        span, span.of(tokens.text), found.type, found.value, found.mod, found.open,
        found.resolves_to, found.anchor, found.rule,
    )  # fmt: skip
