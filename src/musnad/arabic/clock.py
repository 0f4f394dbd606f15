"""Clock times beside a date: 10:07:22, 09:56 ص, 19:56 ت. غ, الساعة 16:25 (مكة المكرمة)."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from musnad.arabic.tokens import Tokens

NOON = 12
BETWEEN = frozenset("-–—ـ|,،()/[]؛:.")
LONGEST_BETWEEN = 4
"""Tokens between a date and its clock: "2013 - الساعة :" has three."""


class Named(Protocol):
    """A name of the calendar: what it means."""

    @property
    def value(self) -> str:
        """Its value in the table."""
        ...


class Grammar(Protocol):
    """What of the date grammar a clock needs."""

    @property
    def tokens(self) -> Tokens:
        """The text's tokens."""
        ...

    @property
    def stop(self) -> int:
        """The token that nothing may reach."""
        ...

    def named(self, i: int, kind: str) -> tuple[int, Named] | None:
        """The longest name of a kind at token i, with the token after it."""
        ...


class Clock(NamedTuple):
    """An hour of the day, its zone as an ISO offset ("Z", "+03:00") or null, and its tokens `[first, last)`."""

    hour: int
    minute: int
    second: int | None
    zone: str | None
    first: int
    last: int

    @property
    def iso(self) -> str:
        """The clock in ISO 8601: 19:56Z."""
        seconds = "" if self.second is None else f":{self.second:02}"
        return f"{self.hour:02}:{self.minute:02}{seconds}{self.zone or ''}"


def clock_at(grammar: Grammar, i: int) -> Clock | None:
    """The clock that begins at token i; a zone may stand before it (GMT20:36) or after."""
    zone_first = grammar.named(i, "zone")
    at = zone_first[0] if zone_first else i
    folds, stop = grammar.tokens.folds, grammar.stop
    hour, minute = _count(grammar, at), _count(grammar, at + 2)
    if hour is None or minute is None or folds[at + 1] != ":" or len(folds[at + 2]) != 2:  # noqa: PLR2004
        return None
    second, end = None, at + 3
    if end + 1 < stop and folds[end] == ":" and (second := _count(grammar, end + 1)) is not None:
        end += 2
    if half := grammar.named(end, "half"):
        hour, end = _of_half(hour, half[1].value), half[0]
    zone, end = _zone(grammar, end)
    zone = zone_first[1].value if zone_first else zone
    if hour > 23 or minute > 59 or (second or 0) > 59:  # noqa: PLR2004 - the clock's own limits
        return None
    return Clock(hour, minute, second, zone or None, i, end)


def next_to(grammar: Grammar, first: int, last: int, floor: int) -> Clock | None:
    """The clock beside the date of tokens `[first, last)`: after it, or else before."""
    at = last
    for _ in range(LONGEST_BETWEEN):
        if at >= grammar.stop:
            break
        if clock := clock_at(grammar, at):
            return clock
        link = grammar.named(at, "link")
        if link and link[1].value == "clock":
            at = link[0]
        elif grammar.tokens.folds[at] in BETWEEN or grammar.tokens.folds[at] in ("t", "في"):
            at += 1
        else:
            break
    return _before(grammar, first, floor)


def _before(grammar: Grammar, first: int, floor: int) -> Clock | None:
    """The clock that ends just before the date: "10:07 ص - 13 مايو"."""
    begin = max(floor, first - 9)
    if ":" not in grammar.tokens.folds[begin:first]:
        return None
    for start in range(begin, first - 2):
        clock = clock_at(grammar, start)
        if clock and clock.last <= first and all(f in BETWEEN for f in grammar.tokens.folds[clock.last : first]):
            return clock
    return None


def _zone(grammar: Grammar, i: int) -> tuple[str | None, int]:
    """The zone after a clock: ت. غ, (غرينتش), - بتوقيت مكة, +03:00."""
    folds, stop = grammar.tokens.folds, grammar.stop
    if offset := _offset(grammar, i):
        return offset, min(i + 4, stop)
    opened = i < stop and folds[i] in "(,،-–"
    if not (zone := grammar.named(i + 1 if opened else i, "zone")):
        return None, i
    end = zone[0]
    if opened and end < stop and folds[end] == ")":
        end += 1
    if zone[1].value == "Z" and end + 1 < stop and folds[end] in "+-" and (hours := _count(grammar, end + 1)):
        return f"{folds[end]}{hours:02}:00", end + 2
    return zone[1].value, end


def _offset(grammar: Grammar, i: int) -> str | None:
    folds = grammar.tokens.folds
    if i + 3 >= grammar.stop or folds[i] not in "+-" or not grammar.tokens.glued(i) or folds[i + 2] != ":":
        return None
    hours, minutes = _count(grammar, i + 1), _count(grammar, i + 3)
    return None if hours is None or minutes is None else f"{folds[i]}{hours:02}:{minutes:02}"


def _of_half(hour: int, half: str) -> int:
    if half == "pm":
        return hour + NOON if hour < NOON else hour
    return 0 if hour == NOON else hour


def _count(grammar: Grammar, i: int) -> int | None:
    fold = grammar.tokens.folds[i] if i < grammar.stop else ""
    return int(fold) if fold.isdecimal() and len(fold) <= 2 else None  # noqa: PLR2004 - two digits an hour
