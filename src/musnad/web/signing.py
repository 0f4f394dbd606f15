"""Who signs the corrections made in this browser: there are no accounts, only a name that it remembers."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from musnad.web.frame import COOKIE_SECONDS

SIGNATURE = "musnad_signature"
LONGEST_SIGNATURE = 60


def signature_of(request: Request) -> str:
    """The name that the browser remembers; empty where it remembers none."""
    return clean(unquote(request.cookies.get(SIGNATURE, "")))


def remember(response: Response, name: str) -> Response:
    """Have the browser remember a name; an empty one signs nothing."""
    written = quote(clean(name), safe="")
    response.set_cookie(SIGNATURE, written, max_age=COOKIE_SECONDS, httponly=True, samesite="strict")
    return response


def clean(name: str) -> str:
    """A name on one line, without signs that show nothing or turn the line round."""
    shown = "".join(" " if letter.isspace() else letter for letter in name)
    kept = "".join(letter for letter in shown if unicodedata.category(letter)[0] != "C")
    return " ".join(kept.split())[:LONGEST_SIGNATURE].strip()
