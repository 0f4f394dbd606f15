"""How fast readings are kept, and how large the file is: python bench/bench_store.py WORDS [--count 2000].

WORDS is any UTF-8 text file or folder of Arabic text, whose words the stories are made of.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
import zlib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from stories import NOON, stories, vocabulary

from musnad.record import Reading, Received
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.store import RecordFile, shadow
from musnad.store.keeping import pack_reading, unpack_reading
from musnad.store.received import pack

Pages = list[tuple[Received, Reading]]
BATCH = 200
V = "bench:1"


def timed(name: str, count: int, run: Callable[[], object]) -> None:
    """Print how many a second of processor time, and of time."""
    wall, cpu = time.perf_counter(), time.process_time()
    run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name:<42} {count / cpu:>9,.0f} /s cpu {count / wall:>9,.0f} /s wall")


def main() -> None:
    """Measure each part of keeping, and the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    arguments = parser.parse_args()
    pages: Pages = list(stories(arguments.count, vocabulary(arguments.words)))
    parts(pages)
    with tempfile.TemporaryDirectory() as folder:
        whole(pages, Path(folder))
        bare_sqlite(pages, Path(folder) / "bare.db")


def parts(pages: Pages) -> None:
    """What a keep is made of, without SQLite."""
    count = len(pages)
    timed("msgpack of a reading", count, lambda: [to_msgpack(r) for _, r in pages])
    blobs = [to_msgpack(r) for _, r in pages]
    print(f"{'  a reading':<42} {sum(map(len, blobs)) / count:>9,.0f} bytes")
    for level in (1, 6):
        timed(f"zlib level {level} of it", count, lambda level=level: [zlib.compress(b, level) for b in blobs])
        packed = sum(len(zlib.compress(b, level)) for b in blobs)
        print(f"{'  packed':<42} {packed / count:>9,.0f} bytes")
    timed("read back and checked", count, lambda: [from_msgpack(b, Reading) for b in blobs])
    timed("tokens and stems of a page", count, lambda: [shadow(r).columns for _, r in pages])
    timed("the page as received", count, lambda: [pack(received) for received, _ in pages])


def whole(pages: Pages, folder: Path) -> None:
    """Keeping one page a commit, and many."""
    single = pages[: min(300, len(pages))]
    with RecordFile.open(folder / "single.db") as file:
        timed("kept, one page a commit", len(single), lambda: [file.keep(a, b, V, NOON) for a, b in single])
        timed("kept again, nothing new", len(single), lambda: [file.keep(a, b, V, NOON) for a, b in single])
    path = folder / "batch.db"
    with RecordFile.open(path) as file:
        timed(f"kept, {BATCH} pages a commit", len(pages), lambda: batches(file, pages))
        timed("read one after another", len(pages), lambda: list(file.readings()))
        timed("checked", len(pages), file.check)
        timed("forgotten", 1, lambda: file.forget(pages[0][0].page.id))
    raw = sum(len(a.raw) for a, _ in pages)
    print(f"{'file / raw bytes':<42} {path.stat().st_size / 1e6:>9,.1f} MB / {raw / 1e6:,.1f} MB")


def batches(file: RecordFile, pages: Pages) -> None:
    """Many pages a commit."""
    rest = iter(pages)
    while batch := list(islice(rest, BATCH)):
        with file.together():
            for received, reading in batch:
                file.keep(received, reading, V, NOON)


def bare_sqlite(pages: Pages, path: Path) -> None:
    """The floor: the same blobs into one table, no index and no search."""
    blobs = [(a.page.id, pack(a), pack_reading(b)) for a, b in pages]
    db = sqlite3.connect(path)
    db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE a (id TEXT, p BLOB, r BLOB)")

    def run() -> None:
        for at in range(0, len(blobs), BATCH):
            with db:
                db.executemany("INSERT INTO a VALUES (?, ?, ?)", blobs[at : at + BATCH])

    timed("bare SQLite, ready blobs", len(blobs), run)
    timed("unpacked and checked", len(blobs), lambda: [unpack_reading(b, "") for _, _, b in blobs])
    db.close()


if __name__ == "__main__":
    main()
