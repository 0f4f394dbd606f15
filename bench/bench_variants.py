"""How surely two spellings are told to be one name: 300 pairs drawn by a seed, and a second draw, labelled by hand.

python bench/bench_variants.py [FOLDER] [--misses]. FOLDER holds variants_snn_aligned.tsv; where it does not, the data
beside the repository is taken. verdicts_variants.tsv keeps our labels by draw, row and digest, and no text.

- joined: of pairs that are one name spelt otherwise, those that name_variant joins.
- apart: of pairs that are two names or no names, those that stay apart. Pairs that are one common word spelt otherwise
  are neither and are counted by themselves.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from pathlib import Path

from corpora import find

from musnad.arabic import fold_key, splits
from musnad.entities.variants import Variant, name_variant
from musnad.lexicon import Lexicon
from musnad.lexicon.spelling import Spelling

PAIRS = "variants_snn_aligned.tsv"
VERDICTS = Path(__file__).parent / "verdicts_variants.tsv"


def main() -> None:
    """Print both draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path())
    parser.add_argument("--misses", action="store_true", help="print the pairs judged otherwise than labelled")
    asked = parser.parse_args()
    folder = find(asked.folder, PAIRS)
    if folder is None:
        return
    pairs = [line.split("\t") for line in (folder / PAIRS).read_text(encoding="utf-8").splitlines()][1:]
    spelling = Lexicon().spelling
    with VERDICTS.open(encoding="utf-8", newline="") as table:
        labels = list(csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t"))
    for draw in sorted({row["draw"] for row in labels}):
        counts: Counter[tuple[str, bool]] = Counter()
        for row in (r for r in labels if r["draw"] == draw):
            _, a, b = pairs[int(row["row"])]
            if hashlib.sha256(f"{a}\t{b}".encode()).hexdigest()[:8] != row["digest"]:
                print(f"row {row['row']} is another pair: the corpus is not the one that was labelled")
                return
            found = variant(a, b, spelling)
            counts[row["label"], found is not None] += 1
            if asked.misses and (found is not None) != (row["label"] == "same") and row["label"] != "spelling":
                print(row["label"], a, b, found.rule if found else "-")
        report(draw, counts)


def variant(a: str, b: str, spelling: Spelling) -> Variant | None:
    """The habit that makes two words one name, the same proclitics before both cut off as the engine cuts them."""
    cuts = {fold_key(a)[: cut.length]: cut.length for cut in splits(fold_key(a))}
    shared = (cut.length for cut in splits(fold_key(b)) if cuts.get(fold_key(b)[: cut.length]) == cut.length)
    return next((found for cut in shared if (found := name_variant(a[cut:], b[cut:], spelling))), None)


def report(draw: str, counts: Counter[tuple[str, bool]]) -> None:
    """One line a draw."""
    same = counts["same", True], counts["same", True] + counts["same", False]
    apart = counts["other", False] + counts["word", False]
    others = apart + counts["other", True] + counts["word", True]
    spelt = counts["spelling", True], counts["spelling", True] + counts["spelling", False]
    print(
        f"draw {draw}: joined {same[0]}/{same[1]} = {same[0] / same[1]:.3f}; apart {apart}/{others} = "
        f"{apart / others:.3f}; common words spelt otherwise and joined {spelt[0]}/{spelt[1]}"
    )


if __name__ == "__main__":
    main()
