"""What a second process brings: `musnad add --jobs 1` and `--jobs 2` over the same pages, in turn.

python bench/bench_jobs.py PAGES [--most 300] [--rounds 3]

Wall time is the figure, so that only a machine that does nothing else tells it; the load before each run stands beside.
Start of the command and of its readers is in both.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def spent() -> float:
    """Seconds of processor time of all that this process waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def added(pages: list[str], jobs: int, folder: Path) -> tuple[float, float]:
    """Seconds on the clock and of processor time of one run into a new record file."""
    record = folder / f"{jobs}-{time.monotonic_ns()}.db"
    command = [sys.executable, "-m", "musnad.cli", "add", "--jobs", str(jobs), "--record", str(record), *pages]
    wall, cpu = time.perf_counter(), spent()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - this Python, our command
    return time.perf_counter() - wall, spent() - cpu


def main() -> None:
    """Each round both, the first of one then of two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--most", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    pages = [str(p) for p in sorted(asked.pages.rglob("*")) if p.is_file()][: asked.most]
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for n in range(asked.rounds):
            load = os.getloadavg()[0]
            (one, cpu), (two, both) = (added(pages, jobs, Path(folder)) for jobs in (1, 2))
            ratios.append(one / two)
            print(
                f"round {n + 1}, load {load:.1f}: {len(pages)} pages by one {one:.1f} s ({cpu:.1f} s of CPU), by two "
                f"{two:.1f} s ({both:.1f}): {one / two:.2f} times as fast",
                flush=True,
            )
    print(f"median {statistics.median(ratios):.2f} times")


if __name__ == "__main__":
    main()
