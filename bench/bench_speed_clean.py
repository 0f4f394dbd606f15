r"""How fast text without markup is cleaned, in scans of the same text by re.finditer(r"\w+").

python bench/bench_speed_clean.py FOLDER [--count 300] [--rounds 5] [--profile]. FOLDER holds the corpora of clean news;
where it does not, the data beside the repository is taken. The pages are those of bench_clean.py, other ones in every
round: what the cleaner remembers of words and labels it has from pages before, never from the same page. The tokens are
given, as every stage gets them; what cutting them takes is printed beside.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora import NEWS, find, news
from furniture import pages
from rounds import race

from musnad.arabic import Tokens, tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Received

GOAL = 8
HOTTEST = 25
WORD = re.compile(r"\w+")
Batch = Sequence[tuple[Received, Tokens]]


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
    made = pages(news(folder), arguments.count * (arguments.rounds + 1))
    received = [receive(page.text.encode(), "page.txt") for page in made]
    rounds = [received[i : i + arguments.count] for i in range(0, len(received), arguments.count)]
    given = [[(page, tokenize(page.page.text)) for page in batch] for batch in rounds]
    spent = deque(maxlen=0).extend
    candidates: dict[str, Callable[[Batch], object]] = {
        "scan": lambda batch: [spent(WORD.finditer(tokens.text)) for _, tokens in batch],
        "tokenize": lambda batch: spent(tokenize(tokens.text) for _, tokens in batch),
        "clean": lambda batch: spent(clean(page, tokens, lexicon) for page, tokens in batch),
    }
    took = race({name: _in_turn(run, given) for name, run in candidates.items()}, arguments.rounds)
    size = sum(len(page.page.text.encode()) for page in received) / len(rounds) / 1e6
    told(took["scan"], took["tokenize"], took["clean"], size)
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(candidates["clean"], given[0])
        for order in ("tottime", "cumulative"):
            pstats.Stats(profile).strip_dirs().sort_stats(order).print_stats(HOTTEST)


def _in_turn(run: Callable[[Batch], object], batches: Sequence[Batch]) -> Callable[[], object]:
    """Each call does the next batch."""
    waiting = iter(batches)
    return lambda: run(next(waiting))


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
