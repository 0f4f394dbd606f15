"""Who may speak to the desk, and what a browser may do with its pages.

A page of the record is hostile text by nature. It is escaped where it is shown; should that ever fail, the policy
below lets no script run and no address be fetched. Other sites are kept from reaching the desk through the reader's own
browser by the Host check (a rebound name) and by the origin check (a foreign form).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from musnad.api import BASE
from musnad.store import within
from musnad.web.refusal import Refused, Refuser
from musnad.web.token import token_answer

POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9_.-]{1,253})(?::(\d{1,5}))?", re.IGNORECASE)
DEFAULT_PORTS = {"http": 80, "https": 443}
ANSWER_SECONDS = 10.0
"""What a page of the desk may take of the record file: the slowest search takes a fiftieth of it."""
SAFE_METHODS = frozenset({"GET", "HEAD"})


def is_api(path: str) -> bool:
    """Whether a program is meant, and not a person."""
    return path == BASE or path.startswith(f"{BASE}/")


class Guard:
    """Middleware: refuses a strange Host and a foreign origin; every answer gets headers and a limit on its time."""

    def __init__(self, app: ASGIApp, *, refuse: Refuser, hosts: Collection[str] = (), token: str | None = None) -> None:
        """`hosts` are names and addresses allowed beside the loopback ones, on any port; each request has the token."""
        self.app = app
        self.refuse = refuse
        self.token = token
        self.hosts = frozenset(f"[{host.lower()}]" if ":" in host else host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with the page of its refusal."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refused: Response | Refused | None = host_refused(scope, self.hosts)
        if refused is None and self.token:
            refused = token_answer(scope, self.token)
        if refused is None:
            refused = origin_refused(scope)
        answer = self.refuse(Request(scope), refused) if isinstance(refused, Refused) else refused or self.app
        if scope["method"] in SAFE_METHODS:
            with within(ANSWER_SECONDS):
                await answer(scope, receive, guarded)
        else:
            await answer(scope, receive, guarded)


def host_refused(scope: Scope, allowed: Collection[str]) -> Refused | None:
    """400 for a Host that is none, 421 for one that is not ours; the port must be the one we listen on."""
    written = Headers(scope=scope).getlist("host")
    matched = HOST.fullmatch(written[0]) if len(written) == 1 else None
    if matched is None:
        return Refused(400, "host")
    name = matched[1].lower()
    if name in allowed:
        return None
    port = int(matched[2]) if matched[2] else DEFAULT_PORTS.get(scope.get("scheme", "http"))
    server = scope.get("server")
    right_port = server is None or server[1] is None or port == server[1]
    return None if name in LOOPBACK and right_port else Refused(421, "host")


def origin_refused(scope: Scope) -> Refused | None:
    """403 for a request that changes something and does not come from a page of ours.

    Our pages send no referrer, so a browser names their origin "null"; there Sec-Fetch-Site speaks, which a page cannot
    forge. Who sends neither header is no browser's form, and has the command line.
    """
    if scope["method"] in SAFE_METHODS or is_api(scope["path"]):  # the API changes nothing, whatever the method
        return None
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    if site is not None:
        return None if site == "same-origin" else Refused(403, "origin")
    own = f"{scope.get('scheme', 'http')}://{headers.get('host', '')}".lower()
    return None if headers.get("origin", "").lower() == own else Refused(403, "origin")
