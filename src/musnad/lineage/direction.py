"""Which of two pages carried a shared passage first, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from musnad.record import Reading

Direction = Literal["a>b", "b>a", "unknown"]
DAY = len("2013-08-09")
WHOLE = 0.85
"""Of the shorter page this part must stand in the longer for a cut."""
PART = 0.7
"""Of the longer page at most this part stands in the shorter."""


class Verdict(NamedTuple):
    """The direction and the rule that told it."""

    direction: Direction
    rule: str


def direct(
    a: Reading, b: Reading, covered_a: float, covered_b: float, delays: Iterable[tuple[int, int]] = ()
) -> Verdict:
    """Credit first, then the day, then how each names the day, then completeness; unknown rather than a guess.

    `covered_a` and `covered_b` are the parts (0 to 1) of each story that stand in the other; `delays` the days from
    what they tell to the writing of either.
    """
    return (
        _by_credit(a, b)
        or _by_day(a, b)
        or _by_delays(delays)
        or _by_length(covered_a, covered_b)
        or Verdict("unknown", "lineage.unknown")
    )


def _by_credit(a: Reading, b: Reading) -> Verdict | None:
    """A page that names the other's outlet as where it has it from."""
    b_credits_a, a_credits_b = _own(a) in _credited(b), _own(b) in _credited(a)
    if b_credits_a == a_credits_b:
        return None
    return Verdict("a>b" if b_credits_a else "b>a", "lineage.credit")


def _own(reading: Reading) -> str | None:
    return reading.article.outlet or (reading.article.agency if reading.article.layout == "agency" else None) or "?"


def _credited(reading: Reading) -> set[str | None]:
    own = _own(reading)
    told = {link.entity for statement in reading.statements for link in statement.via}
    return {e for e in (reading.article.agency, *told, *(p.entity for p in reading.article.parties)) if e != own}


def _by_day(a: Reading, b: Reading) -> Verdict | None:
    first, second = a.article.published, b.article.published
    if first is None or second is None:
        return None
    one, other = first.value, second.value
    shared = min(len(one), len(other))
    if shared < DAY or one[:DAY] == other[:DAY]:
        return None
    return Verdict("a>b" if one < other else "b>a", "lineage.day")


def _by_delays(delays: Iterable[tuple[int, int]]) -> Verdict | None:
    """What one page tells of today and the other of yesterday the first one wrote first; null where they disagree."""
    signs = {a < b for a, b in delays if a != b}
    if len(signs) != 1:
        return None
    return Verdict("a>b" if signs.pop() else "b>a", "lineage.redated")


def _by_length(covered_a: float, covered_b: float) -> Verdict | None:
    if covered_b >= WHOLE and covered_a <= PART:
        return Verdict("a>b", "lineage.completeness")
    if covered_a >= WHOLE and covered_b <= PART:
        return Verdict("b>a", "lineage.completeness")
    return None
