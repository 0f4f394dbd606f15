"""One stretch of text: its words of time, the page's day, and what was told before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from musnad.arabic import Tokens, splits
from musnad.arabic.calendar import CalendarDate
from musnad.arabic.particles import AND, ARTICLE
from musnad.lexicon import Lexicon
from musnad.lexicon.times import TimeWord
from musnad.times.found import NEWS, NOTHING, Found, Habits, Told

MONDAY = 0
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph's tokens, its whole dates by their first token, and what counts as today.

    `day` is the page's; `quoted` are the tokens inside quotations, where اليوم is `spoken`, the day of the speech;
    `barred` those of a date that is a name, as in قوى 14 آذار.
    """

    tokens: Tokens
    start: int
    stop: int
    day: dt.date | None
    dates: Mapping[int, CalendarDate]
    lexicon: Lexicon
    habits: Habits = NEWS
    quoted: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    spoken: dt.date | None = None
    told: Told = NOTHING
    before: Found | None = None

    @property
    def anchor(self) -> str | None:
        """The page's day, as an anchor says it."""
        return f"publication {self.day}" if self.day else None

    def fold(self, i: int) -> str:
        """Token i folded; nothing outside the stretch."""
        return self.tokens.folds[i] if self.start <= i < self.stop else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands between token i and the one before, both of the stretch."""
        return self.start < i < self.stop and self.tokens.glued(i)

    def number(self, i: int) -> bool:
        """Whether token i is digits."""
        return self.fold(i)[:1].isdecimal()

    def today(self, i: int) -> dt.date | None:
        """The day that اليوم at token i means."""
        return self.spoken if self.spoken and i in self.quoted else self.day

    def kinds(self, i: int) -> frozenset[str]:
        """The kinds of phrases that may begin at token i, proclitics before it or not: most of them at most tokens."""
        return self.lexicon.times.kinds[self.tokens.folds[i]] if self.start <= i < self.stop else NONE

    def word(self, i: int, kind: str, stem: str | None = None) -> TimeWord | None:
        """The phrase of a kind at token i."""
        if not self.start <= i < self.stop:
            return None
        return self.lexicon.times.of(self.tokens.folds, i, self.stop, kind, stem)

    def word_with_proclitic(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i, with or without proclitics, and how many letters they are."""
        times = self.lexicon.times
        if not self.start <= i < self.stop or kind not in times.kinds[self.tokens.folds[i]]:
            return None
        for cut, stem in splits(self.tokens.folds[i]):
            if times.has(stem, kind) and (word := self.word(i, kind, stem)):
                return word, cut
        return None

    def definite(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i under the article: الأسبوع, وبالأسبوع."""
        if not self.start <= i < self.stop or kind not in self.lexicon.times.definite_kinds[self.tokens.folds[i]]:
            return None
        for cut, stem in splits(self.tokens.folds[i]):
            if stem.startswith(ARTICLE) and (word := self.word(i, kind, stem[len(ARTICLE) :])):
                return word, cut
        return None

    def past(self, i: int, *kinds: str) -> int:
        """The token after a phrase of one of the kinds at token i; i where there is none."""
        for kind in kinds:
            if word := self.word(i, kind):
                return i + word.length
        return i

    def is_a(self, i: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds begins at token i."""
        return any(self.word(i, kind) is not None for kind in kinds)

    def weekday(self, i: int) -> tuple[int, int] | None:
        """The weekday named at token i, Monday 0, and the letters before it.

        Without its article a name is a weekday only after يوم: أحد is "one of", جمعة a name.
        """
        months = self.lexicon.months
        for cut, stem in splits(self.fold(i)):
            if stem in months and (stem.startswith(ARTICLE) or (not cut and self._headed(i))):
                for phrase in months[stem]:
                    number = int(phrase.value) if phrase.kind == "weekday" and not phrase.rest else None
                    if number is not None and not (number == MONDAY and self._two(i)):
                        return number, cut
        return None

    def _headed(self, i: int) -> bool:
        """Whether يوم stands before token i."""
        return i > self.start and self.word(i - 1, "day_head") is not None

    def _two(self, i: int) -> bool:
        """Whether الاثنين is "the two of them": كلا الاثنين, بين الاثنين, but not بين الاثنين والأربعاء."""
        return self.is_a(i - 1, "two_cue") and not self.fold(i + 1).startswith(AND + ARTICLE)

    def month_named(self, i: int) -> tuple[CalendarDate, int] | None:
        """A month's name at token i, surely a month or not, and the letters before it."""
        for cut, stem in splits(self.fold(i)):
            for phrase in self.lexicon.months.get(stem, ()):
                last = i + 1 + len(phrase.rest)
                rest = tuple(self.tokens.folds[i + 1 : last])
                if phrase.kind in ("month", "hijri") and last <= self.stop and rest == phrase.rest:
                    span = self.tokens.span(i, last)
                    system: Literal["hijri", "gregorian"] = "hijri" if phrase.kind == "hijri" else "gregorian"
                    number = int(phrase.value)
                    return CalendarDate(span, span, i, last, None, number, None, system=system, rule=phrase.rule), cut
        return None
