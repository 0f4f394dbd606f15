"""What changed between the versions of a live story, and the other captures of its address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Reading
from musnad.web.changes import changes
from musnad.web.frame import desk_of, show
from musnad.web.routes.article import about, reading_of
from musnad.web.story import Version
from musnad.web.story import versions as stacked
from musnad.web.unseen import seen


def versions(request: Request) -> Response:
    """Each version beside the one before it; the captures, each to be compared with this one."""
    reading = seen(request, reading_of(request))
    desk = desk_of(request)
    context = {
        **about(request, reading),
        "changes": changes(reading),
        "versions": _numbered(reading),
        "captures": desk.readers.captures(reading.page.id) if desk.readers else (),
    }
    return show(request, "versions.html", context)


def _numbered(reading: Reading) -> dict[int, Version]:
    return {version.number: version for version in stacked(reading).values()}
