"""Pages in the order of a list, and what each of them holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.parameters import Asked
from musnad.api.problems import Problem
from musnad.api.resource import Step
from musnad.errors import UsageError
from musnad.record import Reading
from musnad.store import Filter, Listed

V = TypeVar("V")

BATCH = 50
"""Lines of the list that are fetched at once."""
WHOLE = 1_000_000_000
"""In place of the number of a page's value: all of it is done."""


def wanted(library: Library, asked: Asked) -> Filter:
    """Which pages are asked for, by ids."""
    return library.narrowed(
        Filter(
            outlet=asked.many("outlet"),
            agency=asked.many("agency"),
            aggregator=asked.many("aggregator"),
            speaker=asked.many("speaker"),
            entity=asked.many("entity"),
            since=asked.text("since"),
            until=asked.text("until"),
            shown=library.hides,
        )
    )


def newest(library: Library, meant: Filter, behind: str | None) -> Iterator[Listed]:
    """The newest first, undated ones last, from behind a page."""
    while True:
        try:
            batch = library.file.pages(meant, limit=BATCH, after=behind)
        except UsageError as error:
            raise Problem("gone", "begin the list again", "cursor") from error
        yield from batch
        if len(batch) < BATCH:
            return
        behind = batch[-1].id


def stepped(
    library: Library, listed: Iterable[Listed], behind: Mark | None, values: Callable[[Reading], Iterable[V]]
) -> Iterator[Step[V]]:
    """What the pages hold, value by value, and a step without one behind each page."""
    page, done = (behind[0], int(behind[1] or 0)) if behind else (None, 0)
    for each in listed:
        reading = library.read(each)
        held = values(reading) if reading else ()
        for n, value in enumerate(held, 1):
            if each.id != page or n > done:
                yield Step((each.id, n), value)
        yield Step((each.id, WHOLE), None)


def of(library: Library, asked: Asked, behind: Mark | None) -> Iterator[Listed]:
    """The pages that a list goes through: the one asked for, else the newest first; the one it stopped in again."""
    if page := asked.text("page"):
        yield library.listed(page)
        return
    meant = wanted(library, asked)
    if behind is None:
        yield from newest(library, meant, None)
        return
    last = str(behind[0])
    if behind[1] != WHOLE:
        try:
            yield library.file.listed(last)
        except UsageError as error:
            raise Problem("gone", "begin the list again", "cursor") from error
    yield from newest(library, meant, last)
