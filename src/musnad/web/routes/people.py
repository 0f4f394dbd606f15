"""Somebody: offices, spellings, positions, relations, and all that he is told to have said, by day."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.errors import UsageError
from musnad.web.citations import least_of, levels
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.holdings import Sayings
from musnad.web.identity import became, said_of
from musnad.web.labels import Labels, own_names
from musnad.web.measured import measured
from musnad.web.profile import Profile, profile
from musnad.web.routes.across import across_of, places, stand_at
from musnad.web.routes.asked import day_of, page_number, words_of
from musnad.web.routes.dossiers import known_names
from musnad.web.saying import by_day, saying
from musnad.web.signing import signature_of

PER_PAGE = 30


def people(request: Request) -> Response:
    """A speaker's statements, narrowed to an outlet, days, words, and to those one can be sure of."""
    if not request.path_params["entity"]:
        return RedirectResponse("/lists#l-person", 302)
    desk, words = desk_of(request), wording_of(request)
    entity, page = request.path_params["entity"], page_number(request)
    identities = desk.holdings.identities()
    if (now := became(entity, identities)) != entity:
        return RedirectResponse(f"/people/{quote(now, safe='')}#identity", 302)
    asked, seen = _asked(request, entity), None
    try:
        every = desk.holdings.statements(asked)
    except UsageError as error:
        every, seen = (), f"{error.seen}. {error.remedy}" if error.remedy else error.seen
    least, across = least_of(request), desk.holdings.across(fresh=False)
    found = tuple(each for each in every if each.statement.confidence >= least)
    shown = [saying(each, desk, words, across) for each in found[(page - 1) * PER_PAGE : page * PER_PAGE]]
    outlets = desk.holdings.outlets()
    own = own_names((entity, *(facet.value for facet in outlets)), desk.holdings)
    full = max((each.names.get(entity, "") for each in every), key=len, default="")
    whole = page == 1 and not asked.narrowed
    known = told_of(request, entity) if whole else None
    if known and not full:
        full = max((each.name for each in known.surfaces), key=len, default="")
    own |= own_names(_parties(known), desk.holdings) if known else {}
    label = Labels(words, desk.names, {**own, **({entity: full} if full else {})})
    found_any = bool(every or asked.narrowed or (known and not known.empty))
    context = {
        "entity": entity,
        "label": label,
        "profile": known,
        "tenures": desk.holdings.tenures(entity) if whole else (),
        "wikidata": desk.holdings.wikidata(entity),
        "place": places(desk.holdings.at),
        "why_at": stand_at(desk.holdings.at),
        "measured": measured,
        "explain": lambda rule: desk.explainer.explain(rule, words.language),
        "said_of": said_of(entity, identities) if whole else (),
        "writable": desk.adder is not None,
        "known": known_names(request, "entity"),
        "signature_name": signature_of(request),
        "asked": asked,
        "not_understood": seen,
        "least": least,
        "levels": levels(request, (each.statement.confidence for each in every), least),
        "days": by_day(shown),
        "total": len(found),
        "hidden": len(every) - len(found),
        "outlets": outlets,
        "page": page,
        "pages": max(1, -(-len(found) // PER_PAGE)),
        "turn": lambda number: _address(request, asked, least, number),
        "loosened": address(request.url.path, sure=least or None),
    }
    return show(request, "people.html", context, status=400 if seen else 200 if found_any else 404)


def told_of(request: Request, entity: str) -> Profile:
    """What the pages that name somebody tell of him."""
    holdings = desk_of(request).holdings
    readings = holdings.readings("entity", entity) or holdings.readings("speaker", entity)
    return profile(entity, readings, holdings.surfaces(entity), across_of(request))


def _parties(known: Profile) -> Iterator[str]:
    for series in known.positions:
        yield series.issue
    for each in known.relations:
        yield from (each.from_, each.to)


def _asked(request: Request, entity: str) -> Sayings:
    return Sayings(
        entity,
        words_of(request, "q") or "",
        words_of(request, "outlet"),
        day_of(request, "from"),
        day_of(request, "to"),
    )


def _address(request: Request, asked: Sayings, least: float, page: int) -> str:
    """The same list, another part of it."""
    kept = {"q": asked.about, "outlet": asked.outlet, "from": asked.first_day, "to": asked.last_day}
    return address(request.url.path, **kept, sure=least or None, page=page if page > 1 else None)
