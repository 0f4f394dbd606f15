"""Both passes by a cluster of local workers and by one process: the same bytes, and what each costs.

python bench/bench_scale.py PAGES [--most 3000] [--workers 2] [--shard 250]

PAGES is a folder. One process reads page by page and gathers; the cluster does what `musnad scale --gather` does.
Processor time of the cluster is that of all its processes, start included.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import tempfile
import time
from itertools import islice
from pathlib import Path

from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pages.sources import Source, expand
from musnad.pipeline import gather, read_page, stage_version
from musnad.record.codec import to_json
from musnad.runner import Limits
from musnad.scale import Cluster, Crew, Order, Tables, bring, gathered_by, scale, shards
from musnad.scale.parts import read
from musnad.store import RecordFile


def spent() -> float:
    """Seconds of processor time of this process and of all that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def alone(sources: list[Source]) -> tuple[list[str], str, float, float]:
    """One process: digests of the readings and of the record, seconds of either pass."""
    start, lexicon = spent(), Lexicon()
    readings = []
    for source in sources:
        raw = source.read()
        received = receive(raw.data, raw.location, media_type=raw.media_type, charset=raw.charset)
        readings.append(read_page(received, lexicon))
    first = spent() - start
    digests = sorted(_digest(to_json(reading)) for reading in readings)
    start = spent()
    record = gather(readings, lexicon)
    return digests, _digest(to_json(record)), first, spent() - start


def clustered(sources: list[Source], workers: int, shard: int, folder: Path) -> tuple[list[str], str, float, float]:
    """The same by a cluster."""
    lexicon = Lexicon()
    version = stage_version(lexicon)
    order = Order(None, version, "parquet", Limits(workers=1))
    start = spent()
    run = scale(shards(sources, shard), order, folder / "parts", Cluster(None, workers))
    failed = [each for done in run for each in done.failed]
    first = spent() - start
    print(f"failed: {failed[:3]}")
    digests = sorted(_digest(to_json(row.reading)) for row in read(folder / "parts") if row.reading)
    with RecordFile.open(folder / "m.db") as file:
        bring([folder / "parts"], file, version)
        start = spent()
        with Cluster(None, workers).client() as client:
            record = gathered_by(Crew(client, Tables(None, lexicon.digest)), file, lexicon)
    second = spent() - start
    return digests, _digest(to_json(record)), first, second


def _digest(told: bytes) -> str:
    return hashlib.sha256(told).hexdigest()


def main() -> None:
    """Both, and whether they are equal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--most", type=int, default=3000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--shard", type=int, default=250)
    asked = parser.parse_args()
    sources = [each for each in islice(expand([asked.pages]), asked.most) if isinstance(each, Source)]
    with tempfile.TemporaryDirectory() as folder:
        there = clustered(sources, asked.workers, asked.shard, Path(folder))
    here = alone(sources)
    print(f"{len(sources)} pages; readings equal: {there[0] == here[0]}; record equal: {there[1] == here[1]}")
    for name, one, many in (("first pass", here[2], there[2]), ("second pass", here[3], there[3])):
        a, b = (1000 * each / len(sources) for each in (one, many))
        print(f"{name}: one process {a:.1f} ms of CPU a page, {asked.workers} workers {b:.1f}: {b / a:.2f} times")


if __name__ == "__main__":
    main()
