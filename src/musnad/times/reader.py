"""One stretch of text and what its words of time are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic import Tokens, splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.radicals import is_radical
from musnad.lexicon import Lexicon
from musnad.lexicon.times import TimeWord
from musnad.record.times import TimeMod, TimeType

MODS: dict[str, TimeMod] = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "MORE_THAN": "MORE_THAN",
    "LESS_THAN": "LESS_THAN",
    "APPROX": "APPROX",
}


class Found(NamedTuple):
    """A time expression in tokens `[first, last)`, `cut` proclitic letters outside."""

    first: int
    last: int
    cut: int
    type: TimeType
    value: str | None
    rule: str
    mod: TimeMod | None = None
    open: bool = False
    anchor: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph's tokens, the page's day, and the whole dates found in it by their first token."""

    tokens: Tokens
    start: int
    stop: int
    day: dt.date | None
    dates: dict[int, CalendarDate]
    lexicon: Lexicon

    def word(self, i: int, kind: str, stem: str | None = None) -> TimeWord | None:
        """The phrase of a kind at token i."""
        return self.lexicon.times.of(self.tokens.folds, i, self.stop, kind, stem)

    def word_with_proclitic(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i, with or without proclitics, and how many letters they are."""
        for cut, stem in splits(self.tokens.folds[i]) if i < self.stop else ():
            if word := self.word(i, kind, stem):
                return word, cut
        return None

    def definite(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i under the article: الأسبوع, وبالأسبوع."""
        for cut, stem in splits(self.tokens.folds[i]) if i < self.stop else ():
            if stem.startswith("ال") and (word := self.word(i, kind, stem[2:])):
                return word, cut
        return None

    def weekday(self, i: int) -> int | None:
        """The weekday named at token i, Monday 0."""
        if i >= self.stop:
            return None
        fold = self.tokens.folds[i]
        if not fold.startswith("ال") and not (i > self.start and self.word(i - 1, "day_head")):
            return None  # أحد is "one of", جمعة a name: without its article a weekday stands after يوم
        phrases = self.lexicon.months.get(fold, ())
        return next((int(p.value) for p in phrases if p.kind == "weekday" and not p.rest), None)

    def looks_forward(self, i: int) -> bool:
        """Whether what is told just before token i is still to come: سيلتقون الجمعة, من المقرر أن."""
        for k in range(max(self.start, i - FORWARD_WINDOW), i):
            fold = self.tokens.folds[k]
            if fold in ".؛":
                return self.looks_forward_between(k + 1, i)
        return self.looks_forward_between(max(self.start, i - FORWARD_WINDOW), i)

    def looks_forward_between(self, first: int, last: int) -> bool:
        """Whether a future verb or word stands in tokens `[first, last)`."""
        return any(
            self._future(self.tokens.folds[k].removeprefix("و")) or self.word(k, "forward") for k in range(first, last)
        )

    def _future(self, fold: str) -> bool:
        return len(fold) >= SHORTEST_FUTURE and fold[0] == "س" and fold[1] in "يت" and not is_radical(fold)


FORWARD_WINDOW = 10
"""Tokens before a weekday among which its verb is looked for: the length of a clause in news."""
SHORTEST_FUTURE = 4
"""Letters of a future verb: سيصل; whether its س is its own (سياسة) the language's tables say."""
