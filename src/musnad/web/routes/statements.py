"""Who said what: statements of all pages, narrowed to a speaker, words, an outlet and days."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from musnad.errors import UsageError
from musnad.record.quoted import Quoted
from musnad.web.citations import least_of, levels
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.holdings import Sayings
from musnad.web.labels import Labels, own_names
from musnad.web.measured import measured
from musnad.web.routes.asked import day_of, page_number, words_of
from musnad.web.routes.dossiers import known_names
from musnad.web.saying import by_day, saying

PER_PAGE = 30
MOST_SPEAKERS = 40
"""Speakers offered where nothing is asked: the most quoted."""


def statements(request: Request) -> Response:
    """What answers, in the order of the days; where nothing is asked, whom one could ask about."""
    desk, words, page = desk_of(request), wording_of(request), page_number(request)
    asked, least, seen = asked_of(request), least_of(request), None
    every: tuple[Quoted, ...] = ()
    left = 0
    if not asked.empty:
        try:
            every, left = desk.holdings.spoken(asked)
        except UsageError as error:
            seen = f"{error.seen}. {error.remedy}" if error.remedy else error.seen
    found = tuple(each for each in every if each.statement.confidence >= least)
    across = desk.holdings.across(fresh=False)
    shown = [saying(each, desk, words, across) for each in found[(page - 1) * PER_PAGE : page * PER_PAGE]]
    outlets = desk.holdings.outlets()
    speakers = desk.holdings.named("speaker")[:MOST_SPEAKERS] if asked.empty else ()
    query = {"by": asked.by, "q": asked.about, "outlet": asked.outlet, "from": asked.first_day, "to": asked.last_day}
    narrowed = {**query, "sure": least or None}
    parties = (*(each.value for each in speakers), *(each.value for each in outlets))
    context = {
        "asked": asked,
        "not_understood": seen,
        "speakers": speakers,
        "label": Labels(words, desk.names, own_names(parties, desk.holdings)),
        "outlets": outlets,
        "known": known_names(request, "speaker"),
        "least": least,
        "levels": levels(request, (each.statement.confidence for each in every), least),
        "measured": measured,
        "explain": lambda rule: desk.explainer.explain(rule, words.language),
        "days": by_day(shown),
        "total": len(found),
        "hidden": len(every) - len(found),
        "left": left,
        "form": lambda form: address(f"/statements.{form}", **narrowed),
        "pages_of": address("/search", **{"speaker" if key == "by" else key: value for key, value in query.items()}),
        "page": page,
        "pages": max(1, -(-len(found) // PER_PAGE)),
        "turn": lambda number: address("/statements", **narrowed, page=number if number > 1 else None),
    }
    return show(request, "statements.html", context, status=400 if seen else 200)


def asked_of(request: Request) -> Sayings:
    """What the address asks for."""
    return Sayings(
        words_of(request, "by") or "",
        words_of(request, "q") or "",
        words_of(request, "outlet"),
        day_of(request, "from"),
        day_of(request, "to"),
    )
