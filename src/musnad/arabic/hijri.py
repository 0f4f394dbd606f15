"""Hijri months and years as stretches of days, by the Umm al-Qura calendar."""

from __future__ import annotations

import datetime as dt

from hijridate import Gregorian, Hijri

YEARS = range(1343, 1501)
"""Years that the Umm al-Qura table covers."""
MONTHS = 12


def hijri_span(year: int, month: int | None = None) -> tuple[dt.date, dt.date] | None:
    """First and last day of a Hijri month, or of a year; null outside the table.

    >>> [day.isoformat() for day in hijri_span(1436, 9)]
    ['2015-06-18', '2015-07-16']
    """
    if year not in YEARS or (month is not None and month not in range(1, MONTHS + 1)):
        return None
    first = Hijri(year, month or 1, 1)
    last = Hijri(year, month or MONTHS, 1)
    start = dt.date(*first.to_gregorian().datetuple())
    return start, dt.date(*last.to_gregorian().datetuple()) + dt.timedelta(days=last.month_length() - 1)


def hijri_year(day: dt.date) -> int | None:
    """The Hijri year that a day falls in.

    >>> hijri_year(dt.date(2015, 7, 21))
    1436
    """
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except OverflowError:
        return None
