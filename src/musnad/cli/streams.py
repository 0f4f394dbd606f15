"""Results on stdout in UTF-8 whatever the locale, remarks on stderr, progress only when a person watches."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_UNSEEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x061C, 0x200E, 0x200F),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
)
"""Control characters (a terminal obeys them), direction marks (they reverse their neighbours) and lone surrogates."""

_SHOWN = {code: ascii(chr(code))[1:-1] for code in _UNSEEN}

PROGRESS_WIDTH = 78
"""Columns of the progress line: what fits the narrowest terminal in use."""


def speak_utf8() -> None:
    """Write UTF-8 on both streams, also where the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def plain(text: str) -> str:
    """A scraped or typed string as one harmless line for a terminal: line ends, escapes and direction marks show."""
    return text.translate(_SHOWN)


def say(line: str) -> None:
    """One line of results on stdout."""
    sys.stdout.write(line + "\n")


def say_bytes(line: bytes) -> None:
    """One line of results that is UTF-8 already."""
    sys.stdout.write(line.decode() + "\n")


def say_json(value: object) -> None:
    """One line of JSON, at once; a file name that is no UTF-8 keeps its bytes as escapes and reads back the same."""
    import json

    say(json.dumps(value, ensure_ascii=False))
    sys.stdout.flush()


def complain(line: str) -> None:
    """One line on stderr."""
    sys.stdout.flush()
    sys.stderr.write(f"musnad: {plain(line)}\n")


class Progress:
    """A line on stderr that counts what is done, when a person watches and at no other time."""

    def __init__(self) -> None:
        """See whether somebody watches."""
        self.watched = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = False

    def show(self, line: str) -> None:
        """Write the line over the one before."""
        if self.watched:
            sys.stderr.write(f"\r\x1b[K{plain(line)[:PROGRESS_WIDTH]}")
            sys.stderr.flush()
            self._shown = True

    def counting(self, what: str) -> Callable[[int, int], None]:
        """A listener that shows how much of something is done: "reading the file 512 of 2048"."""
        return lambda done, of: self.show(f"{what} {done} of {of}")

    def clear(self) -> None:
        """Take the line away, before a remark and at the end."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress line that is gone however it ends."""
    shown = Progress()
    try:
        yield shown
    finally:
        shown.clear()


def close_stdout() -> None:
    """Nobody reads stdout any more: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
