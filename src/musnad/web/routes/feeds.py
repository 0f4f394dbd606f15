"""Every list as a feed, and the page of all lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from musnad.errors import UsageError
from musnad.export.feeds import WRITERS, Entry, Feed, Origin, urn
from musnad.runner import now
from musnad.store import Thing
from musnad.web.across import Across
from musnad.web.bidi import direction
from musnad.web.frame import address, desk_of, filename, show, wording_of
from musnad.web.holdings import Headline, Wanted
from musnad.web.labels import Labels, own_names
from musnad.web.refusal import Refused
from musnad.web.routes.asked import words_of
from musnad.web.routes.front import narrowed, standfirst, wanted_of
from musnad.web.routes.search import asked_of
from musnad.web.saved import query_of
from musnad.web.unseen import hidden_of

ENTRIES = 30
"""Articles in a feed: a day of a busy desk; readers ask again within the hour."""
MOST_LISTED = 60
"""Lists of a kind on the page of all lists."""
FIRST_LISTED = 10
"""Of them that stand open; the others wait behind a line."""
SEARCHED = ("q", "speaker", "entity", "verb", "event", "from", "to")
KINDS = ("outlet", "agency", "person", "issue", "day")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list before it is a feed: its title, its address as a page, what it holds."""

    title: str
    page: str
    headlines: tuple[Headline, ...]


def feed(request: Request) -> Response:
    """The list that the address asks for, in the form that it asks for; 304 where the reader has it."""
    form = request.path_params["form"]
    if form not in WRITERS:
        raise Refused(404, "missing", request.url.path)
    media, write = WRITERS[form]
    body = write(_feed(request, listed(request)))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=f"{media}; charset=utf-8", headers=headers)


def lists(request: Request) -> Response:
    """All lists, each as a page and as feeds."""
    desk, words = desk_of(request), wording_of(request)
    readers = desk.readers
    facets = {kind: readers.facets(kind)[:MOST_LISTED] if readers else () for kind in KINDS}
    entities = [facet.value for kind in KINDS if kind != "day" for facet in facets[kind]]
    across = desk.holdings.across(fresh=False)
    context = {
        "facets": facets,
        "first": FIRST_LISTED,
        "stories": across.record.stories[:MOST_LISTED] if across else (),
        "dossiers": across.record.dossiers[:MOST_LISTED] if across else (),
        "label": Labels(words, desk.names, own_names(entities, desk.holdings)),
        "forms": tuple(WRITERS),
        "feed_of": lambda form, **asked: address(f"/feed.{form}", **asked),
        "direction_of": direction,
    }
    return show(request, "lists.html", context)


def listed(request: Request) -> Listed:
    """The story, the dossier, the search or the front page that the address asks for."""
    words, desk = wording_of(request), desk_of(request)
    if story := words_of(request, "story"):
        return _story(request, story)
    if dossier := words_of(request, "dossier"):
        return _dossier(request, dossier)
    if any(words_of(request, key) for key in SEARCHED):
        asked = replace(asked_of(request), newest=True)
        try:
            hits = desk.holdings.search(asked, 0, ENTRIES).hits
        except UsageError as error:
            raise Refused(400, "query", error.seen) from None
        told = " ".join(filter(None, query_of(asked).values()))
        title = f"{words('search.title')}: {told}"
        return Listed(title, address("/search", **query_of(asked)), tuple(hit.headline for hit in hits))
    wanted = wanted_of(request)
    found = desk.holdings.headlines(wanted, 0, ENTRIES).headlines
    return Listed(_title(request, wanted), narrowed(wanted), found)


def _title(request: Request, wanted: Wanted) -> str:
    desk, words = desk_of(request), wording_of(request)
    named = [each for each in (wanted.outlet, wanted.agency, wanted.person, wanted.issue) if each]
    label = Labels(words, desk.names, own_names(named, desk.holdings))
    told = [label.plain(each) for each in named] + ([wanted.day] if wanted.day else [])
    return " · ".join(told) or str(words("front.title"))


def _story(request: Request, story: str) -> Listed:
    holdings = desk_of(request).holdings
    across = holdings.across(fresh=False)
    if across is None or story not in across.stories:
        raise Refused(404, "missing", request.url.path)
    told = across.stories[story]
    return Listed(told.title, f"/story/{story}", _newest(request, across, told.pages))


def _dossier(request: Request, dossier: str) -> Listed:
    across = desk_of(request).holdings.across(fresh=False)
    told = next((each for each in across.record.dossiers if each.id == dossier), None) if across else None
    if across is None or told is None:
        raise Refused(404, "missing", request.url.path)
    return Listed(told.title, address(f"/dossier/{quote(dossier)}"), _newest(request, across, told.pages))


def _newest(request: Request, across: Across, places: Iterable[str]) -> tuple[Headline, ...]:
    """The pages at some locations that readers see, the newest first."""
    holdings = desk_of(request).holdings
    pages = sorted(places, key=lambda page: (across.day(page) or "", page), reverse=True)[:ENTRIES]
    found = [headline for page in pages if (headline := holdings.at(page))]
    return tuple(each for each in found if Thing(each.page, "article") not in hidden_of(request, each.page))


def _feed(request: Request, found: Listed) -> Feed:
    words, desk = wording_of(request), desk_of(request)
    base = str(request.base_url).rstrip("/")
    parties = [each for headline in found.headlines for each in (headline.outlet, headline.agency)]
    label = Labels(words, desk.names, own_names(parties, desk.holdings))
    entries = tuple(_entry(request, each, base, label) for each in found.headlines)
    own = f"{base}{request.url.path}" + (f"?{request.url.query}" if request.url.query else "")
    updated = (desk.readers.updated() if desk.readers else None) or now()
    name = str(words("site.name"))
    return Feed(
        f"{name}: {found.title}", str(words("site.about")), base + found.page, own, updated, words.language, entries
    )


def _entry(request: Request, headline: Headline, base: str, label: Labels) -> Entry:
    desk = desk_of(request)
    reading = desk.holdings.reading(headline.page)
    source = desk.readers.source(headline.page) if desk.readers else None
    title = headline.words or filename(headline.location)
    outlet = headline.outlet or headline.agency
    return Entry(
        id=urn(headline.page),
        title=title,
        address=f"{base}/page/{headline.page}",
        day=reading.article.published.value if reading and reading.article.published else None,
        seen=_seen(request, headline),
        summary=standfirst(reading) or title,
        source=source,
        origin=Origin(label.plain(outlet), _site(source) or f"{base}{address('/', outlet=outlet)}") if outlet else None,
        agency=label.plain(headline.agency) if headline.agency else None,
        language=(reading.page.language if reading else None) or "ar",
    )


def _seen(request: Request, headline: Headline) -> str:
    readers = desk_of(request).readers
    captures = readers.captures(headline.page) if readers else ()
    return next((seen for each, seen in captures if each.page == headline.page), None) or now()


def _site(source: str | None) -> str | None:
    if source is None:
        return None
    parts = urlsplit(source)
    return f"{parts.scheme}://{parts.netloc}/"
