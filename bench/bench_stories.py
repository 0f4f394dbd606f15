"""How well pages fall into stories: 150 articles grouped by hand (evaluation/stories.tsv), and pairs of SemEval 2022.

    python bench/bench_stories.py [--data FOLDER]

B-cubed F1 of the grouping, beside that of leaving every page alone; of the pairs, F1 of "the same story" (overall at
most 1.5) and Pearson's r of the likeness with the human score. Texts lie beside the repository (bench/corpora.py).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from math import sqrt
from pathlib import Path

from musnad.lexicon import Lexicon
from musnad.record import Article, GatheredPage, Page, Reading, Span
from musnad.stories import stories
from musnad.stories.likeness import likeness, weights
from musnad.stories.stories import LEAST

ROOT = Path(__file__).resolve().parents[1]
SAME = 1.5


def reading(name: str, title: str, text: str) -> Reading:
    """An article whose title and text are already apart."""
    page = Page(name, name, "text/plain", "utf-8", name, "ar", f"{title}\n{text}")
    body = Span(len(title) + 1, len(page.text))
    article = Article("unknown", Span(0, len(title)), None, None, None, (), None, None, None, (body,), ())
    return Reading(page, article)


def b_cubed(found: dict[str, str], gold: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a grouping, name -> group."""
    ours, theirs = _members(found), _members(gold)
    shared = {n: len(ours[found[n]] & theirs[gold[n]]) for n in gold}
    p = sum(c / len(ours[found[n]]) for n, c in shared.items()) / len(gold)
    r = sum(c / len(theirs[gold[n]]) for n, c in shared.items()) / len(gold)
    return p, r, 2 * p * r / (p + r)


def _members(groups: dict[str, str]) -> dict[str, set[str]]:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for name, group in groups.items():
        members[group].add(name)
    return members


def pearson(xs: list[float], ys: list[float]) -> float:
    """Correlation of two columns."""
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    top = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return top / sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


def grouped(data: Path, lexicon: Lexicon) -> None:
    """Measure the grouping of the labelled articles."""
    lines = [x for x in (ROOT / "evaluation" / "stories.tsv").read_text("utf-8").splitlines() if x[0] != "#"]
    gold = {row["id"]: row["story"] or row["id"] for row in csv.DictReader(lines, delimiter="\t")}
    with gzip.open(data / "articles_snn_world.jsonl.gz", "rt", encoding="utf-8") as file:
        articles = {a["id"]: a for a in map(json.loads, file) if a["id"] in gold}
    readings = [reading(n, articles[n]["title"], articles[n]["text"]) for n in sorted(gold)]
    found = stories(readings, [GatheredPage(r.page.location, None) for r in readings], lexicon)
    p, r, f = b_cubed({page: s.id for s in found for page in s.pages}, gold)
    alone = b_cubed({n: n for n in gold}, gold)[2]
    print(f"stories   B-cubed P {p:.3f}  R {r:.3f}  F1 {f:.3f}   (every page alone: {alone:.3f})")


def paired(data: Path, lexicon: Lexicon) -> None:
    """Measure the pairs that people judged."""
    lines = (data / "newspairs_semeval22_t8_ar.jsonl").read_text("utf-8").splitlines()
    values, human = [], []
    for pair in map(json.loads, lines):
        a, b = (reading(side, pair[side]["title"] or "", pair[side]["text"] or "") for side in "ab")
        values.append(likeness(*weights((a, b), lexicon.background)))
        human.append(pair["overall"])
    same = [h <= SAME for h in human]
    said = [v >= LEAST for v in values]
    right = sum(s and g for s, g in zip(said, same, strict=True))
    f = 2 * right / (sum(said) + sum(same))
    print(
        f"pairs     same story F1 {f:.3f}   Pearson {pearson(values, [-h for h in human]):.3f}   ({len(human)} pairs)"
    )


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", nargs="?", help="ignored: every bench is called with a folder of pages")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.exit(f"{options.data}: no such folder; the texts are no part of the repository")
    lexicon = Lexicon()
    grouped(options.data, lexicon)
    paired(options.data, lexicon)


if __name__ == "__main__":
    main()
