"""Contradiction between headlines: ANS pairs (Khouja 2020, Apache-2.0), agree, disagree or other.

    python bench/bench_stance.py [--data FOLDER]

Accuracy and F1 of "disagree" against the rest, beside a baseline that always says the commoner of the two. Nothing is
learnt from the pairs; all splits are read. The texts lie beside the repository.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpora import find, rows

from musnad.arabic import tokenize
from musnad.lexicon import Lexicon
from musnad.stories.headlines import opposed, shared

ROOT = Path(__file__).resolve().parents[1]
FILE = "stance_ans.jsonl"
LEAST = 0.2
"""Stems that two headlines must share to be of one matter at all."""


def says(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two headlines are told to disagree."""
    folds = [[f for f in tokenize(text).folds if f[0].isalpha()] for text in (one, other)]
    return shared(*folds) >= LEAST and opposed(*folds, lexicon.clashes)


def figures(found: list[bool], gold: list[bool]) -> tuple[float, float, float, float]:
    """Accuracy, precision, recall and F1 of "disagree"."""
    right = sum(f and g for f, g in zip(found, gold, strict=True))
    p, r = right / max(1, sum(found)), right / max(1, sum(gold))
    accuracy = sum(f == g for f, g in zip(found, gold, strict=True)) / len(gold)
    return accuracy, p, r, 2 * p * r / (p + r) if p + r else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT / "bench" / "data")
    folder = find(parser.parse_args(arguments).data, FILE)
    if folder is None:
        return 0
    lexicon = Lexicon()
    pairs = list(rows(folder / FILE))
    gold = [pair["stance"] == "disagree" for pair in pairs]
    found = [says(pair["s1"], pair["s2"], lexicon) for pair in pairs]
    print(f"{len(pairs)} pairs, {sum(gold)} disagree")
    commoner = sum(gold) * 2 > len(gold)
    for name, told in (("rules", found), ("majority", [commoner] * len(gold))):
        accuracy, p, r, f = figures(told, gold)
        print(f"{name:<14} accuracy {accuracy:.3f}  P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
