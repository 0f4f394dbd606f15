"""What is found: a time expression, its clock, what was told before it, and the habits it is resolved by."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from musnad.record.times import TimeMod, TimeType

Kind = Literal["day", "month", "year", "week", "clock", "length", "other"]
"""What of other expressions a time can be joined with."""
SUNDAY = 6
NOON = 12
WORKING, NIGHT, FORENOON = 7, 5, 10
"""Hours: without a half of the day an hour below 7 is after noon; ليلا is after noon above 5, ظهرا below 10."""


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
        if self.hour == NOON:
            return 0 if self.half in ("am", "night") else NOON
        late = {"pm": True, "noon": self.hour < FORENOON, "night": self.hour > NIGHT, "": self.hour < WORKING}
        return self.hour + NOON if late.get(self.half) and 0 < self.hour < NOON else self.hour % 24


class Found(NamedTuple):
    """A time expression in tokens `[first, last)`, `cut` letters outside; `against` is what a weekday tells against it."""

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
    against: str | None = None
    hour: Hour | None = None


class Told(NamedTuple):
    """The last day, month and year named before."""

    day: dt.date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None


NOTHING = Told()


def whole_day(found: Found) -> dt.date | None:
    """The whole day that an expression tells."""
    if found.kind not in ("day", "clock"):
        return None
    try:
        return dt.date.fromisoformat((found.value or "")[:10])
    except ValueError:
        return None


def tell(told: Told, found: Found) -> Told:
    """What was told before, this expression among it."""
    if day := whole_day(found):
        return Told(day, (day.year, day.month), day.year)
    value = found.value or ""
    if found.kind == "month" and value[:4].isdecimal() and len(value) == len("2013-08"):
        return told._replace(month=(int(value[:4]), int(value[5:])), year=int(value[:4]))
    if found.kind == "year" and value.isdecimal():
        return told._replace(year=int(value))
    return told
