"""The desk's own addresses for programs: with .json, .csv or .rss at the end they lead to the same in the API."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.api import BASE
from musnad.web.frame import address
from musnad.web.refusal import Refused

FORMS = ("json", "csv", "rss")
DAY = {"day": "since"}
"""A day is asked for as the first and the last."""
ASKED = {
    "q": "q", "outlet": "outlet", "agency": "agency", "speaker": "speaker", "entity": "entity",
    "from": "since", "to": "until",
}  # fmt: skip
"""A value of the desk's addresses to the API's parameter; what is not here turns pages or hides rows."""
SAID = {"q": "about", "outlet": "outlet", "from": "since", "to": "until", "sure": "least"}
"""The same of statements."""
WRITTEN = ("verb", "event", "issue")
"""What the API takes as a part of the query alone: event:meeting."""


def of_front(request: Request) -> Response:
    """The list of the front page."""
    return _list(request, {"outlet": "outlet", "agency": "agency", "person": "entity"} | DAY)


def of_search(request: Request) -> Response:
    """A search; one of parties, names and days alone is a list of articles."""
    return _list(request, ASKED)


def _list(request: Request, named: Mapping[str, str]) -> Response:
    asked = _asked(request, named)
    told = {key: request.query_params.get(key, "").replace('"', " ").strip() for key in WRITTEN}
    written = [f'{key}:"{value}"' for key, value in told.items() if value]
    if written:
        asked["q"] = " ".join(filter(None, (asked.get("q"), *written)))
    return _led(request, "search" if asked.get("q") else "articles", asked)


def of_statements(request: Request) -> Response:
    """Who said what."""
    return _led(request, "statements", _asked(request, SAID | {"by": "by"}))


def of_people(request: Request) -> Response:
    """What somebody is told to have said."""
    return _led(request, "statements", {"by": request.path_params["entity"], **_asked(request, SAID)})


def of_article(request: Request) -> Response:
    """A page's reading; as a table or a feed its statements."""
    page = request.path_params["page"]
    if request.path_params["form"] == "json":
        return _led(request, f"articles/{quote(page, safe='')}/reading", {})
    return _led(request, "statements", {"page": page})


def _asked(request: Request, named: Mapping[str, str]) -> dict[str, str]:
    given = {named[key]: value for key, value in request.query_params.items() if key in named and value}
    if named.get("day") and "since" in given:
        given["until"] = given["since"]
    return given


def _led(request: Request, name: str, asked: Mapping[str, object]) -> Response:
    form = request.path_params["form"]
    if form not in FORMS:
        raise Refused(404, "missing", request.url.path)
    return RedirectResponse(address(f"{BASE}/{name}.{form}", **asked), 307)
