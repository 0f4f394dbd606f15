"""In a worker: one shard -> one part. Each page is read in a process of its own that may be killed."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from musnad.errors import MusnadError, UsageError
from musnad.lexicon import Lexicon
from musnad.pipeline import stage_version
from musnad.runner import Limits, read
from musnad.scale.parts import cells, write
from musnad.scale.shards import Shard


@dataclass(frozen=True, slots=True)
class Order:
    """How shards are read: with which tables, by which version, at what cost, into which form."""

    lexicon: Path | None
    version: str
    form: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes of a part, how many pages were read, and which failed, why."""

    number: int
    written: bytes
    read: int
    failed: tuple[tuple[str, str], ...]


def work(shard: Shard, order: Order) -> Part:
    """Read a shard. UsageError where this worker is of another version, or may have no processes of its own."""
    lexicon = _lexicon(order)
    rows, counts, failed = [], Counter[str](), []
    for outcome in read(shard.sources, lexicon, limits=order.limits):
        counts[outcome.status] += 1
        if outcome.status == "failed":
            failed.append((outcome.location, outcome.reason or ""))
        if outcome.status in {"read", "failed"}:
            rows.append(cells(outcome, order.version))
    return Part(shard.number, write(rows, order.form), counts["read"], tuple(failed))


def _lexicon(order: Order) -> Lexicon:
    if multiprocessing.current_process().daemon:
        remedy = "Start the workers with DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment, or --no-nanny"
        raise UsageError("this worker may start no processes, so that no page could be stopped", remedy=remedy)
    try:
        lexicon = Lexicon(order.lexicon)
        version = stage_version(lexicon)
    except (OSError, MusnadError) as error:
        raise UsageError(
            f"this worker cannot read the tables ({error})", remedy="Put --lexicon where all can"
        ) from error
    if version != order.version:
        remedy = "Give every worker the same Musnad and the same tables"
        raise UsageError(f"this worker reads with {version}, not with {order.version}", remedy=remedy)
    return lexicon
