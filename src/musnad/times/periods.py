"""Weeks and counted periods: الأسبوع الماضي, نهاية الأسبوع, السنوات الخمس الماضية, الـ24 ساعة المقبلة."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits
from musnad.arabic.numerals import Counted, cardinal
from musnad.arabic.particles import AND, ARTICLE, bare, definite
from musnad.times.found import Found
from musnad.times.reader import Stretch
from musnad.times.tense import lean

WEEK = 7
LATE = 4
"""Days from the beginning of a week after which its end is near: before, a report's نهاية الأسبوع is the last one."""
STEPS = {
    "before_last": -2,
    "after_next": 2,
    "last": -1,
    "recent": -1,
    "previous": -1,
    "this": 0,
    "next": 1,
    "following": 1,
}
SMALL = frozenset({"DE", "TH", "TM"})
"""Units that in the singular too are a length: العقد الماضي, الساعة الماضية."""


def week(stretch: Stretch, i: int, *, mark: str | None = None) -> Found | None:
    """A week: الأسبوع الماضي, هذا الأسبوع; behind a mark also الأسبوع alone."""
    one = _one(stretch, i, "W:s", alone=mark is not None)
    if one is None:
        return None
    found, which, base = one
    if base is None:
        return found
    begun = (base.weekday() - stretch.habits.week_begins) % WEEK
    ended = mark == "END" and begun < LATE and lean(stretch, i) not in ("ahead", "scheduled")
    step = STEPS[which] if which else -1 if ended else 0
    first = base + dt.timedelta(days=WEEK * step - begun)
    value = f"{first}/{first + dt.timedelta(days=WEEK - 1)}"
    return _weekday_in(stretch, found._replace(value=value, kind="week"), first)


def _weekday_in(stretch: Stretch, found: Found, first: dt.date) -> Found:
    """A weekday behind its week: الأسبوع المقبل يوم الجمعة."""
    at = stretch.past(found.last, "day_head")
    named = stretch.weekday(at)
    if named is None or named[1]:
        return found
    day = first + dt.timedelta(days=(named[0] - first.weekday()) % WEEK)
    return found._replace(last=at + 1, value=day.isoformat(), kind="day")


def near_day(stretch: Stretch, i: int) -> Found | None:
    """The day before or after the one told: اليوم السابق, في اليوم التالي."""
    one = _one(stretch, i, "D:s", alone=False)
    if one is None or one[1] in (None, "this", "recent"):
        return None
    found, which, base = one
    day = base + dt.timedelta(days=STEPS[which or "this"]) if base else None
    return found._replace(value=day.isoformat() if day else None, kind="day")


def _one(stretch: Stretch, i: int, unit: str, *, alone: bool) -> tuple[Found, str | None, dt.date | None] | None:
    """One week or day, which one it is called, and the day it is counted from."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    noun = stretch.definite(at, "unit")
    if noun is None or noun[0].value != unit:
        return None
    qualifier = stretch.word(at + 1, "qualifier")
    if qualifier is None and not shown and not alone:
        return None
    which = qualifier.value if qualifier else "this" if shown else None
    told = stretch.told.day if which in ("previous", "following") else None
    last = at + 1 + (qualifier.length if qualifier else 0)
    anchor = f"the day told before, {told}" if told else stretch.anchor
    found = Found(i, last, shown[1] if shown else noun[1], "DATE", None, "time.period", anchor=anchor)
    return found, which, told or stretch.day


def period(stretch: Stretch, i: int) -> Found | None:
    """Several units and which: الأيام القليلة الماضية, السنوات الخمس الأخيرة, الـ24 ساعة الماضية, العقد الماضي."""
    return _numbered(stretch, i) or _plural(stretch, i)


def _plural(stretch: Stretch, i: int) -> Found | None:
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    noun = stretch.definite(at, "unit")
    if noun is None:
        return None
    unit, number = noun[0].value.split(":")
    last = stretch.past(at + noun[0].length, "few")
    counted = _count(stretch, last)
    last = stretch.past(counted.last if counted else last, "few")
    qualifier = stretch.word(last, "qualifier")
    if qualifier is None or (number == "s" and unit not in SMALL):
        return None
    amount = str(counted.value if counted else {"d": 2, "s": 1}.get(number, "X"))
    cut = shown[1] if shown else noun[1]
    return Found(i, last + qualifier.length, cut, "DURATION", length(amount, unit), "time.period", "length")


def _count(stretch: Stretch, i: int) -> Counted | None:
    """The number behind its noun, with its article: السنوات [الخمس], الساعات [الـ24], الساعات [الأربع والعشرين]."""
    fold = stretch.fold(i)
    if fold == ARTICLE and stretch.number(i + 1):
        return cardinal(stretch.tokens.folds, i + 1, stretch.stop)
    if not definite(fold):
        return None
    told = cardinal(stretch.tokens.folds, i, stretch.stop, bare(fold))
    after = stretch.fold(told.last) if told else ""
    if told and after.startswith(AND + ARTICLE) and (tens := cardinal([bare(after[1:])], 0, 1)):
        return Counted(told.value + tens.value, told.last + 1)
    return told


def _numbered(stretch: Stretch, i: int) -> Found | None:
    """A number under the article before its noun: الـ24 ساعة الماضية, الثلاثين يوما المقبلة."""
    for cut, stem in splits(stretch.fold(i)):
        if not definite(stem):
            continue
        glued = stem == ARTICLE and stretch.number(i + 1)
        told = cardinal(stretch.tokens.folds, i + glued, stretch.stop, None if glued else bare(stem))
        word = stretch.word(told.last, "unit", bare(stretch.fold(told.last))) if told else None
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
