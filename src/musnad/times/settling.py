"""Which year a day or month of no year is of: its qualifier's, its weekday's, its clause's, else the nearest."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from musnad.arabic.calendar import CalendarDate
from musnad.arabic.hijri import hijri_span, hijri_year
from musnad.times.reader import Stretch
from musnad.times.tense import lean

NEAR = 60
"""Days: a date so near to the page's day is of its year even where the printed weekday says otherwise."""
SOON = 45
"""Days: what is so near to the page's day needs no verb to show whether it is past or to come."""
YEAR_SHIFTS = (-1, 0, 1)
MIDDLE = 15
"""The day that stands for a month."""
Candidate = tuple[dt.date, CalendarDate]
"""A date of one year, and the day in its middle."""


class Dated(NamedTuple):
    """A month or day as told, the token after it, letters outside, and which one الماضي, الجاري, المقبل make it."""

    date: CalendarDate
    last: int
    cut: int
    which: str | None = None


def with_year(stretch: Stretch, i: int, dated: Dated) -> CalendarDate:
    """The date with its year; without a page day as it is."""
    date, day = dated.date, stretch.day
    if date.year is not None or date.month is None or day is None:
        return date
    base = (hijri_year(day) if date.system == "hijri" else day.year) or 0
    dates = [replace(date, year=base + shift) for shift in YEAR_SHIFTS]
    pairs = [(middle, one) for one in dates if (middle := _middle(one))]
    if not pairs:
        return date
    if dated.which:
        return _qualified(pairs, dated.which, day)
    chosen = _leaning(stretch, i, pairs, day)
    if chosen[1].disagrees and abs((chosen[0] - day).days) > NEAR:
        return next((one for _, one in pairs if one.date and not one.disagrees), chosen[1])
    return chosen[1]


def _middle(date: CalendarDate) -> dt.date | None:
    """The day that a date is, or the middle of its month."""
    if date.day is not None:
        return date.date
    if date.system == "hijri":
        span = hijri_span(date.year or 0, date.month)
        return span[0] + (span[1] - span[0]) / 2 if span else None
    return dt.date(date.year or 1, date.month or 1, MIDDLE)


def _leaning(stretch: Stretch, i: int, pairs: list[Candidate], day: dt.date) -> Candidate:
    """The candidate nearest to the page's day; a far one must agree with the tense of its clause."""
    nearest = min(pairs, key=lambda p: abs((p[0] - day).days))
    later = next((p for p in pairs if (p[0].year, p[0].month) >= (day.year, day.month)), nearest)
    away = (nearest[0] - day).days
    if stretch.habits.ahead:
        return later
    if abs(away) <= SOON:
        return nearest
    leaning = lean(stretch, i)
    forward = leaning in ("ahead", "scheduled")
    if leaning == "due":
        return nearest
    if away > 0 and not forward:
        return max((p for p in pairs if p[0] < day), default=nearest, key=lambda p: p[0])
    return later if away < 0 and forward else nearest


def _qualified(pairs: list[Candidate], which: str, day: dt.date) -> CalendarDate:
    """The candidate before, of or after the page's month, or day where a day is told."""
    whole = pairs[0][1].day is not None
    order = [((p[0] > day) - (p[0] < day) if whole else _months(p[0]) - _months(day), p[1]) for p in pairs]
    earlier = [one for place, one in order if place < 0]
    later = [one for place, one in order if place > 0]
    if which == "before_last" and earlier:
        return replace(earlier[-1], year=(earlier[-1].year or 0) - 1)
    if which in ("last", "previous", "recent") and earlier:
        return earlier[-1]
    if which in ("next", "following") and later:
        return later[0]
    return next((one for middle, one in pairs if middle.year == day.year), pairs[1 % len(pairs)][1])


def _months(day: dt.date) -> int:
    return day.year * 12 + day.month


def value_of(date: CalendarDate) -> str | None:
    """The value; of a Hijri month its days, or null where the year is not known."""
    if date.year is None and date.month is None:
        return None
    if date.system == "hijri" and date.date is None:
        span = hijri_span(date.year, date.month) if date.year and date.day is None else None
        return f"{span[0]}/{span[1]}" if span else None
    return date.value
