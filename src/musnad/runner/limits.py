"""What one page may cost."""

from __future__ import annotations

import os
from dataclasses import dataclass

from musnad.pages import DEFAULT_CAP

PAGE_SECONDS = 20.0
"""Seconds of one reading: an outlet's page takes under one; HTML parsers hung for more than 20 on some 2 MB pages."""

MOST_WORKERS = 8
"""Processes: above it the one writer of the record file is what a batch waits for."""

PAGE_MEMORY = 256 * 2**20
"""Bytes of memory that one reading may take beside the tables; an outlet's page takes some 20 MiB."""

MOST_OPEN = 64 * 2**20
"""Bytes of pages that wait side by side for their reading."""

WAITING_A_WORKER = 3
"""Pages opened ahead for each worker: enough that none waits for the disk, and memory stays under a few pages each."""


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost in `bytes`, `seconds` and bytes of `memory`, and how many `workers` read side by side."""

    bytes: int = DEFAULT_CAP
    seconds: float = PAGE_SECONDS
    workers: int = 0
    memory: int = PAGE_MEMORY

    @property
    def processes(self) -> int:
        """The workers asked for, or as many as there are cores."""
        return self.workers or min(cores(), MOST_WORKERS)

    @property
    def window(self) -> int:
        """How many pages are open at once."""
        return self.processes * WAITING_A_WORKER
