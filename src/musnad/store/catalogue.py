"""A record file's lists: what is found, who is named and quoted, what happened, each with its count."""
# ruff: noqa: S608 - the queries are put together of our own words; what a person typed is always a parameter

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from sqlite3 import Connection

from musnad.record.happened import Happened
from musnad.store import finding, happenings, listing
from musnad.store.connections import Connections
from musnad.store.filters import Filter
from musnad.store.resolving import resolve
from musnad.store.shelf import EVERYTHING, Shelf
from musnad.store.values import Counted, Found


class Catalogue(Shelf):
    """What can be listed of a record file, narrowed by a filter."""

    def __init__(self, path: Path, connections: Connections) -> None:
        """Use RecordFile.open."""
        super().__init__(path, connections)
        self._counted: dict[listing.Index, tuple[Connection, int, tuple[Counted, ...]]] = {}

    def find(
        self, match: finding.Match, wanted: Filter, *, limit: int, after: str | None = None, skip: int = 0
    ) -> tuple[int, tuple[Found, ...]]:
        """How many pages the index finds, and part of them, the best first; musnad.search is the door to this."""
        with self._connections.reading() as db:
            behind = None if after is None else resolve(db, after, self._place)
            if match.words and not (match.without or match.newest) and wanted.empty and behind is None:
                return finding.find_words(db, match.words, listing.Cut(limit, None, skip))
            found = finding.find(db, match, wanted, listing.Cut(limit, behind, skip))
            return finding.count_found(db, match, wanted), found

    def speakers(self, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """Who is quoted, the most quoted first."""
        return self._names("speakers", wanted)

    def entities(self, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """Who and what is named, the most named first."""
        return self._names("entities", wanted)

    def _names(self, index: listing.Index, wanted: Filter) -> tuple[Counted, ...]:
        """Counted; of all pages once for each state of the file, which `data_version` tells a reader exactly."""
        with self._connections.reading() as db:
            if not wanted.empty or db.in_transaction:
                return listing.counted_names(db, index, wanted)
            (version,) = db.execute("PRAGMA data_version").fetchone()
            kept = self._counted.get(index)
            if kept is None or kept[0] is not db or kept[1] != version:
                kept = self._counted[index] = (db, version, listing.counted_names(db, index, wanted))
            return kept[2]

    def outlets(self, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """Outlets, the fullest first."""
        return self.parties("outlet", wanted)

    def parties(self, role: listing.PartyColumn, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """Outlets, agencies or aggregators, the fullest first."""
        with self._connections.reading() as db:
            return listing.counted_parties(db, role, wanted)

    def issues(self, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """What pages take stands on, what most pages do first."""
        with self._connections.reading() as db:
            return listing.counted_issues(db, wanted)

    def days(self, wanted: Filter = EVERYTHING) -> tuple[Counted, ...]:
        """Days that pages state, the newest first."""
        with self._connections.reading() as db:
            return listing.counted_days(db, wanted)

    def happened(self, wanted: happenings.Wanted, *, limit: int = happenings.ALL, skip: int = 0) -> Iterator[Happened]:
        """What happened, was planned or was agreed, in the order of the days; each page is unpacked once in a row."""
        with self._connections.reading() as db:
            found = happenings.find(db, wanted, limit, skip)
        for page, lines in groupby(found, key=lambda at: at.page):
            reading = self.reading(page)
            yield from (Happened(reading, at.kind, at.n) for at in lines)

    def count_happened(self, wanted: happenings.Wanted) -> int:
        """How many of them there are."""
        with self._connections.reading() as db:
            return happenings.count(db, wanted)

    def coded(self, wanted: happenings.Wanted) -> tuple[happenings.Coded, ...]:
        """Events as counts need them, without a reading being unpacked."""
        with self._connections.reading() as db:
            return tuple(happenings.coded(db, wanted))

    def surfaces(self, entity: str, wanted: Filter = EVERYTHING) -> Iterator[tuple[str, str]]:
        """By which name each page calls an entity most often: the page's id and the name."""
        condition, parameters = wanted.sql()
        query = (
            "SELECT id, name FROM entities JOIN pages ON pages.n = entities.page "
            f"WHERE entity = ? AND {condition} ORDER BY pages.n"
        )
        with self._connections.reading() as db:
            yield from ((page, name) for page, name in db.execute(query, (entity, *parameters)).fetchall() if name)
