"""Words of an archive that stand in like company, in one cluster: unseen surnames beside seen ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt

SEEN = 5
"""How often a word must stand in the archive to be clustered."""
MOST_WORDS = 8000
NEIGHBOURS = 250
"""The most frequent words, whose company tells a word's use."""
CLUSTERS = 64
ROUNDS = 6

Vector = dict[str, float]


def clusters(sentences: Iterable[Sequence[str]]) -> dict[str, str]:
    """Word to cluster, by the frequent words before and after it; the same archive gives the same clusters."""
    kept = [list(sentence) for sentence in sentences]
    counts = Counter(word for sentence in kept for word in sentence)
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    marks = frozenset(ranked[:NEIGHBOURS])
    words = [word for word in ranked if counts[word] >= SEEN and word[:1].isalpha()][:MOST_WORDS]
    vectors = _vectors(kept, frozenset(words), marks)
    words = [word for word in words if word in vectors]
    if len(words) <= CLUSTERS:
        return {}
    centres = [vectors[words[at * len(words) // CLUSTERS]] for at in range(CLUSTERS)]
    member: dict[str, int] = {}
    for _ in range(ROUNDS):
        columns = _columns(centres)
        member = {word: _nearest(vectors[word], columns) for word in words}
        centres = _centres(member, vectors, centres)
    return {word: str(cluster) for word, cluster in member.items()}


def _vectors(sentences: Iterable[Sequence[str]], words: frozenset[str], marks: frozenset[str]) -> dict[str, Vector]:
    """Each word's neighbours among the frequent words, of length one."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for at, word in enumerate(sentence):
            if word not in words:
                continue
            if at and sentence[at - 1] in marks:
                counts[word]["<" + sentence[at - 1]] += 1
            if at + 1 < len(sentence) and sentence[at + 1] in marks:
                counts[word][">" + sentence[at + 1]] += 1
    return {word: _unit({mark: sqrt(n) for mark, n in sorted(found.items())}) for word, found in counts.items()}


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {mark: weight / length for mark, weight in vector.items()}


def _columns(centres: Sequence[Vector]) -> dict[str, list[tuple[int, float]]]:
    """Neighbour to the centres that know it."""
    columns: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, centre in enumerate(centres):
        for mark, weight in centre.items():
            columns[mark].append((number, weight))
    return columns


def _nearest(vector: Vector, columns: dict[str, list[tuple[int, float]]]) -> int:
    likeness = [0.0] * CLUSTERS
    for mark, weight in vector.items():
        for number, other in columns.get(mark, ()):
            likeness[number] += weight * other
    return max(range(CLUSTERS), key=lambda number: (likeness[number], -number))


def _centres(member: dict[str, int], vectors: dict[str, Vector], before: Sequence[Vector]) -> list[Vector]:
    """The middle of each cluster's words; an empty cluster keeps its old one."""
    sums: list[Vector] = [{} for _ in before]
    for word, number in member.items():
        total = sums[number]
        for mark, weight in vectors[word].items():
            total[mark] = total.get(mark, 0.0) + weight
    return [_unit(total) if total else old for total, old in zip(sums, before, strict=True)]
