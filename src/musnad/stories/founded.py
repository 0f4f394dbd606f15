"""An accord or law given two years: اتفاقية الرعي الموقعة عام 1974, and on another page عام 1969."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from musnad.record import Side
from musnad.stories.sides import Clash
from musnad.stories.told import Told

NAMED = frozenset({"AGREEMENT", "LAW"})
ACCORD = "the text of the accord, which bears its date"
FARTHEST = 4
"""Words between the name and its year, all of them of signing: الموقعة في عام."""


class Signed(NamedTuple):
    """An accord or law with the year that a page gives it."""

    entity: str
    year: str
    side: Side


def signed(told: Told) -> Iterator[Signed]:
    """The accords and laws that a page dates."""
    yield from (Signed(entity, year, told.side(at)) for entity, year, at in _years(told))


def founded(told: Iterable[Signed]) -> Iterator[Clash]:
    """Accords and laws that two pages date to two years."""
    found: defaultdict[str, list[tuple[str, Side]]] = defaultdict(list)
    for one in told:
        found[one.entity].append((one.year, one.side))
    for entity, sides in found.items():
        pairs = [(a, b) for (one, a), (other, b) in combinations(sides, 2) if one != other and a.page != b.page]
        yield from (Clash("date", f"when {entity} was signed", ACCORD, a, b) for a, b in pairs)


def _years(told: Told) -> Iterator[tuple[str, str, range]]:
    """Each name with a year right behind it, after words of signing."""
    for time in told.reading.times:
        at = told.within(time.span)
        if time.type != "DATE" or not at or not (time.value or "")[:4].isdigit() or "/" in (time.value or ""):
            continue
        first = at.start
        while at.start - first < FARTHEST and (told.is_(first - 1, "signed") or told.is_(first - 1, "in_year")):
            first -= 1
        signed = any(told.is_(i, "signed") for i in range(first, at.start))
        touching = range(told.tokens.ends[first - 1], told.tokens.starts[at.start]) if signed else range(0)
        named = next((m for m in told.reading.mentions if m.type in NAMED and m.span.end in touching), None)
        if named is not None:
            yield named.entity, (time.value or "")[:4], at
