"""The article page and the page as crawled."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Reading
from musnad.web.bidi import direction
from musnad.web.claims import claims
from musnad.web.crawled import blocks
from musnad.web.families import families
from musnad.web.frame import desk_of, show, wording_of
from musnad.web.labels import labels
from musnad.web.refusal import Refused
from musnad.web.routes.asked import span_of
from musnad.web.story import named, rows, title_row, versions

UNKNOWN_LANGUAGE = "und"


def article(request: Request) -> Response:
    """The story with its names and statements marked, their notes beside them."""
    reading = reading_of(request)
    desk, words = desk_of(request), wording_of(request)
    label = labels(reading, words, desk.names)
    told = claims(reading, label, desk.explainer)
    context = {
        **about(reading),
        "label": label,
        "headline": title_row(reading, told, label),
        "rows": rows(reading, told, label),
        "versions": versions(reading),
        "claims": told,
        "named": named(reading, label),
        "explain": lambda rule: desk.explainer.explain(rule, words.language),
    }
    return show(request, "article.html", context)


def crawled(request: Request) -> Response:
    """All of the page, each block under its label."""
    reading = reading_of(request)
    desk, words = desk_of(request), wording_of(request)
    context = {
        **about(reading),
        "blocks": blocks(reading, span_of(request, len(reading.page.text))),
        "families": families(),
        "explain": lambda rule: desk.explainer.explain(rule, words.language),
    }
    return show(request, "crawled.html", context)


def about(reading: Reading) -> dict[str, object]:
    """What both faces of a page say of it."""
    title = reading.article.title
    return {
        "reading": reading,
        "article": reading.article,
        "page": reading.page,
        "title": title.of(reading.page.text) if title else None,
        "way": direction(reading.page.text),
        "tongue": reading.page.language or UNKNOWN_LANGUAGE,
    }


def reading_of(request: Request) -> Reading:
    """The reading that the address names; 404 where the record has none."""
    reading = desk_of(request).holdings.reading(request.path_params["page"])
    if reading is None:
        raise Refused(404, "missing", request.url.path)
    return reading
