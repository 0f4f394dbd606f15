"""Months: أغسطس, شهر مايو/أيار, شهر 3, الشهر المقبل, مطلع رمضان, سبتمبر من العام الماضي; and what year they are of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.hijri import hijri_span, hijri_year
from musnad.arabic.numerals import cardinal, ordinal
from musnad.times.reader import Found, Stretch
from musnad.times.tense import lean
from musnad.times.years import BARE, HEADED, year, year_number

NEAR = 60
"""Days: a date so near to the page's day is of its year even where the printed weekday says otherwise."""
SOON = 45
"""Days: what is so near to the page's day needs no verb to show whether it is past or to come."""
YEAR_SHIFTS = (-1, 0, 1)
LAST_MONTH = 12
STEPS = {"last": -1, "recent": -1, "this": 0, "next": 1, "previous": -1, "following": 1}


Candidate = tuple[dt.date, CalendarDate]
"""A date of one year, and the day in its middle."""


class Dated(NamedTuple):
    """A month or day as told, the token after it, letters outside, and which one الماضي, الجاري, المقبل make it."""

    date: CalendarDate
    last: int
    cut: int
    which: str | None = None
    doubt: str | None = None


def month(stretch: Stretch, i: int) -> Found | None:
    """A month, with its year as far as the text and the page's day tell it."""
    dated = month_told(stretch, i)
    if dated is None:
        return None
    settled = with_year(stretch, i, dated)
    value, anchor = value_of(settled), None
    if dated.date.year is None and stretch.day:
        anchor = f"publication {stretch.day}"
    return Found(i, dated.last, dated.cut, "DATE", value, dated.date.rule, "month", anchor=anchor)


def month_told(stretch: Stretch, i: int, *, sure: bool = False) -> Dated | None:
    """A month with what tells its year: سبتمبر 2014, نيسان الماضي, الشهر المقبل; `sure` behind a day: الرابع من نيسان."""
    date = stretch.dates.get(i)
    if date and date.month and date.day is None and date.weekday is None:
        return _tailed(stretch, Dated(date, date.last, max(0, date.span.start - stretch.tokens.starts[i])))
    head = stretch.word_with_proclitic(i, "month_head")
    if named := stretch.month_named(i + head[0].length if head else i):
        tailed = _tailed(stretch, Dated(named[0], named[0].last, head[1] if head else named[1]))
        shown = sure or tailed.which or tailed.date.year or _shown(stretch, i, named[0])
        return tailed if shown else None
    return _numbered(stretch, i) or _definite(stretch, i)


def _shown(stretch: Stretch, i: int, date: CalendarDate) -> bool:
    """Whether a month's name that is another word too is the month: ذو القعدة by its two words, في مارس by its place."""
    if date.last - date.first > 1:
        return True
    return stretch.word(date.first, "month_in_place") is not None and stretch.word(i - 1, "month_cue") is not None


def _tailed(stretch: Stretch, dated: Dated) -> Dated:
    """The month with the year that follows: الماضي, من العام الماضي, بعام 2014, هذا العام."""
    if dated.date.year is not None:
        return dated
    last = dated.last
    if qualifier := stretch.word(last, "qualifier"):
        return dated._replace(last=last + qualifier.length, which=qualifier.value)
    at = last + (stretch.fold(last) in ("من", "في"))
    found = year(stretch, at)
    if found is None and (number := year_number(stretch, at, HEADED)):
        found = Found(at, number.last, 0, "DATE", number.value, "date.year", "year")
    if found is None or not (found.value or "").isdigit():
        return dated
    number = _hijri_of(int(found.value or 0), dated.date) if dated.date.system == "hijri" else int(found.value or 0)
    return dated._replace(date=replace(dated.date, year=number), last=found.last)


def _hijri_of(year_: int, date: CalendarDate) -> int | None:
    """The Hijri year in which a Hijri month fell in a Gregorian one: رمضان العام الماضي."""
    first = hijri_year(dt.date(year_, 1, 1)) or 0
    spans = ((number, hijri_span(number, date.month)) for number in (first, first + 1))
    return next((number for number, span in spans if span and span[0].year == year_), None)


def _numbered(stretch: Stretch, i: int) -> Dated | None:
    """A month by its number: شهر 3, شهر ثلاثة, and with its year الشهر التاسع من 2014."""
    for cut, stem in splits(stretch.fold(i)):
        word = stretch.word(i, "unit", stem.removeprefix("ال"))
        if word is None or word.value != "M:s":
            continue
        definite = stem.startswith("ال")
        told = (ordinal if definite else cardinal)(stretch.tokens.folds, i + 1, stretch.stop)
        if told is None or told.value > LAST_MONTH or (not definite and told.value == 1):
            return None
        span = stretch.tokens.span(i, told.last)
        date = CalendarDate(span, span, i, told.last, None, told.value, None, rule="month.number")
        tailed = _tailed(stretch, Dated(date, told.last, cut))
        if tailed.date.year is None and (at := year_number(stretch, told.last, BARE)):
            tailed = tailed._replace(date=replace(date, year=at.number), last=at.last)
        return tailed if tailed.date.year or not definite else None
    return None


