"""Timing: the candidates take turns, and the median of their processor time is taken."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable

Candidates = dict[str, Callable[[], object]]


def race(candidates: Candidates, rounds: int) -> dict[str, float]:
    """Seconds of processor time of each, the median of so many rounds after one to warm up."""
    took: dict[str, list[float]] = {name: [] for name in candidates}
    for turn in range(rounds + 1):
        for name in sorted(candidates, reverse=bool(turn % 2)):
            gc.collect()
            start = time.process_time()
            candidates[name]()
            if turn:
                took[name].append(time.process_time() - start)
    return {name: statistics.median(times) for name, times in took.items()}
