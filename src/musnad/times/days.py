"""Days told by their number: 9 أغسطس 2013, الأول من مارس, 15 الجاري, 3 و4 مايو, and by their place in a month."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from musnad.arabic import splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.numerals import ordinal
from musnad.times.months import Dated, month_told, value_of, with_year
from musnad.times.reader import Found, Stretch

DAYS = range(1, 32)
MONTHS = range(1, 13)
WEEK = 7
LAST = -1
"""The place of آخر."""
ANY_DAY = -1
"""No weekday: the place counts days."""


def date(stretch: Stretch, i: int, weekday: int | None = None) -> Found | None:
    """A day told by its number, its missing year from the page's day or from the weekday before it."""
    dated = date_told(stretch, i)
    if dated is None:
        return None
    if stretch.word_with_proclitic(i - 1, "commemorated") and dated.date.year is None and dated.which is None:
        return Found(i, dated.last, dated.cut, "DATE", dated.date.value, dated.date.rule, "day")
    day = dated.date if dated.date.weekday is not None or weekday is None else replace(dated.date, weekday=weekday)
    whole = with_year(stretch, i, dated._replace(date=day.settled()))
    doubt = "weekday_conflict" if whole.date.disagrees else dated.doubt
    anchor = f"publication {stretch.day}" if dated.date.year is None and stretch.day else None
    value = value_of(whole)
    if dated.date.clock and whole.date.date:
        value = f"{value}T{dated.date.clock.iso}"
        return Found(i, dated.last, dated.cut, "TIME", value, dated.date.rule, "clock", anchor=anchor, doubt=doubt)
    return Found(i, dated.last, dated.cut, "DATE", value, dated.date.rule, "day", anchor=anchor, doubt=doubt)


def date_told(stretch: Stretch, i: int) -> Dated | None:
    """The day as told, its year perhaps not."""
    shown = stretch.dates.get(i)
    if shown and shown.day is not None:
        return _qualified(stretch, Dated(shown, shown.last, max(0, shown.span.start - stretch.tokens.starts[i])))
    return _short(stretch, i) or _numbered(stretch, i) or _ordinal(stretch, i)


def _qualified(stretch: Stretch, dated: Dated) -> Dated:
    """With الجاري, الماضي, المقبل, or من العام الماضي behind a day of no year."""
    if dated.date.year is not None:
        return dated
    word = stretch.word(dated.last, "qualifier")
    if word:
        return dated._replace(last=dated.last + word.length, which=word.value)
    tailed = month_told(stretch, dated.date.last - 1) if stretch.fold(dated.last) == "من" else None
    if tailed and tailed.date.year and tailed.date.month == dated.date.month:
        return dated._replace(date=replace(dated.date, year=tailed.date.year), last=tailed.last)
    return dated


def _short(stretch: Stretch, i: int) -> Dated | None:
    """A day or month in two numbers: يوم 22/4, 2/2013, after a word that shows it to be one."""
    first, mark, second = (stretch.fold(k) for k in (i, i + 1, i + 2))
    if mark != "/" or not (first.isdigit() and second.isdigit()) or stretch.fold(i + 3) in ("/", "%"):
        return None
    if stretch.fold(i - 1) in ("/", "-", ".", ","):
        return None
    span = stretch.tokens.span(i, i + 3)
    a, b = int(first), int(second)
    if len(second) == 4 and a in MONTHS and not stretch.word(i - 1, "numbered"):  # noqa: PLR2004 - digits of a year
        if b in range(1900, 2100):
            return Dated(CalendarDate(span, span, i, i + 3, b, a, None, numeric=True, rule="date.numeric"), i + 3, 0)
        return None
    if not _shows_day(stretch, i):
        return None
    day, month = (a, b) if b in MONTHS else (b, a)
    if day not in DAYS or month not in MONTHS:
        return None
    return Dated(CalendarDate(span, span, i, i + 3, None, month, day, numeric=True, rule="date.numeric"), i + 3, 0)


def _shows_day(stretch: Stretch, i: int) -> bool:
    """Whether the word before says that a day follows: يوم, بتاريخ, a weekday."""
    shown = stretch.word_with_proclitic(i - 1, "day_head") or stretch.word_with_proclitic(i - 1, "date_cue")
    return shown is not None or stretch.weekday(i - 1) is not None


def _numbered(stretch: Stretch, i: int) -> Dated | None:
    """A number with a month of no name, or before و and a further day of its month: 15 الجاري, [3] و4 مايو."""
    fold = stretch.fold(i)
    if not fold.isdigit() or len(fold) > 2 or int(fold) not in DAYS:  # noqa: PLR2004 - digits of a day
        return None
    if _glued_before(stretch, i):
        return None
    return _of_month(stretch, i, int(fold), i + 1, 0) or _of_which(stretch, i, int(fold)) or _borrowed(stretch, i)


