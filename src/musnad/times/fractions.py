"""Broken lengths: نصف ساعة, ربع قرن, ساعة ونصف الساعة, سنة وشهرين; and whole ones: أسبوع كامل, طوال اليوم."""

from __future__ import annotations

from musnad.arabic.particles import AND, bare, definite
from musnad.times.found import Found
from musnad.times.periods import length
from musnad.times.reader import Stretch

LONG = {"DE": 10, "CE": 100}
"""Years of a decade and of a century."""
SMALLER = {"TH": ("TM", 60), "TM": ("TS", 60), "Y": ("M", 12)}
"""The unit below, and how many of them a unit has; months and weeks are not of whole days or not said so."""


def fraction(stretch: Stretch, i: int) -> Found | None:
    """A share of one unit: نصف ساعة PT30M, ربع قرن P25Y, نصف عام P6M, ثلاثة أرباع الساعة PT45M."""
    share = stretch.word_with_proclitic(i, "share_of")
    if share is None:
        return None
    word, cut = share
    last = i + word.length
    unit = single_unit(stretch, last)
    if unit is None:
        return None
    return Found(i, last + 1, cut, "DURATION", scaled(float(word.value), unit), "time.fraction", "length")


def single_unit(stretch: Stretch, i: int) -> str | None:
    """The single unit at token i, with its article or without."""
    word = stretch.word(i, "unit", bare(stretch.fold(i)))
    return word.value.split(":")[0] if word and word.value.endswith(":s") else None


def and_fraction(stretch: Stretch, amount: str, unit: str, at: int) -> tuple[str, int] | None:
    """A share behind whole units, as a value, and the token after it: ساعة [ونصف الساعة], ثلاث سنوات [ونصف]."""
    spaced = stretch.fold(at) == AND
    if not spaced and not stretch.fold(at).startswith(AND):
        return None
    begin = at + spaced
    word = stretch.word(begin, "share_of", stretch.fold(begin) if spaced else stretch.fold(at)[len(AND) :])
    if word is None:
        return None
    last = begin + word.length
    last += single_unit(stretch, last) == unit and definite(stretch.fold(last))
    return scaled(float(amount) + float(word.value), unit), last


def scaled(amount: float, unit: str) -> str:
    """The length of a broken amount in whole smaller units where there are such.

    >>> scaled(1.5, "TH"), scaled(0.25, "CE"), scaled(0.5, "Y"), scaled(1.5, "M")
    ('PT1H30M', 'P25Y', 'P6M', 'P1.5M')
    """
    if unit in LONG:
        return f"P{amount * LONG[unit]:g}Y"
    whole, rest = divmod(amount, 1)
    smaller, count = SMALLER.get(unit, ("", 1))
    part = rest * count
    if not smaller or round(part, 1) % 1:
        return length(f"{amount:g}", unit)
    parts = [(f"{whole:g}", unit)] if whole else []
    return measured([*parts, (f"{part:.0f}", smaller)])


def measured(parts: list[tuple[str, str]]) -> str:
    """The ISO 8601 period of amounts and units.

    >>> measured([("4", "TH"), ("5", "TM")]), measured([("3", "W")])
    ('PT4H5M', 'P3W')
    """
    days = "".join(f"{n}{u}" for n, u in parts if not u.startswith("T"))
    times = "".join(f"{n}{u[1:]}" for n, u in parts if u.startswith("T"))
    return "P" + days + (f"T{times}" if times else "")


def throughout(stretch: Stretch, i: int) -> Found | None:
    """One definite unit after طوال, على مدى: طوال اليوم is a day's length, طوال الشهر الماضي is that month."""
    word = stretch.word(i, "throughout")
    if word is None:
        return None
    at = i + word.length
    unit = single_unit(stretch, at)
    if unit is None or at in stretch.dates or stretch.is_a(at + 1, "qualifier"):
        return None
    return Found(i, at + 1, 0, "DURATION", length("1", unit), "time.duration", "length")
