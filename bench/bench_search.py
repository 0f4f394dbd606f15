"""How fast a record of many pages is searched, and how large its index is.

python bench/bench_search.py WORDS [--count 20000] [--queries 1000]. WORDS is any UTF-8 text file or folder of Arabic
text, whose words the stories are made of. Queries: one to three words, 15% phrases of two, 10% beginnings of words.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from stories import NOON, stories, vocabulary

from musnad.lexicon import Lexicon
from musnad.search import find, names_of
from musnad.search.find import NAMELESS
from musnad.search.narrowing import narrowed
from musnad.search.patterns import groups, match
from musnad.search.query import parse
from musnad.store import Filter, RecordFile

BATCH = 500
PHRASE, PREFIX = 0.15, 0.25


def queries(words: list[str], count: int, texts: list[str]) -> list[str]:
    """Queries over words as frequent as they are in the stories."""
    chance = random.Random(11)  # noqa: S311 - a bench
    made = []
    for _ in range(count):
        kind = chance.random()
        if kind < PHRASE:
            here = chance.choice(texts).split()
            at = chance.randrange(len(here) - 1)
            made.append(f'"{here[at]} {here[at + 1]}"')
        elif kind < PREFIX:
            word = chance.choice(words)
            made.append(word[: max(3, len(word) - 2)] + "*")
        else:
            made.append(" ".join(chance.choices(words, k=chance.choice([1, 1, 2, 2, 3]))))
    return made


def told(name: str, asked: Iterable[str], run: Callable[[str], int]) -> None:
    """Print the median, the 95th percentile and the longest, in milliseconds."""
    took, found = [], 0
    for query in asked:
        start = time.perf_counter()
        found += run(query)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    p50, p95 = (took[int(len(took) * share)] for share in (0.5, 0.95))
    print(f"{name:<38} p50 {p50:6.2f}  p95 {p95:6.2f}  max {took[-1]:6.2f} ms, {found / len(took):,.0f} pages a query")


def main() -> None:
    """Make a record, and search it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--queries", type=int, default=1000)
    arguments = parser.parse_args()
    words = vocabulary(arguments.words)
    with tempfile.TemporaryDirectory() as folder, RecordFile.open(Path(folder) / "bench.db") as file:
        texts = filled(file, arguments.count, words)
        asked = queries(words, arguments.queries, texts)
        sizes(Path(folder) / "bench.db")
        searched(file, asked)


def filled(file: RecordFile, count: int, words: list[str]) -> list[str]:
    """Keep the stories; some of their titles for queries."""
    start = time.perf_counter()
    rest = stories(count, words)
    texts: list[str] = []
    while batch := list(islice(rest, BATCH)):
        with file.together():
            for received, reading in batch:
                file.keep(received, reading, "bench:1", NOON)
        texts.append(batch[0][0].page.text.split("\n")[1])
    print(f"made and kept {count:,} pages in {time.perf_counter() - start:.0f} s")
    return texts


def sizes(path: Path) -> None:
    """The file and its parts."""
    db = sqlite3.connect(path)
    rows = db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 9").fetchall()
    print(f"file {path.stat().st_size / 1e6:,.0f} MB: " + ", ".join(f"{name} {size / 1e6:,.1f}" for name, size in rows))


def searched(file: RecordFile, asked: list[str]) -> None:
    """The index alone, the whole answer with its excerpts, and narrowed."""

    def index(query: str) -> int:
        parsed = parse(query)
        wanted = narrowed(file, parsed.filters, Filter(), NAMELESS)
        return file.find(match(groups(parsed, NAMELESS), parsed, NAMELESS), wanted, limit=10)[0]

    names = names_of(Lexicon())
    told("index alone, best 10", asked, index)
    told("answer with excerpts, best 10", asked, lambda q: find(file, q, limit=10).total)
    told("the same with the lexicon's names", asked, lambda q: find(file, q, names, limit=10).total)
    told("the same, of one outlet", asked, lambda q: find(file, f"{q} outlet:outlet-3", names, limit=10).total)
    told("second list of an answer", asked[:200], lambda q: second(file, q))


def second(file: RecordFile, query: str) -> int:
    """The list behind the first one."""
    first = find(file, query, limit=10).hits
    return find(file, query, limit=10, after=first[-1].page).total if first else 0


if __name__ == "__main__":
    main()
