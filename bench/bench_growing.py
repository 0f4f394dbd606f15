"""What ten new pages cost as an archive of real sharing grows, in one pass over the readings of a record file.

python bench/bench_growing.py RECORD [--sizes 300 1000 3000] [--new 10] [--rounds 3] [--by-day]

The pages come in a random order, so that the archive has ever more of the same days, or `--by-day`, so that it has ever
more days. At each size `--new` pages come `--rounds` times: the medians are told. Filling up is told by the page.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median

from musnad import runner
from musnad.lexicon import Lexicon
from musnad.record import Reading, Received
from musnad.record.codec import to_json
from musnad.runner.gathering import trace
from musnad.store import RecordFile

TOGETHER = 500


def in_order(file: RecordFile, *, by_day: bool) -> list[str]:
    """The ids of the pages, in the order in which they come."""
    if by_day:
        pages = file.pages(limit=file.count())
        return [each.id for each in sorted(pages, key=lambda p: (p.published or "", p.location))]
    ids = sorted(file.ids())
    random.Random(3).shuffle(ids)  # noqa: S311 - a bench
    return ids


def keep(file: RecordFile, readings: list[Reading]) -> None:
    """Some pages, committed together."""
    with file.together():
        for reading in readings:
            file.keep(Received(reading.page, reading.page.text.encode()), reading, "bench", runner.now())


def took(run: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start)


class Growing:
    """A record file that grows."""

    def __init__(self, file: RecordFile, source: RecordFile, ids: list[str]) -> None:
        """Nothing came yet."""
        self.file, self.source, self.ids, self.came, self.lexicon = file, source, ids, 0, Lexicon()

    def come(self, count: int) -> None:
        """So many more pages."""
        for first in range(self.came, self.came + count, TOGETHER):
            some = self.ids[first : min(first + TOGETHER, self.came + count)]
            keep(self.file, [self.source.reading(page) for page in some])
        self.came += count

    def fill(self, size: int) -> float:
        """Grow to a size; milliseconds a page."""
        count = size - self.came
        self.come(count)
        return took(lambda: runner.grown(self.file, self.lexicon)) / max(1, count)

    def added(self, new: int) -> tuple[float, float, float, float]:
        """What some new pages cost: compared, into the parts, with nothing new, put together (and told as JSON)."""
        self.come(new)
        compared = took(lambda: trace(self.file, self.lexicon))
        parts = took(lambda: runner.grown(self.file, self.lexicon))
        nothing = took(lambda: runner.grown(self.file, self.lexicon))
        return compared, parts, nothing, took(lambda: to_json(runner.gathered(self.file, self.lexicon)))


def main() -> None:
    """A line a size, and the exponents from each to the next."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--new", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--by-day", action="store_true")
    asked = parser.parse_args()
    told: list[tuple[int, list[float]]] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        RecordFile.open(asked.record, read_only=True) as source,
        RecordFile.open(Path(folder) / "growing.db") as file,
    ):
        growing = Growing(file, source, in_order(source, by_day=asked.by_day))
        for size in asked.sizes:
            filled = growing.fill(size - asked.rounds * asked.new)
            rounds = [growing.added(asked.new) for _ in range(asked.rounds)]
            told.append((size, [median(each) for each in zip(*rounds, strict=True)]))
            compared, parts, nothing, together = told[-1][1]
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(
                f"{size:>7,} pages: filling {filled:.1f} ms a page; {asked.new} new: compared {compared:.0f} ms, into "
                f"the parts {parts:.0f} ms; nothing new {nothing:.0f} ms; put together {together:.0f} ms; {memory} MB",
                flush=True,
            )
    for (a, before), (b, after) in pairwise(told):
        grown = [log(y / x) / log(b / a) if x and y else 0.0 for x, y in zip(before, after, strict=True)]
        print(f"exponents {a:,} to {b:,}: " + ", ".join(f"{each:.2f}" for each in grown))


if __name__ == "__main__":
    main()
