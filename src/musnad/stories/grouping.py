"""Likeness of pairs -> groups, by average linkage.

A group takes another in as long as their pages are, on average over all pairs, alike enough: one page that is like two
stories never joins them. Likenesses are summed as whole numbers, so that no sum depends on its order, and of equal
means that of the first pages comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Any

Pair = tuple[int, int]
Sums = Mapping[int, Mapping[int, int]]
SCALE = 1 << 30
"""What a likeness of 1 is as a whole number."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A group: its pages, the first of them by rank, and the two groups that became it, at which mean likeness."""

    members: tuple[int, ...]
    first: Any
    of: tuple[Node, ...] = ()
    height: float = 0.0


def groups(count: int, alike: Mapping[Pair, float], least: float) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers 0 to count-1; `alike` has each pair once, lower number first, and lacks what is unlike.

    >>> groups(4, {(0, 1): 0.9, (1, 2): 0.5, (0, 2): 0.1}, least=0.4)
    ((0, 1), (2,), (3,))
    """
    sums: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (a, b), value in alike.items():
        sums[a][b] = sums[b][a] = whole(value)
    found = joined([Node((n,), n) for n in range(count)], sums, least)
    return tuple(sorted(tuple(sorted(node.members)) for node in found))


def whole(likeness: float) -> int:
    """A likeness as a whole number."""
    return round(likeness * SCALE)


def joined(atoms: Sequence[Node], sums: Sums, least: float) -> list[Node]:
    """What groups become; `sums` has what is alike between them, by their numbers, both ways."""
    nodes = dict(enumerate(atoms))
    held = {n: dict(sums.get(n, {})) for n in nodes}
    heap = [each for a in nodes for b in held[a] if a < b and (each := _tie(nodes, held, a, b))[0] <= -least]
    heapify(heap)
    new = len(atoms)
    while heap:
        height, _, _, a, b = heappop(heap)
        if a not in nodes or b not in nodes:
            continue
        pair = nodes.pop(a), nodes.pop(b)
        nodes[new] = Node((*pair[0].members, *pair[1].members), min(pair[0].first, pair[1].first), pair, -height)
        _merge(held, a, b, new)
        for other in held[new]:
            tie = _tie(nodes, held, other, new)
            if tie[0] <= -least:
                heappush(heap, tie)
        new += 1
    return list(nodes.values())


def _tie(
    nodes: Mapping[int, Node], held: Mapping[int, Mapping[int, int]], a: int, b: int
) -> tuple[float, Any, Any, int, int]:
    """The mean, the highest first, and by which groups come among equal ones."""
    one, other = nodes[a], nodes[b]
    low, high = (one.first, other.first) if one.first < other.first else (other.first, one.first)
    return -mean(held[a][b], one, other), low, high, a, b


def mean(total: int, one: Node, other: Node) -> float:
    """The mean likeness of the pages of two groups."""
    return total / (SCALE * len(one.members) * len(other.members))


def _merge(held: dict[int, dict[int, int]], a: int, b: int, new: int) -> None:
    """Likeness of two groups to every other -> that of their union."""
    one, two = held.pop(a), held.pop(b)
    held[new] = {}
    for other in (one.keys() | two.keys()) - {a, b}:
        total = one.get(other, 0) + two.get(other, 0)
        held[other].pop(a, None)
        held[other].pop(b, None)
        held[other][new] = held[new][other] = total
