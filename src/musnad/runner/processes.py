"""How the processes that read strangers' bytes are started, what they may use, and that they end with their batch."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import sys
import threading
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path

USED = re.compile(r"^VmData:\s+(\d+) kB", re.MULTILINE)


def context() -> BaseContext:
    """Fork where it is sound, so that lexicon and modules are loaded once; macOS's own libraries do not survive it."""
    ways = multiprocessing.get_all_start_methods()
    if threading.current_thread() is threading.main_thread():
        return multiprocessing.get_context("fork" if "fork" in ways and sys.platform != "darwin" else "spawn")
    # a server's thread: a fork would copy whatever locks the other threads hold, and wait for them for ever
    return multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")


def end_with_parent() -> None:
    """End this process with the one that started it, which may be killed (-9) and then ends nobody.

    Of the pipe between them the parent alone holds the writing end, with every way of starting. On Linux the kernel
    kills this process when that end closes, also while a parser in C lets no thread run; elsewhere a thread waits.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        _killed_when_closed(parent.sentinel)
    if wait([parent.sentinel], 0):
        os._exit(1)  # it went before it could be said
    threading.Thread(target=_end_behind, args=(parent.sentinel,), daemon=True).start()


def _killed_when_closed(pipe: int) -> None:
    """Let the kernel send SIGKILL instead of SIGIO for what happens to a pipe that nobody writes to."""
    import fcntl  # noqa: PLC0415 - not on every system

    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(pipe, fcntl.F_SETFL, fcntl.fcntl(pipe, fcntl.F_GETFL) | os.O_ASYNC)


def _end_behind(pipe: int) -> None:
    wait([pipe])
    os._exit(1)


def bound_memory(more: int) -> None:
    """Let this process take so many bytes more than it has, where the system can hold it to that."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on every system

    found = USED.search(Path("/proc/self/status").read_text(encoding="ascii"))
    most = 1024 * int(found[1] if found else 0) + more
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
