"""A record file with the tables: what every door for programs opens on."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.api.problems import Problem
from musnad.errors import RecordFileError, UsageError
from musnad.lexicon import Lexicon
from musnad.pipeline import gather
from musnad.record import Reading, Record
from musnad.record.without import without
from musnad.search import Names, names_of
from musnad.search.narrowing import narrowed
from musnad.store import Filter, Listed, RecordFile

MOST_GATHERED = 500
"""Pages that are gathered while somebody waits: about two seconds."""


@dataclass(frozen=True, slots=True)
class Library:
    """An open record file, and the tables that name who stands in it."""

    file: RecordFile
    lexicon: Lexicon
    whole: bool = False

    @property
    def hides(self) -> bool:
        """Whether any article is kept from who asks: whoever opens the file itself sees the `whole` of it."""
        return not self.whole and self.file.remarks.hides

    @property
    def hidden(self) -> dict[str, frozenset[str]]:
        """Ids of the articles that are kept from who asks, each with its locations."""
        return {} if self.whole else self.file.remarks.hidden_pages()

    @property
    def names(self) -> Names:
        """The names of the tables, for search."""
        return names_of(self.lexicon)

    def name(self, entity: str, language: str) -> str | None:
        """An entity's name in the tables, in "ar" or "en"; null where they have none."""
        known = self.lexicon.entities.get(entity)
        return (known.ar if language == "ar" else known.en) if known else None

    def label(self, entity: str, printed: str | None = None) -> dict[str, str | None]:
        """Both names, the printed one where the tables have none."""
        return {language: self.name(entity, language) or printed for language in ("ar", "en")}

    def listed(self, page: str) -> Listed:
        """A page's line in a list; Problem where there is none, or it is hidden from who asks."""
        try:
            found = self.file.listed(page)
        except UsageError as error:
            raise Problem("missing", error.seen, "page") from error
        if self.hides and found.id in self.hidden:
            raise Problem("hidden", f"page {found.id}", "page")
        return found

    def reading(self, page: str) -> Reading:
        """A page's reading; Problem where there is none."""
        listed = self.listed(page)
        reading = self.read(listed)
        if reading is None:
            raise Problem("missing", f"page {listed.id} is not read yet: musnad gather reads it", "page")
        return reading

    def read(self, listed: Listed) -> Reading | None:
        """The reading of a page in a list; null where it is not read yet, or was taken down meanwhile."""
        try:
            return self.file.reading(listed.id)
        except UsageError:
            return None
        except RecordFileError:
            if self.file.version_of(listed.id) is None:
                return None
            raise

    def record(self) -> Record:
        """What the pages say together, of many pages as last gathered; Problem where they never were."""
        if self.file.count() <= MOST_GATHERED:
            return gather(self.file.readings(Filter(shown=self.hides)), self.lexicon)
        if (kept := self.file.gathered()) is None:
            raise Problem("time", f"more than {MOST_GATHERED} pages, and none gathered: run musnad gather", None)
        gone = frozenset(place for places in self.hidden.values() for place in places)
        return without(kept[1], gone, self._title_at)

    def _title_at(self, location: str) -> str | None:
        return self.file.listed(location).title

    def narrowed(self, wanted: Filter) -> Filter:
        """Ids in place of names."""
        return narrowed(self.file, {}, wanted, self.names)
