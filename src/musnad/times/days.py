"""Days told by their number: 9 أغسطس 2013, الأول من مارس, 15 الجاري, 3 و4 مايو, يوم 22/4."""

from __future__ import annotations

from dataclasses import replace

from musnad.arabic import splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.numerals import Counted, ordinal
from musnad.arabic.particles import AND, definite
from musnad.times.found import Found
from musnad.times.months import month_told
from musnad.times.reader import Stretch
from musnad.times.settling import Dated, value_of, with_year
from musnad.times.years import DIGITS

DAYS = range(1, 32)
MONTHS = range(1, 13)
YEARS = range(1900, 2100)
SIGNS = frozenset(",،-–")
BEFORE = frozenset("/.,:+-")
"""Signs that make the digits glued to them a part of something else."""
FEMININE = ("ه", "اولي")
"""The last letters of an ordinal that counts no day, a day being masculine: الجولة [الثالثة] من مايو."""
STEPS = {"last": -1, "this": 0, "next": 1}


def date(stretch: Stretch, i: int, weekday: int | None = None) -> Found | None:
    """A day told by its number, its missing year from the page's day or from the weekday before it."""
    dated = date_told(stretch, i)
    if dated is None:
        return None
    told = dated.date
    if told.year is None and dated.which is None and stretch.word_with_proclitic(i - 1, "commemorated"):
        return Found(i, dated.last, dated.cut, "DATE", told.value, told.rule, "day")  # أحداث 11 سبتمبر
    if told.weekday is None and weekday is not None:
        told = replace(told, weekday=weekday)
    whole = with_year(stretch, i, dated._replace(date=told.settled()))
    against = f"XXXX-WXX-{whole.weekday + 1}" if whole.disagrees and whole.weekday is not None else None
    anchor = stretch.anchor if told.year is None else None
    value = value_of(whole)
    if told.clock and whole.date:
        value = f"{value}T{told.clock.iso}"
        return Found(i, dated.last, dated.cut, "TIME", value, told.rule, "clock", anchor=anchor, against=against)
    return Found(i, dated.last, dated.cut, "DATE", value, told.rule, "day", anchor=anchor, against=against)


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
    if word := stretch.word(dated.last, "qualifier"):
        return dated._replace(last=dated.last + word.length, which=word.value)
    tailed = month_told(stretch, dated.date.last - 1) if stretch.is_a(dated.last, "of") else None
    if tailed and tailed.date.year and tailed.date.month == dated.date.month:
        return dated._replace(date=replace(dated.date, year=tailed.date.year), last=tailed.last)
    return dated


def _short(stretch: Stretch, i: int) -> Dated | None:
    """A day or month in two numbers: يوم 22/4, 2/2013, after a word that shows it to be one."""
    first, second = stretch.fold(i), stretch.fold(i + 2)
    if stretch.fold(i + 1) != "/" or not first.isdecimal() or not second.isdecimal():
        return None
    if max(len(first), len(second)) > DIGITS or stretch.fold(i + 3) in ("/", "%"):
        return None
    if stretch.fold(i - 1) in BEFORE or stretch.is_a(i - 1, "numbered"):
        return None
    span = stretch.tokens.span(i, i + 3)
    a, b = int(first), int(second)
    if len(second) == DIGITS and a in MONTHS and b in YEARS:
        return Dated(CalendarDate(span, span, i, i + 3, b, a, None, numeric=True, rule="date.numeric"), i + 3, 0)
    day, month = (a, b) if b in MONTHS else (b, a)
    if not _shows_day(stretch, i) or day not in DAYS or month not in MONTHS:
        return None
    return Dated(CalendarDate(span, span, i, i + 3, None, month, day, numeric=True, rule="date.numeric"), i + 3, 0)


def _shows_day(stretch: Stretch, i: int) -> bool:
    """Whether the word before says that a day follows: يوم, بتاريخ, a weekday."""
    shown = stretch.word_with_proclitic(i - 1, "day_head") or stretch.word_with_proclitic(i - 1, "date_cue")
    return shown is not None or stretch.weekday(i - 1) is not None