def _definite(stretch: Stretch, i: int) -> Dated | None:
    """A month counted from the page's or the last told one: الشهر الماضي, هذا الشهر, الشهر نفسه."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    unit = stretch.definite(at, "unit")
    if unit is None or unit[0].value != "M:s":
        return None
    cut = shown[1] if shown else unit[1]
    last = at + 1
    if same := stretch.word(last, "same"):
        return _moved(stretch, i, last + same.length, cut, stretch.told.month, 0)
    qualifier = stretch.word(last, "qualifier")
    if qualifier is None and not shown:
        return None
    which = qualifier.value if qualifier else "this"
    last += qualifier.length if qualifier else 0
    base = stretch.told.month if which in ("previous", "following") else None
    today = (stretch.day.year, stretch.day.month) if stretch.day else None
    return _moved(stretch, i, last, cut, base or today, STEPS[which])


def _moved(stretch: Stretch, i: int, last: int, cut: int, base: tuple[int, int] | None, step: int) -> Dated:
    """The month so many months from another; neither year nor month where that is not known."""
    span = stretch.tokens.span(i, last)
    months = base[0] * 12 + base[1] - 1 + step if base else None
    year_, number = (None, None) if months is None else (months // 12, months % 12 + 1)
    return Dated(CalendarDate(span, span, i, last, year_, number, None, rule="time.period"), last, cut)


def this_month(stretch: Stretch, i: int) -> Found | None:
    """A bare الشهر, where a mark before it makes it the page's: نهاية الشهر."""
    unit = stretch.definite(i, "unit")
    if unit is None or unit[0].value != "M:s" or stretch.day is None:
        return None
    value, anchor = f"{stretch.day:%Y-%m}", f"publication {stretch.day}"
    return Found(i, i + 1, unit[1], "DATE", value, "time.period", "month", anchor=anchor)


def with_year(stretch: Stretch, i: int, dated: Dated) -> Dated:
    """The date with the year that its qualifier, its weekday, its clause or else nearness to the page's day says."""
    date, day = dated.date, stretch.day
    if date.year is not None or date.month is None or day is None:
        return dated
    base = hijri_year(day) if date.system == "hijri" else day.year
    candidates = [replace(date, year=(base or 0) + shift) for shift in YEAR_SHIFTS]
    middles = [m for m in ((_middle(c), c) for c in candidates) if m[0]]
    if not middles:
        return dated
    pairs = [(m, c) for m, c in middles if m]
    nearest = _leaning(stretch, i, pairs, day)
    chosen = _qualified(pairs, nearest, dated.which, day)
    if dated.which is None and chosen[1].disagrees and abs((chosen[0] - day).days) > NEAR:
        chosen = next((p for p in pairs if p[1].date and not p[1].disagrees), chosen)
    return dated._replace(date=chosen[1])


def _leaning(stretch: Stretch, i: int, pairs: list[Candidate], day: dt.date) -> Candidate:
    """The candidate nearest to the page's day; a far one must agree with the tense of its clause."""
    nearest = min(pairs, key=lambda p: abs((p[0] - day).days))
    later = next((p for p in pairs if (p[0].year, p[0].month) >= (day.year, day.month)), nearest)
    away = (nearest[0] - day).days
    if stretch.habits.ahead:
        return later
    if abs(away) <= SOON:
        return nearest
    forward = lean(stretch, i) in ("ahead", "scheduled")
    if away > 0 and not forward:
        return max((p for p in pairs if p[0] < day), default=nearest, key=lambda p: p[0])
    return later if away < 0 and forward else nearest


def _qualified(
    pairs: list[Candidate], nearest: Candidate, which: str | None, day: dt.date
) -> Candidate:
    """The candidate before, of or after the page's month, or day where a day is told."""
    whole = nearest[1].day is not None
    if which in ("last", "previous", "recent"):
        earlier = [p for p in pairs if (p[0] < day if whole else (p[0].year, p[0].month) < (day.year, day.month))]
        return earlier[-1] if earlier else nearest
    if which in ("next", "following"):
        later = [p for p in pairs if (p[0] > day if whole else (p[0].year, p[0].month) > (day.year, day.month))]
        return later[0] if later else nearest
    if which == "this":
        return next((p for p in pairs if p[0].year == day.year), nearest)
    return nearest


def _middle(date: CalendarDate) -> dt.date | None:
    """The day that a date is, or the middle of its month."""
    if date.day is not None:
        return date.date
    if date.system == "hijri":
        span = hijri_span(date.year or 0, date.month)
        return span[0] + (span[1] - span[0]) / 2 if span else None
    return dt.date(date.year or 1, date.month or 1, 15)


def value_of(dated: Dated) -> str | None:
    """The value; of a Hijri month its days, or null where the year is not known."""
    date = dated.date
    if date.year is None and date.month is None:
        return None
    if date.system == "hijri" and date.date is None:
        span = hijri_span(date.year, date.month) if date.year and date.day is None else None
        return f"{span[0]}/{span[1]}" if span else None
    return date.value
