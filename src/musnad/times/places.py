"""Days and weeks by their place in a month: آخر اثنين من مارس, الثلاثاء الأول من الشهر المقبل, الأسبوع الأخير من يوليو."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.numerals import ordinal
from musnad.times.days import ANY_DAY, LAST, placed_day, placed_week
from musnad.times.months import month_told, with_year
from musnad.times.reader import Found, Stretch

PLACES = 5
"""No month has a sixth week or weekday of one name."""


class Place(NamedTuple):
    """Which one of a month's: its place, the weekday (null for a week), the token after, letters outside."""

    place: int
    weekday: int | None
    last: int
    cut: int


def placed(stretch: Stretch, i: int) -> Found | None:
    """A day or week by its place in a month."""
    place = _place_first(stretch, i) or _noun_first(stretch, i)
    if place is None:
        return None
    month = _month(stretch, place.last)
    if month is None:
        return None
    (year, number), last = month
    if year is None or number is None:
        return Found(i, last, place.cut, "DATE", None, "time.place", "other")
    if place.weekday is None:
        week = placed_week((year, number), place.place, stretch.habits.week_begins)
        value = f"{week[0]}/{week[1]}" if week else None
        return Found(i, last, place.cut, "DATE", value, "time.place", "week") if week else None
    day = placed_day((year, number), place.place, place.weekday)
    return Found(i, last, place.cut, "DATE", day.isoformat(), "time.place", "day") if day else None


def _month(stretch: Stretch, at: int) -> tuple[tuple[int | None, int | None], int] | None:
    """The month behind من, في or ب, and the token after it."""
    linked = stretch.fold(at) in ("من", "في")
    told = (month_told(stretch, at + 1, sure=True) if linked else None) or month_told(stretch, at, sure=True)
    if told is None:
        return None
    date = with_year(stretch, at, told).date
    if date.system == "hijri":
        return None
    return (date.year, date.month), told.last


def _place_first(stretch: Stretch, i: int) -> Place | None:
    """أول ثلاثاء, ثالث يوم ثلاثاء, آخر اثنين, آخر يوم, أول أسبوع."""
    for cut, stem in splits(stretch.fold(i)):
        final = stretch.word(i, "final", stem)
        told = ordinal(stretch.tokens.folds, i, i + 1, stem)
        if stem.startswith("ال") or (final is None and (told is None or told.value > PLACES)):
            continue
        place = LAST if final else told.value if told else 0
        if noun := _noun(stretch, i + 1, definite=False):
            return Place(place, noun[0], noun[1], cut)
    return None


def _noun_first(stretch: Stretch, i: int) -> Place | None:
    """الثلاثاء الأول, اليوم الأخير, الأسبوع الثالث."""
    for cut, stem in splits(stretch.fold(i)):
        if not stem.startswith("ال") or (noun := _noun(stretch, i, definite=True, stem=stem)) is None:
            continue
        weekday, last = noun
        if (which := stretch.word(last, "qualifier")) and which.value == "recent":
            return Place(LAST, weekday, last + which.length, cut)
        told = ordinal(stretch.tokens.folds, last, stretch.stop) if stretch.fold(last).startswith("ال") else None
        if told and told.value <= PLACES:
            return Place(told.value, weekday, told.last, cut)
    return None


def _noun(stretch: Stretch, i: int, *, definite: bool, stem: str = "") -> tuple[int | None, int] | None:
    """A weekday, يوم (any day) or أسبوع (no weekday), and the token after it."""
    stem = stem or stretch.fold(i)
    bare = stem.removeprefix("ال") if definite else stem
    unit = stretch.word(i, "unit", bare)
    if unit and unit.value == "W:s":
        return None, i + 1
    if unit and unit.value == "D:s":
        after = _named(stretch, i + 1, stretch.fold(i + 1))
        return (after, i + 2) if after is not None and not definite else (ANY_DAY, i + 1)
    weekday = _named(stretch, i, stem)
    return (weekday, i + 1) if weekday is not None else None


def _named(stretch: Stretch, i: int, stem: str) -> int | None:
    """The weekday of a name with its article or without: the place before or behind it shows that it is one."""
    if i >= stretch.stop:
        return None
    names = stretch.lexicon.months
    for name in (stem, "ال" + stem):
        for phrase in names.get(name, ()):
            if phrase.kind == "weekday" and not phrase.rest:
                return int(phrase.value)
    return None
