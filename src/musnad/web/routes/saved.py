"""Searches that people keep: the list, one of them, and the forms that keep and drop one."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.errors import UsageError
from musnad.store import SavedSearch
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.labels import Labels, own_names
from musnad.web.refusal import Refused
from musnad.web.routes.dossiers import adder_of
from musnad.web.routes.sent import sent
from musnad.web.saved import FIELDS, asked_of, counted, query_of, saving

FORM_BYTES = 16_384
LONGEST_TITLE = 120
MOST_LISTED = 60


def saved(request: Request) -> Response:
    """The list, with how many pages answer each now."""
    desk = desk_of(request)
    kept = [counted(each, desk.holdings) for each in desk.holdings.searches()[:MOST_LISTED]]
    parties = [value for each in kept for value in query_of(each.asked).values()]
    context = {
        "saved": kept,
        "label": Labels(wording_of(request), desk.names, own_names(parties, desk.holdings)),
        "asks": lambda asked: [(key, value) for key, value in query_of(asked).items() if key != "q"],
        "feed": query_of,
        "leads": lambda asked: address("/search", **query_of(asked)),
        "writable": desk.adder is not None,
    }
    return show(request, "saved.html", context)


def one(request: Request) -> Response:
    """To the search that a saved one is now."""
    found = desk_of(request).holdings.saved(request.path_params["search"])
    if found is None:
        raise Refused(404, "missing", request.url.path)
    return RedirectResponse(address("/search", **query_of(asked_of(found))), 303)


async def save(request: Request) -> Response:
    """Keep the search that the form holds; 400 for one of nothing."""
    adder, fields = adder_of(request), await sent(request, FORM_BYTES)
    asked = asked_of(SavedSearch("", "", fields.get("query", "")))
    known = parse_qs(fields.get("query", ""))
    if asked.empty or not set(known) & set(FIELDS):
        raise Refused(400, "everything")
    title = " ".join(fields.get("title", "").split())[:LONGEST_TITLE]
    await run_in_threadpool(adder.save, saving(title, asked))
    return RedirectResponse("/saved", 303)


async def drop(request: Request) -> Response:
    """Keep one no longer."""
    adder, fields = adder_of(request), await sent(request, FORM_BYTES)
    if fields.get("as") != "drop":
        raise Refused(400, "form")
    try:
        await run_in_threadpool(adder.unsave, request.path_params["search"])
    except UsageError:
        raise Refused(404, "missing", request.url.path) from None
    return RedirectResponse("/saved", 303)
