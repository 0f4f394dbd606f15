"""Parts of years and ages: صيف 2014, الربع الأول من العام, النصف الثاني من القرن العشرين, الستينيات."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits
from musnad.arabic.numerals import ordinal
from musnad.times.reader import Found, Stretch
from musnad.times.years import BARE, year, year_number

MONTHS_OF = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins; a winter is of the year it begins in."""
SEASON = 3
"""Months of a season and of a quarter."""
YEARS = 100
QUARTERS, HALVES = 4, 2
STEPS = {"last": -1, "previous": -1, "recent": -1, "this": 0, "next": 1, "following": 1}


def season(stretch: Stretch, i: int) -> Found | None:
    """A season: صيف 2014, ربيع عام 2011, الصيف الماضي, هذا الشتاء; الصيف alone is any summer."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    for own, stem in splits(stretch.fold(at)):
        definite = stem.startswith("ال")
        word = stretch.word(at, "season", stem[2:] if definite else stem)
        if word is None or at in stretch.dates:
            continue
        cut, last = shown[1] if shown else own, at + word.length
        if told := _year(stretch, last):
            value = f"{told[0]}-{word.value}"
            return Found(i, told[1], cut, "DATE", value, word.rule)
        qualifier = stretch.word(last, "qualifier") if definite else None
        if qualifier or shown:
            which = qualifier.value if qualifier else "this"
            value = f"{_season_year(stretch.day, word.value, STEPS[which])}-{word.value}"
            anchor = f"publication {stretch.day}" if stretch.day else None
            return Found(i, last + (qualifier.length if qualifier else 0), cut, "DATE", value, word.rule, anchor=anchor)
        if definite and (alone := stretch.word(at, "season_alone", stem)):
            return Found(i, last, cut, "DATE", f"XXXX-{alone.value}", alone.rule)
    return None


def _year(stretch: Stretch, at: int) -> tuple[str, int] | None:
    """The year behind a season, quarter or half, and the token after it."""
    at += stretch.fold(at) in ("من", "في", "ل")
    told = year(stretch, at, alone=True)
    if told and told.value and told.value[:4].isdigit() and len(told.value) in (4, 9):
        return told.value[:4], told.last
    number = year_number(stretch, at, BARE)
    return (str(number.number), number.last) if number and number.number else None


def _season_year(day: dt.date | None, season_: str, step: int) -> str:
    """The year of the last, this or next season, seen from the page's day."""
    if day is None:
        return "XXXX"
    begins = MONTHS_OF[season_]
    months = day.year * 12 + day.month - 1
    starts = [(day.year + shift) * 12 + begins - 1 for shift in (-2, -1, 0, 1)]
    if step > 0:
        return str(min(s for s in starts if s > months) // 12) if max(starts) > months else str(day.year + 1)
    if step < 0:
        return str(max(s for s in starts if s + SEASON <= months) // 12)
    return str(min(starts, key=lambda s: abs(s + 1 - months)) // 12)


def part_of_year(stretch: Stretch, i: int) -> Found | None:
    """A quarter or half: الربع الأول من 2014 is 2014-Q1, النصف الثاني من العام 2014-H2, of a century its years."""
    unit = stretch.definite(i, "share")
    if unit is None:
        return None
    word, cut = unit
    parts = QUARTERS if word.value == "Q" else HALVES
    place, last = _place(stretch, i + 1, parts)
    if place is None:
        return None
    if told := _year(stretch, last):
        return Found(i, told[1], cut, "DATE", f"{told[0]}-{word.value}{place}", word.rule)
    if age := century(stretch, last + (stretch.fold(last) == "من")):
        first = int(age.value[:4]) + (place - 1) * YEARS // parts if age.value else None
        value = f"{first}/{first + YEARS // parts - 1}" if first is not None else None
        return Found(i, age.last, cut, "DATE", value, word.rule)
    if stretch.fold(last) == "من" or word.value != "Q":
        return None
    return Found(i, last, cut, "DATE", _latest(stretch.day, place), word.rule, anchor=_anchor(stretch))


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


def _anchor(stretch: Stretch) -> str | None:
    return f"publication {stretch.day}" if stretch.day else None


def century(stretch: Stretch, i: int) -> Found | None:
    """A century: القرن العشرين is 1900/1999; before Christ, or of the Hijra, it is found and has no value."""
    unit = stretch.word_with_proclitic(i, "century")
    if unit is None:
        return None
    word, cut = unit
    at = i + word.length
    number, last = _century_number(stretch, at)
    if number is None:
        return None
    if era := stretch.word(last, "other_era"):
        return Found(i, last + era.length, cut, "DATE", None, word.rule)
    return Found(i, last, cut, "DATE", f"{(number - 1) * YEARS}/{number * YEARS - 1}", word.rule)


def _century_number(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """Which century, and the token after it; of الماضي the one before the page's, a page of no day being of our own."""
    if qualifier := stretch.word(at, "qualifier"):
        own = stretch.day.year // YEARS + 1 if stretch.day else 21
        return own + STEPS[qualifier.value], at + qualifier.length
    at += stretch.fold(at) == "ال"
    fold = stretch.fold(at)
    if fold.isdigit() and len(fold) <= 2:  # noqa: PLR2004 - digits of a century
        return int(fold), at + 1
    told = ordinal(stretch.tokens.folds, at, stretch.stop) if fold.startswith("ال") else None
    return (told.value, told.last) if told else (None, at)


def decade(stretch: Stretch, i: int) -> Found | None:
    """A decade: ستينات القرن الماضي is 1960/1969; الستينيات without its century resolves to them alone."""
    for cut, stem in splits(stretch.fold(i)):
        word = stretch.word(i, "decade", stem)
        if word is None:
            continue
        last = i + word.length
        tens = 10 * int(word.value)
        if age := century(stretch, last + (stretch.fold(last) == "من")):
            first = int(age.value.split("/")[0]) + tens if age.value else None
            value = f"{first}/{first + 9}" if first is not None else None
            return Found(i, age.last, cut, "DATE", value, word.rule)
        if not stem.startswith("ال") or stretch.word(last, "of_age"):
            return None
        return Found(i, last, cut, "DATE", None, word.rule, resolves_to=f"{1900 + tens}/{1909 + tens}")
    return _decade_by_place(stretch, i)


def _decade_by_place(stretch: Stretch, i: int) -> Found | None:
    """العقد الأول من القرن الحادي والعشرين is 2000/2009."""
    unit = stretch.definite(i, "unit")
    if unit is None or unit[0].value != "DE:s":
        return None
    place, last = _place(stretch, i + 1, 10)
    age = century(stretch, last + (stretch.fold(last) == "من")) if place else None
    if place is None or age is None:
        return None
    first = int(age.value.split("/")[0]) + 10 * (place - 1) if age.value else None
    value = f"{first}/{first + 9}" if first is not None else None
    return Found(i, age.last, unit[1], "DATE", value, "time.decade")
