"""What a watch tells of each feed and page once it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from musnad.errors import MusnadError
from musnad.pages.exchange import Answer
from musnad.pages.fetch import answered

Happened = Literal["polled", "added", "changed", "unchanged", "gone", "put off", "refused", "failed"]
"""A feed is polled; a page added, changed (another version), gone (404, 410); the rest may befall both."""


@dataclass(frozen=True, slots=True)
class Told:
    """One look: `page` is the page that was kept, `new` how many pages that are to be fetched a feed listed first."""

    address: str
    what: Happened
    page: str | None = None
    reason: str | None = None
    new: int = 0


Report = Callable[[Told], object]


def unanswered(answer: Answer | None) -> str:
    """Why a look gave nothing, where the site said so itself or said nothing at all."""
    return f"{answered(answer) if answer else 'no answer'}. It is tried again later"


def in_words(error: MusnadError) -> str:
    """An error in one line: what was seen, and what to do."""
    return " ".join(f"{error.seen}. {error.remedy}".split()) if error.remedy else error.seen
