"""Search: by words, outlet, speaker, entity and day."""

from __future__ import annotations

from functools import cache
from typing import get_args
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from musnad.errors import UsageError
from musnad.record.events import EventType
from musnad.record.happened import KINDS
from musnad.search.query import FIELDS
from musnad.web.bidi import escaped
from musnad.web.frame import address, desk_of, environment, show, wording_of
from musnad.web.holdings import Asked, Excerpt, Found
from musnad.web.i18n import wording
from musnad.web.labels import Labels, own_names
from musnad.web.measured import measured
from musnad.web.routes.asked import day_of, page_number, words_of
from musnad.web.routes.dossiers import known_names
from musnad.web.saved import query_of

PER_PAGE = 15
MOST_ISSUES = 80
"""Issues offered, those of the most pages; the field of the address takes any."""


def search(request: Request) -> Response:
    """The hits, or how to ask for them."""
    desk = desk_of(request)
    asked, page = asked_of(request), page_number(request)
    outlets = desk.holdings.outlets()
    found, seen = Found((), 0), None
    if not asked.empty:
        try:
            found = desk.holdings.search(asked, (page - 1) * PER_PAGE, PER_PAGE)
        except UsageError as error:
            seen = f"{error.seen}. {error.remedy}" if error.remedy else error.seen
    parties = [each for hit in found.hits for each in (hit.headline.outlet, hit.headline.agency)]
    parties += [asked.entity, asked.speaker, asked.issue, *(facet.value for facet in outlets)]
    parties += [each.value for each in desk.holdings.agencies()]
    context = {
        "asked": asked,
        "measured": measured,
        "rests_on": rests_on(asked),
        "found": found,
        "not_understood": seen,
        "outlets": outlets,
        "label": Labels(wording_of(request), desk.names, own_names(parties, desk.holdings)),
        "excerpt": excerpt,
        "page": page,
        "pages": max(1, -(-found.total // PER_PAGE)),
        "turn": lambda number: address("/search", **query_of(asked), page=number if number > 1 else None),
        "loosened": address("/search", q=asked.words),
        "said": address(
            "/statements",
            **{"from": asked.first_day, "to": asked.last_day},
            q=asked.words,
            by=asked.speaker,
            outlet=asked.outlet,
        ),
        "query": urlencode(query_of(asked)),
        "feed": query_of(asked),
        "speakers": known_names(request, "speaker"),
        "known": known_names(request, "entity"),
        "issues": desk.holdings.issues()[:MOST_ISSUES],
        "agencies": desk.holdings.agencies(),
        "event_types": get_args(EventType),
        "event_kinds": tuple(kind for kind in KINDS if kind != "event"),
        "help": _help(wording_of(request).language),
        "writable": desk.adder is not None,
    }
    return show(request, "search.html", context, status=400 if seen else 200)


@cache
def _help(language: str) -> Markup:
    """How to ask, made once a language."""
    told = environment(language).get_template("_search_help.html").render(t=wording(language), fields=FIELDS)
    return Markup(told)  # noqa: S704 - a template of ours, escaped


def rests_on(asked: Asked) -> tuple[str, ...]:
    """The layers whose readings decide what is found; words alone need none."""
    told = {
        "statements": asked.speaker or asked.verb,
        "names": asked.entity,
        "parties": asked.outlet or asked.agency or asked.first_day or asked.last_day,
        "events": asked.event,
        "event_types": asked.event if asked.event not in KINDS else None,
        "positions": asked.issue,
    }
    return tuple(layer for layer, by in told.items() if by)


def asked_of(request: Request) -> Asked:
    """The search that the address asks for."""
    return Asked(
        words_of(request, "q") or "",
        words_of(request, "outlet"),
        words_of(request, "speaker"),
        words_of(request, "entity"),
        day_of(request, "from"),
        day_of(request, "to"),
        words_of(request, "agency"),
        words_of(request, "verb"),
        words_of(request, "event"),
        words_of(request, "issue"),
    )


def excerpt(shown: Excerpt) -> Markup:
    """The stretch with its hits marked, which stand apart, in text order; "…" where its paragraph goes on."""
    pieces, at = [], 0
    for hit in shown.hits:
        start, end = hit.start - shown.start, hit.end - shown.start
        pieces += [escaped(shown.text[at:start]), '<span class="hit">', escaped(shown.text[start:end]), "</span>"]
        at = end
    before, behind = ("… " if shown.goes_before else ""), (" …" if shown.goes_on else "")
    told = (before, *pieces, escaped(shown.text[at:].rstrip() if behind else shown.text[at:]), behind)
    return Markup("".join(told))  # noqa: S704 - each piece is escaped
