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

RECORDS, FILLER = 500, 30_000
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
    """Print records a second of processor time and their share of FastWARC's, taken in turns, the best of five."""
    chance = random.Random(1)  # noqa: S311 - the same filler each time
    with tempfile.TemporaryDirectory() as folder:
        words = html().split()
        filler = [" ".join(chance.choices(words, k=FILLER // 8)) for _ in range(RECORDS)]
        for kind, digested in (("with digests", True), ("without digests", False)):
            path = Path(folder) / f"{digested}.warc.gz"
            blocks = (answer((html() + more).encode()) for more in filler)
            path.write_bytes(b"".join(gzip.compress(_record(block, digested=digested), 6) for block in blocks))
            best = {name: max(speeds) for name, speeds in _speeds(path).items()}
            for name, speed in best.items():
                if speed > 1:  # FastWARC tells no record without a digest when it is to check them
                    print(f"{kind:<16} {name:<18} {speed:8,.0f} records/s {speed / best['fastwarc']:.2f}")


def _record(block: bytes, *, digested: bool) -> bytes:
    return record(block) if digested else record(block, length=len(block))


def _speeds(path: Path) -> dict[str, list[float]]:
    ways: tuple[tuple[str, Callable[[Path], Iterator[object]]], ...] = (
        ("fastwarc", alone),
        ("fastwarc, digests", checked),
        ("musnad", ours),
    )
    found: dict[str, list[float]] = {name: [] for name, _ in ways}
    for _ in range(5):
        for name, way in ways:
            began = time.process_time()
            count = sum(1 for _ in way(path))
            found[name].append(count / (time.process_time() - began))
    return found


if __name__ == "__main__":
    main()
