"""Years: عام 2009, العام الماضي, 2003م, عام 1436 هـ, and a bare 2011 where its place shows that it is one."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.hijri import hijri_span
from musnad.arabic.numerals import cardinal
from musnad.times.reader import Found, Stretch

DIGITS = 4
HEADED = range(1000, 2101)
"""Years believed after عام and سنة."""
BARE = range(1800, 2100)
"""Years believed where only their place shows them to be years."""
HIJRI = range(1380, 1461)
"""Years after عام that are Hijri ones even where هـ is left out."""
NOUNS = 5
"""Words before a year among which the noun that it dates may stand."""
DASHES = frozenset("-–—/\\ـ")
STEPS = {"last": -1, "this": 0, "next": 1, "previous": -1, "following": 1}


class Number(NamedTuple):
    """A year's number, its value, and the token after it."""

    number: int | None
    value: str | None
    last: int


def year(stretch: Stretch, i: int, *, alone: bool = False) -> Found | None:
    """A year with its noun: عام 2009, للعام المالي 2014, العام الماضي, هذه السنة; `alone` after a mark also العام."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + shown[0].length if shown else i
    for cut, stem in splits(stretch.fold(at)):
        definite = stem.startswith("ال")
        word = stretch.word(at, "unit", stem[2:] if definite else stem)
        if word is None or word.value != "Y:s" or _general(stretch, at):
            continue
        after = stretch.past(at + 1, "year_adjective")
        told = year_number(stretch, after, HEADED) or _in_words(stretch, after)
        if told is None and (definite or shown):
            told = _which(stretch, after, alone=alone, shown=shown is not None)
        if told:
            anchor = None if stretch.tokens.is_number(told.last - 1) else _anchor(stretch)
            cut = shown[1] if shown else cut
            return Found(i, told.last, cut, "DATE", told.value, "date.year", "year", anchor=anchor)
    return None


def _general(stretch: Stretch, i: int) -> bool:
    """Whether العام is "general": المدير العام السابق, الأمين العام."""
    return stretch.word_with_proclitic(i - 1, "general_noun") is not None


def _anchor(stretch: Stretch) -> str | None:
    return f"publication {stretch.day}" if stretch.day else None


def year_number(stretch: Stretch, i: int, years: range) -> Number | None:
    """Digits of a year with their era, or of two years: 2003م, 1436 هـ, 2013-2014."""
    fold = stretch.fold(i)
    if len(fold) != DIGITS or not fold.isdigit() or _goes_on(stretch, i):
        return None
    last, number = i + 1, int(fold)
    era = next((p.value for p in stretch.lexicon.months.get(stretch.fold(last), ()) if p.kind == "era"), None)
    if era == "hijri" or (era is None and number in HIJRI and years is HEADED):
        return _hijri(number, last + (era is not None))
    if number not in years and not (era and number in HEADED):
        return None
    if era:
        return Number(number, fold, last + 1)
    other = stretch.fold(last + 1)
    if stretch.fold(last) in DASHES and len(other) == DIGITS and other.isdigit() and number < int(other) < years.stop:
        return Number(number, f"{fold}/{other}", last + 2)
    return Number(number, fold, last)


def _hijri(number: int, last: int) -> Number | None:
    span = hijri_span(number)
    return Number(None, f"{span[0]}/{span[1]}", last) if span else None


def _goes_on(stretch: Stretch, i: int) -> bool:
    """Whether the digits are a part of a longer number: 2,011.5, 1/2011, +2011."""
    tokens = stretch.tokens
    before = stretch.fold(i - 1) in tuple(".,/:%$+") and tokens.glued(i) and tokens.is_number(max(i - 2, 0))
    if before and tokens.glued(i - 1):
        return True
    mark = stretch.fold(i + 1)
    if mark in ("%", "٪", "$"):
        return True
    number = i + 2 < stretch.stop and tokens.is_number(i + 2) and tokens.glued(i + 1) and tokens.glued(i + 2)
    return mark in (".", ",", ":") and number


def _in_words(stretch: Stretch, i: int) -> Number | None:
    """A year told in words: عام ألف وتسعمئة وثمانية وأربعين."""
    counted = cardinal(stretch.tokens.folds, i, stretch.stop)
    if counted is None or counted.value not in HEADED or stretch.tokens.is_number(i):
        return None
    return Number(counted.value, str(counted.value), counted.last)


def _which(stretch: Stretch, i: int, *, alone: bool, shown: bool) -> Number | None:
    """Which year العام is: الماضي, الجاري, المقبل, نفسه; without a word this one, where that is allowed."""
    if same := stretch.word(i, "same"):
        told = stretch.told.year
        return Number(told, str(told) if told else None, i + same.length)
    qualifier = stretch.word(i, "qualifier")
    if qualifier is None:
        return _counted(stretch, i, 0) if alone or shown else None
    last = i + qualifier.length
    if qualifier.value not in STEPS:
        return None
    told_before = qualifier.value in ("previous", "following") and stretch.told.year
    if told_before:
        number = told_before + STEPS[qualifier.value]
        return Number(number, str(number), last)
    return _counted(stretch, last, STEPS[qualifier.value])


def _counted(stretch: Stretch, last: int, step: int) -> Number:
    if stretch.day is None:
        return Number(None, None, last)
    return Number(stretch.day.year + step, str(stretch.day.year + step), last)


def bare_year(stretch: Stretch, i: int, *, opened: bool = False) -> Found | None:
    """A year without a noun, where a word or a bracket shows it: في 2011, حرب 2006, (1949), 2003م; `opened` by منذ."""
    told = year_number(stretch, i, BARE)
    if told is None or not (opened or _era(stretch, told) or _placed(stretch, i, told.last)):
        return None
    return Found(i, told.last, 0, "DATE", told.value, "date.year", "year")


def _era(stretch: Stretch, told: Number) -> bool:
    return not stretch.tokens.is_number(told.last - 1)


def _placed(stretch: Stretch, i: int, last: int) -> bool:
    """Whether what stands around bare digits says that they are a year."""
    before, sign = stretch.before, stretch.fold(i - 1)
    if before and before.kind == "year" and (before.last == i or _joined(stretch, before.last, i)):
        return True
    if sign in ("(", "[") and (stretch.fold(last) in (")", "]") or stretch.word(last, "to")):
        return True
    if _heads_line(stretch, i) and stretch.fold(last) in ("-", "–", ":"):
        return True
    if stretch.word(last, "counted") or stretch.fold(last) in ("%", "٪"):
        return False
    if _dated(stretch, i):
        return not _counts(stretch, last)
    cue = stretch.word_with_proclitic(i - 1, "year_cue")
    return cue is not None and (_sure(stretch, i, cue[0].value) or not _counts(stretch, last))


def _sure(stretch: Stretch, i: int, value: str) -> bool:
    """Whether a cue is of years more than of counts, and the number no round one: في 2004 [جهاز], not في 2000."""
    return value == "sure" and int(stretch.fold(i)) % 100 != 0


def _heads_line(stretch: Stretch, i: int) -> bool:
    """Whether a token is the first of its line, as in a chronicle."""
    tokens = stretch.tokens
    return i == stretch.start or "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]


def _dated(stretch: Stretch, i: int) -> bool:
    """Whether the year belongs to a noun of dated things: حرب 2006, كأس العالم لكرة القدم 2018."""
    for k in range(i - 1, max(stretch.start, i - NOUNS) - 1, -1):
        fold = stretch.fold(k)
        if not fold[:1].isalpha() or fold in stretch.lexicon.verbs:
            return False
        if stretch.word(k, "dated") or stretch.definite(k, "dated"):
            return k == i - 1 or int(stretch.fold(i)) % 100 != 0
    return False


def _joined(stretch: Stretch, last: int, i: int) -> bool:
    """Whether only و, أو, a comma or إلى stands between a year and the next."""
    gap = [stretch.fold(k) for k in range(last, i)]
    return 0 < len(gap) <= 2 and all(f in ("و", "او", ",", "،", "-", "–") or stretch.word(last, "to") for f in gap)  # noqa: PLR2004


def _counts(stretch: Stretch, last: int) -> bool:
    """Whether a noun that the digits may count stands at a token: [2000] شخص, against [2004] تعلن."""
    fold = stretch.fold(last)
    if not fold[:1].isalpha() or fold.startswith(("ال", "و", "ف", "ب", "ل", "ي", "ت", "س")):
        return False
    lexicon = stretch.lexicon
    return not (fold in lexicon.verbs or fold in lexicon.cues.forms or fold in lexicon.words.function)
