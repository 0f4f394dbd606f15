"""Shards through a cluster into the files of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from musnad.errors import MusnadError, RecordFileError
from musnad.scale.cluster import Cluster
from musnad.scale.crew import WAITING_A_THREAD
from musnad.scale.shards import Shard
from musnad.scale.working import Order, Part, work


@dataclass(frozen=True, slots=True)
class Done:
    """A shard that is done: its part on the disk, how many pages were read, which failed and why.

    `before`: its part was there already. `lost`: why it has no part, and is read when asked again.
    """

    shard: Shard
    path: Path
    read: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    before: bool = False
    lost: str | None = None


def scale(shards: Iterable[Shard], order: Order, folder: Path, cluster: Cluster) -> Iterator[Done]:
    """Read every shard whose part is not in the folder; each is told once its part is whole on the disk.

    Workers hand their parts back: only the sources need a path that all of them have.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with cluster.client() as client:
        queue = import_module("distributed").as_completed()
        under_way: dict[str, Done] = {}
        for shard in shards:
            path = folder / f"{shard.name(order.version)}.{order.form}"
            if path.exists():
                yield Done(shard, path, before=True)
                continue
            future = client.submit(work, shard, order, pure=False)
            under_way[future.key] = Done(shard, path)
            queue.add(future)
            if len(under_way) >= WAITING_A_THREAD * max(1, sum(client.nthreads().values())):
                yield _finished(next(queue), under_way)
        while under_way:
            yield _finished(next(queue), under_way)


def _finished(future: Any, under_way: dict[str, Done]) -> Done:  # noqa: ANN401 - a future of Dask's
    """Write the part of a shard, or tell that no worker lived through it."""
    done = under_way.pop(future.key)
    try:
        part: Part = future.result()
    except import_module("distributed").KilledWorker:
        return replace(done, lost="each worker that read it ended")
    except MusnadError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours in one shard is that shard's
        return replace(done, lost=f"{type(error).__name__}: {error}")
    finally:
        future.release()
    _write(done.path, part.written)
    return replace(done, read=part.read, failed=part.failed)


def _write(path: Path, written: bytes) -> None:
    """Whole or not at all."""
    beside = path.with_suffix(".unfinished")
    try:
        with beside.open("wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        seen = f"the part cannot be written ({error.strerror})"
        raise RecordFileError(seen, place=str(path), remedy="Free the disk; what is there is kept") from error
