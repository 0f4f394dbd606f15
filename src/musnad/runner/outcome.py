"""What became of each source of a batch, and of the batch."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from musnad.errors import MusnadError
from musnad.pages.containers import Container, Mark
from musnad.record import Reading, Received
from musnad.record.corrections import Correction

Status = Literal["read", "added", "known", "failed", "passed"]


READ_AGAIN = "read again: its reading was made by other stages or tables"
DONE_BEFORE = "done in an earlier run"
MOST_FAILURES = 10_000
"""Failures that a summary names; behind it they are counted."""
DETAIL = re.compile(r" \([^()]*\)")
NUMBER = re.compile(r"\b[0-9a-f]{16}\b|\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a page stood: its container, where to go on behind it, and when a crawler took it.

    `finished` comes behind the last record.
    """

    container: Container
    after: Mark
    captured: str | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its page with the reading, or the error that stopped it.

    `status` is "read" before the page is kept and "added" once it is committed; a "known" page was kept before, and has
    a reading here only if it was read again; "passed" are records that are no pages, `passed` says how many of each
    kind. `corrections` are those that the reading was made with, `size` the bytes of a file that held one page.
    """

    location: str
    status: Status
    page: str | None = None
    received: Received | None = None
    reading: Reading | None = None
    error: MusnadError | None = None
    corrections: tuple[Correction, ...] = ()
    taken: Taken | None = None
    passed: dict[str, int] = field(default_factory=dict)
    size: int = 0

    @property
    def reason(self) -> str | None:
        """What was seen and what to do about it, in one line; null where there is nothing to say."""
        if self.error is not None:
            told = f"{self.error.seen}. {self.error.remedy}" if self.error.remedy else self.error.seen
            return " ".join(told.split())
        return READ_AGAIN if self.status == "known" and self.reading else None

    @property
    def cause(self) -> str:
        """What was seen, without what is this page's alone: "it is an image, not a page"."""
        return NUMBER.sub("N", DETAIL.sub("", self.error.seen)) if self.error else ""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why pages failed: how many did, and the first of them."""

    cause: str
    count: int
    first: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A batch in counts: pages by what became of them, failures by cause, records that are no pages by kind.

    `failures` keeps the first sources that failed, in their order.
    """

    added: int = 0
    known: int = 0
    failed: int = 0
    failures: tuple[Outcome, ...] = ()
    causes: tuple[Cause, ...] = ()
    passed: dict[str, int] = field(default_factory=dict)


class Tally:
    """Counts outcomes as they come."""

    def __init__(self) -> None:
        """Nothing came yet."""
        self._counts: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()
        self._causes: Counter[str] = Counter()
        self._first: dict[str, str] = {}
        self._failures: list[Outcome] = []

    def count(self, outcome: Outcome) -> None:
        """One more."""
        self._counts[outcome.status] += 1
        self._passed.update(outcome.passed)
        if outcome.status == "failed":
            self._causes[outcome.cause] += 1
            self._first.setdefault(outcome.cause, outcome.location)
            if len(self._failures) < MOST_FAILURES:
                self._failures.append(outcome)

    @property
    def summary(self) -> Summary:
        """All that came, the commonest cause first."""
        counts, passed = self._counts, dict(self._passed.most_common())
        causes = tuple(Cause(cause, count, self._first[cause]) for cause, count in self._causes.most_common())
        return Summary(counts["added"], counts["known"], counts["failed"], tuple(self._failures), causes, passed)
