"""Days and weeks by their place in a month: آخر اثنين من مارس, الثلاثاء الأول من مايو, الأسبوع الأخير من يوليو."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.numerals import ordinal
from musnad.arabic.particles import ARTICLE, bare, definite
from musnad.times.found import Found
from musnad.times.months import month_told
from musnad.times.reader import Stretch
from musnad.times.settling import with_year

PLACES = 5
"""No month has a sixth week or weekday of one name."""
WEEK = 7
LAST = -1
"""The place of آخر."""
ANY_DAY = -1
"""No weekday: the place counts days."""


class Place(NamedTuple):
    """Which one of a month's: its place, the weekday (null for a week), the token after, letters outside."""

    place: int
    weekday: int | None
    last: int
    cut: int


def placed(stretch: Stretch, i: int) -> Found | None:
    """A day or week by its place in a month."""
    place = _place_first(stretch, i) or _noun_first(stretch, i)
    told = _month(stretch, place.last) if place else None
    if place is None or told is None:
        return None
    date, last = told
    if date.year is None or date.month is None:
        return Found(i, last, place.cut, "DATE", None, "time.place")
    if place.weekday is None:
        week = placed_week((date.year, date.month), place.place, stretch.habits.week_begins)
        value = f"{week[0]}/{week[1]}" if week else None
        return Found(i, last, place.cut, "DATE", value, "time.place", "week") if week else None
    day = placed_day((date.year, date.month), place.place, place.weekday)
    return Found(i, last, place.cut, "DATE", day.isoformat(), "time.place", "day") if day else None


def _month(stretch: Stretch, i: int) -> tuple[CalendarDate, int] | None:
    """The month behind من, في or ب, and the token after it."""
    at = stretch.past(i, "of", "in")
    told = month_told(stretch, at, sure=True) or month_told(stretch, i, sure=True)
    date = with_year(stretch, i, told) if told else None
    return (date, told.last) if told and date and date.system != "hijri" else None


def _place_first(stretch: Stretch, i: int) -> Place | None:
    """أول ثلاثاء, ثالث يوم ثلاثاء, آخر اثنين, آخر يوم, أول أسبوع."""
    for cut, stem in splits(stretch.fold(i)):
        final = stretch.word(i, "final", stem)
        told = ordinal(stretch.tokens.folds, i, i + 1, stem)
        if definite(stem) or (final is None and (told is None or told.value > PLACES)):
            continue
        place = LAST if final else told.value if told else 0
        if noun := _noun(stretch, i + 1, stretch.fold(i + 1)):
            return Place(place, *noun, cut)
    return None


def _noun_first(stretch: Stretch, i: int) -> Place | None:
    """الثلاثاء الأول, اليوم الأخير, الأسبوع الثالث."""
    for cut, stem in splits(stretch.fold(i)):
        if not definite(stem) or (noun := _noun(stretch, i, stem)) is None:
            continue
        weekday, last = noun
        if (which := stretch.word(last, "qualifier")) and which.value == "recent":
            return Place(LAST, weekday, last + which.length, cut)
        told = ordinal(stretch.tokens.folds, last, stretch.stop) if definite(stretch.fold(last)) else None
        if told and told.value <= PLACES:
            return Place(told.value, weekday, told.last, cut)
    return None


def _noun(stretch: Stretch, i: int, stem: str) -> tuple[int | None, int] | None:
    """A weekday, يوم (any day) or أسبوع (no weekday), and the token after it."""
    unit = stretch.word(i, "unit", bare(stem))
    if unit and unit.value == "W:s":
        return None, i + 1
    if unit and unit.value == "D:s":
        after = None if definite(stem) else _named(stretch, stretch.fold(i + 1))
        return (ANY_DAY, i + 1) if after is None else (after, i + 2)
    weekday = _named(stretch, stem)
    return (weekday, i + 1) if weekday is not None else None


def _named(stretch: Stretch, stem: str) -> int | None:
    """The weekday of a name with its article or without: the place before or behind it shows that it is one."""
    for name in (stem, ARTICLE + stem):
        for phrase in stretch.lexicon.months.get(name, ()):
            if phrase.kind == "weekday" and not phrase.rest:
                return int(phrase.value)
    return None


def placed_day(month: tuple[int, int], place: int, weekday: int) -> dt.date | None:
    """The day of a month by its place: the third Tuesday, the last Friday, the first day.

    >>> placed_day((2014, 9), 3, 1), placed_day((2013, 3), LAST, 0)
    (datetime.date(2014, 9, 16), datetime.date(2013, 3, 25))
    """
    days = [dt.date(*month, day) for day in range(1, calendar.monthrange(*month)[1] + 1)]
    return _at([day for day in days if weekday in (ANY_DAY, day.weekday())], place)


def placed_week(month: tuple[int, int], place: int, begins: int) -> tuple[dt.date, dt.date] | None:
    """The week of a month by its place, of the weeks that lie wholly in it.

    >>> [day.isoformat() for day in placed_week((2014, 10), 1, 0)]
    ['2014-10-06', '2014-10-12']
    """
    starts = [dt.date(*month, day) for day in range(1, calendar.monthrange(*month)[1] - WEEK + 2)]
    first = _at([day for day in starts if day.weekday() == begins], place)
    return (first, first + dt.timedelta(days=WEEK - 1)) if first else None


def _at(days: list[dt.date], place: int) -> dt.date | None:
    at = place if place == LAST else place - 1
    return days[at] if at < len(days) else None
