"""Days: whole dates, weekdays, today and yesterday, the same day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from musnad.arabic.calendar import GREGORIAN_YEARS, CalendarDate
from musnad.times.reader import Found, Stretch

HALF_YEAR = 183
"""Days: a month without a year is the one nearest to the page's day, so at most half a year off."""
WEEKDAYS = 7


def calendar_date(stretch: Stretch, i: int) -> Found | None:
    """A date as printed, its missing year taken from the page's day: ايلول/سبتمبر, 15 سبتمبر ايلول الجاري."""
    date = stretch.dates.get(i) or _shown_month(stretch, i)
    if date is None:
        return None
    date = date.settled()
    last = date.last
    qualifier = stretch.word(last, "qualifier") if date.year is None and date.month else None
    if qualifier:
        last += qualifier.length
    whole = _with_year(date, stretch.day, qualifier.value if qualifier else None)
    doubt = "weekday_conflict" if date.disagrees else None
    cut = _cut(stretch, i, date)
    if date.clock and whole.date:
        value = f"{whole.date.isoformat()}T{date.clock.iso}"
        return Found(i, last, cut, "TIME", value, date.rule, doubt=doubt)
    return Found(i, last, cut, "DATE", whole.value, date.rule, anchor=_anchor(date, stretch), doubt=doubt)


def _shown_month(stretch: Stretch, i: int) -> CalendarDate | None:
    """A month whose name is another word too (نيسان, آب), shown to be one by الماضي or المقبل behind it."""
    for phrase in stretch.lexicon.months.get(stretch.tokens.folds[i], ()):
        last = i + 1 + len(phrase.rest)
        if phrase.kind == "month" and stretch.word(last, "qualifier"):
            span = stretch.tokens.span(i, last)
            return CalendarDate(span, span, i, last, None, int(phrase.value), None, rule=phrase.rule)
    return None


def bare_year(stretch: Stretch, i: int) -> Found | None:
    """A year that only منذ shows to be one: منذ [2011]."""
    fold = stretch.tokens.folds[i] if i < stretch.stop else ""
    if len(fold) == len("2011") and fold.isdigit() and int(fold) in GREGORIAN_YEARS:
        return Found(i, i + 1, 0, "DATE", fold, "date.year")
    return None


def _cut(stretch: Stretch, i: int, date: CalendarDate) -> int:
    return max(0, date.span.start - stretch.tokens.starts[i])


def _anchor(date: CalendarDate, stretch: Stretch) -> str | None:
    return f"publication {stretch.day}" if date.year is None and stretch.day else None


def _with_year(date: CalendarDate, day: dt.date | None, qualifier: str | None) -> CalendarDate:
    """The date with the year nearest to the page's day, or the one that الماضي, الجاري, المقبل say."""
    if date.year is not None or date.month is None or day is None or date.system == "hijri":
        return date
    candidates = [replace(date, year=year) for year in (day.year - 1, day.year, day.year + 1)]
    if qualifier == "this":
        return candidates[1]
    middle = [dt.date(c.year or 1, date.month, min(date.day or 15, 28)) for c in candidates]
    if qualifier == "last":
        return candidates[max(k for k, m in enumerate(middle) if (m.year, m.month) < (day.year, day.month))]
    if qualifier == "next":
        return candidates[
            min((k for k, m in enumerate(middle) if (m.year, m.month) > (day.year, day.month)), default=2)
        ]
    return min(zip(candidates, middle, strict=True), key=lambda c: abs((c[1] - day).days))[0]


class Head(NamedTuple):
    """What stands before a weekday: the token after it, proclitics, days from the page's day, part of the day."""

    at: int
    cut: int
    days: int | None
    part: str


def weekday(stretch: Stretch, i: int) -> Found | None:
    """A weekday or a word like أمس: الجمعة, يوم الجمعة, اليوم الأحد, مساء أمس الاثنين.

    A report looks back, today included; what is to come looks forward.
    """
    head = _head(stretch, i)
    named = stretch.weekday(head.at)
    if named is None:
        return _deictic(stretch, i, head) if head.days is not None else None
    last = head.at + 1
    qualifier = stretch.word(last, "qualifier")
    last += qualifier.length if qualifier else 0
    if stretch.day is None:
        return Found(i, last, head.cut, "DATE", f"XXXX-WXX-{named + 1}", "time.weekday")
    forward = head.days is None and stretch.looks_forward(i)
    day = _nearest(stretch.day, named, qualifier.value if qualifier else "next" if forward else None)
    wrong = head.days is not None and day != stretch.day + dt.timedelta(days=head.days)
    anchor, doubt = f"publication {stretch.day}", "weekday_conflict" if wrong else None
    return Found(i, last, head.cut, "DATE", day.isoformat() + head.part, "time.weekday", anchor=anchor, doubt=doubt)


def _head(stretch: Stretch, i: int) -> Head:
    """What stands before a weekday at token i: مساء, يوم, اليوم, أمس."""
    at, cut, part = i, 0, ""
    if (found := stretch.word_with_proclitic(i, "part")) and i + found[0].length < stretch.stop:
        at, cut, part = i + found[0].length, found[1], f"T{found[0].value}"
    word = stretch.word_with_proclitic(at, "deictic") or stretch.word_with_proclitic(at, "day_head")
    if word is None:
        return Head(at, cut, None, part)
    days = int(word[0].value) if word[0].kind == "deictic" else None
    return Head(at + word[0].length, cut if part else word[1], days, part)


def _nearest(day: dt.date, weekday_number: int, direction: str | None) -> dt.date:
    """The weekday on or before a day; with "next" on or after it, with "last" before it.

    >>> _nearest(dt.date(2013, 8, 9), 2, None).isoformat()
    '2013-08-07'
    """
    back = (day.weekday() - weekday_number) % WEEKDAYS
    if direction in ("next", "following"):
        return day + dt.timedelta(days=(WEEKDAYS - back) % WEEKDAYS)
    if direction == "last" and back == 0:
        back = WEEKDAYS
    return day - dt.timedelta(days=back)


def _deictic(stretch: Stretch, i: int, head: Head) -> Found:
    """اليوم, أمس, غدا, with a part of the day or without."""
    if stretch.day is None:
        return Found(i, head.at, head.cut, "DATE", None, "time.deictic")
    day = stretch.day + dt.timedelta(days=head.days or 0)
    value = day.isoformat() + head.part
    return Found(i, head.at, head.cut, "DATE", value, "time.deictic", anchor=f"publication {stretch.day}")
