"""A story drawn: a lane for each origin, a mark for each page on its day, and below them what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 960
LANE = 34
"""Units from one lane to the next."""
EDGE = 70
"""Units left free at both ends for half a date."""
TOP = 26
TICKS = 6
"""Dates written under the drawing, at most."""
STEP = 22
"""Units by which marks of one day and lane stand apart."""
DAY = len("2013-08-09")


@dataclass(frozen=True, slots=True)
class Dot:
    """A page or an event: its place, its lane, and the number under which the list below tells it."""

    x: float
    y: float
    number: int
    kind: str
    href: str
    hint: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the template draws; `ticks` are days with their places."""

    width: int
    height: int
    lanes: tuple[tuple[float, int], ...]
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What is to be drawn: a day, a lane (from 0), and what it leads to."""

    day: str
    lane: int
    number: int
    kind: str
    href: str
    hint: str


def drawing(points: Sequence[Point], lanes: int, *, rightward: bool) -> Drawing | None:
    """Null where no point has a day; time runs as the reader reads."""
    dated = [(p, day) for p in points if (day := _day(p.day))]
    if not dated:
        return None
    first, last = min(day for _, day in dated), max(day for _, day in dated)
    length = max((last - first).days, 1)

    def place(day: date) -> float:
        part = (day - first).days / length if last > first else 0.5
        return round(EDGE + (WIDTH - 2 * EDGE) * (part if rightward else 1 - part), 1)

    dots: list[Dot] = []
    taken: dict[tuple[int, float], int] = {}
    for point, day in dated:
        x, crowd = place(day), taken.get((point.lane, place(day)), 0)
        taken[point.lane, x] = crowd + 1
        aside = STEP * ((crowd + 1) // 2) * (1 if crowd % 2 else -1)
        shown = min(max(x + aside, 8), WIDTH - 8)
        dots.append(Dot(shown, TOP + LANE * point.lane, point.number, point.kind, point.href, point.hint))
    levels = tuple((float(TOP + LANE * lane), lane) for lane in range(lanes))
    ticks = tuple((place(day), day.isoformat()) for day in _ticks(first, last))
    return Drawing(WIDTH, TOP + LANE * lanes + 14, levels, tuple(dots), ticks)


def days_before(value: str, days: int) -> str:
    """An earlier day; what is no day stays as it is.

    >>> days_before("2031-03-04", 7)
    '2031-02-25'
    """
    day = _day(value)
    return (day - timedelta(days=days)).isoformat() if day else value


def _day(value: str) -> date | None:
    """The day of a date; the first of a month, a year or an interval has none of its own."""
    try:
        return date.fromisoformat(value[:DAY]) if len(value) >= DAY else None
    except ValueError:
        return None


def _ticks(first: date, last: date) -> list[date]:
    """The first day, the last, and some between them at one distance."""
    days = (last - first).days
    step = max(1, -(-days // (TICKS - 1)))
    found = [first + timedelta(days=n) for n in range(0, days, step)]
    if found and (last - found[-1]).days * 2 < step and len(found) > 1:
        found.pop()
    return [*found, last]
