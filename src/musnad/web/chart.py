"""A series of months as a drawing: counts up for cooperation and down for conflict, the mean score as a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.export import Dyad

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 44, 44, 14, 34
MIDDLE = TOP + (HEIGHT - TOP - BOTTOM) / 2
HALF = (HEIGHT - TOP - BOTTOM) / 2
LARGEST_SCORE = 10.0
"""Goldstein's scale ends at ten either way."""
WIDEST_BAR = 34.0
MOST_TICKS = 8
UP, DOWN = (0, 1), (2, 3)
"""PLOVER's classes above the line and below it, the innermost first."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One class of a month."""

    x: float
    y: float
    width: float
    height: float
    quad: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A month's mean score."""

    x: float
    y: float
    score: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A month under the axis."""

    x: float
    month: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws; `most` is the count at the upper and the lower edge."""

    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    most: int
    width: int = WIDTH
    height: int = HEIGHT
    middle: float = MIDDLE
    top: float = TOP
    bottom: float = HEIGHT - BOTTOM
    left: float = LEFT
    right: float = WIDTH - RIGHT

    @property
    def line(self) -> str:
        """The dots as the points of a polyline."""
        return " ".join(f"{dot.x:g},{dot.y:g}" for dot in self.dots)


def chart(series: Sequence[Dyad], *, rtl: bool) -> Chart:
    """The series of one directed pair; time runs as the reader reads."""
    span = months(series[0].month, series[-1].month)
    step = (WIDTH - LEFT - RIGHT) / len(span)
    at = {month: _x(i, step, rtl=rtl) for i, month in enumerate(span)}
    most = max(max(_sum(each, UP), _sum(each, DOWN)) for each in series)
    scored = [(each.month, each.mean) for each in series if each.mean is not None]
    every = -(-len(span) // MOST_TICKS)
    return Chart(
        tuple(bar for each in series for bar in _bars(each, at[each.month], min(step * 0.7, WIDEST_BAR), most)),
        tuple(Dot(at[month], round(MIDDLE - mean / LARGEST_SCORE * HALF, 1), mean) for month, mean in scored),
        tuple(Tick(at[month], month) for month in span[::every]),
        most,
    )


def months(first: str, last: str) -> tuple[str, ...]:
    """Every month from one to another.

    >>> months("2031-11", "2032-01")
    ('2031-11', '2031-12', '2032-01')
    """
    begin, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(begin, end + 1))


def _x(i: int, step: float, *, rtl: bool) -> float:
    from_start = LEFT + (i + 0.5) * step
    return round(WIDTH - from_start if rtl else from_start, 1)


def _bars(each: Dyad, x: float, width: float, most: int) -> Iterator[Bar]:
    for quads, sign in ((UP, -1), (DOWN, 1)):
        reached = 0.0
        for quad in quads:
            height = each.quads[quad] / most * HALF
            if height:
                y = MIDDLE - reached - height if sign < 0 else MIDDLE + reached
                yield Bar(round(x - width / 2, 1), round(y, 1), round(width, 1), round(height, 1), quad + 1)
            reached += height


def _sum(each: Dyad, quads: tuple[int, ...]) -> int:
    return sum(each.quads[quad] for quad in quads)
