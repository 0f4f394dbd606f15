"""What became of each source of a batch, and of the batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.errors import MusnadError
from musnad.record import Reading, Received
from musnad.record.corrections import Correction

Status = Literal["read", "added", "known", "failed"]


READ_AGAIN = "read again: its reading was made by other stages or tables"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its page with the reading, or the error that stopped it.

    `status` is "read" before the page is kept and "added" once it is committed; a "known" page was kept before, and has
    a reading here only if it was read again. `corrections` are those that the reading was made with.
    """

    location: str
    status: Status
    page: str | None = None
    received: Received | None = None
    reading: Reading | None = None
    error: MusnadError | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def reason(self) -> str | None:
        """What was seen and what to do about it, in one line; null where there is nothing to say."""
        if self.error is not None:
            told = f"{self.error.seen}. {self.error.remedy}" if self.error.remedy else self.error.seen
            return " ".join(told.split())
        return READ_AGAIN if self.status == "known" and self.reading else None


@dataclass(frozen=True, slots=True)
class Summary:
    """A batch in three counts; `failures` keeps each source that failed, in the order of the sources."""

    added: int = 0
    known: int = 0
    failures: tuple[Outcome, ...] = ()

    @property
    def failed(self) -> int:
        """How many sources failed."""
        return len(self.failures)
