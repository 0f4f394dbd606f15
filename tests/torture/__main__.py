"""The figures of docs/17-safekeeping.md: python -m tests.torture [--kills 1000] [--cuts 2000] [--every 1] [--seed 9].

What is 0 is left out. It takes an hour on two cores, and ends with 1 where anything was lost, damaged or unclear.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from tests.torture import faults, kills, powercuts
from tests.torture.run import Life

SHOWN = 10
"""Faults that are printed of one kind."""


class Figures(Protocol):
    """One line, and what should not be."""

    @property
    def faults(self) -> list[str]:
        """What should not be."""


def main() -> int:
    """Run what is asked for, a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="of all commands together")
    parser.add_argument("--over", nargs="*", help="of these commands alone", default=[s.name for s in kills.SUBJECTS])
    parser.add_argument("--cuts", type=int, default=2000, help="of a new file; half as many of one that is migrated")
    parser.add_argument("--every", type=int, default=1, help="a fault at each, or at one of so many writes")
    parser.add_argument("--seed", type=int, default=9)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="musnad-torture-") as folder:
        began = time.monotonic()
        for figures in _all(parser.parse_args(), Path(folder)):
            print(f"\r{figures}; {time.monotonic() - began:.0f} s", flush=True)
            for fault in figures.faults[:SHOWN]:
                print(f"  {fault}", flush=True)
            wrong += len(figures.faults)
            began = time.monotonic()
    return 1 if wrong else 0


def _all(asked: argparse.Namespace, folder: Path) -> Iterator[Figures]:
    subjects = [subject for subject in kills.SUBJECTS if asked.kills and subject.name in asked.over]
    for subject in subjects:
        chance = random.Random(asked.seed)
        yield kills.torture(subject, asked.kills // len(subjects), _made(folder, subject.name), chance, _show)
    if asked.cuts:
        for life, cuts in ((Life(4), asked.cuts), (Life(2, schema=1), asked.cuts // 2)):
            chance = random.Random(asked.seed)
            yield powercuts.torture(life, cuts, _made(folder, f"cuts-{life.schema}"), chance, _show)
    for fault in faults.FAULTS if asked.every else ():
        for lasting in (True, False):
            here = _made(folder, f"{fault}-{lasting}")
            yield faults.torture(Life(3), fault, here, lasting=lasting, every=asked.every, heard=_show)


def _made(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


def _show(line: str) -> None:
    """Progress, when a person watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{line[:78]}")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
