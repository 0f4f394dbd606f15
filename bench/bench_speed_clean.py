r"""How fast text without markup is cleaned, in scans of the same text by re.finditer(r"\w+").

python bench/bench_speed_clean.py FOLDER [--count 300] [--rounds 5] [--profile]. FOLDER holds the corpora of clean news;
where it does not, the data beside the repository is taken. The pages are those of bench_clean.py.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
from pathlib import Path

from corpora import NEWS, find, news
from furniture import pages
from rounds import race

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive

GOAL = 8
HOTTEST = 25
WORD = re.compile(r"\w+")


def main() -> None:
    """Time the scan, the tokens and the cleaner in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="also print the hottest functions")
    arguments = parser.parse_args()
    folder = find(arguments.folder, *NEWS)
    if folder is None:
        return
    lexicon = Lexicon()
    received = [receive(page.text.encode(), "page.txt") for page in pages(news(folder), arguments.count)]
    texts = [r.page.text for r in received]
    given = [tokenize(text) for text in texts]

    def cleaned() -> None:
        for page, tokens in zip(received, given, strict=True):
            clean(page, tokens, lexicon)

    took = race(
        {
            "scan": lambda: [sum(1 for _ in WORD.finditer(text)) for text in texts],
            "tokenize": lambda: [tokenize(text) for text in texts],
            "clean": cleaned,
        },
        arguments.rounds,
    )
    size = sum(len(text.encode()) for text in texts) / 1e6
    told(took["scan"], took["tokenize"], took["clean"], size)
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(cleaned)
        for order in ("tottime", "cumulative"):
            pstats.Stats(profile).strip_dirs().sort_stats(order).print_stats(HOTTEST)


def told(scan: float, tokens: float, cleaned: float, size: float) -> None:
    """Print the times and what they are in scans."""
    parts = {
        'scan, re.finditer(r"\\w+")': scan,
        "tokenize": tokens,
        "clean, tokens given": cleaned,
        "clean with tokenize": tokens + cleaned,
    }
    for name, seconds in parts.items():
        print(f"{name:<26} {seconds * 1000:8.1f} ms  {size / seconds:7.2f} MB/s  {seconds / scan:6.1f} scans")
    print(f"goal: clean, tokens given, in {GOAL} scans: {'reached' if cleaned <= GOAL * scan else 'missed'}")


if __name__ == "__main__":
    main()
