"""Pages of our own sentences with all that the stage reads them by."""

from __future__ import annotations

import re

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.events import code
from musnad.positions import take
from musnad.record import Article, Furniture, Page, Published, Reading, Span
from musnad.statements import attribute
from musnad.times import resolve
from tests.tables import WITH_SAMPLES

CAST = "التقى وزير الخارجية الناري سليم الورداني وزيرة خارجية سهلستان هالة مرزاق.\n"
"""A paragraph that tells who the two are."""


def told(sentence: str) -> list[tuple[str, str, str]]:
    """Holder, polarity and evidence of each position of a sentence that stands behind CAST."""
    text = CAST + sentence
    return [(p.holder, p.polarity, p.evidence.of(text)) for p in read(text).positions if p.evidence.start >= len(CAST)]


def read(text: str, *, location: str = "page.txt", day: str | None = None) -> Reading:
    """The reading of a page whose lines are its paragraphs; "# " begins its title, "## " a subheading."""
    lines = [(m[1], Span(*m.span(2))) for m in re.finditer(r"^(#* ?)(.+)$", text, re.MULTILINE)]
    title = next((span for mark, span in lines if mark == "# "), None)
    furniture = tuple(Furniture(span, "subheading", "test") for mark, span in lines if mark == "## ")
    body = tuple(span for mark, span in lines if not mark)
    published = Published(day, None, "stated", "test") if day else None
    article = Article("unknown", title, None, None, None, (), published, None, None, body, furniture)
    tokens = tokenize(text)
    times, doubts = resolve(article, tokens, WITH_SAMPLES)
    mentions, roles = find("page", article, tokens, WITH_SAMPLES)
    said = attribute("page", article, tokens, mentions, WITH_SAMPLES)
    told = code("page", article, tokens, mentions, roles, times, said, WITH_SAMPLES)
    positions = take("page", article, tokens, mentions, roles, said, told.events, WITH_SAMPLES)
    page = Page(location, location, "text/plain", "utf-8", "", "ar", text)
    return Reading(page, article, mentions, roles, times, said, told.events, positions=positions, doubts=doubts)
