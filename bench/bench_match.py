"""How fast known names are found, beside ahocorasick_rs bare, which knows no word's end and no proclitic.

python bench/bench_match.py FOLDER [--aliases 50000] [--count 300] [--rounds 5] [--profile]. FOLDER holds the corpora
of clean news; where it does not, the data beside the repository is taken. The aliases are the gazetteer's spellings
and, up to the number, names joined of their words. ahocorasick_rs (requirements-bench.txt) is left out where it is
not installed.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from corpora import NEWS, find, news
from rounds import race

from musnad.arabic import Tokens, fold_key, tokenize
from musnad.entities.known import known_names
from musnad.lexicon import Known, Lexicon
from musnad.lexicon.entities import Entities

GOAL = 0.5
"""Of ahocorasick_rs's speed."""
LOAD_GOAL = 0.5
"""Seconds of processor time in which the tables are read and compiled."""
LONGEST = 4
SEED = 50
HOTTEST = 25
LAZY = (
    "entities", "nisbas", "words", "verbs", "cues", "speakers", "attribution", "times", "offices", "speech_verbs",
    "months", "outlets", "furniture", "credits", "prose", "rules", "digest",
)  # fmt: skip


def main() -> None:
    """Time loading, then the matchers in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--aliases", type=int, default=50_000)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="also print the hottest functions")
    arguments = parser.parse_args()
    lexicon, seconds = loaded()
    reached = "reached" if seconds <= LOAD_GOAL else "missed"
    print(f"tables read and compiled: {seconds:.2f} s of processor time; goal {LOAD_GOAL} s: {reached}")
    folder = find(arguments.folder, *NEWS)
    if folder is None:
        return
    names = aliases(lexicon, arguments.aliases)
    lexicon.__dict__["entities"] = Entities(
        Known(f"alias-{n}", "ORG", None, name, name, (name,), "bodies") for n, name in enumerate(names)
    )
    texts = ["\n".join(story.paragraphs) for story in news(folder)[: arguments.count]]
    given = [tokenize(text) for text in texts]
    took = race(matchers(lexicon, names, texts, given), arguments.rounds)
    size = sum(len(text.encode()) for text in texts) / 1e6
    told(took, size, len(names), sum(found(lexicon, tokens) for tokens in given) / len(texts))
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [found(lexicon, tokens) for tokens in given])
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(HOTTEST)


def loaded() -> tuple[Lexicon, float]:
    """The tables, every one compiled, and the processor time it took."""
    start = time.process_time()
    lexicon = Lexicon()
    for table in LAZY:
        getattr(lexicon, table)
    lexicon.entities.begins("")
    lexicon.outlets.begins("")
    return lexicon, time.process_time() - start


def aliases(lexicon: Lexicon, count: int) -> list[str]:
    """The gazetteer's folded spellings and names of two to four of their words, as often as these stand there."""
    own = [
        " ".join(fold_key(name.removeprefix("~")).split()) for k in lexicon.entities.by_id.values() for name in k.names
    ]
    words, draw = [word for name in own for word in name.split()], random.Random(SEED)  # noqa: S311 - a sample
    names = dict.fromkeys(own)
    while len(names) < count:
        names[" ".join(draw.choices(words, k=draw.choice((2, 2, 2, 3, LONGEST))))] = None
    return list(names)[:count]


def found(lexicon: Lexicon, tokens: Tokens) -> int:
    """How many names our matcher finds."""
    return len(list(lexicon.entities.matches(tokens.folds, range(len(tokens)))))


def candidates(lexicon: Lexicon, tokens: Tokens) -> int:
    """The same, each made what the entities stage weighs: type, rule, whether the town or its government is meant."""
    return len(list(known_names(tokens, range(len(tokens)), lexicon)))


def matchers(
    lexicon: Lexicon, names: list[str], texts: list[str], given: list[Tokens]
) -> dict[str, Callable[[], object]]:
    """What is timed."""
    timed: dict[str, Callable[[], object]] = {
        "ours, tokens given": lambda: [found(lexicon, tokens) for tokens in given],
        "ours with tokenize": lambda: [found(lexicon, tokenize(text)) for text in texts],
        "ours with candidates": lambda: [candidates(lexicon, tokens) for tokens in given],
    }
    if find_spec("ahocorasick_rs"):
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - only where it is installed

        folded = [fold_key(text) for text in texts]
        every, longest = AhoCorasick(names), AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
        timed["ahocorasick_rs, all"] = lambda: [every.find_matches_as_indexes(t, overlapping=True) for t in folded]
        timed["ahocorasick_rs, longest"] = lambda: [longest.find_matches_as_indexes(t) for t in folded]
    return timed


def told(took: dict[str, float], size: float, names: int, hits: float) -> None:
    """Print the speeds."""
    print(f"{names} aliases, {size:.1f} MB of text, {hits:.0f} names a text")
    for name, seconds in took.items():
        print(f"{name:<26} {seconds * 1000:8.1f} ms  {size / seconds:7.2f} MB/s")
    if bare := took.get("ahocorasick_rs, all"):
        share = bare / took["ours, tokens given"]
        print(f"ours is {share:.2f} of ahocorasick_rs; goal {GOAL}: {'reached' if share >= GOAL else 'missed'}")


if __name__ == "__main__":
    main()
