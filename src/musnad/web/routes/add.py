"""Adding a page: pasted, or by its address."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.errors import MusnadError, OversizedPage
from musnad.web.frame import desk_of, show
from musnad.web.holdings import Adder
from musnad.web.refusal import Refused
from musnad.web.routes.sent import sent

PASTE_BYTES = 1024 * 1024
"""Bytes of a pasted page in UTF-8: ten times a long news page with its menus; larger ones come by the command line."""
WIRE_BYTES = 3 * PASTE_BYTES + 4096
"""A form writes a byte as %XX; the rest is for the names of its fields."""
LONGEST_NAME = 120
LONGEST_ADDRESS = 2000
"""Characters: what browsers and servers agree on."""
SCHEMES = ("http://", "https://")


def add_form(request: Request) -> Response:
    """The box alone."""
    return show(request, "add.html", {"adding": desk_of(request).adder is not None, "error": None, "sent": {}})


async def add(request: Request) -> Response:
    """Read what was sent and lead to its article; what cannot be read comes back with the reason."""
    adder = desk_of(request).adder
    if adder is None:
        raise Refused(403, "form")
    fields = await sent(request, WIRE_BYTES)
    try:
        page = await run_in_threadpool(added, adder, fields)
    except MusnadError as error:
        status = 413 if isinstance(error, OversizedPage) else 422
        return show(request, "add.html", {"adding": True, "error": error, "sent": fields}, status=status)
    return RedirectResponse(f"/page/{page}", 303)


def added(adder: Adder, fields: dict[str, str]) -> str:
    """The id of the page that was pasted or fetched; a paste goes before an address."""
    pasted, address = fields.get("text", ""), fields.get("address", "").strip()
    if pasted.strip():
        raw = pasted.encode("utf-8", "replace")
        if len(raw) > PASTE_BYTES:
            raise Refused(413, "large", f"{len(raw):,} > {PASTE_BYTES:,}")
        return adder.pasted(raw, fields.get("name", "").strip()[:LONGEST_NAME])
    if address.lower().startswith(SCHEMES) and len(address) <= LONGEST_ADDRESS:
        return adder.fetched(address)
    raise Refused(400, "form", address[:LONGEST_NAME])
