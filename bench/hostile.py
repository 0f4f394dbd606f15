# ruff: noqa: D102, D103, D107, E501 - a script
"""Read the hostile corpus as `musnad add` does, and tell what it cost: hangs, neighbours lost, memory.

    python -m bench.hostile [--light] [--seconds 5] [--jobs 2]

Needs Linux (/proc). The corpus is written by tests/hostile/corpus.py.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from musnad.errors import CostlyReading, OverlongReading
from musnad.lexicon import Lexicon
from musnad.pages.sources import expand
from musnad.runner import Limits, Outcome, add
from musnad.store import RecordFile
from tests.hostile.corpus import write

PEAK = re.compile(r"VmHWM:\s+(\d+)")
HERE = Path("/proc/self")


class Memory(threading.Thread):
    """The highest resident memory of this process and of each of its children, looked at twenty times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peaks: dict[str, int] = {}
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.05):
            children = {pid for task in (HERE / "task").iterdir() for pid in (task / "children").read_text().split()}
            for pid in (*children, "self"):
                try:
                    found = PEAK.search(Path(f"/proc/{pid}/status").read_text())
                except OSError:
                    continue
                if found:
                    self.peaks[pid] = max(self.peaks.get(pid, 0), int(found[1]))

    @property
    def highest(self) -> str:
        own = self.peaks.pop("self", 0)
        return f"batch {own / 1024:.0f} MiB, of its processes the largest {max(self.peaks.values(), default=0) / 1024:.0f} MiB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--light", action="store_true", help="only the files that are made in a moment")
    parser.add_argument("--heavy", action="store_true", help="only the others")
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="files whose names hold this")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(1) as apart:  # what the making takes is not the batch's
            making = apart.submit(
                write,
                Path(folder) / "corpus",
                heavy=not arguments.light,
                light=not arguments.heavy,
                only=arguments.only,
            )
            neighbours = making.result()
        _measure(Path(folder), neighbours, Limits(seconds=arguments.seconds, workers=arguments.jobs))


def _measure(folder: Path, neighbours: dict[str, int], limits: Limits) -> None:
    lexicon = Lexicon()
    good: Counter[str] = Counter()
    stopped: list[str] = []
    costly: list[str] = []
    waits: list[tuple[float, str]] = []
    last = time.monotonic()

    def hear(outcome: Outcome) -> None:
        nonlocal last
        now = time.monotonic()
        name = Path(outcome.taken.container.path if outcome.taken else outcome.location.partition("#")[0]).name
        waits.append((now - last, name))
        last = now
        good[name] += outcome.status in {"added", "known"}
        if isinstance(outcome.error, OverlongReading):
            stopped.append(name)
        if isinstance(outcome.error, CostlyReading):
            costly.append(name)

    memory = Memory()
    memory.start()
    began = time.monotonic()
    with RecordFile.open(folder / "record.db") as file:
        summary = add(expand([str(folder / "corpus")]), file, lexicon, hear, limits=limits)
        problems = file.check()
    took = time.monotonic() - began
    memory.over.set()
    memory.join()
    lost = {name: (good[name], wanted) for name, wanted in neighbours.items() if good[name] < wanted}
    print(f"{len(neighbours)} files in {took:.0f} s: {summary.added} pages added, {summary.failed} failed")
    print(f"stopped at {limits.seconds:g} s: {len(stopped)} {sorted(set(stopped))}")
    print(f"stopped at {limits.memory / 2**20:.0f} MiB more: {len(costly)} {sorted(set(costly))}")
    print(f"neighbours lost: {len(lost)} {lost}")
    print(f"memory: {memory.highest}")
    print(f"longest waits for a page: {', '.join(f'{name} {wait:.1f} s' for wait, name in sorted(waits)[:-9:-1])}")
    print(f"problems of the record file: {len(problems)}")
    for cause in summary.causes:
        print(f"  {cause.count:4} {cause.cause}: {cause.first}")


if __name__ == "__main__":
    main()
