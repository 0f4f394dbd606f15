"""Centuries and decades: القرن العشرين, القرن الـ19, ستينات القرن الماضي, الستينيات, العقد الأول من القرن الحالي."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.arabic.numerals import ordinal
from musnad.arabic.particles import ARTICLE, definite
from musnad.times.found import Found
from musnad.times.reader import Stretch

AGE = 100
"""Years of a century."""
DECADE = 10
OWN = 21
"""The century of a page of no day."""
STEPS = {"before_last": -2, "last": -1, "previous": -1, "recent": -1, "this": 0, "next": 1, "following": 1}


def century(stretch: Stretch, i: int) -> Found | None:
    """A century: القرن العشرين is 1900/1999; before Christ, or of the Hijra, it is found and has no value."""
    unit = stretch.word_with_proclitic(i, "century")
    if unit is None:
        return None
    word, cut = unit
    number, last = _number(stretch, i + word.length)
    if number is None:
        return None
    if era := stretch.word(last, "other_era"):
        return Found(i, last + era.length, cut, "DATE", None, word.rule)
    return Found(i, last, cut, "DATE", f"{(number - 1) * AGE}/{number * AGE - 1}", word.rule)


def _number(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """Which century, and the token after it; الماضي is the one before the page's."""
    qualifier = stretch.word(at, "qualifier")
    if qualifier and qualifier.value in STEPS:
        own = stretch.day.year // AGE + 1 if stretch.day else OWN
        return own + STEPS[qualifier.value], at + qualifier.length
    at += stretch.fold(at) == ARTICLE
    fold = stretch.fold(at)
    if fold.isdecimal() and len(fold) <= 2:  # noqa: PLR2004 - digits of a century
        return int(fold), at + 1
    told = ordinal(stretch.tokens.folds, at, stretch.stop) if definite(fold) else None
    return (told.value, told.last) if told else (None, at)


def decade(stretch: Stretch, i: int) -> Found | None:
    """A decade: ستينات القرن الماضي is 1960/1969; الستينيات without its century resolves to them alone."""
    for cut, stem in splits(stretch.fold(i)):
        word = stretch.word(i, "decade", stem)
        if word is None:
            continue
        last, tens = i + word.length, DECADE * int(word.value)
        if age := century(stretch, stretch.past(last, "of")):
            return Found(i, age.last, cut, "DATE", _of(age, tens), word.rule)
        if not definite(stem) or stretch.is_a(last, "of_age"):
            return None
        resolved = f"{1900 + tens}/{1909 + tens}"
        return Found(i, last, cut, "DATE", None, word.rule, resolves_to=resolved)
    return _by_place(stretch, i)


def _by_place(stretch: Stretch, i: int) -> Found | None:
    """العقد الأول من القرن الحادي والعشرين is 2000/2009."""
    unit = stretch.definite(i, "unit")
    if unit is None or unit[0].value != "DE:s":
        return None
    told = ordinal(stretch.tokens.folds, i + 1, stretch.stop)
    age = century(stretch, stretch.past(told.last, "of")) if told and told.value <= DECADE else None
    if told is None or age is None:
        return None
    return Found(i, age.last, unit[1], "DATE", _of(age, DECADE * (told.value - 1)), "time.decade")


def _of(age: Found, years: int) -> str | None:
    """The decade that begins so many years into a century."""
    if age.value is None:
        return None
    first = int(age.value.split("/")[0]) + years
    return f"{first}/{first + DECADE - 1}"
