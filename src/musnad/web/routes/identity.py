"""The form on somebody's page: he is one with another, or some of his spellings are somebody else's."""

from __future__ import annotations

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.arabic import fold_key
from musnad.record.corrections import EVERYWHERE, Correction
from musnad.runner import now
from musnad.web.corrections import DESK
from musnad.web.frame import desk_of
from musnad.web.identity import became, withdrawal
from musnad.web.labels import UNKNOWN
from musnad.web.refusal import Refused
from musnad.web.routes.dossiers import adder_of
from musnad.web.routes.sent import sent
from musnad.web.routes.wrong import LONGEST_NAME, who
from musnad.web.signing import signature_of

FORM_BYTES = 8192
SECOND = " 2"
"""Behind the name of somebody who is split off from one of the same name."""


async def identify(request: Request) -> Response:
    """Keep what the form says, and lead to the page of whoever it is now."""
    adder, fields = adder_of(request), await sent(request, FORM_BYTES)
    told = await run_in_threadpool(_told, request, fields)
    await run_in_threadpool(adder.identify, told)
    asked = request.path_params["entity"]
    shown = told.should_be if told.surface is None and told.should_be else asked
    return RedirectResponse(f"/people/{quote(shown, safe='')}#identity", 303)


def _told(request: Request, fields: dict[str, str]) -> Correction:
    """What the form says; 400 for what it cannot say."""
    entity, by, said = request.path_params["entity"], signature_of(request) or DESK, fields.get("as", "")
    surface = " ".join(fields.get("surface", "").split())[:LONGEST_NAME] or None
    if said == "withdraw":
        return withdrawal(fields.get("was", "")[:LONGEST_NAME], surface, by, now())
    written = " ".join(fields.get("value", "").split())[:LONGEST_NAME]
    if said == "one" and written:
        return Correction("", None, EVERYWHERE, entity, _other(request, entity, who(request, written)), by, now())
    if said == "two" and surface:
        other = who(request, written) if written else f"{UNKNOWN}{fold_key(surface)}"
        apart = f"{other}{SECOND}" if other == entity else other
        return Correction("", None, EVERYWHERE, entity, apart, by, now(), surface)
    raise Refused(400, "query", f"as: {said[:60]}")


def _other(request: Request, entity: str, other: str) -> str:
    """Whom he is one with; 400 where that is himself, or goes round to him."""
    if entity == became(other, desk_of(request).holdings.identities()):
        raise Refused(400, "query", f"value: {other}")
    return other
