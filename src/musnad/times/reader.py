"""One stretch of text: its words of time, the page's day, and what was told before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from musnad.arabic import Tokens, splits
from musnad.arabic.calendar import CalendarDate
from musnad.lexicon import Lexicon
from musnad.lexicon.times import TimeWord
from musnad.record.times import TimeMod, TimeType

Kind = Literal["day", "month", "year", "week", "clock", "length", "other"]
SUNDAY = 6


class Habits(NamedTuple):
    """How a text means what it leaves out.

    News looks back: a weekday alone is the last one unless its clause looks forward. `ahead` takes the next one, as a
    diary means it. `week_begins` is the weekday, Monday 0, that a week begins on.
    """

    ahead: bool = False
    week_begins: int = SUNDAY


NEWS = Habits()


class Hour(NamedTuple):
    """A clock time; `half` is "" where the text does not tell which half of the day, so that 3 may be 15."""

    hour: int
    minute: int
    second: int | None
    half: str
    zone: str

    @property
    def iso(self) -> str:
        """ISO 8601; an hour of no half is of the working day: 3 is 15:00, 9 is 09:00.

        >>> Hour(3, 30, None, "am", "Z").iso, Hour(3, 0, None, "", "").iso, Hour(11, 0, None, "night", "").iso
        ('03:30Z', '15:00', '23:00')
        """
        second = "" if self.second is None else f":{self.second:02}"
        return f"{self.of_day:02}:{self.minute:02}{second}{self.zone}"

    @property
    def of_day(self) -> int:
        """The hour of 24."""
        late = {"pm": True, "noon": self.hour < 10, "night": self.hour > 5, "": self.hour < 7}.get(self.half, False)  # noqa: PLR2004
        if self.hour == 12:  # noqa: PLR2004 - midnight or noon
            return 0 if self.half in ("am", "night") else 12
        return self.hour + 12 if late and 0 < self.hour < 12 else self.hour % 24  # noqa: PLR2004


class Found(NamedTuple):
    """A time expression in tokens `[first, last)`, `cut` proclitic letters outside."""

    first: int
    last: int
    cut: int
    type: TimeType
    value: str | None
    rule: str
    kind: Kind = "other"
    mod: TimeMod | None = None
    open: bool = False
    resolves_to: str | None = None
    anchor: str | None = None
    doubt: str | None = None
    hour: Hour | None = None


class Told(NamedTuple):
    """The last day, month and year named before."""

    day: dt.date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None


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
    told: Told = Told()
    before: Found | None = None

    def fold(self, i: int) -> str:
        """Token i folded; nothing outside the stretch."""
        return self.tokens.folds[i] if self.start <= i < self.stop else ""

    def today(self, i: int) -> dt.date | None:
        """The day that اليوم at token i means."""
        return self.spoken if self.spoken and i in self.quoted else self.day

    def word(self, i: int, kind: str, stem: str | None = None) -> TimeWord | None:
        """The phrase of a kind at token i."""
        if not self.start <= i < self.stop:
            return None
        return self.lexicon.times.of(self.tokens.folds, i, self.stop, kind, stem)

    def word_with_proclitic(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i, with or without proclitics, and how many letters they are."""
        for cut, stem in splits(self.fold(i)):
            if word := self.word(i, kind, stem):
                return word, cut
        return None

    def definite(self, i: int, kind: str) -> tuple[TimeWord, int] | None:
        """The phrase of a kind at token i under the article: الأسبوع, وبالأسبوع."""
        for cut, stem in splits(self.fold(i)):
            if stem.startswith("ال") and (word := self.word(i, kind, stem[2:])):
                return word, cut
        return None

    def past(self, i: int, kind: str) -> int:
        """The token after a phrase of a kind at token i; i where there is none."""
        word = self.word(i, kind)
        return i + word.length if word else i

    def weekday(self, i: int) -> tuple[int, int] | None:
        """The weekday named at token i, Monday 0, and the letters before it.

        Without its article a name is a weekday only after يوم: أحد is "one of", جمعة a name.
        """
        headed = i > self.start and self.word(i - 1, "day_head") is not None
        for cut, stem in splits(self.fold(i)):
            if stem.startswith("ال") or (headed and not cut):
                for phrase in self.lexicon.months.get(stem, ()):
                    if phrase.kind == "weekday" and not phrase.rest and not self._two(i, stem):
                        return int(phrase.value), cut
        return None

    def _two(self, i: int, stem: str) -> bool:
        """Whether الاثنين is "the two of them": كلا الاثنين, بين الاثنين, but not بين الاثنين والأربعاء."""
        if stem not in ("الاثنين", "اثنين") or self.word(i - 1, "two_cue") is None:
            return False
        return not self.fold(i + 1).startswith("وال")

    def month_named(self, i: int) -> tuple[CalendarDate, int] | None:
        """A month, surely one or not, at token i: in نيسان الماضي what follows shows that it is."""
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
