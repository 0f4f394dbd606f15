"""Where SQLite and FTS5 stop serving the desk: a record file of very many pages, filled without the engine.

python bench/bench_many.py WORDS [--count 20000] [--length 250] [--queries 300] [--record FILE]

Pages are rows alone: stems drawn from the words of WORDS as often as they stand there, a day, an outlet, eight names;
they have no reading, so that what is measured is the file's own work and not the cutting of excerpts (bench_search).
With tantivy installed the index beside the file is asked the same.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from bench_search import queries
from stories import NOON, OUTLETS, vocabulary

from musnad.arabic.stems import stem
from musnad.errors import UsageError
from musnad.search.beside import folder_of, opened, refresh
from musnad.search.find import NAMELESS
from musnad.search.narrowing import narrowed
from musnad.search.patterns import groups, match, patterns
from musnad.search.query import parse
from musnad.store import Filter, RecordFile
from musnad.store.shadow import packed

BATCH = 2000
NAMES = 8


def fill(path: Path, count: int, length: int, words: list[str]) -> None:
    """The rows of so many pages."""
    RecordFile.open(path).close()
    known = {word: stem(word) for word in set(words)}
    chance = random.Random(3)  # noqa: S311 - a bench
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    made = _pages(count, length, [known[word] for word in words], chance)
    while batch := list(islice(made, BATCH)):
        db.execute("BEGIN")
        db.executemany(
            "INSERT INTO pages (n, id, sha256, first_seen, reading, title, outlet, published) VALUES (?,?,?,?,?,?,?,?)",
            [(n, f"{n:016x}", f"{n:064x}", NOON, n, title, chance.choice(OUTLETS), day) for n, title, _, day in batch],
        )
        db.executemany(
            "INSERT INTO readings (n, page, version, made, reading) VALUES (?, ?, 'bench', ?, x'')",
            [(n, n, NOON) for n, *_ in batch],
        )
        db.executemany("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", [row[:3] for row in batch])
        rows = [(n, packed((title, body))) for n, title, body, _ in batch]
        db.executemany("INSERT INTO shadows (page, stems) VALUES (?, ?)", rows)
        named = {(f"person-{int(chance.paretovariate(0.7)) % 5000}", n) for n, *_ in batch for _ in range(NAMES)}
        db.executemany("INSERT INTO entities (entity, page, name, times) VALUES (?, ?, 'x', 1)", sorted(named))
        db.execute("COMMIT")
    db.close()


def _pages(count: int, length: int, stems: list[str], chance: random.Random) -> Iterator[tuple[int, str, str, str]]:
    for n in range(1, count + 1):
        day = f"20{chance.randint(12, 31)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        yield n, " ".join(chance.choices(stems, k=10)), " ".join(chance.choices(stems, k=length)), day


def told(name: str, asked: Iterable[str], run: Callable[[str], object]) -> None:
    """The median, the 95th percentile and the longest, in milliseconds of processor time of this process."""
    took = []
    for query in asked:
        start = time.process_time()
        run(query)
        took.append((time.process_time() - start) * 1000)
    took.sort()
    p50, p95 = (took[int(len(took) * share)] for share in (0.5, 0.95))
    print(f"{name:<44} p50 {p50:8.2f}  p95 {p95:8.2f}  max {took[-1]:8.2f} ms of CPU", flush=True)


def searched(file: RecordFile, asked: list[str]) -> None:
    """The best ten and how many, by either index."""

    def own(query: str) -> None:
        parsed = parse(query)
        wanted = narrowed(file, parsed.filters, Filter(), NAMELESS)
        file.find(match(groups(parsed, NAMELESS), parsed, NAMELESS), wanted, limit=10)

    def beside(query: str) -> None:
        parsed = parse(query)
        wanted = narrowed(file, parsed.filters, Filter(), NAMELESS)
        without = tuple(p for term in parsed.without for p in patterns(term, NAMELESS))
        index = opened(file)
        if index:
            index.find(file, groups(parsed, NAMELESS), without, wanted, limit=10, after=None, skip=0)

    ways = {"FTS5": own} | ({"tantivy": beside} if opened(file) else {})
    for name, run in ways.items():
        told(f"{name}, best 10 and how many", asked, run)
        told(f"{name}, of one outlet", [f"{q} outlet:outlet-3" for q in asked[:100]], run)
        told(f"{name}, of a month", [f"{q} day:2021-09" for q in asked[:100]], run)


def listed(file: RecordFile) -> None:
    """What the desk asks beside searches."""
    once = ["once"] * 5
    told("newest 20 pages", once, lambda _: file.pages(limit=20))
    told("how many pages", once, lambda _: file.count())
    told("days and their pages", once, lambda _: file.days())
    told("names and their pages", once, lambda _: file.entities(Filter(shown=True)))
    told("whether the record is of all pages", once, lambda _: file.state("bench"))


def main() -> None:
    """Fill, index, ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--length", type=int, default=250)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--record", type=Path)
    arguments = parser.parse_args()
    words = vocabulary(arguments.words)
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.record or Path(folder) / "many.db"
        if not path.exists():
            start = time.process_time()
            fill(path, arguments.count, arguments.length, words)
            print(f"{arguments.count:,} pages of {arguments.length} words: {time.process_time() - start:.0f} s of CPU")
        with RecordFile.open(path) as file:
            start = time.process_time()
            try:
                refresh(file)
            except UsageError as error:
                print(f"tantivy is not measured: {error}")
            size = sum(each.stat().st_size for each in folder_of(path).rglob("*")) / 1e6
            made, whole = time.process_time() - start, path.stat().st_size / 1e6
            print(f"tantivy: made in {made:.0f} s of CPU, {size:.0f} MB; file {whole:.0f} MB", flush=True)
            asked = queries(
                words,
                arguments.queries,
                [" ".join(words[at : at + 9]) for at in range(0, min(9000, len(words) - 9), 9)],
            )
            searched(file, asked)
            listed(file)


if __name__ == "__main__":
    main()
