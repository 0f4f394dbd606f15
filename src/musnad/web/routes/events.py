"""The list of what happened, was planned or was agreed, narrowed to kind, type, party, status and days."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, get_args

from starlette.requests import Request
from starlette.responses import Response

from musnad.record.events import EventType, RelationKind, Stage, Status, TermStatus
from musnad.record.happened import KINDS, SURE_ENOUGH, Happened, Kind
from musnad.search import AskHappened
from musnad.web.citations import least_of
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.happened import Shown, shown
from musnad.web.labels import labels
from musnad.web.measured import measured
from musnad.web.refusal import Refused
from musnad.web.routes.asked import day_of, page_number, words_of

T = TypeVar("T", bound=str)

PER_PAGE = 25
ORDERS = ("newest",)
"""Of the days: without it the oldest first."""

TYPES: dict[Kind, tuple[str, ...]] = {"event": get_args(EventType), "relation": get_args(RelationKind)}
STATUSES: dict[Kind, tuple[str, ...]] = {
    "event": get_args(Status),
    "meeting": get_args(Status),
    "plan": get_args(Stage),
    "term": get_args(TermStatus),
}


def events(request: Request) -> Response:
    """Each occurrence of a page once, in the order of the days."""
    desk = desk_of(request)
    ask, page = asked_of(request), page_number(request)
    _, other = desk.holdings.happened(replace(ask, least=0.0 if ask.least else SURE_ENOUGH), 0, 0)
    found, total = desk.holdings.happened(ask, (page - 1) * PER_PAGE, PER_PAGE)
    held = [(each.reading, _shown(request, each)) for each in found]
    query = {"kind": ask.kind if ask.kind != "event" else None, **_query(ask)}
    context = {
        "ask": ask,
        "unsure": abs(other - total),
        "all_of": address("/events", **query | {"sure": None}),
        "sure_of": address("/events", **query | {"sure": f"{SURE_ENOUGH:g}"}),
        "measured": measured,
        "kinds": [
            (kind, address("/events", kind=kind if kind != "event" else None, order=query["order"])) for kind in KINDS
        ],
        "types": TYPES.get(ask.kind, ()),
        "statuses": STATUSES.get(ask.kind, ()),
        "found": held,
        "first": (page - 1) * PER_PAGE + 1,
        "total": total,
        "narrowed": any(value for key, value in _query(ask).items() if key != "order"),
        "loosened": address("/events", kind=query["kind"], order=query["order"]),
        "turned": address("/events", **query | {"order": None if ask.newest else "newest"}),
        "page": page,
        "pages": max(1, -(-total // PER_PAGE)),
        "turn": lambda number: address("/events", **query, page=number if number > 1 else None),
    }
    return show(request, "events.html", context)


def _shown(request: Request, each: Happened) -> Shown:
    desk = desk_of(request)
    return shown(each, labels(each.reading, wording_of(request), desk.names), desk.explainer)


def asked_of(request: Request) -> AskHappened:
    """What the address asks for; 400 for a kind, type or status that is none."""
    kind = _one_of(request, "kind", KINDS) or "event"
    type_ = _one_of(request, "type", TYPES.get(kind, ()))
    status = _one_of(request, "status", STATUSES.get(kind, ()))
    actors = tuple(filter(None, (words_of(request, "actor"), words_of(request, "with"))))
    return AskHappened(
        kind=kind,
        types=(type_,) if type_ else (),
        statuses=(status,) if status else (),
        actors=actors,
        since=day_of(request, "from"),
        until=day_of(request, "to"),
        dated=words_of(request, "dated") is not None,
        once=True,
        least=least_of(request),
        newest=_one_of(request, "order", ORDERS) is not None,
    )


def _one_of(request: Request, key: str, values: tuple[T, ...]) -> T | None:
    written = words_of(request, key)
    if written is None:
        return None
    found = next((value for value in values if value == written), None)
    if found is None:
        raise Refused(400, "query", f"{key}: {written}")
    return found


def _query(ask: AskHappened) -> dict[str, str | None]:
    """The address's values, the kind left out."""
    actor, other = (*ask.actors, None, None)[:2]
    return {
        "type": next(iter(ask.types), None),
        "status": next(iter(ask.statuses), None),
        "actor": actor,
        "with": other,
        "from": ask.since,
        "to": ask.until,
        "dated": "1" if ask.dated else None,
        "sure": f"{ask.least:g}" if ask.least else None,
        "order": "newest" if ask.newest else None,
    }
