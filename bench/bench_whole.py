"""What whole runs cost: processor time a page of all processes, and memory, of `musnad add` and `musnad scale`.

python bench/bench_whole.py PAGES --count 5000 [--both]      PAGES is a web archive or a folder

One process reads (`--jobs 1`). With `--both` one worker of a local cluster reads the same at the same time, so that
both have the same load; each is told when it ends. Memory is proportional (PSS), of all processes of a run together,
looked at every two seconds.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LOOKED = 2.0
"""Seconds between looks at memory: a look costs the kernel some milliseconds."""
PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Run:
    """One command under way."""

    def __init__(self, name: str, command: list[str]) -> None:
        """Start it."""
        self.name, self.most, self.began, self.load = name, 0, time.monotonic(), os.getloadavg()[0]
        self.seen: dict[int, int] = {}
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the run
        self._process = subprocess.Popen(  # noqa: S603 - this Python, our command
            [sys.executable, "-m", "musnad.cli", *command], stdout=self._log, stderr=subprocess.STDOUT
        )

    def look(self) -> bool:
        """Note its memory; whether it is still under way."""
        ended, status, used = os.wait4(self._process.pid, os.WNOHANG)
        if not ended:
            family = _family(self._process.pid)
            self.most = max(self.most, sum(map(_pss, family)))
            self.seen |= {pid: _ticks(pid) or self.seen.get(pid, 0) for pid in family}
            return True
        self._process.returncode = os.waitstatus_to_exitcode(status)
        # a process that nobody waits for is not in what its parent used
        seen = sum(self.seen.values()) / os.sysconf("SC_CLK_TCK")
        self.cpu, self.wall = max(used.ru_utime + used.ru_stime, seen), time.monotonic() - self.began
        return False

    def told(self, count: int) -> str:
        """In a line."""
        self._log.seek(0)
        last = self._log.read().decode().strip().splitlines()[-1:]
        load = f"load {self.load:.1f} to {os.getloadavg()[0]:.1f}"
        return (
            f"{self.name}: {1000 * self.cpu / count:.1f} ms of CPU a page ({self.cpu:.0f} s, {self.wall:.0f} s on the "
            f"clock), {self.most / 1024:.0f} MB at most, {load}, ended {self._process.returncode}: {last}"
        )


def _family(pid: int) -> list[int]:
    """A process and all that come from it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        threads = Path(f"/proc/{pid}/task").iterdir()
        others = [c for t in threads if t.name != str(pid) for c in (t / "children").read_text("ascii").split()]
    except OSError:
        return []
    return [pid, *(one for child in (*children, *others) for one in _family(int(child)))]


def _ticks(pid: int) -> int:
    """Processor time of a process itself, in ticks."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(told[11]) + int(told[12])


def _pss(pid: int) -> int:
    try:
        found = PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"))
    except OSError:
        return 0
    return int(found[1]) if found else 0


def main() -> None:
    """Start, look, tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--both", action="store_true")
    parser.add_argument("--kept", type=Path, help="a folder where record file and parts are left")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = asked.kept or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        runs = [Run("one process", ["add", "--jobs", "1", "--record", str(folder / "one.db"), asked.pages])]
        if asked.both:
            runs.append(Run("one worker", ["scale", "--workers", "1", "--out", str(folder / "parts"), asked.pages]))
        while runs:
            time.sleep(LOOKED)
            for run in list(runs):
                if not run.look():
                    print(run.told(asked.count), flush=True)
                    runs.remove(run)


if __name__ == "__main__":
    main()
