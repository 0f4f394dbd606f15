"""The front page: the ticker, the newest articles, a box to add one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Reading
from musnad.web.across import Across
from musnad.web.bidi import code
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.holdings import Headline, Listing, Wanted
from musnad.web.labels import Labels, own_names
from musnad.web.routes.asked import day_of, page_number, words_of

PER_PAGE = 20
ADD_COMMAND = "musnad add FOLDER"
TICKER = 16
"""Headlines in the ticker: a round of about a minute and a half at reading pace."""
FACETS = 14
"""Outlets and days offered for narrowing; the search page takes any."""
STANDFIRST = 260
"""Characters of the newest story that stand under its headline: three lines of the column."""


def front(request: Request) -> Response:
    """The list, narrowed to an outlet or a day where the address asks it."""
    desk = desk_of(request)
    holdings, outlets = desk.holdings, desk.holdings.outlets()[:FACETS]
    wanted = wanted_of(request)
    page = page_number(request)
    listing = holdings.headlines(wanted, (page - 1) * PER_PAGE, PER_PAGE)
    first = page == 1 and wanted == Wanted()
    newest = listing if first else holdings.headlines(Wanted(), 0, TICKER)
    across = holdings.across(fresh=False)
    listing, folded = fold(listing, across)
    lead = listing.headlines[0] if first and listing.headlines else None
    parties = [
        each for headline in (*listing.headlines, *newest.headlines) for each in (headline.outlet, headline.agency)
    ]
    parties += [wanted.outlet, wanted.agency, wanted.person, wanted.issue, *(facet.value for facet in outlets)]
    context = {
        "ticker": newest.headlines[:TICKER],
        "pace": min(8, -(-len(newest.headlines[:TICKER]) // 2)),
        "lead": lead,
        "standfirst": standfirst(holdings.reading(lead.page)) if lead else None,
        "days_listed": grouped(listing, leave_first=lead is not None),
        "listing": listing,
        "wanted": wanted,
        "folded": folded,
        "story_of": {place: found.id for place, found in across.story_of.items()} if across else {},
        "told_of": _told_of(across, listing.headlines),
        "outlets": outlets,
        "label": Labels(wording_of(request), desk.names, own_names(parties, holdings)),
        "days": holdings.days()[:FACETS],
        "adding": desk.adder is not None,
        "command": code(ADD_COMMAND),
        **paging(request.url.path, wanted, page, listing.total),
        "narrow": lambda **changed: narrowed(replace(wanted, **changed)),
        "feeds": lambda form: narrowed(wanted, f"/feed.{form}"),
        "narrowed": wanted != Wanted(),
    }
    return show(request, "front.html", context)


def wanted_of(request: Request) -> Wanted:
    """What the list is narrowed to."""
    named = {name: words_of(request, name) for name in ("outlet", "agency", "person", "issue")}
    return Wanted(**named, day=day_of(request, "day"))


def narrowed(wanted: Wanted, path: str = "/") -> str:
    """The address of a narrowed list."""
    return address(path, **asdict(wanted))


def _told_of(across: Across | None, headlines: Iterable[Headline]) -> dict[str, int]:
    """The pages of each headline's story, where it has several."""
    stories = {each.location: across.story_of.get(each.location) for each in headlines} if across else {}
    return {place: len(story.pages) for place, story in stories.items() if story and len(story.pages) > 1}


def fold(listing: Listing, across: Across | None) -> tuple[Listing, dict[str, list[Headline]]]:
    """One text once: under the page that carried it first, or is listed first, the others of this list."""
    if across is None:
        return listing, {}
    folded: dict[str, list[Headline]] = {}
    heads: dict[int, str] = {}
    here = {headline.location: headline for headline in listing.headlines}
    for headline in listing.headlines:
        origin = across.origins.get(headline.location)
        if origin is None or len(origin.pages) == 1:
            continue
        first = origin.first if origin.first in here else headline.location
        head = heads.setdefault(id(origin), first)
        if headline.location != head:
            folded.setdefault(here[head].page, []).append(headline)
    hidden = {headline.page for some in folded.values() for headline in some}
    kept = tuple(headline for headline in listing.headlines if headline.page not in hidden)
    return replace(listing, headlines=kept), folded


def grouped(listing: Listing, *, leave_first: bool) -> list[tuple[str | None, list[object]]]:
    """The headlines under their days, in their order."""
    listed = listing.headlines[1:] if leave_first else listing.headlines
    return [(day, list(each)) for day, each in groupby(listed, key=lambda headline: headline.day)]


def standfirst(reading: Reading | None) -> str | None:
    """The beginning of the story, cut at a word."""
    if reading is None or not reading.article.body:
        return None
    told = " ".join(reading.article.body[0].of(reading.page.text).split())
    if len(told) <= STANDFIRST:
        return told
    return told[:STANDFIRST].rsplit(" ", 1)[0] + "…"


def paging(path: str, wanted: Wanted, page: int, total: int) -> dict[str, object]:
    """The addresses of the newer and the older page, null at either end."""
    pages = max(1, -(-total // PER_PAGE))
    kept = asdict(wanted)
    return {
        "page": page,
        "pages": pages,
        "newer": address(path, **kept, page=page - 1 if page > 2 else None) if page > 1 else None,  # noqa: PLR2004
        "older": address(path, **kept, page=page + 1) if page < pages else None,
    }
