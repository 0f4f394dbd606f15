"""Pairs of sides that exclude each other -> the sides of one contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.record import Contradiction, Side, Span
from musnad.record.gathered import ContradictionKind
from musnad.stories.told import MOST_SIDES

HAPPENED = "whether it happened"
"""A claim that is told with the words of its first side."""
LONGEST_CLAIM = 60
"""Characters of them."""


class Clash(NamedTuple):
    """Two sides that exclude each other, and the contradiction that they are part of."""

    kind: ContradictionKind
    claim: str
    settle: str
    a: Side
    b: Side


def settled(clashes: Iterable[Clash]) -> Iterator[Contradiction]:
    """Those of one claim that share a side as one contradiction."""
    held: defaultdict[tuple[ContradictionKind, str, str], list[tuple[Side, Side]]] = defaultdict(list)
    for each in clashes:
        held[each.kind, each.claim, each.settle].append((each.a, each.b))
    for (kind, claim, settle), pairs in held.items():
        for sides in together(pairs):
            told = f"{claim}: {sides[0].says[:LONGEST_CLAIM]}" if claim == HAPPENED else claim
            yield Contradiction(kind, told, sides, settle)


def together(pairs: Iterable[tuple[Side, Side]]) -> Iterator[tuple[Side, ...]]:
    """The sides of pairs that share a side, at most six, of those that say the same the first ones least."""
    found: list[set[Side]] = []
    for pair in pairs:
        mine = set(pair)
        for other in [group for group in found if group & mine]:
            found.remove(other)
            mine |= other
        found.append(mine)
    for group in found:
        yield _chosen(sorted(group, key=place))


def place(side: Side) -> tuple[str, Span]:
    """Where a side stands, to sort by."""
    return side.page, side.span


def _chosen(sides: list[Side]) -> tuple[Side, ...]:
    """The first of each wording, then the others, in the order of their pages."""
    firsts = list({side.says: side for side in reversed(sides)}.values())[::-1]
    others = [side for side in sides if side not in firsts]
    return tuple(sorted([*firsts, *others][:MOST_SIDES], key=place))
