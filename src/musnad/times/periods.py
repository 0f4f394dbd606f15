"""Weeks and counted periods: الأسبوع الماضي, نهاية الأسبوع, السنوات الخمس الماضية, الـ24 ساعة المقبلة."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits
from musnad.arabic.numerals import Counted, cardinal
from musnad.times.reader import Found, Stretch

WEEK = 7
STEPS = {"last": -1, "recent": -1, "previous": -1, "this": 0, "next": 1, "following": 1}


def week(stretch: Stretch, i: int, *, alone: bool = False) -> Found | None:
    """A week: الأسبوع الماضي, هذا الأسبوع; `alone` behind a mark also الأسبوع."""
    return _one(stretch, i, "W", alone=alone)


def near_day(stretch: Stretch, i: int) -> Found | None:
    """The day before or after the one told: اليوم السابق, في اليوم التالي, اليوم الذي سبقه."""
    return _one(stretch, i, "D", alone=False)


def _one(stretch: Stretch, i: int, unit: str, *, alone: bool) -> Found | None:
    """One week or day, and which one."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    definite = stretch.definite(at, "unit")
    if definite is None or definite[0].value != f"{unit}:s":
        return None
    cut = shown[1] if shown else definite[1]
    qualifier = stretch.word(at + 1, "qualifier")
    if unit == "D" and (qualifier is None or qualifier.value in ("this", "recent")):
        return None
    if qualifier is None and not shown and not alone:
        return None
    which = qualifier.value if qualifier else "this"
    last = at + 1 + (qualifier.length if qualifier else 0)
    base = (stretch.told.day if which in ("previous", "following") else None) or stretch.day
    anchor = f"publication {stretch.day}" if base == stretch.day else f"the day told before, {base}"
    if base is None:
        return Found(i, last, cut, "DATE", None, "time.period", "other")
    if unit == "D":
        day = base + dt.timedelta(days=STEPS[which])
        return Found(i, last, cut, "DATE", day.isoformat(), "time.period", "day", anchor=anchor)
    first = base - dt.timedelta(days=(base.weekday() - stretch.habits.week_begins) % WEEK - WEEK * STEPS[which])
    value = f"{first}/{first + dt.timedelta(days=WEEK - 1)}"
    return _weekday_in(stretch, Found(i, last, cut, "DATE", value, "time.period", "week", anchor=anchor), first)


def _weekday_in(stretch: Stretch, found: Found, first: dt.date) -> Found:
    """A weekday behind its week: الأسبوع المقبل يوم الجمعة."""
    at = stretch.past(found.last, "day_head")
    named = stretch.weekday(at)
    if named is None or named[1]:
        return found
    day = first + dt.timedelta(days=(named[0] - first.weekday()) % WEEK)
    return found._replace(last=at + 1, value=day.isoformat(), kind="day")


def period(stretch: Stretch, i: int) -> Found | None:
    """Several units and which: الأيام القليلة الماضية, السنوات الخمس الأخيرة, الـ24 ساعة الماضية, العقد الماضي."""
    return _numbered(stretch, i) or _plural(stretch, i)


def _plural(stretch: Stretch, i: int) -> Found | None:
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    definite = stretch.definite(at, "unit")
    if definite is None:
        return None
    word, cut = definite
    unit, number = word.value.split(":")
    last = stretch.past(at + word.length, "few")
    counted = _count(stretch, last)
    last = counted.last if counted else last
    last = stretch.past(last, "few")
    qualifier = stretch.word(last, "qualifier")
    if qualifier is None or (number == "s" and unit not in ("DE", "TH", "TM")):
        return None
    last += qualifier.length
    amount = str(counted.value if counted else {"d": 2, "s": 1}.get(number, "X"))
    cut = shown[1] if shown else cut
    return Found(i, last, cut, "DURATION", length(amount, unit), "time.period", "length")


def _count(stretch: Stretch, i: int) -> Counted | None:
    """The number behind its noun, with its article: السنوات [الخمس], الساعات [الـ24], الساعات [الأربع والعشرين]."""
    fold = stretch.fold(i)
    if fold == "ال" and stretch.fold(i + 1).isdigit():
        return Counted(int(stretch.fold(i + 1)), i + 2)
    if not fold.startswith("ال"):
        return None
    told = cardinal(stretch.tokens.folds, i, stretch.stop, fold[2:])
    after = stretch.fold(told.last) if told else ""
    if told and after.startswith("وال") and (tens := cardinal([after[3:]], 0, 1)):
        return Counted(told.value + tens.value, told.last + 1)
    return told


def _numbered(stretch: Stretch, i: int) -> Found | None:
    """A number under the article before its noun: الـ24 ساعة الماضية, الثلاثين يوما المقبلة."""
    for cut, stem in splits(stretch.fold(i)):
        if not stem.startswith("ال"):
            continue
        if stem == "ال" and stretch.fold(i + 1).isdigit():
            told: Counted | None = Counted(int(stretch.fold(i + 1)), i + 2)
        else:
            told = cardinal(stretch.tokens.folds, i, stretch.stop, stem[2:])
        word = stretch.word(told.last, "unit") if told else None
        qualifier = stretch.word(told.last + 1, "qualifier") if told and word else None
        if told and word and qualifier:
            value = length(str(told.value), word.value.split(":")[0])
            return Found(i, told.last + 1 + qualifier.length, cut, "DURATION", value, "time.period", "length")
    return None


def length(amount: str, unit: str) -> str:
    """The ISO 8601 length of an amount and a unit of the table.

    >>> length("24", "TH"), length("X", "D"), length("2", "CE")
    ('PT24H', 'PXD', 'P2CE')
    """
    return f"P{'T' if unit.startswith('T') else ''}{amount}{unit.removeprefix('T')}"
