# ruff: noqa: D102, D103, D107, E501, SLF001 - a script
"""Read the hostile corpus as `musnad add` does, and tell what it cost: hangs, neighbours lost, memory.

    python -m bench.hostile [--light | --heavy] [--seconds 60] [--jobs 2] [--only NAME]

Each page's reading and each record's unpacking is timed in its own process by the processor's clock, so that a machine
that others use tells the same, and by the wall's; `--seconds` is the product's own limit of wall time, behind which it is killed. Needs
Linux (/proc). The corpus is written by tests/hostile/corpus.py.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from musnad.errors import CostlyReading, OverlongReading
from musnad.lexicon import Lexicon
from musnad.pages.containers import Container, Mark, Unpacked
from musnad.pages.raw import Raw
from musnad.pages.sources import expand
from musnad.record import Reading, Received
from musnad.record.corrections import Correction
from musnad.runner import Limits, Outcome, add, readers, unpacking
from musnad.store import RecordFile
from tests.hostile.corpus import write

PEAK = re.compile(r"VmHWM:\s+(\d+)")
HERE = Path("/proc/self")
LONG = 5.0
"""Seconds of processor time over which a page or record counts as a hang."""
_times = -1
"""The file that all processes write their times to."""
_read, _unpack = readers._read, unpacking.unpack


def _clocks() -> tuple[float, float]:
    return time.process_time(), time.monotonic()


def _note(began: tuple[float, float], what: str, place: str) -> None:
    worked, waited = (now - then for now, then in zip(_clocks(), began, strict=True))
    os.write(_times, f"{worked:.3f}\t{waited:.3f}\t{what}\t{place[:300]!r}\n".encode("utf-8", "replace"))


def timed_read(raw: Raw, cap: int, corrections: tuple[Correction, ...]) -> tuple[Received, Reading]:
    began = _clocks()
    try:
        return _read(raw, cap, corrections)
    finally:
        _note(began, "read", raw.location)


def timed_unpack(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    began = _clocks()
    for each in _unpack(container, mark, cap):
        _note(began, "unpack", f"{container.location} before {each.after.ordinal}")
        yield each
        began = _clocks()
    _note(began, "unpack", f"{container.location} to its end")


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
    parser.add_argument("--seconds", type=float, default=60.0)
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


def _timing(path: Path) -> None:
    """Put the clocks in, before the first process is forked."""
    global _times  # noqa: PLW0603 - the children write to what they inherit
    _times = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    readers._read = timed_read
    unpacking.unpack = timed_unpack


def _measure(folder: Path, neighbours: dict[str, int], limits: Limits) -> None:
    lexicon = Lexicon()
    _timing(folder / "times")
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
    began, worked = time.monotonic(), time.process_time()
    with RecordFile.open(folder / "record.db") as file:
        summary = add(expand([str(folder / "corpus")]), file, lexicon, hear, limits=limits)
        problems = file.check()
    took, worked = time.monotonic() - began, time.process_time() - worked
    memory.over.set()
    memory.join()
    lost = {name: (good[name], wanted) for name, wanted in neighbours.items() if good[name] < wanted}
    print(f"{len(neighbours)} files in {took:.0f} s (the batch itself {worked:.0f} s of processor time):", end=" ")
    print(f"{summary.added} pages added, {summary.known} known, {summary.failed} failed")
    took_most = [line.split("\t") for line in (folder / "times").read_text().splitlines()]
    for clock, at in (("processor time", 0), ("wall time", 1)):
        took_most.sort(key=lambda each: float(each[at]))
        long = sum(float(each[at]) > LONG for each in took_most)
        print(f"over {LONG:g} s of {clock}: {long} of {len(took_most)}; the longest:")
        for worked, waited, what, place in took_most[:-9:-1]:
            print(f"  {worked} s, by the wall {waited} s, {what} {place}")
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
