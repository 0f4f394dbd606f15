"""Words of time beside the calendar's: units, marks, degrees, halves of the day, today and yesterday, seasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import Remembered, splits, tokenize
from musnad.arabic.particles import ARTICLE
from musnad.lexicon.table import read

CONTEXT = frozenset({
    "about_after", "and", "backward", "before_today", "between", "clock_cue", "closes_unit", "commemorated",
    "convened", "convenes", "counted", "date_cue", "dated", "day_cue", "doubtful_plural", "doubtful_unit", "few",
    "few_after", "forward", "free_plural", "from", "gap", "general_noun", "half", "in", "less_by", "may",
    "month_cue", "not_future", "not_past", "not_today", "number_after", "numbered", "of", "of_age", "one_after",
    "one_of", "other_era", "pair", "part_after", "party_of_day", "qualifier", "relative", "same", "scheduled", "to",
    "twin", "two_cue", "was", "whole", "year_adjective", "year_cue", "zone",
})  # fmt: skip
"""Kinds of words that stand around a time and never begin one."""


NOTHING: frozenset[str] = frozenset()


class TimeWord(NamedTuple):
    """A word or phrase of time: how many tokens it takes, what it does, its value, and its row."""

    length: int
    kind: str
    value: str
    rule: str


class TimeWords:
    """All rows by folded first and second token, longest phrase first."""

    def __init__(self, table: dict[str, list[tuple[tuple[str, ...], TimeWord]]]) -> None:
        """Order each word's phrases by length."""
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], TimeWord]]]] = {}
        self._alone: dict[str, tuple[TimeWord, ...]] = {}
        for first, found in table.items():
            self._alone[first] = tuple(word for rest, word in found if not rest)
            for rest, word in sorted(found, key=lambda f: -len(f[0])):
                if rest:
                    self._longer.setdefault(first, {}).setdefault(rest[0], []).append((rest, word))
        self._kinds_of_stem = {first: frozenset(w.kind for _, w in found) for first, found in table.items()}
        self._first = frozenset(first for first, kinds in self._kinds_of_stem.items() if kinds - CONTEXT)
        self._sure = frozenset(first for first, words in self._alone.items() if {w.kind for w in words} - CONTEXT)
        self.kinds = Remembered(self._kinds_of)
        """The kinds of phrases that begin with a folded word however it may be cut."""
        self.definite_kinds = Remembered(self._definite_kinds_of)
        """The same less its article, none where it has none."""
        self._beginnings = Remembered(self._begun)

    def _kinds_of(self, fold: str) -> frozenset[str]:
        return NOTHING.union(*(self._kinds_of_stem.get(stem, NOTHING) for _, stem in splits(fold)))

    def _definite_kinds_of(self, fold: str) -> frozenset[str]:
        stems = (stem[len(ARTICLE) :] for _, stem in splits(fold) if stem.startswith(ARTICLE))
        return NOTHING.union(*(self._kinds_of_stem.get(stem, NOTHING) for stem in stems))

    def _begun(self, fold: str) -> frozenset[str]:
        """The words of the table with which times begin, among the stems of a word and these less their article."""
        return self._first.intersection(form for _, stem in splits(fold) for form in (stem, stem.removeprefix(ARTICLE)))

    def opens(self, fold: str) -> bool:
        """Whether a time may begin with a word, as far as the word itself tells."""
        return bool(self._beginnings[fold])

    def at(self, folds: Sequence[str], i: int, stop: int, stem: str | None = None) -> tuple[TimeWord, ...]:
        """What the tokens from i on may be, longest first; `stem` stands for token i less its proclitics."""
        first = stem or folds[i]
        alone = self._alone.get(first, ())
        if i + 1 >= stop or (longer := self._longer.get(first)) is None or (found := longer.get(folds[i + 1])) is None:
            return alone
        fits = [w for rest, w in found if i + w.length <= stop and tuple(folds[i + 1 : i + w.length]) == rest]
        return (*fits, *alone)

    def has(self, stem: str, kind: str) -> bool:
        """Whether a phrase of a kind begins with a folded word."""
        return kind in self._kinds_of_stem.get(stem, ())

    def of(self, folds: Sequence[str], i: int, stop: int, kind: str, stem: str | None = None) -> TimeWord | None:
        """The longest phrase of a kind at token i."""
        if kind not in self._kinds_of_stem.get(stem or folds[i], ()):
            return None
        return next((word for word in self.at(folds, i, stop, stem) if word.kind == kind), None)

    def begins(self, folds: Sequence[str], i: int, stop: int) -> bool:
        """Whether a time may begin at token i with a phrase of the table, proclitics and article before it or not."""
        names = self._beginnings[folds[i]]
        if not names:
            return False
        return not names.isdisjoint(self._sure) or any(
            word.kind not in CONTEXT for name in names for word in self.at(folds, i, stop, name)
        )


def load_times(folder: Path | None) -> TimeWords:
    """Read times.tsv."""
    table: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
    for row in read("times", folder):
        for phrase in row.list("ar"):
            first, *rest = tokenize(phrase).folds
            word = TimeWord(1 + len(rest), row["kind"], row["value"], f"time.{row.id}")
            table.setdefault(first, []).append((tuple(rest), word))
    return TimeWords(table)
