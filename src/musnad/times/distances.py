"""The day that a distance from today leads to: قبل أسبوع, منذ ثلاثة أيام, بعد يومين, أسبوعان من الآن."""

from __future__ import annotations

import datetime as dt

from musnad.times.found import Found
from musnad.times.reader import Stretch
from musnad.times.tense import lean

DAYS_OF = {"D": 1, "W": 7}
MONTHS_OF = {"M": 1, "Y": 12, "DE": 120}
YEARS = range(1, 10000)


def resolved(stretch: Stretch, i: int, found: Found, opener: str) -> Found:
    """A length, its opener at token i, with the day, month or year that it leads to from the page's day.

    بعد يومين is counted from now only where its clause looks forward: in a report it is two days after something else.
    """
    amount = (found.value or "")[1:].rstrip("DWMYE")
    unit = (found.value or "")[1 + len(amount) :]
    if stretch.day is None or found.kind != "length" or found.mod or not amount.isdecimal():
        return found
    counted = _from_now(stretch, found.last)
    back = opener in ("ago", "since") and counted is None
    hence = opener == "hence" and counted is None and lean(stretch, i) in ("ahead", "scheduled")
    if not (back or hence or counted):
        return found
    return found._replace(resolves_to=away(stretch.day, int(amount) * (-1 if back else 1), unit))


def _from_now(stretch: Stretch, i: int) -> bool | None:
    """Whether a length is told from now, يومين من الآن, or from an event, يومين من القمة; null where nothing says."""
    if not stretch.is_a(i, "from"):
        return None
    return stretch.is_a(i + 1, "deictic", "reference")


def away(day: dt.date, amount: int, unit: str) -> str | None:
    """The day, month or year so many units away.

    >>> away(dt.date(2013, 2, 12), -1, "W"), away(dt.date(2013, 2, 12), -3, "M"), away(dt.date(2013, 2, 12), 2, "Y")
    ('2013-02-05', '2012-11', '2015')
    """
    try:
        if unit in DAYS_OF:
            return (day + dt.timedelta(days=amount * DAYS_OF[unit])).isoformat()
    except OverflowError:
        return None
    months = day.year * 12 + day.month - 1 + amount * MONTHS_OF.get(unit, 0)
    if unit not in MONTHS_OF or months // 12 not in YEARS:
        return None
    return f"{months // 12:04}-{months % 12 + 1:02}" if unit == "M" else f"{months // 12:04}"
