"""Likeness of pairs -> groups, by average linkage.

A group takes another in as long as their pages are, on average over all pairs, alike enough: one page that is like two
stories never joins them.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def groups(count: int, alike: dict[Pair, float], least: float) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers 0 to count-1; `alike` has each pair once, lower number first, and lacks what is unlike.

    >>> groups(4, {(0, 1): 0.9, (1, 2): 0.5, (0, 2): 0.1}, least=0.4)
    ((0, 1), (2,), (3,))
    """
    members: dict[int, tuple[int, ...]] = {n: (n,) for n in range(count)}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in alike.items():
        sums[a][b] = sums[b][a] = value
    heap = [(-value, a, b) for (a, b), value in alike.items() if value >= least]
    heapify(heap)
    new = count
    while heap:
        _, a, b = heappop(heap)
        if a not in members or b not in members:
            continue
        members[new] = (*members.pop(a), *members.pop(b))
        _merge(sums, a, b, new)
        for other, total in sums[new].items():
            mean = total / (len(members[new]) * len(members[other]))
            if mean >= least:
                heappush(heap, (-mean, other, new))
        new += 1
    return tuple(sorted(tuple(sorted(some)) for some in members.values()))


def _merge(sums: defaultdict[int, dict[int, float]], a: int, b: int, new: int) -> None:
    """Likeness of two groups to every other -> that of their union."""
    one, two = sums.pop(a), sums.pop(b)
    for other in (one.keys() | two.keys()) - {a, b}:
        total = one.get(other, 0.0) + two.get(other, 0.0)
        sums[other].pop(a, None)
        sums[other].pop(b, None)
        sums[other][new] = sums[new][other] = total
