"""Workers of a cluster as those to whom work is handed, and who hand it back in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from musnad.errors import MusnadError, UsageError
from musnad.lexicon import Lexicon

R = TypeVar("R")
T = TypeVar("T")

WAITING_A_THREAD = 2
"""Tasks handed out for each thread of the workers: none waits for the next, and few wait in memory."""


def cut(some: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """So many at a time."""
    rest = iter(some)
    while batch := tuple(islice(rest, size)):
        yield batch


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that workers read with: a folder of one's own or none, and the digest that all must come to."""

    folder: Path | None
    digest: str


@cache
def lexicon_of(tables: Tables) -> Lexicon:
    """In a worker: the tables, read once. UsageError where they are others than the caller's."""
    try:
        lexicon = Lexicon(tables.folder)
    except (OSError, MusnadError) as error:
        remedy = "Put --lexicon where all can"
        raise UsageError(f"this worker cannot read the tables ({error})", remedy=remedy) from error
    if lexicon.digest != tables.digest:
        remedy = "Give every worker the same Musnad and the same tables"
        raise UsageError(f"this worker has tables {lexicon.digest}, not {tables.digest}", remedy=remedy)
    return lexicon


class Crew:
    """The workers behind a client of Dask's. What a worker that ends had in hand, another does."""

    def __init__(self, client: Any, tables: Tables) -> None:  # noqa: ANN401 - Dask's
        """Nothing is handed out yet."""
        self._client = client
        self.tables = tables

    @property
    def hands(self) -> int:
        """How many tasks are done at once."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def start(self, task: Callable[..., R], *given: object) -> Callable[[], R]:
        """Hand one task out; what is returned waits for it."""
        future = self._client.submit(task, *given, self.tables, pure=False)

        def result() -> R:
            try:
                told: R = future.result()
            except import_module("distributed").KilledWorker as error:
                remedy = "Look at their logs; what one process does, `musnad gather` does without them"
                raise UsageError("each worker that tried a part of the second pass ended", remedy=remedy) from error
            future.release()
            return told

        return result

    def map(self, task: Callable[[T, Tables], R], some: Iterable[T]) -> Iterator[R]:
        """What becomes of each, in order, few ahead."""
        waiting: deque[Callable[[], R]] = deque()
        most = WAITING_A_THREAD * self.hands
        for each in some:
            waiting.append(self.start(task, each))
            if len(waiting) >= most:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()
