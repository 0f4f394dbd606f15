"""What the desk asks of a record file, and in which shape it gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from musnad.export import Dyad
from musnad.record import Reading, Span
from musnad.record.corrections import Correction
from musnad.record.happened import Happened
from musnad.record.quoted import Quoted
from musnad.search import AskHappened
from musnad.store import Dossier, SavedSearch
from musnad.web.across import Across
from musnad.web.analysing import Analysing


@dataclass(frozen=True, slots=True)
class Headline:
    """An article in a list: its parties as entity ids, `day` as stated or null; `beginning` stands for a title."""

    page: str
    location: str
    title: str | None
    outlet: str | None
    agency: str | None
    day: str | None
    statements: int = 0
    names: int = 0
    versions: int = 0
    beginning: str | None = None

    @property
    def words(self) -> str | None:
        """The title, else the first words of the story; null where it has neither."""
        return self.title or self.beginning


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list, and how many there are in all."""

    headlines: tuple[Headline, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that the list can be narrowed to, and how many it would leave."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; null for everything."""

    outlet: str | None = None
    day: str | None = None
    agency: str | None = None
    person: str | None = None
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A search: words, and what the hits are narrowed to; `newest` asks for the order of the days."""

    words: str = ""
    outlet: str | None = None
    speaker: str | None = None
    entity: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    agency: str | None = None
    verb: str | None = None
    event: str | None = None
    issue: str | None = None
    newest: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was asked."""
        return not (self.words or self.narrowed)

    @property
    def narrowed(self) -> bool:
        """Whether anything beside words was asked."""
        about = (self.speaker, self.entity, self.verb, self.event, self.issue)
        return any((self.outlet, self.agency, self.first_day, self.last_day, *about))


@dataclass(frozen=True, slots=True)
class Sayings:
    """Whose statements are asked for (empty: anybody's), and what they are narrowed to; `least` is how sure."""

    by: str = ""
    about: str = ""
    outlet: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    least: float = 0.0

    @property
    def empty(self) -> bool:
        """Whether nothing was asked."""
        return not (self.by or self.narrowed)

    @property
    def narrowed(self) -> bool:
        """Whether anything beside the speaker was asked."""
        return any((self.about, self.outlet, self.first_day, self.last_day))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a page around hits: its text, where it begins on the page, and the hits as spans of the page.

    `goes_before` and `goes_on` tell whether its paragraph has more before and behind.
    """

    start: int
    text: str
    hits: tuple[Span, ...]
    statement: str | None = None
    goes_before: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that a search found."""

    headline: Headline
    title: Excerpt | None = None
    excerpts: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, and how many pages hit in all."""

    hits: tuple[Hit, ...]
    total: int


class Happenings(Protocol):
    """What happened, as a record file or a test tells it."""

    def happened(self, ask: AskHappened, start: int, count: int) -> tuple[tuple[Happened, ...], int]:
        """Part of those that answer, in the order of their days, and how many answer in all."""
        ...

    def dyads(self, ask: AskHappened) -> tuple[Dyad, ...]:
        """What states did towards each other, by month."""
        ...


class Holdings(Happenings, Analysing, Protocol):
    """A record file, or what stands for one in a test."""

    def headlines(self, wanted: Wanted, start: int, count: int) -> Listing:
        """The newest first, undated ones last."""
        ...

    def outlets(self) -> tuple[Facet, ...]:
        """Outlets, the fullest first."""
        ...

    def days(self) -> tuple[Facet, ...]:
        """Days, the newest first."""
        ...

    def reading(self, page: str) -> Reading | None:
        """The reading of a page; null where the record has none."""
        ...

    def across(self, *, fresh: bool) -> Across | None:
        """What the pages say together, gathered anew where `fresh` is asked and it is quick; null where nothing is."""
        ...

    def at(self, location: str) -> Headline | None:
        """The page at a location of the record; null where it is gone."""
        ...

    def story(self, story: str) -> str:
        """The id that a story has now; UsageError where there never was one."""
        ...

    def corrections(self, page: str) -> tuple[Correction, ...]:
        """What people put right on a page, in the order in which they did."""
        ...

    def identities(self) -> tuple[Correction, ...]:
        """What people say of the whole record, in the order in which they did."""
        ...

    def name(self, entity: str) -> str | None:
        """The words by which the pages themselves name an entity that no table knows; null where none do."""
        ...

    def search(self, asked: Asked, start: int, count: int) -> Found:
        """The pages that answer; UsageError where the query cannot be understood."""
        ...

    def statements(self, asked: Sayings) -> tuple[Quoted, ...]:
        """What somebody is told to have said, in the order of the days; UsageError as in `search`."""
        ...

    def spoken(self, asked: Sayings) -> tuple[tuple[Quoted, ...], int]:
        """The same of the newest pages alone, so that a reader need not wait, and how many were not looked through."""
        ...


class Follower(Protocol):
    """Whoever keeps what a person follows: dossiers and searches; UsageError where there is nothing to drop."""

    def follow(self, dossier: Dossier) -> None:
        """Keep a dossier."""
        ...

    def unfollow(self, dossier: str) -> None:
        """Keep it no longer."""
        ...

    def save(self, search: SavedSearch) -> None:
        """Keep a search."""
        ...

    def unsave(self, search: str) -> None:
        """Keep it no longer."""
        ...


class Adder(Follower, Protocol):
    """Whoever writes into the record: reads a new page, or one again as corrected; MusnadError where that fails."""

    def pasted(self, raw: bytes, name: str) -> str:
        """Read pasted bytes; the id of their page."""
        ...

    def fetched(self, address: str) -> str:
        """Fetch an address and read it; the id of its page."""
        ...

    def correct(self, correction: Correction) -> None:
        """Keep what a person put right, and read its page again with it."""
        ...

    def identify(self, told: Correction) -> int:
        """Keep what a person says of the whole record, and read its pages again; how many wait for a batch."""
        ...
