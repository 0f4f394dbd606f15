"""Two stories -> the passages they share, sentence against sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from musnad.lineage.words import Words

SEED = 3
"""Words in a row that two sentences must share before they are laid side by side."""
COMMON = 40
"""A run of words that a story has more often than this seeds nothing."""
LEAST = 6
"""Shared words, names and offices counted, below which a passage is chance."""
LEAST_UNNAMED = 4
"""Shared words outside names and offices: "وزير الخارجية الأميركي جون كيري" is a formula."""
LONG = 12
"""Shared words that make a passage of any sentence; fewer must be half of the shorter one."""
GAP = 0.5
"""What a word that the other side lacks takes from a passage; a shared one gives 1."""
VERBATIM = 0.985
EDGE = 4
"""Words at most that both sides have left of their sentences for a passage to take them in: an edit."""
NEAR = 0.6
PARAPHRASE = 0.45


@dataclass(frozen=True, slots=True)
class Passage:
    """Words [a0, a1) of one story that stand as [b0, b1) in another; `runs` are what both have: (a, b, length)."""

    a0: int
    a1: int
    b0: int
    b1: int
    runs: tuple[tuple[int, int, int], ...]

    @property
    def shared(self) -> int:
        """How many words both have."""
        return sum(length for _, _, length in self.runs)

    @property
    def similarity(self) -> float:
        """Shared words as a part of both sides', 0 to 1."""
        return 2 * self.shared / (self.a1 - self.a0 + self.b1 - self.b0)


def align(a: Words, b: Words) -> tuple[Passage, ...]:
    """Every passage two stories share, in the first one's order; no word serves twice."""
    cells = _cells(a, b)
    found = sorted(
        (p for cell in cells for p in _passages(a, b, *cell) if counts(p, a, b)),
        key=lambda p: (-p.shared, p.a0, p.b0),
    )
    kept: list[Passage] = []
    for passage in found:
        if not any(_crosses(passage, other) for other in kept):
            kept.append(passage)
    return tuple(sorted(kept, key=lambda p: (p.a0, p.b0)))


def counts(p: Passage, a: Words, b: Words) -> bool:
    """Whether a passage is too much to be chance: long enough, more than names, half of a sentence or a long run."""
    if p.shared < LEAST or p.similarity < PARAPHRASE:
        return False
    unnamed = sum(1 for i, j, n in p.runs for k in range(n) if not (a.named[i + k] and b.named[j + k]))
    if unnamed < LEAST_UNNAMED:
        return False
    shorter = min(len(a.of(a.sentence[p.a0])), len(b.of(b.sentence[p.b0])))
    return p.shared >= min(LONG, shorter / 2)


def _cells(a: Words, b: Words) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that share at least one seed, the richest first."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(a) - SEED + 1):
        places[a.keys[i : i + SEED]].append(a.sentence[i])
    cells: Counter[tuple[int, int]] = Counter()
    for j in range(len(b) - SEED + 1):
        here = places.get(b.keys[j : j + SEED], ())
        if len(here) <= COMMON:
            cells.update((s, b.sentence[j]) for s in here)
    yield from (cell for cell, _ in cells.most_common())


def _passages(a: Words, b: Words, of_a: int, of_b: int) -> Iterator[Passage]:
    """The best local alignment of two sentences."""
    left, right = a.of(of_a), b.of(of_b)
    matcher = SequenceMatcher(None, a.keys[left.start : left.stop], b.keys[right.start : right.stop], autojunk=False)
    runs = [(m.a + left.start, m.b + right.start, m.size) for m in matcher.get_matching_blocks() if m.size]
    if best := _best(runs):
        yield _to_edges(
            Passage(best[0][0], sum(best[-1][::2]), best[0][1], sum(best[-1][1:]), tuple(best)), left, right
        )


def _to_edges(p: Passage, left: range, right: range) -> Passage:
    """The passage with the few words that both sentences begin or end with otherwise."""
    head = max(p.a0 - left.start, p.b0 - right.start) <= EDGE
    tail = max(left.stop - p.a1, right.stop - p.b1) <= EDGE
    return Passage(
        left.start if head else p.a0,
        left.stop if tail else p.a1,
        right.start if head else p.b0,
        right.stop if tail else p.b1,
        p.runs,
    )


def _best(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The stretch of runs that is worth most, gaps taken off."""
    best: list[tuple[int, int, int]] = []
    top, here, start = 0.0, 0.0, 0
    for n, (i, j, size) in enumerate(runs):
        lost = 0.0
        if n > start:
            before = runs[n - 1]
            lost = GAP * max(i - before[0] - before[2], j - before[1] - before[2])
        if here - lost <= 0:
            here, start, lost = 0.0, n, 0.0
        here += size - lost
        if here > top:
            top, best = here, runs[start : n + 1]
    return best


def _crosses(one: Passage, other: Passage) -> bool:
    """Whether two passages want the same words of a side."""
    return (one.a0 < other.a1 and other.a0 < one.a1) or (one.b0 < other.b1 and other.b0 < one.b1)
