"""A batch as the command line tells it: each failure in one line, a count while a person watches, one exit code."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from musnad.cli.exits import Exit
from musnad.cli.streams import Progress, complain
from musnad.errors import SourceError

if TYPE_CHECKING:
    from musnad.runner import Outcome

TABLES = frozenset({"json", "sheet", "parquet"})
"""Files whose pages are rows."""
SURE = 3.0
"""Seconds after which a rate says something."""


class Pace:
    """How fast a batch goes, and how long it will take: by the bytes of its files."""

    def __init__(self, paths: Sequence[str]) -> None:
        """The clock runs from here on."""
        self._paths = paths
        self._whole: int | None = None
        self._began = time.monotonic()
        self._pages = self._bytes = self._before = 0
        self._reached: dict[str, int] = {}

    def hear(self, outcome: Outcome) -> None:
        """Count a page and the bytes that it took of its file."""
        self._pages += outcome.status != "passed"
        if outcome.taken is None:
            self._bytes += outcome.size
            return
        name, offset = outcome.taken.container.path, outcome.taken.after.offset
        if name not in self._reached and outcome.taken.after.ordinal > 1:
            self._before += offset  # an earlier run took it in: it says nothing of how fast this one is
        self._bytes += max(0, offset - self._reached.get(name, 0))
        self._reached[name] = max(offset, self._reached.get(name, 0))

    def __str__(self) -> str:
        """How many a second, and how long it will take: ", 12.5 a second, 3 min left"."""
        took = time.monotonic() - self._began
        if took < SURE or not self._pages:
            return ""
        told = f", {self._pages / took:.3g} a second"
        read = self._bytes - self._before
        left = self._weight() - self._bytes
        return f"{told}, {_spell(took * left / read)} left" if read > 0 and left > 0 else told

    def _weight(self) -> int:
        if self._whole is None:
            from musnad.pages.sources import weight

            self._whole = weight(self._paths)
        return self._whole


def _spell(seconds: float) -> str:
    """A time to wait: "40 s", "3 min", "2 h 5 min"."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return f"{round(seconds)} s"
    hours = minutes // 60
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


class Following:
    """Hears of every source, names those that fail, and knows how it all ended."""

    def __init__(self, paths: Sequence[str] = ()) -> None:
        """Nothing heard yet."""
        self._progress = Progress()
        self._pace = Pace(paths)
        self._done = self._failed = self._passed = 0
        self._only_missing = True
        self._dated: dict[str, bool] = {}

    def hear(self, outcome: Outcome) -> None:
        """Count it; say on stderr what failed."""
        self._pace.hear(outcome)
        if outcome.status == "passed":
            self._passed += sum(outcome.passed.values())
        else:
            self._done += 1
        if outcome.taken and outcome.taken.container.kind in TABLES and outcome.reading:
            table, dated = outcome.taken.container.location, outcome.reading.article.published is not None
            self._dated[table] = self._dated.get(table, False) or dated
        if outcome.status == "failed":
            self._failed += 1
            self._only_missing &= isinstance(outcome.error, SourceError)
            self._progress.clear()
            complain(f"{outcome.location}: {outcome.reason}")
        if self._progress.watched:
            self._progress.show(f"{self._done} done, {self._failed} failed{self._pace}: {outcome.location}")

    def compared(self, done: int, of: int) -> None:
        """So many of the new pages are compared with the others."""
        self._progress.show(f"{done} of {of} new pages compared")

    def pass_over(self, count: int) -> None:
        """Pages that need no reading."""
        self._done += count

    @property
    def exit(self) -> Exit:
        """Done, some failed, or nothing there to read."""
        if not self._done and not self._passed:
            complain("no page there. Name a text or HTML file, a folder, a pattern, or - for standard input")
            return Exit.NO_INPUT
        if not self._failed:
            return Exit.DONE
        return Exit.NO_INPUT if self._failed == self._done and self._only_missing else Exit.SOME_FAILED

    def remark(self) -> None:
        """Name the tables none of whose pages has a day: a column may tell it under a name that nobody knows."""
        self.clear()
        for table, dated in self._dated.items():
            if not dated:
                remedy = "If a column tells it, say which: --mapping FILE, see docs/22-intake.md"
                complain(f"{table}: none of its pages has a day. {remedy}")

    def clear(self) -> None:
        """Take the progress line away."""
        self._progress.clear()


@contextmanager
def following(paths: Sequence[str] = ()) -> Iterator[Following]:
    """Follow a batch of `paths`; the progress line is gone however it ends."""
    follower = Following(paths)
    try:
        yield follower
        follower.remark()
    finally:
        follower.clear()
