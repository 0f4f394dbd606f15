"""How well and how fast near-duplicates of whole pages are found, and heavy rewritings, beside rensa's MinHash.

    python bench/bench_lineage.py [FOLDER] [--data FOLDER] [--heavy N]

Of cross-outlet pairs whose shorter text stands in the longer by half (containment of runs of five words): recall and
precision. Of the generator's articles those whose words were changed heavily (its level "heavy"): recall of the pair.
Texts and generator lie beside the repository (bench/corpora.py); rensa is measured where it is installed. Each side
folds and cuts the texts into words itself, once, before the clock runs. On a machine that others use too, only the
ratio says something: the sides take turns, three rounds, and the ratio is of their best.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import corpora

from musnad.arabic import tokenize
from musnad.lineage import copies

NEWS, PAIRS = "articles_snn_world.jsonl.gz", "dups_snn_world.jsonl.gz"
HALF = 0.5
REWRITTEN = 0.3
"""Containment asked for heavy rewritings: a Jaccard of .36 between texts of one length is a containment of .53."""
HASHES, BANDS, LIKE = 128, 16, 0.7
"""rensa as its users set it: 128 hashes, a Jaccard of 0.7."""
WIDE = 64
"""Bands by which rensa finds most of what stands in another text by half: runs of two hashes."""
ROUNDS = 3

Pairs = set[tuple[int, int]]


def folds(text: str) -> list[str]:
    """The folded words of a text."""
    return [fold for fold in tokenize(text).folds if fold[0].isalnum()]


def rensa_pairs(texts: Sequence[Sequence[str]], bands: int = BANDS) -> Pairs | None:
    """The candidates of rensa's LSH; null where it is not installed."""
    if importlib.util.find_spec("rensa") is None:
        return None
    rensa: Any = importlib.import_module("rensa")
    index = rensa.RMinHashLSH(threshold=LIKE, num_perm=HASHES, num_bands=bands)
    found: Pairs = set()
    for n, words in enumerate(texts):
        made = rensa.RMinHash(num_perm=HASHES, seed=42)
        made.update([" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))])
        found.update((other, n) for other in index.query(made))
        index.insert(n, made)
    return found


def ratio(texts: Sequence[Sequence[str]], least: float) -> None:
    """How many times rensa's texts a second are ours, in turns."""
    best: dict[str, float] = {}
    sides = {"musnad": lambda: list(copies(texts, least)), "rensa": lambda: rensa_pairs(texts),
             "rensa, wide": lambda: rensa_pairs(texts, WIDE)}  # fmt: skip
    for _ in range(ROUNDS):
        for name, find in sides.items():
            start = time.process_time()
            if find() is None:
                return
            best[name] = min(best.get(name, float("inf")), time.process_time() - start)
    for name in ("rensa", "rensa, wide"):
        print(f"  texts a second, musnad to {name}: {best[name] / best['musnad']:.2f}")


def timed(what: str, texts: Sequence[Sequence[str]], find: Any) -> Pairs | None:  # noqa: ANN401 - either finder
    """The pairs, with how many texts a second of processor time took."""
    before, start = memory(), time.process_time()
    found = find(texts)
    if found is None:
        print(f"  {what}: not installed")
        return None
    took = time.process_time() - start
    print(f"  {what}: {len(texts) / took:,.0f} texts/s, peak memory {memory():.0f} MB (before it {before:.0f})")
    return set(found)


def memory() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def news(folder: Path) -> None:
    """Cross-outlet copies of a week of news."""
    articles = list(corpora.rows(folder / NEWS))
    number = {a["id"]: n for n, a in enumerate(articles)}
    told = [d for d in corpora.rows(folder / PAIRS) if d["containment5"] >= HALF and not d["same_outlet"]]
    truth = {tuple(sorted((number[d["a"]], number[d["b"]]))) for d in told}
    texts = [folds(a["text"]) for a in articles]
    print(f"{len(texts)} articles, {len(truth)} pairs of two outlets with containment of at least {HALF}")
    sides = {"musnad": lambda t: {(c.a, c.b) for c in copies(t)}, "rensa": rensa_pairs,
             "rensa, wide": lambda t: rensa_pairs(t, WIDE)}  # fmt: skip
    for what, find in sides.items():
        found = timed(what, texts, find)
        if found is not None:
            across = {p for p in found if articles[p[0]]["outlet"] != articles[p[1]]["outlet"]}
            hit = len(across & truth)
            print(f"    recall {hit / len(truth):.3f}, precision {hit / max(len(across), 1):.3f}")
    ratio(texts, HALF)


def generator(folder: Path) -> ModuleType | None:
    """The generator of edited copies."""
    path = folder.parent / "bench" / "gen.py"
    spec = importlib.util.spec_from_file_location("gen", path) if path.exists() else None
    if spec is None or spec.loader is None:
        print(f"not measured: no generator at {path}")
        return None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def rewritten(made: ModuleType, count: int) -> None:
    """Recall of planted copies, by how heavily their words were changed."""
    articles = [made.make(n)[1] for n in range(count)]
    texts = [folds("\n".join(a["body"])) for a in articles]
    planted = [(a["dup_of"], a["id"], a["level"]) for a in articles if a["dup_of"] is not None]
    source = {a["id"]: a["dup_of"] if a["dup_of"] is not None else a["id"] for a in articles}
    print(f"{count} generated articles, {len(planted)} of them copies: {dict(Counter(p[2] for p in planted))}")
    for what, find in (("musnad", lambda t: {(c.a, c.b) for c in copies(t, REWRITTEN)}), ("rensa", rensa_pairs)):
        found = timed(what, texts, find)
        if found is None:
            continue
        hits: defaultdict[str, list[bool]] = defaultdict(list)
        for a, b, level in planted:
            hits[level].append((a, b) in found)
        print("    recall", {level: round(sum(h) / len(h), 3) for level, h in sorted(hits.items())}, end="")
        print(f", precision {sum(source[a] == source[b] for a, b in found) / max(len(found), 1):.3f}")


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=corpora.BESIDE, help="where the corpora may lie")
    parser.add_argument("--data", type=Path, help="the same")
    parser.add_argument("--heavy", type=int, default=5000, metavar="N", help="articles to generate (default: 5000)")
    arguments = parser.parse_args()
    folder = corpora.find(arguments.data or arguments.folder, NEWS, PAIRS)
    if folder is None:
        return
    news(folder)
    made = generator(folder)
    if made is not None:
        rewritten(made, arguments.heavy)


if __name__ == "__main__":
    main()
