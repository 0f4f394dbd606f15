"""A batch as the command line tells it: each failure in one line, a count while a person watches, one exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from musnad.cli.exits import Exit
from musnad.cli.streams import Progress, complain
from musnad.errors import SourceError

if TYPE_CHECKING:
    from musnad.runner import Outcome


class Following:
    """Hears of every source, names those that fail, and knows how it all ended."""

    def __init__(self) -> None:
        """Nothing heard yet."""
        self._progress = Progress()
        self._done = self._failed = 0
        self._only_missing = True

    def hear(self, outcome: Outcome) -> None:
        """Count it; say on stderr what failed."""
        self._done += 1
        if outcome.status == "failed":
            self._failed += 1
            self._only_missing &= isinstance(outcome.error, SourceError)
            self._progress.clear()
            complain(f"{outcome.location}: {outcome.reason}")
        self._progress.show(f"{self._done} done, {self._failed} failed: {outcome.location}")

    def compared(self, done: int, of: int) -> None:
        """So many of the new pages are compared with the others."""
        self._progress.show(f"{done} of {of} new pages compared")

    def pass_over(self, count: int) -> None:
        """Pages that need no reading."""
        self._done += count

    @property
    def exit(self) -> Exit:
        """Done, some failed, or nothing there to read."""
        if not self._done:
            complain("no page there. Name a text or HTML file, a folder, a pattern, or - for standard input")
            return Exit.NO_INPUT
        if not self._failed:
            return Exit.DONE
        return Exit.NO_INPUT if self._failed == self._done and self._only_missing else Exit.SOME_FAILED

    def clear(self) -> None:
        """Take the progress line away."""
        self._progress.clear()


@contextmanager
def following() -> Iterator[Following]:
    """Follow a batch; the progress line is gone however it ends."""
    follower = Following()
    try:
        yield follower
    finally:
        follower.clear()
