"""The desk put together: pages, static files, guard."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, MutableMapping
from contextlib import asynccontextmanager
from importlib import resources
from typing import Any

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from musnad.api import BASE
from musnad.errors import MusnadError
from musnad.web.frame import Desk
from musnad.web.refusal import Refused
from musnad.web.routes import across as together
from musnad.web.routes import reader, refused
from musnad.web.routes.about import about
from musnad.web.routes.add import add, add_form
from musnad.web.routes.analyst import ANALYST
from musnad.web.routes.article import article, crawled
from musnad.web.routes.corrections import correct, sign
from musnad.web.routes.dyads import dyads
from musnad.web.routes.events import events
from musnad.web.routes.front import front
from musnad.web.routes.identity import identify
from musnad.web.routes.people import people
from musnad.web.routes.programs import of_article, of_front, of_people, of_search, of_statements
from musnad.web.routes.search import search
from musnad.web.routes.statements import statements
from musnad.web.security import Guard
from musnad.web.token import enter

AT_ONCE = 12
"""Requests that are answered at once: more only take turns at one interpreter, each with a connection and its cache."""
PAGE = "/page/{page:str}"
FOREVER = "public, max-age=31536000, immutable"
"""For a static file asked for by its digest."""


class Assets(StaticFiles):
    """The style sheets, fonts and the sign; kept by the browser as long as their digest is the same."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """The file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = FOREVER if b"v=" in scope.get("query_string", b"") else "no-cache"
        return response


def desk_app(
    desk: Desk,
    hosts: Collection[str] = (),
    *,
    close: Callable[[], None] | None = None,
    api: ASGIApp | None = None,
    token: str | None = None,
) -> Starlette:
    """The application over a desk; `hosts` are names it answers to beside the loopback ones; it ends with `close`.

    `api` is served under /api/v1; where there is a `token`, nobody is answered who does not have it.
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        yield
        if close:
            close()

    routes = [
        Route("/", front),
        Route("/search", search),
        Route("/statements", statements),
        Route("/events", events),
        Route("/dyads", dyads),
        Route("/index.{form}", of_front),
        Route("/search.{form}", of_search),
        Route("/statements.{form}", of_statements),
        Route("/people/{entity:path}.{form}", of_people),
        Route(f"{PAGE}.{{form}}", of_article),
        Route("/about", about),
        Route("/stories", together.stories),
        Route("/story/{story:str}", together.story),
        Route("/compare", together.compared),
        Route("/positions", together.positions),
        Route("/contradictions", together.contradictions),
        *ANALYST,
        Route("/add", add_form),
        Route("/add", add, methods=["POST"]),
        Route("/people/{entity:path}", people),
        Route("/people/{entity:path}", identify, methods=["POST"]),
        Route(PAGE, article),
        Route(f"{PAGE}/crawled", crawled),
        Route(f"{PAGE}/corrections", correct, methods=["POST"]),
        Route(f"{PAGE}/signature", sign, methods=["POST"]),
        Route("/token", enter, methods=["POST"]),
        *([Mount(BASE, api)] if api else ()),
        *reader.ROUTES,
        Mount("/static", Assets(directory=str(resources.files("musnad.web") / "static"))),
    ]
    made = Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[Middleware(Guard, refuse=refused.refuse, hosts=hosts, token=token)],
        exception_handlers={
            Refused: refused.on_refused,
            HTTPException: refused.on_http,
            MusnadError: refused.on_record,
            Exception: refused.on_fault,
        },
    )
    made.state.desk = desk
    made.state.token = token
    return made