def _glued_before(stretch: Stretch, i: int) -> bool:
    return stretch.tokens.glued(i) and stretch.fold(i - 1) in ("/", ".", ",", ":", "+", "-") and i - 1 > stretch.start


def _of_month(stretch: Stretch, i: int, day: int, at: int, cut: int) -> Dated | None:
    """A day and its month behind it: 20 من الشهر المقبل, الأول من مارس, العاشر من شهر رمضان الماضي."""
    linked = stretch.fold(at) in ("من", "في", "ل")
    number = stretch.tokens.is_number(i)
    told = (month_told(stretch, at + 1, sure=True) if linked else None) or month_told(stretch, at, sure=not number)
    if told is None or told.date.day is not None:
        return None
    if number and not (linked or told.date.rule == "time.period"):
        return None  # 9 أغسطس is the calendar's
    return told._replace(date=replace(told.date, day=day, first=i), cut=cut)


def _of_which(stretch: Stretch, i: int, day: int) -> Dated | None:
    """A day of the page's month: في 28 الجاري, حتى 15 المقبل."""
    word = stretch.word(i + 1, "qualifier")
    if word is None or word.value not in ("this", "last", "next") or stretch.day is None:
        return None
    if stretch.word_with_proclitic(i - 1, "day_cue") is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[word.value]
    months = stretch.day.year * 12 + stretch.day.month - 1 + step
    span = stretch.tokens.span(i, i + 2)
    told = CalendarDate(span, span, i, i + 2, months // 12, months % 12 + 1, day, rule="time.period")
    return Dated(told, i + 2, 0) if told.date else None


def _borrowed(stretch: Stretch, i: int) -> Dated | None:
    """A day whose month stands behind the next day: [3] و4 مايو, من [3] إلى 5 مايو."""
    at = i + 1
    while at < stretch.stop and at <= i + 2 and (stretch.fold(at) in ("و", ",", "،", "-", "–") or _is_to(stretch, at)):
        at += 1
    other = stretch.dates.get(at) if at > i + 1 else None
    if other is None or other.day is None or other.month is None or other.numeric or other.weekday is not None:
        return None
    span = stretch.tokens.span(i, i + 1)
    own = replace(other, span=span, bare=span, first=i, last=i + 1, day=int(stretch.fold(i)), clock=None, twin=None)
    whole = _qualified(stretch, Dated(other, other.last, 0))
    return Dated(replace(own, year=whole.date.year), i + 1, 0, whole.which)


def _is_to(stretch: Stretch, i: int) -> bool:
    return stretch.word(i, "to") is not None


def _ordinal(stretch: Stretch, i: int) -> Dated | None:
    """A day told by an ordinal: الأول من مارس, الثالث عشر من شباط, اليوم الثالث من أكتوبر, أول يناير."""
    at = i + 1 if stretch.word_with_proclitic(i, "day_noun") else i
    for cut, stem in splits(stretch.fold(at)):
        told = ordinal(stretch.tokens.folds, at, stretch.stop, stem)
        if told is None or told.value not in DAYS:
            continue
        if not stem.startswith("ال") and (told.value != 1 or stretch.fold(told.last) == "من"):
            return None  # ثالث من is "a third of"; أول يناير is its first day
        if found := _of_month(stretch, i, told.value, told.last, cut if at == i else 0):
            return found
    return None


def placed_day(month: tuple[int, int], place: int, weekday: int) -> dt.date | None:
    """The day of a month by its place: the third Tuesday, the last Friday, the first day.

    >>> placed_day((2014, 9), 3, 1), placed_day((2013, 3), LAST, 0)
    (datetime.date(2014, 9, 16), datetime.date(2013, 3, 25))
    """
    year, number = month
    length = calendar.monthrange(year, number)[1]
    days = [dt.date(year, number, day) for day in range(1, length + 1)]
    fitting = [day for day in days if weekday in (ANY_DAY, day.weekday())]
    at = place if place == LAST else place - 1
    return fitting[at] if at < len(fitting) else None


def placed_week(month: tuple[int, int], place: int, begins: int) -> tuple[dt.date, dt.date] | None:
    """The week of a month by its place, of the weeks that lie wholly in it.

    >>> placed_week((2014, 10), 1, 0)
    (datetime.date(2014, 10, 6), datetime.date(2014, 10, 12))
    """
    year, number = month
    length = calendar.monthrange(year, number)[1]
    starts = [dt.date(year, number, day) for day in range(1, length - WEEK + 2)]
    fitting = [day for day in starts if day.weekday() == begins]
    at = place if place == LAST else place - 1
    if at >= len(fitting):
        return None
    return fitting[at], fitting[at] + dt.timedelta(days=WEEK - 1)
