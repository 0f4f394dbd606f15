"""The token without which nobody from elsewhere is answered."""

from __future__ import annotations

import hmac
import re
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from musnad.errors import UsageError
from musnad.web.refusal import Refused
from musnad.web.routes.sent import sent

COOKIE = "musnad_token"
OPEN = ("/static/", "/token")
"""What is answered without it: the sheets of the page that asks for it, and that page's form."""
FORM_BYTES = 1024
COOKIE_SECONDS = 30 * 24 * 3600
"""A month: then the browser asks again."""
SOUND = re.compile(r"[A-Za-z0-9._~-]{16,200}")


def checked(token: str) -> str:
    """The token, where it can stand in a header and cannot be guessed; UsageError where not."""
    if not SOUND.fullmatch(token):
        seen = "a token of other than 16 to 200 letters, digits and . _ ~ -"
        raise UsageError(seen, remedy="Make one with: python -c 'import secrets; print(secrets.token_urlsafe(32))'")
    return token


def token_answer(scope: Scope, token: str) -> Response | Refused | None:
    """Nothing where the request has the token; else 401, or where the address has it, the way on with a cookie."""
    if scope["path"].startswith(OPEN):
        return None
    request = Request(scope)
    scheme, _, told = request.headers.get("authorization", "").partition(" ")
    held = (told.strip() if scheme.lower() == "bearer" else "", request.cookies.get(COOKIE, ""))
    if any(same(each, token) for each in held):
        return None
    if scope["method"] == "GET" and same(request.query_params.get("token", ""), token):
        kept = [(name, value) for name, value in parse_qsl(request.url.query) if name != "token"]
        return admitted(scope["path"] + (f"?{urlencode(kept)}" if kept else ""), request, token)
    return Refused(401, "token")


def same(told: str, token: str) -> bool:
    """Whether it is the token; as slow for a wrong one as for a right one."""
    return hmac.compare_digest(told.encode("utf-8", "replace"), token.encode())


def admitted(address: str, request: Request, token: str) -> Response:
    """The way on, with the token in a cookie that no script reads."""
    local = address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"
    response = RedirectResponse(local, 303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, token, max_age=COOKIE_SECONDS, httponly=True, samesite="lax", secure=secure)
    return response


async def enter(request: Request) -> Response:
    """The form of the page that asks for the token."""
    fields = await sent(request, FORM_BYTES)
    token = request.app.state.token
    if token is None or not same(fields.get("token", "").strip(), token):
        raise Refused(401, "token")
    return admitted("/", request, token)
