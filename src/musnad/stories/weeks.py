"""Days in weeks of seven, by which a page finds the pages of its time whatever else an archive holds."""

from __future__ import annotations

from datetime import date

ANYTIME = "*"
"""The week that all pages stand in besides their own."""
UNDATED = "?"
"""The week of pages that tell no day."""
DAY = len("2014-03-04")


def week(day: str | None) -> str:
    """The week of a page's day; no two days that are at most seven apart are more than one week apart.

    >>> week("2014-03-04"), week("2014-03-06"), week("2014-03"), week(None)
    ('105037', '105038', '?', '?')
    """
    return str(date.fromisoformat(day[:DAY]).toordinal() // 7) if day and len(day) >= DAY else UNDATED


def near(week: str) -> tuple[str, ...]:
    """The weeks in which pages may stand that are near one of this week.

    >>> near("105037"), near("?")
    (('105036', '105037', '105038', '?'), ('*',))
    """
    return (ANYTIME,) if week == UNDATED else (str(int(week) - 1), week, str(int(week) + 1), UNDATED)
