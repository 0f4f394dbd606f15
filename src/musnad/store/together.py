"""What a record file holds of many pages: the record as gathered, its stories, dossiers, searches that people keep."""

from __future__ import annotations

from musnad.record import Record, Reprint
from musnad.store import gathering, ledgers, searches, tracing, yielding
from musnad.store.catalogue import Catalogue
from musnad.store.resolving import resolve
from musnad.store.values import Dossier, SavedSearch, StoryChange


class Together(Catalogue):
    """What can be asked of a record file about its pages together."""

    def setting(self, name: str) -> str | None:
        """What the file remembers under a name."""
        with self._connections.reading() as db:
            return ledgers.setting(db, name)

    def state(self, version: str) -> str:
        """What a record of this file depends on; another state is another record."""
        with self._connections.reading() as db:
            return gathering.state(db, version)

    def gathered(self) -> tuple[str, Record] | None:
        """The record as it was last gathered, and the state it was gathered in."""
        with self._connections.reading() as db:
            return gathering.get(db, self._place)

    def gathered_state(self) -> str | None:
        """The state in which the record was last gathered; null where it never was."""
        with self._connections.reading() as db:
            row = db.execute("SELECT state FROM gathered").fetchone()
            return str(row[0]) if row else None

    def reprints(self, places: dict[str, str], breadth: tracing.Breadth) -> tuple[Reprint, ...]:
        """The passages that pages share, as they are kept; `places` tells the location of each page id."""
        with self._connections.reading() as db:
            numbers = {n: places[page] for n, page in db.execute("SELECT n, id FROM pages") if page in places}
            return tuple(tracing.reprints(db, numbers, breadth))

    def yielded(self, version: str) -> dict[str, bytes]:
        """What each page alone yields, as it is kept of the readings that are shown, by the page's id."""
        with self._connections.reading() as db:
            return yielding.get(db, version)

    def lines(self) -> dict[str, tuple[tracing.Line, ...]]:
        """The sentences of each page that was compared, by the page's id."""
        with self._connections.reading() as db:
            ids = dict(db.execute("SELECT n, id FROM pages").fetchall())
            return {ids[n]: lines for n, lines in tracing.lines(db).items()}

    def stories(self) -> dict[str, frozenset[str]]:
        """Each story's pages, by their ids, as last gathered."""
        with self._connections.reading() as db:
            return gathering.stories(db)

    def story_changes(self) -> tuple[StoryChange, ...]:
        """What became of stories, in the order in which it happened."""
        with self._connections.reading() as db:
            return gathering.story_changes(db)

    def current_story(self, story: str) -> str:
        """The id that a story has now; UsageError where there never was one."""
        with self._connections.reading() as db:
            return gathering.current_story(db, story, self._place)

    def story_of(self, page: str) -> tuple[str, int] | None:
        """The story of a page as last gathered, and how many pages it has."""
        with self._connections.reading() as db:
            return gathering.story_of(db, resolve(db, page, self._place))

    def dossiers(self) -> tuple[Dossier, ...]:
        """What people follow, by id."""
        with self._connections.reading() as db:
            return gathering.dossiers(db)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches that people keep, the latest first."""
        with self._connections.reading() as db:
            return searches.every(db)

    def saved_search(self, search: str) -> SavedSearch:
        """One of them; UsageError where there is none of that id."""
        with self._connections.reading() as db:
            return searches.get(db, search, self._place)
