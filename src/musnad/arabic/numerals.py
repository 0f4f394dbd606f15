"""Numbers written as words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.arabic.fold import fold_key
from musnad.arabic.particles import AND, ARTICLE, bare

UNITS: dict[str, int] = {
    fold_key(word): value
    for value, words in {
        1: "واحد واحدة احد احدى",
        2: "اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي",
        3: "ثلاث ثلاثة",
        4: "أربع أربعة",
        5: "خمس خمسة",
        6: "ست ستة",
        7: "سبع سبعة",
        8: "ثمان ثمانية ثماني",
        9: "تسع تسعة",
        10: "عشر عشرة",
        20: "عشرون عشرين",
        30: "ثلاثون ثلاثين",
        40: "أربعون أربعين",
        50: "خمسون خمسين",
        60: "ستون ستين",
        70: "سبعون سبعين",
        80: "ثمانون ثمانين",
        90: "تسعون تسعين",
        100: "مئة مائة مئه",
        200: "مئتان مئتين مائتان مائتين",
        300: "ثلاثمئة ثلاثمائة",
        400: "أربعمئة أربعمائة",
        500: "خمسمئة خمسمائة",
        600: "ستمئة ستمائة",
        700: "سبعمئة سبعمائة",
        800: "ثمانمئة ثمانمائة",
        900: "تسعمئة تسعمائة",
    }.items()
    for word in words.split()
}
SCALES: dict[str, int] = {
    fold_key(word): value
    for value, words in {
        100: "مئة مائة",
        1_000: "ألف آلاف ألفا",
        1_000_000: "مليون ملايين مليونا",
        1_000_000_000: "مليار مليارات مليارا بليون",
    }.items()
    for word in words.split()
}
DUALS: dict[str, int] = {
    fold_key(word): value
    for value, words in {2_000: "ألفان ألفين", 2_000_000: "مليونان مليونين", 2_000_000_000: "ملياران مليارين"}.items()
    for word in words.split()
}

_values = SCALES | DUALS | UNITS
VALUES: dict[str, int] = {f"و{word}": value for word, value in _values.items()} | _values
"""All of them, with "and" before them and without."""


def number(words: Sequence[str]) -> int | None:
    """The value of folded number words or digits; null where one of them is no number.

    >>> number(["خمسه", "وعشرين"]), number(["3", "الاف"]), number(["كتاب"])
    (25, 3000, None)
    """
    total = current = 0
    for word in words:
        value = word_value(word)
        if value is None:
            return None
        scale = SCALES.get(word) or SCALES.get(word.removeprefix("و"))
        if scale and current:
            current *= scale
        elif scale and scale > 100:  # noqa: PLR2004 - "ألف" alone is a thousand
            current = scale
        else:
            current += value
        if scale and scale > 100:  # noqa: PLR2004
            total, current = total + current, 0
    return total + current if words else None


def word_value(word: str) -> int | None:
    """The value of one folded word, with or without its و; null where it is no number.

    >>> word_value("وثلاثين"), word_value("12")
    (30, 12)
    """
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= LONGEST_DIGITS else None
    return VALUES.get(word)


LONGEST, LONGEST_DIGITS = 12, 15
"""Words and digits of the longest number that is read: nothing that is counted has more."""


class Counted(NamedTuple):
    """A number told in words or digits, and the token after them."""

    value: int
    last: int


def cardinal(folds: Sequence[str], i: int, stop: int, first: str | None = None) -> Counted | None:
    """The number that begins at token i; `first` stands for that token less its proclitics.

    >>> cardinal(["خمسه", "عشر", "يوما"], 0, 3), cardinal(["اربع", "وعشرين", "ساعه"], 0, 3)
    (Counted(value=15, last=2), Counted(value=24, last=2))
    """
    before = word_value(first or folds[i]) if i < stop else None
    if before is None:
        return None
    words, at = [first or folds[i]], i + 1
    while at < stop and at - i < LONGEST:
        spaced = folds[at] == AND and at + 1 < stop and folds[at + 1] in UNITS
        word = AND + folds[at + 1] if spaced else folds[at]
        value = word_value(word)
        if value is None or not _goes_on(before, word, value):
            break
        words.append(word)
        before, at = value, at + 1 + spaced
    value = number(words)
    return None if value is None else Counted(value, at)


def _goes_on(before: int, word: str, value: int) -> bool:
    """Whether a word goes on with the number before it: خمسة [عشر], خمسة [وعشرين], مئة [وخمسة]."""
    if word.startswith(AND) and word not in UNITS:
        return (before < 10 and 20 <= value < 100) or (before >= 100 and value < before)  # noqa: PLR2004 - tens
    if word in SCALES or word in DUALS:
        return before != value
    return value == 10 and before < 10 and word in UNITS  # noqa: PLR2004 - عشر after a unit


ORDINALS: dict[str, int] = {
    fold_key(word): value
    for value, words in {
        1: "أول أولى حادي حادية واحد واحدة",
        2: "ثاني ثان ثانية",
        3: "ثالث ثالثة",
        4: "رابع رابعة",
        5: "خامس خامسة",
        6: "سادس سادسة",
        7: "سابع سابعة",
        8: "ثامن ثامنة",
        9: "تاسع تاسعة",
        10: "عاشر عاشرة",
    }.items()
    for word in words.split()
}
CARRIED = frozenset({"حادي", "حاديه", "واحد", "واحده"})
"""Ordinals that only stand in a longer number: الحادي عشر, الواحد والعشرين."""
TEN = frozenset({"عشر", "عشره"})
"""Ten behind a unit: خمسة عشر, الثالثة عشرة."""
TENS: dict[str, int] = {word: value for word, value in UNITS.items() if 20 <= value < 100}  # noqa: PLR2004


def ordinal(folds: Sequence[str], i: int, stop: int, first: str | None = None) -> Counted | None:
    """The ordinal that begins at token i, with its article or without; `first` as in `cardinal`.

    >>> ordinal(["الحادي", "والعشرين", "من"], 0, 3), ordinal(["ثالث", "مره"], 0, 2)
    (Counted(value=21, last=2), Counted(value=3, last=1))
    """
    if i >= stop:
        return None
    word = bare(first or folds[i])
    if word in TENS:
        return Counted(TENS[word], i + 1) if (first or folds[i]).startswith(ARTICLE) else None
    unit = ORDINALS.get(word)
    if unit is None:
        return None
    after = folds[i + 1] if i + 1 < stop else ""
    if after in TEN:
        return Counted(10 + unit, i + 2)
    if after.startswith(AND) and (tens := TENS.get(bare(after[1:]))):
        return Counted(tens + unit, i + 2)
    return None if word in CARRIED else Counted(unit, i + 1)