def _numbered(stretch: Stretch, i: int) -> Dated | None:
    """A number with a month of no name, or before و and a further day of its month: 15 الجاري, [3] و4 مايو."""
    fold = stretch.fold(i)
    if not fold.isdecimal() or len(fold) > 2 or int(fold) not in DAYS:  # noqa: PLR2004 - digits of a day
        return None
    if stretch.glued(i) and stretch.fold(i - 1) in BEFORE:
        return None
    told = Counted(int(fold), i + 1)
    return _of_month(stretch, i, told, 0) or _of_which(stretch, i, told) or _borrowed(stretch, i, told)


def _of_month(stretch: Stretch, i: int, day: Counted, cut: int) -> Dated | None:
    """A day and its month behind it: 20 من الشهر المقبل, الأول من مارس, العاشر من شهر رمضان الماضي."""
    number = stretch.number(i)
    at = stretch.past(day.last, "of", "in")
    told = month_told(stretch, at, sure=True) if at > day.last else None
    told = told or month_told(stretch, day.last, sure=not number)
    if told is None or told.date.day is not None:
        return None
    if number and not (at > day.last or told.date.rule == "time.period"):
        return None  # 9 أغسطس is the calendar's
    return told._replace(date=replace(told.date, day=day.value, first=i), cut=cut)


def _of_which(stretch: Stretch, i: int, day: Counted) -> Dated | None:
    """A day of the page's month: في 28 الجاري, حتى 15 المقبل."""
    word = stretch.word(day.last, "qualifier")
    if word is None or word.value not in STEPS or stretch.day is None:
        return None
    if stretch.word_with_proclitic(i - 1, "day_cue") is None:
        return None
    months = stretch.day.year * 12 + stretch.day.month - 1 + STEPS[word.value]
    last = day.last + word.length
    span = stretch.tokens.span(i, last)
    told = CalendarDate(span, span, i, last, months // 12, months % 12 + 1, day.value, rule="time.period")
    return Dated(told, last, 0) if told.date else None


def _borrowed(stretch: Stretch, i: int, day: Counted) -> Dated | None:
    """A day whose month stands behind the next day: [3] و4 مايو, من [3] إلى 5 مايو."""
    at = day.last
    while at <= day.last + 1 and (stretch.fold(at) in SIGNS or stretch.is_a(at, "and", "to")):
        at += 1
    other = stretch.dates.get(at) if at > day.last else None
    if other is None or other.day is None or other.month is None or other.numeric or other.weekday is not None:
        return None
    return _of(stretch, (i, day.last), day.value, _qualified(stretch, Dated(other, other.last, 0)))


def _of(stretch: Stretch, at: tuple[int, int], day: int, other: Dated) -> Dated:
    """A day at tokens `at` of the month and year of another."""
    span = stretch.tokens.span(*at)
    own = replace(other.date, span=span, bare=span, first=at[0], last=at[1], day=day, clock=None, twin=None)
    return Dated(own, at[1], 0, other.which)


def _ordinal(stretch: Stretch, i: int) -> Dated | None:
    """A day told by an ordinal: الأول من مارس, الثالث عشر من شباط, اليوم الثالث من أكتوبر, أول يناير."""
    at = i + 1 if stretch.word_with_proclitic(i, "day_noun") else i
    for cut, stem in splits(stretch.fold(at)):
        told = ordinal(stretch.tokens.folds, at, stretch.stop, stem)
        if told is None or told.value not in DAYS or stem.endswith(FEMININE) or stretch.is_a(at - 1, "share_of"):
            continue  # الجولة الثالثة من مايو, النصف الثاني من مايو
        if not definite(stem) and (told.value != 1 or stretch.is_a(told.last, "of")):
            return None  # ثالث من is "a third of"; أول يناير is its first day
        found = _of_month(stretch, i, told, cut if at == i else 0)
        if found or (found := _next_ordinal(stretch, i, told)):
            return found
    return None


def _next_ordinal(stretch: Stretch, i: int, day: Counted) -> Dated | None:
    """An ordinal whose month stands behind the next one: [الثالث] والرابع من يوليو, من [الأول] إلى الخامس من مايو."""
    at = stretch.past(day.last, "to")
    stem = stretch.fold(at).removeprefix(AND) if at == day.last else stretch.fold(at)
    if not definite(stem) or (at == day.last and stem == stretch.fold(at)):
        return None
    told = ordinal(stretch.tokens.folds, at, stretch.stop, stem)
    other = _of_month(stretch, at, told, 0) if told else None
    return _of(stretch, (i, day.last), day.value, other) if other else None
