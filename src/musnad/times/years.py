"""Years with their noun: عام 2009, للعام المالي 2014, العام الماضي, عام 1436 هـ, عام ألف وتسعمئة وثمانية وأربعين."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.hijri import hijri_span
from musnad.arabic.numerals import cardinal
from musnad.arabic.particles import bare, definite
from musnad.times.found import Found
from musnad.times.reader import Stretch

DIGITS = 4
HEADED = range(1000, 2101)
"""Years believed after عام and سنة."""
HIJRI = range(1380, 1461)
"""Years after عام that are Hijri ones even where هـ is left out."""
DASHES = frozenset("-–—/\\ـ")
STEPS = {"before_last": -2, "after_next": 2, "last": -1, "this": 0, "next": 1, "previous": -1, "following": 1}


class Number(NamedTuple):
    """A year's number (null for a Hijri one), its value, and the token after it."""

    number: int | None
    value: str | None
    last: int


def year(stretch: Stretch, i: int, *, alone: bool = False) -> Found | None:
    """A year with its noun; `alone` behind a mark also العام without a word that says which."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    for own, stem in splits(stretch.fold(at)):
        word = stretch.word(at, "unit", bare(stem))
        if word is None or word.value != "Y:s" or stretch.word_with_proclitic(at - 1, "general_noun"):
            continue  # المدير العام السابق is no year
        after = stretch.past(at + 1, "year_adjective")
        told = year_number(stretch, after, HEADED) or _in_words(stretch, after)
        if told is None and (definite(stem) or shown):
            told = _which(stretch, after, alone=alone or shown is not None)
        if told:
            anchor = None if stretch.number(told.last - 1) else stretch.anchor
            cut = shown[1] if shown else own
            return Found(i, told.last, cut, "DATE", told.value, "date.year", "year", anchor=anchor)
    return None


def year_number(stretch: Stretch, i: int, years: range) -> Number | None:
    """Digits of a year with their era, or of two years: 2003م, 1436 هـ, 2013-2014."""
    fold = stretch.fold(i)
    if len(fold) != DIGITS or not fold.isdecimal() or _longer(stretch, i):
        return None
    last, number = i + 1, int(fold)
    era = next((p.value for p in stretch.lexicon.months.get(stretch.fold(last), ()) if p.kind == "era"), None)
    if era == "hijri" or (era is None and number in HIJRI and years is HEADED):
        span = hijri_span(number)
        return Number(None, f"{span[0]}/{span[1]}", last + (era is not None)) if span else None
    if number not in years and not (era and number in HEADED):
        return None
    if era:
        return Number(number, fold, last + 1)
    other = stretch.fold(last + 1)
    if stretch.fold(last) in DASHES and len(other) == DIGITS and other.isdecimal() and number < int(other) < years.stop:
        return Number(number, f"{fold}/{other}", last + 2)
    return Number(number, fold, last)


def _longer(stretch: Stretch, i: int) -> bool:
    """Whether the digits are a part of a longer number: 2,011.5, 1/2011, $2011."""
    if stretch.fold(i - 1) in tuple(".,/:%$+") and stretch.glued(i) and stretch.glued(i - 1):
        return True
    mark = stretch.fold(i + 1)
    more = stretch.fold(i + 2).isdecimal() and stretch.glued(i + 1) and stretch.glued(i + 2)
    return mark in ("%", "٪", "$") or (mark in (".", ",", ":") and more)


def _in_words(stretch: Stretch, i: int) -> Number | None:
    """A year told in words."""
    counted = cardinal(stretch.tokens.folds, i, stretch.stop)
    if counted is None or counted.value not in HEADED or stretch.number(i):
        return None
    return Number(counted.value, str(counted.value), counted.last)


def _which(stretch: Stretch, i: int, *, alone: bool) -> Number | None:
    """Which year العام is: الماضي, الجاري, المقبل, نفسه; without a word this one, where that is allowed."""
    told = stretch.told.year
    if same := stretch.word(i, "same"):
        return Number(told, str(told) if told else None, i + same.length)
    qualifier = stretch.word(i, "qualifier")
    if qualifier is None:
        return _counted(stretch.day.year if stretch.day else None, i) if alone else None
    if qualifier.value not in STEPS:
        return None
    told = told if qualifier.value in ("previous", "following") else None
    base = told or (stretch.day.year if stretch.day else None)
    return _counted(base + STEPS[qualifier.value] if base else None, i + qualifier.length)


def _counted(number: int | None, last: int) -> Number:
    return Number(number, str(number) if number else None, last)
