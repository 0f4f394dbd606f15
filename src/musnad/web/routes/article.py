"""The article page and the page as crawled."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Reading
from musnad.record.corrected import PERSON
from musnad.web.around import Around
from musnad.web.bidi import direction
from musnad.web.citations import least_of, levels
from musnad.web.claims import claims
from musnad.web.corrections import excerpt, put_right
from musnad.web.crawled import blocks
from musnad.web.families import families
from musnad.web.frame import desk_of, show, wording_of
from musnad.web.happened import on_page
from musnad.web.labels import labels
from musnad.web.measured import measured
from musnad.web.names import name_marks, named, office_marks
from musnad.web.refusal import Refused
from musnad.web.routes.asked import span_of
from musnad.web.signing import signature_of
from musnad.web.stands import stands
from musnad.web.story import Told, rows, title_row, versions
from musnad.web.times import doubted, time_marks, times
from musnad.web.unseen import seen
from musnad.web.wrong import claims_put_right

UNKNOWN_LANGUAGE = "und"
MOST_FORMS = 300
"""Blocks with a form each, at three kilobytes; a news page has under a hundred. Beyond it a marked block has one."""


def article(request: Request) -> Response:
    """The story with its statements, names and times marked, their notes beside them."""
    reading = seen(request, reading_of(request))
    around = Around(request, reading)
    desk, words = desk_of(request), wording_of(request)
    label = labels(reading, words, desk.names)
    least = least_of(request)
    spoken, dated = claims(reading, label, desk.explainer, least), times(reading, words, desk.explainer)
    marks = (
        *name_marks(reading, label),
        *office_marks(reading, label, desk.explainer),
        *time_marks(dated),
        *around.marks(),
    )
    told = Told(reading, spoken, marks)
    context = {
        **about(request, reading),
        "label": label,
        "headline": title_row(told),
        "rows": rows(told),
        "versions": versions(reading),
        "claims": spoken,
        "levels": levels(request, (each.confidence for each in reading.statements), least),
        "hidden": len(reading.statements) - len(spoken),
        "named": named(reading, label),
        "times": dated,
        "happened": on_page(reading, label, desk.explainer),
        "stands": stands(reading, label, desk.explainer),
        "around": around,
    }
    return show(request, "article.html", context)


def crawled(request: Request) -> Response:
    """All of the page, each block under its label."""
    reading = seen(request, reading_of(request))
    marked = span_of(request, len(reading.page.text))
    context = {
        **about(request, reading),
        "blocks": blocks(reading, marked),
        "families": families(),
        "marked": marked,
        "signature_name": signature_of(request),
        "most_forms": MOST_FORMS,
    }
    return show(request, "crawled.html", context)


def about(request: Request, reading: Reading) -> dict[str, object]:
    """What both faces of a page say of it."""
    desk, words = desk_of(request), wording_of(request)
    title = reading.article.title
    corrected = desk.holdings.corrections(reading.page.id)
    right = claims_put_right(reading, corrected, labels(reading, words, desk.names)) if corrected else ()
    return {
        "explain": lambda rule: desk.explainer.explain(rule, words.language),
        "corrections": put_right(reading, corrected),
        "claims_put_right": right,
        "writable": desk.adder is not None,
        "measured": measured,
        "doubted": lambda note: doubted(note, words),
        "excerpt": excerpt,
        "person": PERSON,
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
