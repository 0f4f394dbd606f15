"""What the analyst's pages ask of a record file."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from threading import Lock, Thread
from time import monotonic
from typing import Literal, Protocol

from musnad import search
from musnad.errors import MusnadError, UsageError
from musnad.lexicon import Lexicon
from musnad.lexicon.entities import Tenure
from musnad.record import Reading
from musnad.search.namings import Named, namings
from musnad.store import Counted, Filter, RecordFile, SavedSearch

LOG = logging.getLogger("musnad.web")
FRESH = 60.0
"""Seconds for which counts over a large file stand: over 20,000 pages they take half a second, a search a fifth."""
GLANCE = 0.25
"""Seconds between two looks at how many pages a large file has."""
SMALL = 300
"""Pages up to which all is counted anew each time."""
By = Literal["entity", "outlet", "agency", "speaker"]
MOST_READ = 400
"""Readings that a dossier opens: two seconds."""
MOST_NAMED = 150
"""Readings that the page of a person, an outlet or an agency opens: under a second; the newest are those."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A spelling of an entity, and on how many pages it is the commonest."""

    name: str
    pages: int


class Analysing(Protocol):
    """A record file, or what stands for one in a test."""

    def readings(self, by: By, value: str) -> tuple[Reading, ...]:
        """The newest readings that name an entity, quote it, or are of an outlet or an agency, in the order of days."""
        ...

    def readings_at(self, locations: Iterable[str]) -> tuple[Reading, ...]:
        """The readings of the pages at some locations; those that are gone are left out."""
        ...

    def surfaces(self, entity: str) -> tuple[Surface, ...]:
        """The spellings of an entity, the commonest first."""
        ...

    def tenures(self, entity: str) -> tuple[Tenure, ...]:
        """The offices that the tables know somebody to have held."""
        ...

    def wikidata(self, entity: str) -> str | None:
        """The id under which Wikidata knows somebody, as far as the tables tell it: Q58217."""
        ...

    def named(self, by: Literal["speaker", "entity"]) -> tuple[Counted, ...]:
        """Who is quoted, or named, the most often first."""
        ...

    def issues(self) -> tuple[Counted, ...]:
        """Issues on which somebody takes a stand, those of the most pages first."""
        ...

    def agencies(self) -> tuple[Counted, ...]:
        """Agencies that pages credit, the fullest first."""
        ...

    def namings(self, readings: Iterable[Reading]) -> tuple[Named, ...]:
        """How pages name things."""
        ...

    def searches(self) -> tuple[SavedSearch, ...]:
        """The searches that people keep, the latest first."""
        ...

    def saved(self, search: str) -> SavedSearch | None:
        """One of them; null where there is none of that id."""
        ...

    def meant(self, name: str) -> tuple[str, ...]:
        """Ids of those who go by a name of the tables, in either script."""
        ...


class Counts:
    """Counts over a whole file, taken anew at most once a minute; at once where pages went, or are few.

    What is a minute old is told while it is counted anew beside: nobody waits for it.
    """

    def __init__(self, file: RecordFile) -> None:
        """Nothing is counted yet."""
        self._file = file
        self._held: dict[str, tuple[float, int, tuple[Counted, ...]]] = {}
        self._counting: set[str] = set()
        self._lock = Lock()
        self._looked = (0, 0.0)

    def of(self, name: str, count: Callable[[], tuple[Counted, ...]]) -> tuple[Counted, ...]:
        """What was counted under a name, or is now."""
        pages = self._pages()
        when, before, held = self._held.get(name, (-FRESH, 0, ()))
        if pages <= SMALL or pages < before or name not in self._held:
            return self._anew(name, pages, count)
        if monotonic() - when >= FRESH:
            with self._lock:
                due = name not in self._counting
                self._counting.add(name)
            if due:
                Thread(target=self._beside, args=(name, pages, count), daemon=True).start()
        return held

    def _pages(self) -> int:
        """How many pages there are; of a large file as they were a moment ago, for a search asks six times."""
        pages, looked = self._looked
        if pages <= SMALL or monotonic() - looked >= GLANCE:
            pages = self._file.count()
            self._looked = (pages, monotonic())
        return pages

    def _anew(self, name: str, pages: int, count: Callable[[], tuple[Counted, ...]]) -> tuple[Counted, ...]:
        held = count()
        self._held[name] = (monotonic(), pages, held)
        return held

    def _beside(self, name: str, pages: int, count: Callable[[], tuple[Counted, ...]]) -> None:
        try:
            self._anew(name, pages, count)
        except MusnadError as error:  # the file was closed, or another program keeps it: the next who asks tries again
            LOG.info("counts of %s: %s", name, error)
        finally:
            self._counting.discard(name)


