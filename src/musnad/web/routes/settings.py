"""How the reader wants the pages: chosen by a form, kept by the browser."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.web.frame import COOKIE_SECONDS, show
from musnad.web.i18n import COOKIE, LANGUAGES
from musnad.web.routes.asked import words_of
from musnad.web.routes.sent import sent
from musnad.web.view import CHOICES, VIEW, month_names, viewed

FORM_BYTES = 2048
AUGUST = 7
"""The month that an example is told with: every region has another name for it."""


def settings(request: Request) -> Response:
    """The form, each choice with what it does."""
    samples = {region: month_names(region)[AUGUST] for region in CHOICES["months"]}
    back = own_path(words_of(request, "back") or "/")
    return show(request, "settings.html", {"choices": CHOICES, "samples": samples, "back": back})


async def choose(request: Request) -> Response:
    """Keep what was chosen, and lead back to where the reader was."""
    fields = await sent(request, FORM_BYTES)
    response = RedirectResponse(own_path(fields.get("back", "/")), 303)
    response.set_cookie(VIEW, viewed(fields).cookie, max_age=COOKIE_SECONDS, httponly=True, samesite="strict")
    if fields.get("language") in LANGUAGES:
        response.set_cookie(COOKIE, fields["language"], max_age=COOKIE_SECONDS, httponly=True, samesite="strict")
    return response


def own_path(path: str) -> str:
    """A path of ours; what would lead to another host is the front page.

    >>> own_path("//example.org/")
    '/'
    """
    plain = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if plain and path.isprintable() else "/"
