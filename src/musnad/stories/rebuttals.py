"""A charge on one page and the accused's denial on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from musnad.record import Side
from musnad.stories.accounts import around
from musnad.stories.disputes import THINGS, charged, charges, clauses, roots
from musnad.stories.sides import Clash
from musnad.stories.told import Told

FEWEST_SHARED = 2
"""Stems that a denial must share with the charge besides the states it names: pages have many denials."""


class Charge(NamedTuple):
    """A charge that a page raises: against which states, near which days, what it names, its stems and their roots."""

    page: str
    accused: tuple[str, ...]
    days: tuple[str, ...]
    things: frozenset[str]
    stems: frozenset[str]
    roots: frozenset[str]
    side: Side


class Reply(NamedTuple):
    """A clause that denies, as `disputes.Denial`, and its stems less those of the people it names."""

    things: frozenset[str]
    act: frozenset[str]
    roots: frozenset[str]
    matter: frozenset[str]
    side: Side

    def answers(self, charge: Charge) -> bool:
        """Whether it denies what is charged."""
        return bool(self.things & charge.things or (self.act & charge.roots and len(self.roots & charge.roots) > 1))


class Answer(NamedTuple):
    """What one side says on a day that denies."""

    page: str
    side_of: str
    day: str
    replies: tuple[Reply, ...]


def raised(told: Told) -> Iterator[Charge]:
    """The charges of a page."""
    for event in told.reading.events:
        if charges(told, event):
            charge, accused = charged(told, event)
            things, stems = told.entities(charge, THINGS), told.stems(charge)
            near = tuple(sorted(accused)), around(told)
            yield Charge(told.reading.page.id, *near, things, stems, roots(stems), told.side(charge))


def answered(told: Told) -> Iterator[Answer]:
    """What a page has somebody deny."""
    for statement in told.reading.statements:
        side = told.side_of(statement)
        if side is not None and told.any(told.within(statement.content), "denied"):
            replies = tuple(
                Reply(d.things, d.act, d.roots, _matter(told, d.clause), told.side(d.clause))
                for d in clauses(told, statement)
            )
            yield from (Answer(told.reading.page.id, side, day, replies) for day in around(told)[:1] if replies)


def rebuttals(raised: Iterable[Charge], answered: Iterable[Answer]) -> Iterator[Clash]:
    """Charges that the accused denies on a page of the same day or the next."""
    answers: defaultdict[tuple[str, str], list[Answer]] = defaultdict(list)
    for answer in answered:
        answers[answer.side_of, answer.day].append(answer)
    for a, b in (pair for charge in raised for pair in _pairs(charge, answers)):
        yield Clash("party_vs_party", "charge and answer", "a witness who is of neither side", a, b)


def _pairs(charge: Charge, answers: Mapping[tuple[str, str], list[Answer]]) -> Iterator[tuple[Side, Side]]:
    for answer in (found for key in product(charge.accused, charge.days) for found in answers.get(key, ())):
        if answer.page != charge.page:
            reply = next((r for r in answer.replies if r.answers(charge)), None)
            if reply is not None and len(reply.matter & charge.stems) >= FEWEST_SHARED:
                yield charge.side, reply.side


def _matter(told: Told, tokens: range) -> frozenset[str]:
    """The stems of a clause less those of the people it names."""
    people = {i for m in told.reading.mentions if m.type == "PER" for i in told.within(m.span)}
    return frozenset(s for i in tokens if i not in people for s in told.stems(range(i, i + 1)))
