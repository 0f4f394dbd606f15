"""Article -> times and the doubts about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from musnad.arabic import Tokens, calendar
from musnad.lexicon import Lexicon
from musnad.record import Article, Doubt, Span, Time
from musnad.times.days import bare_year, calendar_date, weekday
from musnad.times.lapses import decade, duration, period, reference
from musnad.times.reader import MODS, Found, Stretch


def resolve(article: Article, tokens: Tokens, lexicon: Lexicon) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    """The time expressions of title, paragraphs and subheadings; without a page day weekdays stay open (XXXX-WXX-5)."""
    day = _day(article)
    times: list[Time] = []
    doubts: list[Doubt] = []
    last_day: str | None = None
    for zone in article.zones:
        for found in _read(zone, tokens, lexicon, day):
            time, last_day = _time(found, tokens, last_day)
            times.append(time)
            if found.doubt:
                doubts.append(Doubt(time.span, found.doubt, f"{time.surface}: not the day {day}", "time.weekday"))
    return tuple(times), tuple(doubts)


def _day(article: Article) -> dt.date | None:
    try:
        return dt.date.fromisoformat(article.published.value[:10]) if article.published else None
    except ValueError:
        return None


def _read(zone: Span, tokens: Tokens, lexicon: Lexicon, day: dt.date | None) -> Iterator[Found]:
    indices = tokens.within(zone)
    dates = {date.first: date for date in calendar.find(tokens, zone, lexicon.months)}
    stretch = Stretch(tokens, indices.start, indices.stop, day, dates, lexicon)
    i = indices.start
    while i < indices.stop:
        found = _at(stretch, i)
        if found:
            yield found
        i = found.last if found else i + 1


def _at(stretch: Stretch, i: int) -> Found | None:
    """The expression that begins at token i, with what opens, marks or measures it."""
    if whole := reference(stretch, i) or _same_day(stretch, i):
        return whole
    at, opens, governed, cut = i, False, False, None
    if since := stretch.word_with_proclitic(at, "since"):
        at, opens, governed, cut = at + since[0].length, True, True, since[1]
    elif during := stretch.word_with_proclitic(at, "during"):
        at, governed = at + during[0].length, True
    elif stretch.tokens.folds[i] == "من" and (date := stretch.dates.get(i + 1)) and date.day is None:
        at, opens, cut = at + 1, True, 0  # من يوليو is "since July", اتفاق من 12 فبراير one "of" that day
    begun = at
    mod = None
    for kind in ("degree", "mark"):
        if (word := stretch.word_with_proclitic(at, kind)) and at + word[0].length < stretch.stop:
            at, mod, cut = at + word[0].length, MODS[word[0].value], word[1] if cut is None else cut
            break
    core = _core(stretch, at, governed=governed or mod in ("MORE_THAN", "LESS_THAN", "APPROX"))
    if core is None and opens:
        core = bare_year(stretch, at)
    if core is None or (mod in ("START", "MID", "END") and core.type != "DATE"):
        return None if at == i else _at_core(stretch, i)
    first = i if opens else begun
    if at == begun and not opens:
        return core
    return core._replace(
        first=first,
        cut=cut or 0,
        mod=mod or core.mod,
        open=opens and core.type == "DATE" and "/" not in (core.value or ""),
    )


def _at_core(stretch: Stretch, i: int) -> Found | None:
    return _core(stretch, i, governed=False)


def _core(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """A date, weekday, period, decade or duration at token i; يوم and شهر before a date belong to it."""
    if i >= stretch.stop:
        return None
    return (
        calendar_date(stretch, i)
        or weekday(stretch, i)
        or period(stretch, i)
        or decade(stretch, i)
        or duration(stretch, i, governed=governed)
    )


def _same_day(stretch: Stretch, i: int) -> Found | None:
    word = stretch.word(i, "same_day")
    return Found(i, i + word.length, 0, "DATE", "same", word.rule, anchor="the day named before") if word else None


def _time(found: Found, tokens: Tokens, last_day: str | None) -> tuple[Time, str | None]:
    """The time of an expression, and the last whole day told."""
    value = last_day if found.value == "same" else found.value
    start = tokens.inside(found.first, found.cut) if found.cut else tokens.starts[found.first]
    span = Span(start, tokens.ends[found.last - 1])
    time = Time(span, span.of(tokens.text), found.type, value, found.mod, found.open, None, found.anchor, found.rule)
    whole = found.type == "DATE" and value is not None and len(value.split("T")[0]) == len("2013-08-09")
    return time, value if whole and value else last_day
