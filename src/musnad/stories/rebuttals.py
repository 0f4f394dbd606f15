"""A charge on one page and the accused's denial on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from musnad.record import Contradiction, Side, Statement
from musnad.stories.accounts import around
from musnad.stories.disputes import THINGS, charged, charges, denial
from musnad.stories.sides import together
from musnad.stories.told import Told

FEWEST_SHARED = 2
"""Stems that a denial must share with the charge besides the states it names: pages have many denials."""


def rebuttals(pages: Sequence[Told]) -> Iterator[Contradiction]:
    """Charges that the accused denies on a page of the same day or the next."""
    answers: defaultdict[tuple[str, str], list[tuple[Told, Statement]]] = defaultdict(list)
    for told in pages:
        for statement in told.reading.statements:
            side = told.side_of(statement)
            if side is not None and told.any(told.within(statement.content), "denied"):
                for day in around(told)[:1]:
                    answers[side, day].append((told, statement))
    pairs = [pair for told in pages for pair in _pairs(told, answers)]
    for sides in together(pairs):
        yield Contradiction("party_vs_party", "charge and answer", sides, "a witness who is of neither side")


def _pairs(told: Told, answers: Mapping[tuple[str, str], list[tuple[Told, Statement]]]) -> Iterator[tuple[Side, Side]]:
    for event in told.reading.events:
        if not charges(told, event):
            continue
        charge, accused = charged(told, event)
        things, stems = told.entities(charge, THINGS), told.stems(charge)
        near = product(sorted(accused), around(told))
        for other, answer in (found for key in near for found in answers.get(key, ())):
            if other is told:
                continue
            reply = denial(other, answer, things, stems)
            if reply is not None and len(_matter(other, reply) & stems) >= FEWEST_SHARED:
                yield told.side(charge), other.side(reply)


def _matter(told: Told, tokens: range) -> frozenset[str]:
    """The stems of a clause less those of the people it names."""
    people = {i for m in told.reading.mentions if m.type == "PER" for i in told.within(m.span)}
    return frozenset(s for i in tokens if i not in people for s in told.stems(range(i, i + 1)))
