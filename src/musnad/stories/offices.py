"""One person given two portfolios in one story: وزير الدفاع on one page, وزير الداخلية on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from musnad.arabic.stems import stem
from musnad.record import Role, Side, Story
from musnad.stories.sides import Clash
from musnad.stories.told import Told

PORTFOLIOS = frozenset(
    f"portfolio_{field}"
    for field in (
        "foreign", "defence", "interior", "finance", "justice", "energy", "economy", "information", "health", "water",
        "trade", "transport", "cabinet", "state", "parliament",
    )
)  # fmt: skip
"""Roles of clash_words.tsv that each are one portfolio."""


class Held(NamedTuple):
    """An office by its first noun and its portfolio, as a page gives it to somebody."""

    person: str
    head: str
    portfolio: str
    side: Side


def held(told: Told) -> Iterator[Held]:
    """The offices that a page gives to people."""
    for role in told.reading.roles:
        if len(role.person) == 1 and (office := _held(told, role)) is not None:
            yield office


def offices(pages: Mapping[str, Iterable[Held]], stories: Iterable[Story]) -> Iterator[Clash]:
    """All of each story; a former office, or two held at once, are none."""
    for story in stories:
        held: defaultdict[str, list[Held]] = defaultdict(list)
        for office in (each for page in story.pages for each in pages.get(page, ())):
            held[office.person].append(office)
        for person, found in held.items():
            claim = f"what {person} is"
            yield from (Clash("role", claim, "the government's own list", a, b) for a, b in _clashing(found))


def _held(told: Told, role: Role) -> Held | None:
    at = told.within(role.span)
    kinds = told.roles(at, PORTFOLIOS) if at else frozenset()
    if len(kinds) != 1 or told.any(at, "former"):
        return None
    return Held(role.person[0], stem(told.tokens.folds[at.start]), min(kinds), told.side(at))


def _clashing(found: list[Held]) -> Iterator[tuple[Side, Side]]:
    """Portfolios that two pages give one person, where none gives him both."""
    by_page: defaultdict[str, dict[str, Held]] = defaultdict(dict)
    for held in found:
        by_page[held.side.page].setdefault(held.portfolio, held)
    sure = [min(held.values(), key=lambda h: h.side.span) for held in by_page.values() if len(held) == 1]
    firsts = list({(h.head, h.portfolio): h for h in reversed(sure)}.values())
    yield from ((a.side, b.side) for a, b in combinations(firsts, 2) if a.head == b.head)
