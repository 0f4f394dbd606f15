"""Pairs of sides that exclude each other -> the sides of one contradiction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.record import Side, Span
from musnad.stories.told import MOST_SIDES


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
