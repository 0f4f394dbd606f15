"""Parts of a year: صيف 2014, الخريف الماضي, الربع الأول من 2014, النصف الثاني من العام, and of a century."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits
from musnad.arabic.numerals import ordinal
from musnad.arabic.particles import bare, definite
from musnad.times.ages import AGE, century
from musnad.times.bare_years import BARE
from musnad.times.found import Found
from musnad.times.reader import Stretch
from musnad.times.years import year, year_number

MONTHS_OF = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins; a winter is of the year it begins in."""
SEASON = 3
"""Months of a season and of a quarter."""
PARTS = {"Q": 4, "H": 2}
STEPS = {"last": -1, "previous": -1, "recent": -1, "this": 0, "next": 1, "following": 1}


def season(stretch: Stretch, i: int) -> Found | None:
    """A season: صيف 2014, ربيع عام 2011, الصيف الماضي, هذا الشتاء; الصيف alone is any summer."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    for own, stem in splits(stretch.fold(at)):
        word = stretch.word(at, "season", bare(stem))
        if word is None or at in stretch.dates:  # ربيع الأول is a month
            continue
        cut, last = shown[1] if shown else own, at + word.length
        if told := _year(stretch, last):
            return Found(i, told[1], cut, "DATE", f"{told[0]}-{word.value}", word.rule)
        qualifier = stretch.word(last, "qualifier") if definite(stem) else None
        if shown or (qualifier and qualifier.value in STEPS):
            step = STEPS[qualifier.value] if qualifier else 0
            value = f"{_season_year(stretch.day, word.value, step)}-{word.value}"
            last += qualifier.length if qualifier else 0
            return Found(i, last, cut, "DATE", value, word.rule, anchor=stretch.anchor)
        if definite(stem) and (alone := stretch.word(at, "season_alone", stem)):
            return Found(i, last, cut, "DATE", f"XXXX-{alone.value}", alone.rule)
    return None


def _year(stretch: Stretch, i: int) -> tuple[str, int] | None:
    """The year behind a season, quarter or half, and the token after it."""
    at = stretch.past(i, "of", "in")
    told = year(stretch, at, alone=True)
    if told and told.value and told.value[:4].isdecimal() and len(told.value) in (len("2014"), len("2013/2014")):
        return told.value[:4], told.last
    number = year_number(stretch, at, BARE)
    return (str(number.number), number.last) if number and number.number else None


def _season_year(day: dt.date | None, name: str, step: int) -> str:
    """The year of the last, this or next season, seen from the page's day."""
    if day is None:
        return "XXXX"
    months = day.year * 12 + day.month - 1
    starts = [(day.year + shift) * 12 + MONTHS_OF[name] - 1 for shift in (-2, -1, 0, 1)]
    if step > 0:
        return str(next(start for start in starts if start > months) // 12)
    if step < 0:
        return str(max(start for start in starts if start + SEASON <= months) // 12)
    return str(min(starts, key=lambda start: abs(start + 1 - months)) // 12)


def part_of_year(stretch: Stretch, i: int) -> Found | None:
    """A quarter or half: الربع الأول من 2014 is 2014-Q1, النصف الثاني من العام 2014-H2, of a century its years."""
    unit = stretch.definite(i, "share")
    if unit is None:
        return None
    word, cut = unit
    parts = PARTS[word.value]
    place, last = _place(stretch, i + 1, parts)
    if place is None:
        return None
    if told := _year(stretch, last):
        return Found(i, told[1], cut, "DATE", f"{told[0]}-{word.value}{place}", word.rule)
    if age := century(stretch, stretch.past(last, "of")):
        first = int(age.value.split("/")[0]) + (place - 1) * AGE // parts if age.value else None
        value = f"{first}/{first + AGE // parts - 1}" if first is not None else None
        return Found(i, age.last, cut, "DATE", value, word.rule)
    if stretch.is_a(last, "of") or word.value != "Q":
        return None
    return Found(i, last, cut, "DATE", _latest(stretch.day, place), word.rule, anchor=stretch.anchor)


def _place(stretch: Stretch, at: int, parts: int) -> tuple[int | None, int]:
    qualifier = stretch.word(at, "qualifier")
    if qualifier and qualifier.value == "recent":
        return parts, at + 1
    told = ordinal(stretch.tokens.folds, at, stretch.stop)
    return (told.value, told.last) if told and told.value <= parts else (None, at)


def _latest(day: dt.date | None, quarter: int) -> str:
    """The last quarter of a number that had begun by the page's day."""
    if day is None:
        return f"XXXX-Q{quarter}"
    begun = (quarter - 1) * SEASON + 1 <= day.month
    return f"{day.year if begun else day.year - 1}-Q{quarter}"
