"""Months: أغسطس, شهر مايو/أيار, شهر 3, الشهر المقبل, مطلع رمضان, سبتمبر من العام الماضي."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from musnad.arabic import splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.hijri import hijri_span, hijri_year
from musnad.arabic.numerals import cardinal, ordinal
from musnad.arabic.particles import bare, definite
from musnad.times.bare_years import BARE
from musnad.times.found import Found
from musnad.times.reader import Stretch
from musnad.times.settling import Dated, value_of, with_year
from musnad.times.years import HEADED, year, year_number

LAST_MONTH = 12
STEPS = {
    "before_last": -2,
    "after_next": 2,
    "last": -1,
    "recent": -1,
    "this": 0,
    "next": 1,
    "previous": -1,
    "following": 1,
}


def month(stretch: Stretch, i: int) -> Found | None:
    """A month, with its year as far as the text and the page's day tell it."""
    dated = month_told(stretch, i)
    if dated is None:
        return None
    value = value_of(with_year(stretch, i, dated))
    anchor = stretch.anchor if dated.date.year is None else None
    return Found(i, dated.last, dated.cut, "DATE", value, dated.date.rule, "month", anchor=anchor)


def this_month(stretch: Stretch, i: int) -> Found | None:
    """A bare الشهر, where a mark before it makes it the page's: نهاية الشهر."""
    unit = stretch.definite(i, "unit")
    if unit is None or unit[0].value != "M:s" or stretch.day is None:
        return None
    return Found(i, i + 1, unit[1], "DATE", f"{stretch.day:%Y-%m}", "time.period", "month", anchor=stretch.anchor)


def month_told(stretch: Stretch, i: int, *, sure: bool = False) -> Dated | None:
    """A month with what tells its year: سبتمبر 2014, نيسان الماضي, الشهر المقبل; `sure` behind a day: 4 نيسان."""
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
    """Whether a name that is another word too is a month: ذو القعدة by its two words, في مارس by its place."""
    if date.last - date.first > 1:
        return True
    return stretch.is_a(date.first, "month_in_place") and stretch.is_a(i - 1, "month_cue")


def _tailed(stretch: Stretch, dated: Dated) -> Dated:
    """The month with the year that follows: الماضي, من العام الماضي, بعام 2014, هذا العام."""
    if dated.date.year is not None:
        return dated
    last = dated.last
    if qualifier := stretch.word(last, "qualifier"):
        return dated._replace(last=last + qualifier.length, which=qualifier.value)
    at = stretch.past(last, "of", "in")
    found = year(stretch, at)
    if found is None and (number := year_number(stretch, at, HEADED)):
        found = Found(at, number.last, 0, "DATE", number.value, "date.year", "year")
    if found is None or not (found.value or "").isdecimal():
        return dated
    told = int(found.value or 0)
    number_ = _hijri_of(told, dated.date) if dated.date.system == "hijri" else told
    return dated._replace(date=replace(dated.date, year=number_), last=found.last)


def _hijri_of(year_: int, date: CalendarDate) -> int | None:
    """The Hijri year in which a Hijri month fell in a Gregorian one: رمضان العام الماضي."""
    first = hijri_year(dt.date(year_, 1, 1)) or 0
    spans = ((number, hijri_span(number, date.month)) for number in (first, first + 1))
    return next((number for number, span in spans if span and span[0].year == year_), None)


def _numbered(stretch: Stretch, i: int) -> Dated | None:
    """A month by its number: شهر 3, شهر ثلاثة, and with its year الشهر التاسع من 2014."""
    for cut, stem in splits(stretch.fold(i)):
        word = stretch.word(i, "unit", bare(stem))
        if word is None or word.value != "M:s":
            continue
        count = ordinal if definite(stem) else cardinal
        told = count(stretch.tokens.folds, i + 1, stretch.stop)
        if told is None or told.value > LAST_MONTH or (not definite(stem) and told.value == 1):
            return None
        span = stretch.tokens.span(i, told.last)
        date = CalendarDate(span, span, i, told.last, None, told.value, None, rule="month.number")
        tailed = _tailed(stretch, Dated(date, told.last, cut))
        if tailed.date.year is None and (at := year_number(stretch, told.last, BARE)):
            tailed = tailed._replace(date=replace(date, year=at.number), last=at.last)
        return tailed if tailed.date.year or not definite(stem) else None
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
        return _moved(stretch, (i, last + same.length), cut, stretch.told.month)
    qualifier = stretch.word(last, "qualifier")
    if qualifier is None and not shown:
        return None
    which = qualifier.value if qualifier else "this"
    last += qualifier.length if qualifier else 0
    base = stretch.told.month if which in ("previous", "following") else None
    today = (stretch.day.year, stretch.day.month) if stretch.day else None
    return _moved(stretch, (i, last), cut, base or today, STEPS[which])


def _moved(stretch: Stretch, at: tuple[int, int], cut: int, base: tuple[int, int] | None, step: int = 0) -> Dated:
    """The month so many months from another; neither year nor month where that is not known."""
    span = stretch.tokens.span(*at)
    months = base[0] * 12 + base[1] - 1 + step if base else None
    year_, number = (None, None) if months is None else (months // 12, months % 12 + 1)
    return Dated(CalendarDate(span, span, at[0], at[1], year_, number, None, rule="time.period"), at[1], cut)
