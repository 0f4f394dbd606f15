"""The exit codes, after sysexits where it has one."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code says; a MusnadError of another kind carries its own (errors.py)."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    NO_INPUT = 66
    UNAVAILABLE = 69
    SOFTWARE = 70
    IO = 74
    ROW = 78
    INTERRUPTED = 130
    PIPE_CLOSED = 141
    TERMINATED = 143
