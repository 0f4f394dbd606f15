"""A record file as the desk's holdings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from musnad.errors import UsageError
from musnad.record import Reading
from musnad.store import Filter, RecordFile
from musnad.store.values import Counted, Listed
from musnad.web.holdings import Asked, Facet, Found, Headline, Listing, Wanted

PAGE_ID = re.compile(r"[0-9a-f]{16}")
DAY = 10
"""Characters of a day: an instant that a page states belongs to its day in a list."""


class Kept:
    """Lists, readings and searches of one open record file."""

    def __init__(self, file: RecordFile) -> None:
        """The file may be read from several threads."""
        self._file = file

    def headlines(self, wanted: Wanted, start: int, count: int) -> Listing:
        """The newest first, undated ones last."""
        meant = Filter(outlet=(wanted.outlet,) if wanted.outlet else (), day=wanted.day)
        listed = self._file.pages(meant, limit=count, skip=start)
        return Listing(tuple(headline(each) for each in listed), self._file.count(meant))

    def outlets(self) -> tuple[Facet, ...]:
        """Outlets, the fullest first."""
        return facets(self._file.outlets())

    def days(self) -> tuple[Facet, ...]:
        """Days, the newest first."""
        return facets(self._file.days())

    def reading(self, page: str) -> Reading | None:
        """The reading of a page's whole id; null where the record has none."""
        if not PAGE_ID.fullmatch(page):
            return None
        try:
            return self._file.reading(page)
        except UsageError:
            return None

    def search(self, asked: Asked, start: int, count: int) -> Found:
        """The pages that answer."""
        raise NotImplementedError


def headline(listed: Listed) -> Headline:
    """A page's line in a list."""
    return Headline(
        page=listed.id,
        location=listed.location,
        title=listed.title,
        outlet=listed.outlet,
        agency=listed.agency,
        day=listed.published[:DAY] if listed.published else None,
        statements=listed.statements,
        names=listed.names,
        versions=listed.versions,
    )


def facets(counted: Iterable[Counted]) -> tuple[Facet, ...]:
    """What the lists can be narrowed to."""
    return tuple(Facet(each.value, each.pages, each.name) for each in counted)
