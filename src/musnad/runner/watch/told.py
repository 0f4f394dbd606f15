"""What a watch tells of each feed and page once it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from musnad.errors import MusnadError

Happened = Literal["polled", "added", "changed", "unchanged", "gone", "put off", "refused", "failed"]
"""A feed is polled; a page added, changed (another version), gone (404, 410); the rest may befall both."""


@dataclass(frozen=True, slots=True)
class Told:
    """One look: `page` is the page that was kept, `new` how many pages a feed listed for the first time."""

    address: str
    what: Happened
    page: str | None = None
    reason: str | None = None
    new: int = 0


Report = Callable[[Told], object]


def in_words(error: MusnadError) -> str:
    """An error in one line: what was seen, and what to do."""
    return " ".join(f"{error.seen}. {error.remedy}".split()) if error.remedy else error.seen
