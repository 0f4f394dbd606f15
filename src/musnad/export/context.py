"""The words around a stretch of a page, and the names by which the page itself calls its entities."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from musnad.arabic import sentences, tokenize
from musnad.record import Reading, Span

REMEMBERED = 64
"""Paragraphs whose sentences are remembered: a page tells several happenings of one paragraph."""


def paragraph(reading: Reading, span: Span) -> Span:
    """The paragraph, subheading or title that holds a stretch, else the stretch itself."""
    article = reading.article
    zones = (*article.body, *(each.span for each in article.furniture), *((article.title,) if article.title else ()))
    return next((zone for zone in zones if zone.start <= span.start and span.end <= zone.end), span)


def sentence(reading: Reading, span: Span) -> Span:
    """The sentence that holds a stretch, else its paragraph."""
    zone = paragraph(reading, span)
    for found in _sentences(zone.of(reading.page.text)):
        if found.start <= span.start - zone.start and span.end - zone.start <= found.end:
            return Span(zone.start + found.start, zone.start + found.end)
    return zone


@lru_cache(REMEMBERED)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(sentences(tokenize(text), Span(0, len(text))))


def one_line(text: str) -> str:
    """The words with single blanks."""
    return " ".join(text.split())


def own_names(reading: Reading) -> dict[str, str]:
    """Entity to the name it has most often on the page, the longest of as common ones."""
    seen: dict[str, Counter[str]] = {}
    for mention in reading.mentions:
        seen.setdefault(mention.entity, Counter())[one_line(mention.surface)] += 1
    return {entity: max(names, key=lambda n: (names[n], len(n))) for entity, names in seen.items()}