class Analysed:
    """The same of one open record file."""

    _file: RecordFile
    _lexicon: Lexicon
    _counts: Counts

    def readings(self, by: By, value: str) -> tuple[Reading, ...]:
        """The newest readings that are meant."""
        meant = {
            "entity": Filter(entity=(value,)),
            "speaker": Filter(speaker=(value,)),
            "outlet": Filter(outlet=(value,)),
            "agency": Filter(agency=(value,)),
        }[by]
        listed = self._file.pages(replace(meant, shown=self._shown().shown), limit=MOST_NAMED)
        return in_days(self._file.reading(each.id) for each in listed)

    def readings_at(self, locations: Iterable[str]) -> tuple[Reading, ...]:
        """The readings of some pages."""
        return in_days(islice(self._at(locations), MOST_READ))

    def _at(self, locations: Iterable[str]) -> Iterator[Reading]:
        hidden = self._file.remarks.hidden_pages()
        for location in locations:
            try:
                reading = self._file.reading(location)
            except UsageError:
                continue
            if reading.page.id not in hidden:
                yield reading

    def surfaces(self, entity: str) -> tuple[Surface, ...]:
        """The spellings of an entity."""
        counted = Counter(name for _, name in self._file.surfaces(entity, self._shown()))
        return tuple(Surface(name, pages) for name, pages in sorted(counted.items(), key=lambda c: (-c[1], c[0])))

    def tenures(self, entity: str) -> tuple[Tenure, ...]:
        """The offices of the tables."""
        known = self._lexicon.entities.get(entity)
        return known.offices if known else ()

    def wikidata(self, entity: str) -> str | None:
        """The id of the tables."""
        known = self._lexicon.entities.get(entity)
        return known.qid if known else None

    def named(self, by: Literal["speaker", "entity"]) -> tuple[Counted, ...]:
        """Who is quoted, or named."""
        count = self._file.speakers if by == "speaker" else self._file.entities
        return self._counts.of(by, partial(count, self._shown()))

    def _shown(self) -> Filter:
        """The pages that readers see; without a condition where they see all."""
        return Filter(shown=self._file.remarks.hides)

    def issues(self) -> tuple[Counted, ...]:
        """Issues on which somebody takes a stand."""
        return self._counts.of("issue", partial(self._file.issues, self._shown()))

    def agencies(self) -> tuple[Counted, ...]:
        """Agencies that pages credit."""
        return self._counts.of("agency", partial(self._file.parties, "agency", self._shown()))

    def namings(self, readings: Iterable[Reading]) -> tuple[Named, ...]:
        """How pages name things."""
        return namings(readings, self._lexicon)

    def searches(self) -> tuple[SavedSearch, ...]:
        """The searches that people keep."""
        return self._file.saved_searches()

    def saved(self, search: str) -> SavedSearch | None:
        """One of them."""
        try:
            return self._file.saved_search(search)
        except UsageError:
            return None

    def meant(self, name: str) -> tuple[str, ...]:
        """Ids of those who go by a name."""
        return search.names_of(self._lexicon).entities(name)


def in_days(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """In the order of their days, those without one last."""
    return tuple(sorted(readings, key=lambda r: (day_of(r) or "9", r.page.location)))


def day_of(reading: Reading) -> str | None:
    """The day a page states."""
    published = reading.article.published
    return published.value[:10] if published else None
