"""The page of a request that is not served."""

from __future__ import annotations

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from musnad.api.application import answer
from musnad.api.problems import Problem
from musnad.errors import MusnadError
from musnad.web.frame import show
from musnad.web.refusal import Refused
from musnad.web.security import HEADERS, is_api

LOG = logging.getLogger("musnad.web")
PROBLEMS = {400: "host", 401: "token", 403: "origin", 404: "missing", 405: "method", 413: "large", 421: "other-host"}
"""What is refused before the API hears of it, as the API tells it."""
REASONS = {400: "query", 404: "missing", 405: "method", 413: "large"}


def refuse(request: Request, refused: Refused) -> Response:
    """What went wrong and what to do, in the reader's language; as a problem where a program asks."""
    if is_api(request.url.path):
        return answer(Problem(PROBLEMS.get(refused.status, "fault"), refused.seen))
    return show(request, "refused.html", {"refused": refused}, status=refused.status)


async def on_refused(request: Request, error: Exception) -> Response:
    """A page of ours refused."""
    return refuse(request, error if isinstance(error, Refused) else Refused(500, "fault"))


async def on_http(request: Request, error: Exception) -> Response:
    """The router refused: no such address, no such method."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return refuse(request, Refused(status, REASONS.get(status, "fault"), request.url.path))


async def on_record(request: Request, error: Exception) -> Response:
    """The record file could not be read."""
    LOG.error("%s %s: %s", request.method, request.url.path, error)
    return refuse(request, Refused(503, "file", error.seen if isinstance(error, MusnadError) else ""))


async def on_fault(request: Request, error: Exception) -> Response:
    """A mistake of ours; the log has it, the page does not."""
    LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    try:
        response = refuse(request, Refused(500, "fault"))
    except Exception:  # the page of the fault is at fault itself
        LOG.exception("%s", request.url.path)
        response = PlainTextResponse("500", 500)
    response.headers.update(HEADERS)  # Starlette answers a fault outside every middleware
    return response
