"""How the processes that read strangers' bytes are started, and what they may use."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import threading
import time
from multiprocessing.context import BaseContext
from pathlib import Path

LOOKS = 1.0
"""Seconds between two looks at whether the parent lives."""
USED = re.compile(r"^VmData:\s+(\d+) kB", re.MULTILINE)


def context() -> BaseContext:
    """Fork where it is sound, so that lexicon and modules are loaded once; macOS's own libraries do not survive it."""
    ways = multiprocessing.get_all_start_methods()
    if threading.current_thread() is threading.main_thread():
        return multiprocessing.get_context("fork" if "fork" in ways and sys.platform != "darwin" else "spawn")
    # a server's thread: a fork would copy whatever locks the other threads hold, and wait for them for ever
    return multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")


def end_with_parent() -> None:
    """End this process soon after the one that started it, which may be killed and then ends nobody."""
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOKS)
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
