"""The likeliest labels, found without following every one, are those of an exhaustive search."""

from __future__ import annotations

import random
from itertools import pairwise, product
from math import exp, isclose

import pytest

from musnad.entities.chain import SCALE, Chain, Scores

LABELS = ("B-ORG", "B-PER", "I-ORG", "I-PER", "O")


def _chain(draw: random.Random) -> Chain:
    """A chain of drawn weights, names rare in it as they are in news."""
    steps = [f"{a}\t{b}\t{draw.uniform(-5, 5):.4f}\t-" for a in LABELS for b in LABELS]
    words = [f"w={n}\t{label}\t{draw.uniform(-4, 3) + 2 * (label == 'O'):.4f}" for n in range(6) for label in LABELS]
    return Chain("\n".join([*words, *steps]))


def _weight(chain: Chain, scores: Scores, labels: tuple[int, ...]) -> int:
    """The sum of a labelled line."""
    after = chain._after
    told = sum(score[label] for score, label in zip(scores, labels, strict=True))
    return told + sum(after[a][b] for a, b in pairwise(labels))


def _ways(chain: Chain, scores: Scores) -> dict[tuple[int, ...], int]:
    return {way: _weight(chain, scores, way) for way in product(range(len(LABELS)), repeat=len(scores))}


@pytest.mark.parametrize("seed", range(12))
def test_the_likeliest_labels_are_those_of_an_exhaustive_search(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a draw, no secret
    chain = _chain(draw)
    scores = chain.scores([chain.total([f"w={n}"]) for n in draw.sample(range(6), 5)])
    ways = _ways(chain, scores)
    best = max(ways, key=lambda way: ways[way])
    assert chain.tag(scores) == [chain.labels[at] for at in best]


@pytest.mark.parametrize("seed", range(4))
def test_how_probable_a_label_is_counts_every_way_through_the_line(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a draw, no secret
    chain = _chain(draw)
    scores = chain.scores([chain.total([f"w={n}"]) for n in draw.sample(range(6), 5)])
    ways = _ways(chain, scores)
    top = max(ways.values())
    likely = {way: exp((weight - top) / SCALE) for way, weight in ways.items()}
    shares = chain.marginals(scores, 2, 4)
    for at, share in zip((2, 3), shares, strict=True):
        for number, label in enumerate(chain.labels):
            told = sum(value for way, value in likely.items() if way[at] == number) / sum(likely.values())
            assert isclose(share[label], told, abs_tol=1e-9)


def test_weights_are_summed_label_by_label_below_nought_too() -> None:
    chain = Chain("a\tO\t-1.5\na\tB-PER\t0.25\nb\tB-PER\t-2.0")
    told, none = chain.scores([chain.total(["a", "b", "unknown"]), chain.total([])])
    person, out = chain.labels.index("B-PER"), chain.labels.index("O")
    assert [round((told[at] - none[at]) / SCALE, 4) for at in (person, out)] == [-1.75, -1.5]
