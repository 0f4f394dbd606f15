"""One file -> its bytes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from musnad.errors import SourceError

KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
NOT_WAITING = getattr(os, "O_NONBLOCK", 0)
"""A pipe that nobody writes to would hold `open` for ever."""


def read_file(path: str, location: str, cap: int) -> bytes:
    """The first `cap` bytes of a regular file, and one more where it has more."""
    try:
        descriptor = os.open(path, os.O_RDONLY | NOT_WAITING)
        try:
            _refuse_kinds(os.fstat(descriptor).st_mode, location)
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                return file.read(cap + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise _told(error, path, location) from error


def _refuse_kinds(mode: int, location: str) -> None:
    for is_kind, kind in KINDS:
        if is_kind(mode):
            raise SourceError(
                f"it is {kind}, not a file", place=location, remedy="Give a file, or - for standard input"
            )


def _told(error: OSError | ValueError, path: str, location: str) -> SourceError:
    if isinstance(error, FileNotFoundError):
        seen = "the link leads to nothing" if Path(path).is_symlink() else "there is no such file"
        return SourceError(seen, place=location, remedy="Look at the name")
    if isinstance(error, PermissionError):
        return SourceError("it may not be read", place=location, remedy="Allow it (chmod u+r), or leave it out")
    seen = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
    return SourceError(seen, place=location, remedy="Look at the name and the disk")
