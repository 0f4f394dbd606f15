"""What every page of the desk shares: templates, the reader's language, the frame they are shown in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib import resources
from urllib.parse import urlencode

from jinja2 import Environment
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from musnad.record import Span
from musnad.web.bidi import code, direction, isolated, plain_isolated
from musnad.web.completion import Offers
from musnad.web.crawled import anchor
from musnad.web.dates import show_date
from musnad.web.digits import in_arabic_digits
from musnad.web.explain import Explainer
from musnad.web.families import family
from musnad.web.holdings import Adder, Holdings
from musnad.web.i18n import COOKIE, LANGUAGES, Wording, choose, wording
from musnad.web.labels import Names
from musnad.web.readers import Readership
from musnad.web.typeset import Typeset
from musnad.web.view import view_of

SHEETS = (
    "fonts", "palette", "frame", "forms", "ticker", "lists", "search", "provenance", "story", "notes", "people",
    "below", "happened", "crawled", "corrections", "about", "across", "analyst", "reader",
)  # fmt: skip
"""Style sheets in their order; print.css comes last."""
REMEMBERED = 4096
"""Days whose words are remembered."""
COOKIE_SECONDS = 365 * 24 * 3600
"""A year: a reader chooses a language once."""


@dataclass(frozen=True)
class Desk:
    """What the pages are made from: the record, rules in words, names in the tables, who adds a page, who remarks."""

    holdings: Holdings
    explainer: Explainer
    names: Names
    adder: Adder | None
    readers: Readership | None = None
    offers: Offers = field(default_factory=Offers)


@cache
def environment(language: str) -> Environment:
    """The templates with the words of a language."""
    made = Typeset(wording(language))
    made.filters["filename"] = filename
    made.globals.update(
        b=isolated,
        code=code,
        direction=direction,
        option=plain_isolated,
        anchor=anchor,
        characters=characters,
        family=family,
        address=address,
        asset=asset,
        sheets=_sheets(),
    )
    return made


def _sheets() -> Markup:
    """The links of all style sheets but those for the dark and for paper."""
    link = Markup('<link rel="stylesheet" href="{}">')
    return Markup("\n").join(link.format(asset(f"{sheet}.css")) for sheet in SHEETS)


def characters(page: str, span: Span) -> str:
    """The address of a stretch of a page as crawled, marked there."""
    return f"/page/{page}/crawled?mark={span.start}-{span.end}#{anchor(span)}"


def filename(location: str) -> str:
    """The last part of a path or an address: "samples/meeting.html" is meeting.html."""
    return location.rstrip("/").rsplit("/", 1)[-1] or location


@cache
def asset(name: str) -> str:
    """The address of a static file, with a digest so that a new one is fetched at once."""
    content = (resources.files("musnad.web") / "static" / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:10]}"


def desk_of(request: Request) -> Desk:
    """The desk that answers a request."""
    desk = request.app.state.desk
    if not isinstance(desk, Desk):
        raise TypeError(f"no desk behind {request.url.path}")
    return desk


def wording_of(request: Request) -> Wording:
    """The words in the reader's language, its months as they choose."""
    return replace(wording(choose(request)), region=view_of(request).months)


def show(request: Request, template: str, context: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """A page in the reader's language; a language chosen by the address is kept in a cookie."""
    words, view = wording_of(request), view_of(request)
    shared = {
        "t": words,
        "date": lambda value, weekday=False: _date(value, words.language, view.months, weekday),
        "switch": switch_address(request, words.other),
        "path": request.url.path,
        "view": view,
    }
    html = environment(words.language).get_template(template).render({**shared, **context})
    if view.digits == "arabic" and words.language == "ar":
        html = in_arabic_digits(html)
    headers = {
        "Content-Language": words.language,
        "Vary": "Accept-Language, Cookie",
        "Cache-Control": "private, no-cache",
    }
    response = HTMLResponse(html, status, headers)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(COOKIE, words.language, max_age=COOKIE_SECONDS, httponly=True, samesite="strict")
    return response


@lru_cache(REMEMBERED)
def _date(value: str | None, language: str, region: str, weekday: bool) -> Markup:  # noqa: FBT001 - from templates
    """A day as it stands on dozens of pages."""
    return show_date(value, replace(wording(language), region=region), weekday=weekday)


def switch_address(request: Request, language: str) -> str:
    """The same page in the other language; what a form sent is not sent again."""
    if request.method not in ("GET", "HEAD"):
        return f"/?lang={language}"
    kept = [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    return f"{request.url.path}?{urlencode([*kept, ('lang', language)])}"


def address(path: str, **asked: object) -> str:
    """An address of ours with what is asked; nulls and empty strings are left out.

    >>> address("/search", q="جنيف", outlet=None)
    '/search?q=%D8%AC%D9%86%D9%8A%D9%81'
    """
    query = urlencode([(key, str(value)) for key, value in asked.items() if value not in (None, "")])
    return f"{path}?{query}" if query else path
