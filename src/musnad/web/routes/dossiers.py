"""What people follow over years: the list, one process as one page, and the form that begins or ends it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Literal

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.arabic import fold_key
from musnad.errors import UsageError
from musnad.search.query import checked_day, parse
from musnad.store import Dossier
from musnad.web.dossier import Process, process
from musnad.web.frame import desk_of, show, wording_of
from musnad.web.holdings import Adder
from musnad.web.refusal import Refused
from musnad.web.routes.across import across_of, shared, told_by
from musnad.web.routes.sent import sent
from musnad.web.times import lasted

FORM_BYTES = 16_384
LONGEST = 200
"""Characters of a title or an actor's name."""
ID_DIGITS = 6
MOST_ACTORS = 12
NOT_ID = re.compile(r"[^a-z0-9]+")


def dossiers(request: Request) -> Response:
    """The dossiers, with how much each holds, and the form that begins one."""
    across = across_of(request)
    followed = across.record.dossiers if across else ()
    actors = [actor for each in followed for actor in each.actors]
    context = {
        **shared(request, across, actors),
        "dossiers": followed,
        "writable": desk_of(request).adder is not None,
        "known": known_names(request, "entity"),
    }
    return show(request, "dossiers.html", context)


def known_names(request: Request, by: Literal["speaker", "entity"]) -> Markup:
    """Names to choose from in a form, as its options."""
    desk = desk_of(request)
    return desk.offers.of(by, desk.holdings.named(by), desk.names, wording_of(request).language)


def dossier(request: Request) -> Response:
    """One process as one page."""
    across, asked = across_of(request), request.path_params["dossier"]
    followed = {each.id: each for each in across.record.dossiers} if across else {}
    if across is None or asked not in followed:
        raise Refused(404, "missing", request.url.path)
    told = followed[asked]
    readings = desk_of(request).holdings.readings_at(told.pages)
    found = process(readings, across)
    context = {
        **shared(request, across, [*told.actors, *parties(found)]),
        "dossier": told,
        "process": found,
        "lasted": lambda value: lasted(value, wording_of(request)),
        "told_by": told_by(request, readings),
        "read": len(readings),
        "stories": [across.stories[each] for each in told.stories if each in across.stories],
        "explain": lambda rule: desk_of(request).explainer.explain(rule, wording_of(request).language),
        "writable": desk_of(request).adder is not None,
        "contents": contents(found),
    }
    return show(request, "dossier.html", context)


def contents(found: Process) -> dict[str, int]:
    """The sections of the page, in their order, and how much each holds."""
    return {
        "timeline": len(found.timeline),
        "meetings": len(found.meetings),
        "plans": len(found.plans),
        "terms": len(found.terms),
        "relations": len(found.relations),
        "matrix": len(found.matrix.issues),
        "contradictions": len(found.contradictions),
        "unnamed": len(found.unnamed),
    }


def parties(found: Process) -> Iterator[str]:
    """Everybody whom the page names."""
    for met in found.meetings:
        yield from (*met.told.participants, *filter(None, (met.told.host, met.told.place)))
    for plan in found.plans:
        yield from (*plan.actors, *filter(None, (plan.what,)))
    for owed in found.terms:
        yield from (*owed.term.obligor, *owed.term.counterpart)
    for standing in found.relations:
        yield from (standing.from_, standing.to)
    yield from (*found.matrix.holders, *found.matrix.issues)
    for unnamed in found.unnamed:
        told = unnamed.statement.source.anonymous
        yield from filter(None, (told.country, told.body) if told else ())


async def follow(request: Request) -> Response:
    """Begin a dossier, and lead to it."""
    adder, fields = adder_of(request), await sent(request, FORM_BYTES)
    asked = await run_in_threadpool(dossier_of, request, fields)
    await run_in_threadpool(adder.follow, asked)
    return RedirectResponse(f"/dossier/{asked.id}", 303)


async def unfollow(request: Request) -> Response:
    """End one, and lead to the list; its pages stay."""
    adder, fields = adder_of(request), await sent(request, FORM_BYTES)
    if fields.get("as") != "drop":
        raise Refused(400, "form")
    try:
        await run_in_threadpool(adder.unfollow, request.path_params["dossier"])
    except UsageError:
        raise Refused(404, "missing", request.url.path) from None
    return RedirectResponse("/dossiers", 303)


def adder_of(request: Request) -> Adder:
    """Who writes; 403 where the desk is for reading alone."""
    adder = desk_of(request).adder
    if adder is None:
        raise Refused(403, "form")
    return adder


def dossier_of(request: Request, fields: dict[str, str]) -> Dossier:
    """What the form asks to follow; 400 for a dossier of everything, and for what cannot be understood."""
    title, query = (fields.get(key, "").strip()[:LONGEST] for key in ("title", "q"))
    actors = tuple(actors_of(request, fields.get("actors", "")))
    try:
        parse(query)
        days = [checked_day(key, fields[key], key) if fields.get(key) else None for key in ("from", "to")]
    except UsageError as error:
        raise Refused(400, "query", error.seen) from None
    if not (query or actors or any(days)):
        raise Refused(400, "everything")
    title = title or query or " ".join(actors)
    return Dossier(id_of(title), title, query, actors, *days)


def actors_of(request: Request, written: str) -> Iterator[str]:
    """The ids of names divided by commas; a name that nobody knows stands for itself."""
    holdings = desk_of(request).holdings
    for name in re.split(r"[,،;؛\n]", written)[:MOST_ACTORS]:
        if told := name.strip()[:LONGEST]:
            named = next((each.value for each in holdings.named("entity") if told in (each.value, each.name)), None)
            yield from holdings.meant(told) or (named or f"name:{fold_key(told)}",)


def id_of(title: str) -> str:
    """An id from a title: its Latin letters, and a digest that keeps two apart."""
    digest = hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()[:ID_DIGITS]
    return "-".join(filter(None, (NOT_ID.sub("-", title.lower()).strip("-")[:40], digest)))
