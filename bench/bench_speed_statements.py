"""Attribution beside the token pass and the gazetteer matching on the same pages.

python bench/bench_speed_statements.py [--count 200] [--seed 5]. Pages are drawn from articles_snn_world.jsonl.gz beside
the repository; where it is not at hand, the sample pages are read ten times over. Each step takes the best of five.
The bound is RATIO.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.entities import find
from musnad.entities.known import known_names
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.statements import attribute
from musnad.times import resolve

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "shared" / "data" / "articles_snn_world.jsonl.gz"
RATIO = 6.0
"""Attribution may cost this many times the token pass and the matching of known names together."""

RUNS = 5


def texts(count: int, seed: int) -> list[str]:
    """Whole pages of the corpus, or the samples."""
    if not CORPUS.exists():
        return [path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "samples").glob("*.txt"))] * 10
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    drawn = random.Random(seed).sample(articles, count)  # noqa: S311 - a draw, no secret
    return [f"{each['title']}\n\n{each['text']}" for each in drawn]


def best(step: Callable[[], object]) -> float:
    """Processor seconds of the quickest of a few runs: what else the machine does is no cost of ours."""
    taken = []
    for _ in range(RUNS):
        began = time.process_time()
        step()
        taken.append(time.process_time() - began)
    return min(taken)


def main(count: int, seed: int) -> int:
    """Print what each step costs; 1 where attribution costs more than its bound."""
    lexicon = Lexicon()
    received = [receive(text.encode(), "bench.txt") for text in texts(count, seed)]
    pages = []
    for each in received:
        tokens = tokenize(each.page.text)
        article = clean(each, tokens, lexicon)
        times, _ = resolve(article, tokens, lexicon)
        pages.append((each, tokens, article, times, find(each.page.id, article, tokens, lexicon)[0]))
    letters = sum(len(each.page.text) for each in received)
    shared = best(lambda: [tokenize(each.page.text) for each in received])
    names = best(lambda: [[*known_names(p[1], p[1].within(zone), lexicon)] for p in pages for zone in p[2].zones])
    told = best(lambda: [attribute(p[0].page.id, p[2], p[1], p[4], lexicon, p[3]) for p in pages])
    found = sum(len(attribute(p[0].page.id, p[2], p[1], p[4], lexicon, p[3])) for p in pages)
    ratio = told / (shared + names)
    print(f"{len(pages)} pages, {letters} characters, {found} statements")
    for name, seconds in (("token pass", shared), ("known names", names), ("attribution", told)):
        print(f"{name:<12} {seconds * 1e3:8.1f} ms  {letters / seconds / 1e6:6.2f} M characters a second")
    print(f"attribution / (token pass + known names) = {ratio:.2f} (bound {RATIO})")
    return int(ratio > RATIO)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=5)
    asked = parser.parse_args()
    sys.exit(main(asked.count, asked.seed))
