"""Lengths of time: خمس ساعات, 4 ساعات و5 دقائق, عدة أيام, 3.5 سنوات, منذ فترة طويلة."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.numerals import cardinal
from musnad.arabic.particles import AND, definite
from musnad.lexicon.times import TimeWord
from musnad.times.found import Found
from musnad.times.fractions import and_fraction, fraction, measured, throughout
from musnad.times.periods import length
from musnad.times.reader import Stretch


class Measure(NamedTuple):
    """An amount of a unit, and the token after them."""

    amount: str
    unit: str
    last: int


def duration(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """A counted or uncounted length: 4 ساعات و5 دقائق is PT4H5M, عدة أسابيع is PXW; `governed` by منذ, خلال, قبل."""
    found = fraction(stretch, i) or _counted(stretch, i) or _one(stretch, i) or throughout(stretch, i)
    return found or _vague(stretch, i, governed=governed) or _uncounted(stretch, i, governed=governed)


def _counted(stretch: Stretch, i: int) -> Found | None:
    """A number of units, and further ones or a share behind them."""
    first = _measure(stretch, i)
    if first is None:
        return None
    parts, last = [(first.amount, first.unit)], first.last
    while (more := _and_measure(stretch, last)) and more.unit != parts[-1][1]:
        parts.append((more.amount, more.unit))
        last = more.last
    cut = _cut(stretch, i)
    if len(parts) == 1 and (longer := and_fraction(stretch, first.amount, first.unit, last)):
        return Found(i, longer[1], cut, "DURATION", longer[0], "time.duration", "length")
    return Found(i, stretch.past(last, "whole"), cut, "DURATION", measured(parts), "time.duration", "length")


def _measure(stretch: Stretch, i: int) -> Measure | None:
    """A number and its unit, a dual, or a single unit called one: شهر واحد."""
    if noun := stretch.word_with_proclitic(i, "unit"):
        unit, number = noun[0].value.split(":")
        if number == "d":
            return Measure("2", unit, stretch.past(i + 1, "number_after"))
        one = stretch.word(i + 1, "one_after")
        return Measure("1", unit, i + 1 + one.length) if one and number == "s" else None
    told = _amount(stretch, i)
    word = stretch.word(told[1], "unit") if told else None
    if told is None or word is None or word.value.endswith(":d"):
        return None
    return Measure(told[0], word.value.split(":")[0], told[1] + word.length)


def _amount(stretch: Stretch, i: int) -> tuple[str, int] | None:
    """A number in words or digits, 3.5 too, and the token after it."""
    tokens = stretch.tokens
    for _, stem in splits(stretch.fold(i)):
        told = cardinal(tokens.folds, i, stretch.stop, stem)
        if told is None:
            continue
        glued = stretch.number(i) and stretch.glued(told.last) and stretch.glued(told.last + 1)
        if stretch.fold(told.last) in (".", ",") and stretch.fold(told.last + 1).isdecimal() and glued:
            return f"{told.value}.{stretch.fold(told.last + 1)}", told.last + 2
        return str(told.value), told.last
    return None


def _and_measure(stretch: Stretch, i: int) -> Measure | None:
    """A further measure after و, a single unit too: و5 دقائق, وخمس دقائق, وشهر."""
    spaced = stretch.fold(i) == AND
    if not spaced and not stretch.fold(i).startswith(AND):
        return None
    at = i + spaced
    noun = stretch.word_with_proclitic(at, "unit")
    if noun and noun[0].value.endswith(":s"):
        return Measure("1", noun[0].value.split(":")[0], at + 1)
    return _measure(stretch, at)


def _cut(stretch: Stretch, i: int) -> int:
    for cut, stem in splits(stretch.fold(i)):
        if cardinal([stem], 0, 1) or stretch.word(i, "unit", stem):
            return cut
    return 0


def _one(stretch: Stretch, i: int) -> Found | None:
    """One unit with a share or smaller ones behind it, or called whole: ساعة ونصف, سنة وشهرين, أسبوع كامل."""
    noun = stretch.word_with_proclitic(i, "unit")
    if noun is None or not noun[0].value.endswith(":s"):
        return None
    unit, cut = noun[0].value.split(":")[0], noun[1]
    value, last = None, i + 1
    if longer := and_fraction(stretch, "1", unit, i + 1):
        value, last = longer
    elif (more := _and_measure(stretch, i + 1)) and more.unit != unit:
        value, last = measured([("1", unit), (more.amount, more.unit)]), more.last
    elif whole := stretch.word(i + 1, "whole"):
        value, last = length("1", unit), i + 1 + whole.length
    return Found(i, last, cut, "DURATION", value, "time.duration", "length") if value else None


def _vague(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """فترة طويلة, and a bare فترة or مدة unless it is the time of something: خلال فترة الحرب."""
    if not governed:
        return None
    word = stretch.word(i, "vague")
    if word is None and (word := stretch.word(i, "vague_alone")):
        since = stretch.word_with_proclitic(i - 1, "since") is not None
        alone = since or not stretch.fold(i + 1)[:1].isalnum() or stretch.is_a(i + 1, "closes_unit")
        word = word if alone else None
    return Found(i, i + word.length, 0, "DURATION", word.value, word.rule, "length") if word else None


def _uncounted(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """عدة أيام, أسابيع, and after منذ or خلال also سنة, أيام."""
    several = stretch.word_with_proclitic(i, "several")
    at = i + several[0].length if several else i
    word = stretch.word(at, "unit")
    if word is None:
        return None
    unit, number = word.value.split(":")
    if number == "s":
        alone = governed and not several and at not in stretch.dates and _alone(stretch, at, word)
        return Found(i, at + 1, 0, "DURATION", length("1", unit), word.rule, "length") if alone else None
    if not (several or governed or stretch.is_a(at, "free_plural")) or (not several and _compared(stretch, at)):
        return None
    if stretch.definite(at + 1, "unit") or at + 1 in stretch.dates or stretch.weekday(at + 1):
        return None  # أيام الأسبوع, أشهر أبريل ومايو
    last, cut = stretch.past(at + 1, "few_after"), several[1] if several else 0
    return Found(i, last, cut, "DURATION", length("X", unit), word.rule, "length")


def _alone(stretch: Stretch, i: int, word: TimeWord) -> bool:
    """Whether a single unit is a length and no noun of another sense: بعد عقد is ten years or "after holding"."""
    if not stretch.is_a(i, "doubtful_unit"):
        return word.value != "D:s" or stretch.weekday(i + 1) is None
    return not stretch.fold(i + 1)[:1].isalpha() or stretch.is_a(i + 1, "closes_unit")


def _compared(stretch: Stretch, i: int) -> bool:
    """Whether أشهر is "the best known": أشهر الكتاب, من أشهر."""
    return stretch.is_a(i, "doubtful_plural") and (definite(stretch.fold(i + 1)) or stretch.is_a(i - 1, "one_of"))
