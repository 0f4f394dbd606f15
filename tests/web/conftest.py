from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from musnad.errors import EmptyPage, OverlongReading, SourceError, UsageError
from musnad.export import Dyad
from musnad.record import Reading, Span
from musnad.record.corrections import Correction
from musnad.record.happened import Happened, all_happened
from musnad.record.quoted import Quoted, quoted
from musnad.search import AskHappened
from musnad.store import Dossier, SavedSearch
from musnad.web.across import Across
from musnad.web.application import desk_app
from musnad.web.explain import Unexplained
from musnad.web.frame import Desk
from musnad.web.holdings import Asked, Excerpt, Facet, Found, Headline, Hit, Listing, Sayings, Wanted
from musnad.web.labels import no_names
from tests.web.analysing import Analysis
from tests.web.browsing import browser, chromium  # noqa: F401 - fixtures
from tests.web.samples import plain, reading

ADDRESS = "http://127.0.0.1:8000"
HOSTILE = "<script>alert(1)</script> \u202eدلبلا\u202c \"'&<b> {{7*7}} {0}\r\nنهاية"


class Shelf(Analysis):
    """Holdings in memory."""

    def __init__(self, *readings: Reading) -> None:
        self.by_id = {each.page.id: each for each in readings}
        self.asked: list[object] = []
        self.names: dict[str, str] = {}
        self.put_right: list[Correction] = []
        self.counted: tuple[Dyad, ...] = ()
        self.together: Across | None = None
        self.became: dict[str, str] = {}

    def headlines(self, wanted: Wanted, start: int, count: int) -> Listing:
        self.asked.append(wanted)
        listed = [each for each in map(self.headline, self.by_id.values()) if wanted.outlet in (None, each.outlet)]
        return Listing(tuple(listed[start : start + count]), len(listed))

    def headline(self, read: Reading) -> Headline:
        article, text = read.article, read.page.text
        title = article.title.of(text) if article.title else None
        day = article.published.value if article.published else None
        return Headline(read.page.id, read.page.location, title, article.outlet, article.agency, day, 4, 5, 2)

    def outlets(self) -> tuple[Facet, ...]:
        return tuple(Facet(each.article.outlet, 1) for each in self.by_id.values() if each.article.outlet)

    def days(self) -> tuple[Facet, ...]:
        return (Facet("2013-08-09", 1),)

    def reading(self, page: str) -> Reading | None:
        return self.by_id.get(page)

    def across(self, *, fresh: bool) -> Across | None:  # noqa: ARG002 - the signature of Holdings
        return self.together

    def at(self, location: str) -> Headline | None:
        return next((self.headline(r) for r in self.by_id.values() if r.page.location == location), None)

    def story(self, story: str) -> str:
        if story not in self.became:
            raise UsageError("no story", remedy="Name another")
        return self.became[story]

    def corrections(self, page: str) -> tuple[Correction, ...]:
        return tuple(each for each in self.put_right if each.page == page)

    def identities(self) -> tuple[Correction, ...]:
        return ()

    def name(self, entity: str) -> str | None:
        return self.names.get(entity)

    def search(self, asked: Asked, start: int, count: int) -> Found:
        self.asked.append(asked)
        if asked.words == '"':
            raise UsageError("a phrase is not closed", remedy="Close it")
        hits = [Hit(self.headline(read), excerpts=(self.excerpt(read),)) for read in self.by_id.values()]
        return Found(tuple(hits[start : start + count]), len(hits))

    def happened(self, ask: AskHappened, start: int, count: int) -> tuple[tuple[Happened, ...], int]:
        self.asked.append(ask)
        found = [each for read in self.by_id.values() for each in all_happened(read, ask.kind)]
        return tuple(found[start : start + count]), len(found)

    def dyads(self, ask: AskHappened) -> tuple[Dyad, ...]:
        self.asked.append(ask)
        return self.counted

    def statements(self, asked: Sayings) -> tuple[Quoted, ...]:
        self.asked.append(asked)
        if asked.about == '"':
            raise UsageError("a phrase is not closed", remedy="Close it")
        told = (each for read in self.by_id.values() for each in quoted(read))
        return tuple(each for each in told if each.statement.source.entity == asked.by)

    def spoken(self, asked: Sayings) -> tuple[tuple[Quoted, ...], int]:
        return self.statements(asked), 3

    def excerpt(self, read: Reading) -> Excerpt:
        span = read.article.body[0]
        return Excerpt(span.start, span.of(read.page.text), (Span(span.start, span.start + 4),))


class Inbox:
    """An adder that keeps what it is given."""

    def __init__(self) -> None:
        self.given: list[object] = []

    def pasted(self, raw: bytes, name: str) -> str:
        if raw == b"empty":
            raise EmptyPage("no character that shows", remedy="Paste the text of a page")
        self.given.append((raw, name))
        return "0123456789abcdef"

    def fetched(self, address: str) -> str:
        if "nowhere" in address:
            raise SourceError("no answer <b>", place=address, remedy="Save the page")
        self.given.append(address)
        return "0123456789abcdef"

    def correct(self, correction: Correction) -> None:
        if correction.should_be == "advertisement":
            raise OverlongReading("still reading after 20 s", place=correction.page, remedy="Save its text alone")
        self.given.append(correction)

    def identify(self, told: Correction) -> int:
        self.given.append(told)
        return 0

    def follow(self, dossier: Dossier) -> None:
        self.given.append(dossier)

    def unfollow(self, dossier: str) -> None:
        if dossier == "nowhere":
            raise UsageError("no dossier", remedy="Name another")
        self.given.append(dossier)

    def save(self, search: SavedSearch) -> None:
        self.given.append(search)

    def unsave(self, search: str) -> None:
        self.given.append(search)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(reading(), plain(HOSTILE))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def desk(shelf: Shelf, inbox: Inbox) -> Starlette:
    return desk_app(Desk(shelf, Unexplained(), no_names, inbox))


@pytest.fixture
def client(desk: Starlette) -> Iterator[TestClient]:
    with TestClient(desk, base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False) as opened:
        yield opened
