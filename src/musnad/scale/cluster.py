"""The workers: a local cluster, or a scheduler that the user runs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from musnad.errors import SourceError, UsageError
from musnad.runner.limits import cores

CONNECTING = 30
"""Seconds that a scheduler may take to answer."""
FEW_THREADS = 1
"""Tasks of a worker at once: its pages are read in a process beside it, which one task keeps busy."""
LOCAL = {
    "distributed.worker.daemon": False,  # a worker's own readers are its children, which a daemon may not have
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
}
"""How local workers are set: tasks of a second need no look at themselves fifty times in it. A cluster of two that does
nothing takes 7 % of a core with Dask's settings, 1 % with these."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler's address, or how many local workers; 0: one a core."""

    scheduler: str | None = None
    workers: int = 0

    def client(self) -> AbstractContextManager[Any]:
        """A client of Dask's, closed behind the run; local workers end with it."""
        return _client(self)


@contextmanager
def _client(cluster: Cluster) -> Iterator[Any]:
    dask, distributed = _dask()
    with ExitStack() as held:
        if cluster.scheduler is None:
            held.enter_context(dask.config.set(LOCAL))
            local = distributed.LocalCluster(
                n_workers=cluster.workers or cores(), threads_per_worker=FEW_THREADS, dashboard_address="127.0.0.1:0",
                memory_limit=0, silence_logs=logging.CRITICAL,
            )  # fmt: skip
            held.enter_context(local)
            yield held.enter_context(distributed.Client(local))
            return
        try:
            client = distributed.Client(cluster.scheduler, timeout=CONNECTING)
        except (OSError, ValueError) as error:
            remedy = "Start it with `dask scheduler`, and give its address: tcp://HOST:8786"
            raise SourceError(f"no scheduler answers ({error})", place=cluster.scheduler, remedy=remedy) from error
        yield held.enter_context(client)


def _dask() -> tuple[Any, Any]:
    try:
        return import_module("dask"), import_module("distributed")
    except ImportError:
        raise UsageError("a cluster needs Dask", remedy="pip install 'musnad[scale]'") from None
