"""An outlet: what it carries from whom, what it cuts, how it names things; and an agency's reach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Origin
from musnad.web.carrying import Cut, carriers, cuts, tally
from musnad.web.frame import desk_of, show
from musnad.web.holdings import Headline, Wanted
from musnad.web.measured import measured
from musnad.web.refusal import Refused
from musnad.web.routes.across import MOST_CARRIED, across_of, shared

MOST_CUTS = 40
"""Edits that are shown, word by word; the comparison of each pair has all."""
SHORTEST_CUT = 12
"""Characters of an edit that is shown: less is a particle or a name's spelling."""


def outlet(request: Request) -> Response:
    """What an outlet carries and from whom, what it cuts, how it names things."""
    across, asked = across_of(request), request.path_params["outlet"]
    holdings = desk_of(request).holdings
    listing = holdings.headlines(Wanted(outlet=asked), 0, MOST_CARRIED)
    if not listing.headlines:
        raise Refused(404, "missing", request.url.path)
    groups: defaultdict[str | None, list[tuple[Headline, Origin | None]]] = defaultdict(list)
    for headline in listing.headlines:
        origin = across.origins.get(headline.location) if across else None
        groups[origin.origin if origin else None].append((headline, origin))
    carried = sorted(groups.items(), key=lambda found: (found[0] is None, -len(found[1]), found[0] or ""))
    readings = holdings.readings("outlet", asked)
    edits = tuple(cuts(frozenset(headline.location for headline in listing.headlines), across))
    named = holdings.namings(readings)
    parties = [asked, *(origin for origin in groups if origin), *(each.of for each in named)]
    context = {
        **shared(request, across, parties),
        "outlet": asked,
        "carried": carried,
        "total": listing.total,
        "edits": list(islice(_shown(request, edits), MOST_CUTS)),
        "tally": tally(edits),
        "named": named,
        "read": len(readings),
        "measured": measured,
    }
    return show(request, "outlet.html", context)


def _shown(request: Request, edits: tuple[Cut, ...]) -> Iterator[tuple[Cut, str]]:
    """Edits long enough to tell something, with their words; what was cut first."""
    for edit in sorted(edits, key=lambda each: ("cut", "added", "reworded", "redated").index(each.kind)):
        headline = desk_of(request).holdings.at(edit.anchor.page)
        reading = desk_of(request).holdings.reading(headline.page) if headline else None
        words = " ".join(edit.anchor.span.of(reading.page.text).split()) if reading else ""
        if len(words) >= SHORTEST_CUT or edit.kind == "redated":
            yield edit, words


def agency(request: Request) -> Response:
    """Who carries an agency, how often, since when."""
    across, asked = across_of(request), request.path_params["agency"]
    holdings = desk_of(request).holdings
    readings = holdings.readings("agency", asked)

    def outlet_of(location: str) -> str | None:
        headline = holdings.at(location)
        return headline.outlet if headline else None

    found = carriers(asked, readings, across, outlet_of)
    if not found:
        raise Refused(404, "missing", request.url.path)
    context = {
        **shared(request, across, [asked, *(each.outlet for each in found)]),
        "agency": asked,
        "carriers": found,
        "total": sum(each.pages for each in found),
        "measured": measured,
    }
    return show(request, "agency.html", context)
