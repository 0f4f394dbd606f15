"""How many, as a page tells it: مقتل 12 شخصا is exactly twelve killed, نحو مئة anything near a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.numerals import LONGEST_DIGITS, SCALES, cardinal, word_value
from musnad.arabic.particles import ARTICLE, bare
from musnad.arabic.stems import stem
from musnad.stories.told import Told

MEASURES = ("killed", "wounded", "arrested", "freed", "displaced", "missing")
"""What is counted of people; each a role of clash_words.tsv."""
GROWING = frozenset({"killed", "wounded", "arrested", "displaced", "missing"})
"""Of these a later page knows more: a greater number on a later day is no contradiction."""
SUMS = ("sum_aid", "sum_loan", "sum_deal", "sum_fine")
NEAR_MEASURE = 5
"""Words between a word of counting and its number: قتل [ما لا يقل عن] 12."""
NEAR_SUM = 6
ABOUT = 0.25
"""What نحو leaves open on either side, as a part of the number."""
VAGUE: dict[str, tuple[float, float]] = {"dozens": (20, 199), "hundreds": (200, 1999), "thousands": (2000, 999999)}
ENDLESS = float("inf")
DUAL = frozenset({"ان", "ين"})
ONE = frozenset({"واحد", "احد", "احدي"})
"""Stems that pick one out more often than they count it."""
LONGEST_THOUSANDS = 3
LONGEST_FIGURE = 9
"""Tokens of a number in groups of three: 1,200,000,000,000."""


class Amount(NamedTuple):
    """A number of one measure and of one kind of thing counted, from `low` to `high`, at its tokens."""

    measure: str
    counted: str
    low: float
    high: float
    at: range

    @property
    def exact(self) -> bool:
        """Whether it is told without a hedge."""
        return self.low == self.high

    def against(self, other: Amount) -> bool:
        """Whether no number is both."""
        return self.high < other.low or other.high < self.low


class Figure(NamedTuple):
    """Digits or number words: what they say and the tokens they fill."""

    value: float
    at: range


def figure(told: Told, i: int, stop: int) -> Figure | None:
    """The number that begins at token i: 12, 1,200, 1.5 مليون, خمسة وعشرون."""
    folds = told.tokens.folds
    if not folds[i].isdecimal():
        found = next((c for _, cut in splits(folds[i]) if (c := cardinal(folds, i, stop, cut))), None)
        return Figure(found.value, range(i, found.last)) if found and _sure(folds[i]) else None
    value, last = float(folds[i][:LONGEST_DIGITS]), i + 1
    while (
        last - i < LONGEST_FIGURE
        and last + 1 < stop
        and folds[last] in ",.٫٬،"
        and folds[last + 1].isdecimal()
        and told.tokens.glued(last + 1)
    ):
        mark = "" if len(folds[last + 1]) == LONGEST_THOUSANDS else "."
        value = float(f"{int(value)}{mark}{folds[last + 1]}")
        last += 2
    if last < stop and folds[last] in SCALES:
        value, last = value * SCALES[folds[last]], last + 1
    return Figure(value, range(i, last))


def _sure(fold: str) -> bool:
    """Whether a number word begins a count: not واحد, nor المئة with its article, nor مليون alone."""
    return not fold.startswith(ARTICLE) and stem(fold) not in ONE and fold not in SCALES


def amounts(told: Told, sentence: range) -> Iterator[Amount]:
    """All numbers of people and sums of a sentence whose measure is told; a part of them (بينهم) is none."""
    for i in sentence:
        if i not in told.numbers or told.in_time(i):
            continue
        found = _people(told, sentence, i) or _pair(told, sentence, i)
        if found is not None:
            yield found


def _people(told: Told, sentence: range, i: int) -> Amount | None:
    """A number with its measure: before it, in what is counted, or right behind."""
    vague = next((v for role, v in VAGUE.items() if told.is_(i, role)), None)
    number = None if vague else figure(told, i, sentence.stop)
    if vague is None and (number is None or _within_number(told, sentence, i)):
        return None
    if any(told.is_(j, "part") for j in range(max(sentence.start, i - 2), i)):
        return None
    last = number.at.stop if number else i + 1
    if last < sentence.stop and told.tokens.folds[last] in "%٪":
        return None
    money = _money(told, sentence, i, last)
    found = money or _measure(told, sentence, i, last)
    if found is None or _mixed(told, sentence, last):
        return None
    low, high = vague or _hedged(told, sentence, i, last, number.value if number else 0)
    counted = "" if money else _counted(told, last, sentence.stop)
    stop = last + int(
        last < sentence.stop
        and told.tokens.is_word(last)
        and (bool(money) or bool(counted) or told.is_(last, "person") > 0)
    )
    return Amount(found.measure, counted, low, high, range(min(i, found.at), max(stop, found.at + 1)))


def _pair(told: Told, sentence: range, i: int) -> Amount | None:
    """A dual: مقتل [شخصين]."""
    if not told.is_(i, "pair_of"):
        return None
    found = _measure(told, sentence, i, i + 1)
    if found is None or _mixed(told, sentence, i + 1):
        return None
    return Amount(found.measure, _class(told, i), 2, 2, range(min(i, found.at), max(i, found.at) + 1))


def _within_number(told: Told, sentence: range, i: int) -> bool:
    """Whether token i goes on with a number begun before it: خمسة [عشر], الثمانين [مليون], فاصلة [ثمانية]."""
    first = max(sentence.start, i - 3)
    if i > sentence.start and (word_value(bare(told.tokens.folds[i - 1])) or told.is_(i - 1, "point")):
        return True
    return any((f := figure(told, j, sentence.stop)) is not None and i in f.at for j in range(first, i))


class _Measured(NamedTuple):
    """A measure, and the word that tells it."""

    measure: str
    at: int


def _measure(told: Told, sentence: range, i: int, last: int) -> _Measured | None:
    """What is counted: the nearest word of counting before the number, else the counted noun, else what follows it."""
    own = next((m for m in MEASURES if told.is_(last, m)), None) if last < sentence.stop else None
    if own:
        return _Measured(own, last)
    for j in range(i - 1, max(sentence.start - 1, i - NEAR_MEASURE - 1), -1):
        measure = next((m for m in MEASURES if told.is_(j, m)), None)
        if measure:
            return _Measured(measure, j)
        if not (told.tokens.is_word(j) and _bridges(told, j)):
            break
    for j in range(last, min(last + 2, sentence.stop)):
        measure = next((m for m in MEASURES if told.is_(j, m)), None)
        if measure and (j == last or told.is_(j, "done") or told.is_(last, "person")):
            return _Measured(measure, j)
        if not told.tokens.is_word(j):
            break
    return None


def _bridges(told: Told, j: int) -> bool:
    """Whether a word may stand between the measure and its number: a hedge, عدد, إلى."""
    hedges = ("about", "at_least", "at_most", "amounts_to")
    inside = any(told.is_(k, role) > j - k for k in range(max(0, j - 3), j + 1) for role in hedges)
    return inside or told.is_(j, "person") > 0


def _counted(told: Told, last: int, stop: int) -> str:
    """The kind of thing counted: "" for people at large, else its stem: جنود."""
    if last >= stop or not told.tokens.is_word(last) or told.is_(last, "person"):
        return ""
    fold = told.tokens.folds[last]
    small = told.lexicon.attribution.plays(fold, "preposition") or told.is_(last, "plain") or told.is_(last, "part")
    measured = any(told.is_(last, m) for m in MEASURES)
    return "" if small or measured or fold.startswith("ال") or fold[0] == "و" else stem(fold)


def _class(told: Told, i: int) -> str:
    """The kind of thing that a dual counts: "" for [شخص]ان, "جند" for [جندي]ين."""
    one = next((cut for _, cut in splits(told.tokens.folds[i]) if cut[-2:] in DUAL), told.tokens.folds[i])
    return "" if told.lexicon.clashes.words.plays(one[:-2], "person") else stem(one[:-2])


def _mixed(told: Told, sentence: range, last: int) -> bool:
    """Whether one number counts two things: 30 قتيلا وجريحا, بين قتيل وجريح."""
    near = range(last, min(last + 3, sentence.stop))
    return any(
        told.tokens.folds[j].startswith("و")
        and any(told.is_(j, m) for m in MEASURES)
        and not (j + 1 < sentence.stop and (figure(told, j + 1, sentence.stop) or _bridges(told, j + 1)))
        for j in near
    ) or any(told.is_(j, "part") and j + 1 < sentence.stop and told.is_(j + 1, "killed") for j in near)


def _hedged(told: Told, sentence: range, i: int, last: int, value: float) -> tuple[float, float]:
    """What the words around a number leave open."""
    before = range(max(sentence.start, i - 3), i)
    touching = [role for j in before for role in ("about", "at_least", "at_most") if j + told.is_(j, role) == i]
    behind = [
        role for j in range(last, min(last + 2, sentence.stop)) for role in ("about", "at_least") if told.is_(j, role)
    ]
    role = (touching or behind or [""])[0]
    if role == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    if role == "at_least":
        return value, ENDLESS
    return (0, value) if role == "at_most" else (value, value)


def _money(told: Told, sentence: range, i: int, last: int) -> _Measured | None:
    """For what a sum of money is: the noun before it, with the currency."""
    if last >= sentence.stop or not told.is_(last, "money"):
        return None
    for j in range(i - 1, max(sentence.start - 1, i - NEAR_SUM - 1), -1):
        kind = next((role for role in SUMS if told.is_(j, role)), None)
        if kind:
            return _Measured(f"{kind}:{stem(told.tokens.folds[last])}", j)
    return None


def counts(told: Told, passage: range) -> Iterator[Amount]:
    """All numbers of a passage with the thing counted: 195 [مترا]; for passages that tell the same sentence."""
    for i in passage:
        if i not in told.numbers or told.in_time(i) or _within_number(told, passage, i):
            continue
        number = figure(told, i, passage.stop)
        last = number.at.stop if number else i
        if number is None or last >= passage.stop or not told.tokens.is_word(last):
            continue
        counted = "" if told.is_(last, "person") else _counted(told, last, passage.stop)
        if counted or told.is_(last, "person"):
            low, high = _hedged(told, passage, i, last, number.value)
            yield Amount("count", counted, low, high, range(i, last + 1))
