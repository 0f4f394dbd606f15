"""Both passes by a cluster of local workers and by one process: the same bytes, and what each costs.

python bench/bench_scale.py PAGES [--most 3000] [--workers 2] [--shard 500]
python bench/bench_scale.py --record FILE [--most 3000]         the second pass alone, over readings that are kept

PAGES is a folder. One process reads page by page and gathers; the cluster does what `musnad scale --gather` does. The
second pass has two sides of one process: all readings in memory, and a record file (`musnad gather`), which keeps what
the next pages need. Processor time is that of all processes, starts included.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from musnad import runner
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pages.sources import Source, expand
from musnad.pipeline import gather, read_page, stage_version
from musnad.record import Reading, Received, Record
from musnad.record.codec import to_json
from musnad.record.lasting import lasting
from musnad.runner import Limits
from musnad.scale import Cluster, Crew, Order, Tables, gathered_by, scale, shards
from musnad.scale.parts import read
from musnad.store import RecordFile


def spent() -> float:
    """Seconds of processor time of this process and of all that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def took(run: Callable[[], Iterable[Reading] | Record]) -> tuple[str, float, int]:
    """A digest of what is made, seconds of processor time, and the most memory this process had by then, in MB."""
    start = spent()
    made = run()
    cost = spent() - start
    told = [to_json(made)] if isinstance(made, Record) else sorted(map(to_json, made))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return hashlib.sha256(b"\n".join(told)).hexdigest(), cost, memory


def alone(sources: list[Source]) -> list[Reading]:
    """The first pass by one process."""
    lexicon, readings = Lexicon(), []
    for source in sources:
        raw = source.read()
        received = receive(raw.data, raw.location, media_type=raw.media_type, charset=raw.charset)
        readings.append(read_page(received, lexicon))
    return readings


def clustered(sources: list[Source], workers: int, shard: int, folder: Path) -> list[Reading]:
    """The first pass by a cluster."""
    order = Order(None, stage_version(Lexicon()), "parquet", Limits(workers=1))
    failed = [f for done in scale(shards(sources, shard), order, folder, Cluster(None, workers)) for f in done.failed]
    print(f"failed: {failed[:3]}")
    return [row.reading for row in read(folder) if row.reading]


def kept(readings: list[Reading], path: Path) -> RecordFile:
    """A record file of these readings that was never gathered."""
    file = RecordFile.open(path)
    with file.together():
        for reading in readings:
            file.keep(Received(reading.page, reading.page.text.encode()), reading, "bench", runner.now())
    return file


def in_memory(readings: list[Reading]) -> Record:
    """The second pass by one process that holds all readings."""
    with lasting():
        return gather(readings, Lexicon())


def by_crew(file: RecordFile, workers: int) -> Record:
    """The second pass by a cluster."""
    lexicon = Lexicon()
    with Cluster(None, workers).client() as client:
        return gathered_by(Crew(client, Tables(None, lexicon.digest)), file, lexicon)


def compare(name: str, count: int, sides: dict[str, tuple[str, float, int]]) -> None:
    """One line a side, the last over the first."""
    first = next(iter(sides.values()))
    print(f"{name}, {count} pages; equal: {len({digest for digest, *_ in sides.values()}) == 1}")
    for side, (_, cost, memory) in sides.items():
        per = 1000 * cost / count
        print(f"  {side:<22} {per:7.1f} ms of CPU a page, {cost / first[1]:.2f} times; {memory} MB by then", flush=True)


def main() -> None:
    """Each pass by each side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="?")
    parser.add_argument("--record", type=Path)
    parser.add_argument("--most", type=int, default=3000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--shard", type=int, default=500)
    asked = parser.parse_args()
    crew = f"{asked.workers} workers"
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if asked.record:
            with RecordFile.open(asked.record, read_only=True) as held:
                readings = list(islice(held.readings(), asked.most))
        else:
            sources = [each for each in islice(expand([asked.pages]), asked.most) if isinstance(each, Source)]
            sides = {crew: took(lambda: clustered(sources, asked.workers, asked.shard, folder / "parts"))}
            sides = {"one process": took(lambda: alone(sources))} | sides
            readings = clustered(sources, asked.workers, asked.shard, folder / "parts")  # the parts are there
            compare("first pass", len(sources), sides)
        with kept(readings, folder / "many.db") as many, kept(readings, folder / "one.db") as one:
            sides = {crew: took(lambda: by_crew(many, asked.workers))}
            sides = {"one, a record file": took(lambda: runner.gathered(one, Lexicon()))} | sides
            sides = {"one, all in memory": took(lambda: in_memory(readings))} | sides
        compare("second pass", len(readings), sides)


if __name__ == "__main__":
    main()
