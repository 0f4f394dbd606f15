"""Several processes that answer at one address: each opens the record file itself, as any program may."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from socket import socket
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext, SpawnProcess

TURN = 0.0005
"""Seconds after which a thread gives way to another: with Python's five milliseconds an article, which asks the record
file twenty times, waits behind each search that is under way twenty times."""
LAST_ANSWERS = 3
"""Seconds that open answers get after Ctrl-C: a page of the desk takes well under one."""
STILLBORN = 5.0
"""Seconds of life under which a process that failed is not begun again: it would fail again."""
MOST = 64
"""Processes that are started at most: each reads the tables for itself, some 100 MB."""


@dataclass(frozen=True, slots=True)
class Served:
    """What a process needs to open the desk."""

    record: Path
    lexicon: Path | None
    hosts: frozenset[str]
    token: str | None


def serve(served: Served, listening: socket) -> None:
    """Answer until Ctrl-C or SIGTERM."""
    import uvicorn

    from musnad.lexicon import Lexicon
    from musnad.web import app
    from musnad.web.warming import warm

    lexicon = Lexicon(served.lexicon)
    desk = app(served.record, lexicon, hosts=served.hosts, token=served.token)
    config = uvicorn.Config(
        desk, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=LAST_ANSWERS
    )
    sys.setswitchinterval(TURN)
    if parent := multiprocessing.parent_process():
        Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()
    Thread(target=warm, args=(lexicon,), daemon=True).start()
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def _leave_with(sentinel: int) -> None:
    """End when the process that began this one is gone, however it went."""
    wait([sentinel])
    os.kill(os.getpid(), signal.SIGTERM)


class Crew:
    """The processes; one that dies is followed by another."""

    def __init__(self, served: Served, listening: socket, count: int) -> None:
        """None is started yet."""
        self._context: SpawnContext = multiprocessing.get_context("spawn")
        self._start: Callable[[], SpawnProcess] = lambda: self._context.Process(target=serve, args=(served, listening))
        self._count = count
        self._held: dict[SpawnProcess, float] = {}

    def run(self) -> None:
        """Keep them until Ctrl-C or SIGTERM, which end them too, or until one cannot even begin its work."""
        try:
            for _ in range(self._count):
                self._add()
            while self._followed():
                pass
        finally:
            self._end()

    def _add(self) -> None:
        process = self._start()
        process.start()
        self._held[process] = time.monotonic()

    def _followed(self) -> bool:
        """Wait until one ends, and begin another; false where it ended as soon as it was begun."""
        wait([process.sentinel for process in self._held])
        for process in [each for each in self._held if not each.is_alive()]:
            if time.monotonic() - self._held.pop(process) < STILLBORN:
                return False
            self._add()
        return True

    def _end(self) -> None:
        """Let each finish its answers."""
        for process in self._held:
            process.terminate()
        for process in self._held:
            process.join(LAST_ANSWERS + 1)
            if process.is_alive():
                process.kill()
                process.join()
