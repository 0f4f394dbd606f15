"""How fast records come out of a web archive: FastWARC alone, and with digests, answers and lies looked at.

python -m bench.bench_containers [samples]
"""

from __future__ import annotations

import gzip
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from musnad.pages.containers import BEGINNING, Container, unpack
from tests.hostile.corpus import answer, html, record

RECORDS, FILLER = 2_000, 30_000
CAP = 2**24


def alone(path: Path) -> Iterator[object]:
    """FastWARC with the same bytes read, and no more."""
    with path.open("rb") as archive:
        for each in ArchiveIterator(archive, parse_http=True):
            yield each.reader.read()


def checked(path: Path) -> Iterator[object]:
    """FastWARC with its own check of digests."""
    with path.open("rb") as archive:
        for each in ArchiveIterator(archive, parse_http=True, verify_digests=True):
            yield each.reader.read()


def ours(path: Path) -> Iterator[object]:
    """As `musnad add` unpacks."""
    return unpack(Container("x", str(path), "warc"), BEGINNING, CAP)


def main() -> None:
    """Print records a second of processor time, the best of three."""
    chance = random.Random(1)  # noqa: S311 - the same filler each time
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.warc.gz"
        words = html().split()
        filler = (" ".join(chance.choices(words, k=FILLER // 8)) for _ in range(RECORDS))
        path.write_bytes(b"".join(gzip.compress(record(answer((html() + more).encode())), 6) for more in filler))
        ways: tuple[tuple[str, Callable[[Path], Iterator[object]]], ...] = (
            ("fastwarc", alone),
            ("fastwarc, digests", checked),
            ("musnad", ours),
        )
        for name, way in ways:
            print(f"{name:<18} {max(_speed(way, path) for _ in range(3)):8,.0f} records/s")


def _speed(way: Callable[[Path], Iterator[object]], path: Path) -> float:
    began = time.process_time()
    count = sum(1 for _ in way(path))
    return count / (time.process_time() - began)


if __name__ == "__main__":
    main()
