"""What readers do not see: an article that is hidden after reports, until an editor restores it."""

from __future__ import annotations

from starlette.requests import Request

from musnad.record import Reading
from musnad.store import Thing
from musnad.web.frame import desk_of
from musnad.web.refusal import Refused

REVEAL = "reveal"
"""What an editor's link asks for, to see what is hidden."""


def seen(request: Request, reading: Reading) -> Reading:
    """The reading, where readers may see it; 451 where it is hidden and nobody asks to see it all the same."""
    hidden = hidden_of(request, reading.page.id)
    if Thing(reading.page.id, "article") in hidden and request.query_params.get(REVEAL) != "1":
        raise Refused(451, "hidden", "")
    return reading


def hidden_of(request: Request, page: str) -> tuple[Thing, ...]:
    """What is hidden of a page."""
    readers = desk_of(request).readers
    return readers.hidden(page) if readers else ()
