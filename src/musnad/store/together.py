"""What a record file holds of many pages: the record as gathered, its stories, dossiers, searches that people keep."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.record import Record, Reprint
from musnad.store import gathering, ledgers, searches, tracing, yielding
from musnad.store.catalogue import Catalogue
from musnad.store.parting import Parts
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

    def passages(self, a: int, b: int, breadth: tracing.Breadth) -> tuple[Reprint, ...]:
        """The passages that two pages share, as they are kept."""
        with self._connections.reading() as db:
            return tuple(tracing.reprints(db, a, b, breadth))

    @property
    def parts(self) -> Parts:
        """The record in parts."""
        return Parts(self._connections, self._place)

    def number(self, page: str) -> int:
        """The number of a page by its id."""
        with self._connections.reading() as db:
            return resolve(db, page, self._place)

    def yielded(self, version: str, layer: str, n: int) -> bytes | None:
        """What a page alone yields, as it is kept of the reading that is shown."""
        with self._connections.reading() as db:
            return yielding.get(db, version, layer, n)

    def lines(self, n: int) -> tuple[tracing.Line, ...]:
        """The sentences of a page that was compared."""
        with self._connections.reading() as db:
            return tracing.lines(db, n)

    def compared(self, n: int) -> tuple[int, ...]:
        """The pages with which a page shares passages."""
        with self._connections.reading() as db:
            return tracing.partners(db, n)

    def turned_prints(self) -> tuple[int, ...]:
        """The pages of fingerprints of which it was told since that they are too common, or are so no longer."""
        with self._connections.reading() as db:
            return tracing.turned(db)

    def stories_of(self, pages: Iterable[int]) -> dict[str, tuple[int, ...]]:
        """The stories that pages are in, all told by their numbers, as last gathered."""
        with self._connections.reading() as db:
            return gathering.stories_of(db, pages)

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
