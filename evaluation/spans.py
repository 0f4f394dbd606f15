"""What the scorer compares by: overlap of spans, one-to-one pairs, characters of zones."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

Json = dict[str, Any]
Pair = tuple[int, int]
Stretch = Sequence[int]
LEAST_CUE = 0.2
"""Share of characters at which two cues are one: "أعلن" in "كما أعلن"."""
LONGEST_CUE = 6
"""Words; a longer cue points at a clause, not at a word."""
SAME_RUN = 2
"""Characters of a gap that does not cut a run of missed characters in two: a space and a mark."""


def overlap(a: Stretch | None, b: Stretch | None) -> int:
    """Characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) if a and b else 0


def iou(a: Stretch | None, b: Stretch | None) -> float:
    """Shared characters over all: 1.0 for equal spans."""
    common = overlap(a, b)
    if not common or a is None or b is None:
        return 0.0
    return common / ((a[1] - a[0]) + (b[1] - b[0]) - common)


def close(a: Stretch, b: Stretch | None, text: str) -> float:
    """How well a short span is met: by a share, or held whole; 0 when the other is too long or too far off."""
    share = iou(a, b)
    if not share or b is None:
        return 0.0
    met = share >= LEAST_CUE or (a[0] <= b[0] and b[1] <= a[1])
    return share if met and len(text[b[0] : b[1]].split()) <= LONGEST_CUE else 0.0


def pair(gold: Sequence[Json], found: Sequence[Json], weight: Callable[[Json, Json], float]) -> list[Pair]:
    """One-to-one pairs (gold, found), the heaviest first; weight 0 never pairs."""
    weighed = ((weight(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    ranked = sorted((w for w in weighed if w[0] > 0), key=lambda w: (-w[0], w[1], w[2]))
    pairs: list[Pair] = []
    for _, i, j in ranked:
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def fold(name: str) -> str:
    """A name's spelling for comparing: no marks, no spaces, one alef, one yeh, one heh."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return "".join(c for c in bare.translate(str.maketrans("ٱىیکةە", "اييكهه")) if c.isalnum())


def chars(spans: Iterable[Stretch], text: str) -> set[int]:
    """The non-blank characters of spans."""
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def runs(indices: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring characters as spans."""
    start = last = None
    for i in sorted(indices):
        if last is None or start is None or i > last + SAME_RUN:
            if start is not None and last is not None:
                yield start, last + 1
            start = i
        last = i
    if start is not None and last is not None:
        yield start, last + 1
