"""A feed's date in any of its forms -> ISO 8601: "الجمعة, 09 أغسطس 2013 19:56" is 2013-08-09T19:56."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from musnad.arabic import fold_key, tokenize
from musnad.arabic.calendar import Names, find
from musnad.record import Span

LONGEST = 120
"""Characters of a date; the longest form we met, in both calendars with weekday and zone, has 80."""
PARTIAL = re.compile(r"\d{4}(-\d\d){0,2}")
ISO = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?([.,]\d+)?\s*([Zz]|[+-]\d\d:?\d\d)?")
RFC = re.compile(
    r"(\w{3,9}\.?,?\s+)?\d{1,2}[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d{2,4}\s+"
    r"\d{1,2}:\d\d(:\d\d)?(\s+([+-]\d{4}|[a-z]{1,4}))?",
    re.IGNORECASE,
)
FIRST_DAY = "0000-01-01"
HALVES = re.compile(r"[ap]m$", re.IGNORECASE)
OFFSET = re.compile(r"([+-]\d\d):?(\d\d)\s*$")


def day_of(told: str, months: Names) -> str | None:
    """The date in ISO 8601, as precise as it is told; null where it is none.

    >>> from musnad.lexicon import Lexicon
    >>> day_of("الجمعة, 09 أغسطس 2013 19:56 +0300", Lexicon().months)
    '2013-08-09T19:56:00+03:00'
    """
    text = " ".join(told[: 2 * LONGEST].split())[:LONGEST]
    folded = fold_key(text)
    if PARTIAL.fullmatch(folded):
        return _sound(folded)
    if ISO.fullmatch(folded):
        return _moment(f"{folded[:10]}T{folded[11:].replace(' ', '').upper()}")
    if RFC.fullmatch(text) and not HALVES.search(text):
        try:
            return parsedate_to_datetime(text).isoformat(timespec="seconds")
        except (ValueError, IndexError, OverflowError, TypeError):
            return None
    return _arabic(text, folded, months)


def _sound(told: str) -> str | None:
    """A year, a month or a day that there is."""
    try:
        datetime.fromisoformat(told + FIRST_DAY[len(told) :])
    except ValueError:
        return None
    return told


def _moment(told: str) -> str | None:
    try:
        return datetime.fromisoformat(told).isoformat(timespec="seconds")
    except ValueError:
        return None


def _arabic(text: str, folded: str, months: Names) -> str | None:
    """By the grammar that reads the pages themselves; a day of no year is none."""
    tokens = tokenize(text)
    for date in find(tokens, Span(0, len(text)), months):
        if date.day is None or date.year is None:
            continue
        day = _sound(date.value)
        if day is None or date.clock is None:
            return day
        offset = OFFSET.search(folded)
        zone = date.clock.zone or (f"{offset[1]}:{offset[2]}" if offset else "")
        return _moment(f"{day}T{date.clock.hour:02}:{date.clock.minute:02}:{date.clock.second or 0:02}{zone}")
    return None
