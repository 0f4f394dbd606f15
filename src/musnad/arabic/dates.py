"""A date as printed: what of it is told, how it was written, and the day that it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from hijridate import Hijri

from musnad.arabic.clitics import splits
from musnad.arabic.clock import Clock
from musnad.arabic.remembered import Remembered
from musnad.record import Span

Order = Literal["dmy", "mdy", "ymd"]
System = Literal["gregorian", "hijri"]


class Phrase(NamedTuple):
    """A name of the calendar: its further folded tokens, kind, value, and whether it is a month even alone."""

    rest: tuple[str, ...]
    kind: str
    value: str
    alone: bool
    rule: str


SHORTEST_GLUED = 4
"""Letters of the shortest word that is a proclitic and a month: بماي."""
PROCLITICS = frozenset("وفبكلس")
DATED = frozenset({"weekday", "month", "hijri", "year"})
"""What a date can begin with, and what a word that links it to the date announces: شهر [مايو], عام [2013]."""


class Names(dict[str, tuple[Phrase, ...]]):
    """First folded token to the names that begin with it, longest first; `lexicon.months` reads them.

    `opens` tells of a folded token whether a date can begin with it: a number, or a word that a day, a month or a year
    begins with; `named` whether any name begins with it, whatever proclitics it has; `begun` the further words of those
    names that a date can begin with: of من those of "من شهر", for the word is mostly no date's.
    """

    def __init__(self, names: Mapping[str, tuple[Phrase, ...]]) -> None:
        """Every name; what opens a date is worked out as asked."""
        super().__init__(names)
        self.opens, self.named, self.begun = Remembered(self._opens), Remembered(self._named), Remembered(self._begun)

    def begins(self, folds: Sequence[str], i: int) -> bool:
        """Whether a name that a date can begin with begins at token i, whatever proclitics it has."""
        begun = self.begun[folds[i]]
        return bool(begun) and any(not rest or tuple(folds[i + 1 : i + 1 + len(rest)]) == rest for rest in begun)

    def _opens(self, fold: str) -> bool:
        if fold[0].isdigit():
            return True
        glued = len(fold) >= SHORTEST_GLUED and fold[0] in PROCLITICS
        return (fold in self or glued) and len(self.begun[fold]) > 0

    def _named(self, fold: str) -> bool:
        return any(stem in self for _, stem in splits(fold))

    def _begun(self, fold: str) -> frozenset[tuple[str, ...]]:
        found = (phrase for _, stem in splits(fold) for phrase in self.get(stem, ()))
        return frozenset(p.rest for p in found if p.kind in DATED or (p.kind == "link" and p.value in DATED))


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date at its characters; what it leaves out is null. `weekday` is the printed one, Monday 0.

    `span` holds weekday, clock and the twin in the other calendar too, `bare` the day alone; tokens `[first, last)`.

    `flips` says that day and month can change places (05 - 09 - 2016); `order` is the reading taken.
    """

    span: Span
    bare: Span
    first: int
    last: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    clock: Clock | None = None
    system: System = "gregorian"
    numeric: bool = False
    flips: bool = False
    order: Order = "dmy"
    twin: tuple[int, int, int] | None = None
    rule: str = "date.named"

    @property
    def date(self) -> dt.date | None:
        """The day, Hijri ones by the Umm al-Qura calendar; null where it is not whole or does not exist."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            if self.system == "hijri":
                return dt.date(*Hijri(self.year, self.month, self.day).to_gregorian().datetuple())
            return dt.date(self.year, self.month, self.day)
        except (ValueError, OverflowError):
            return None

    @property
    def value(self) -> str:
        """ISO 8601 as far as it goes: 2013-08-09, 2013-08, 2013, XXXX-08-11, XXXX-08."""
        if day := self.date:
            return day.isoformat()
        year = "XXXX" if self.year is None or self.system == "hijri" else f"{self.year:04}"
        parts = [year, *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def disagrees(self) -> bool:
        """Whether the printed weekday is not that of the day."""
        return self.date is not None and self.weekday is not None and self.date.weekday() != self.weekday

    def flipped(self) -> CalendarDate:
        """The same with day and month in each other's place."""
        return replace(self, month=self.day, day=self.month, order="dmy" if self.order == "mdy" else "mdy")

    def settled(self, order: Order = "dmy") -> CalendarDate:
        """The reading that the weekday proves, else the outlet's `order`, else day before month."""
        if not self.flips:
            return self
        other = self.flipped()
        if self.weekday is not None and self.disagrees != other.disagrees:
            return other if self.disagrees else self
        return other if order == "mdy" and self.order != "mdy" else self


class Month(NamedTuple):
    """A month's number and calendar, the token after its name or pair of names, and whether it needs no day or year."""

    end: int
    number: int
    system: System
    rule: str
    sure: bool


class Day(NamedTuple):
    """Year, month and day as far as told, and the token after them."""

    end: int
    year: int | None
    month: int | None
    day: int | None
    system: System = "gregorian"
    numeric: bool = False
    flips: bool = False
    order: Order = "dmy"
    rule: str = "date.named"
