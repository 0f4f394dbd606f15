"""Pages of our own sentences, and what the stage reads from them."""

from __future__ import annotations

import re

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.events import Happenings, code
from musnad.record import Article, Event, Furniture, Published, Span
from musnad.statements import attribute
from musnad.times import resolve
from tests.tables import WITH_SAMPLES

CAST = "وزير الخارجية الناري سليم الورداني. وزيرة الخارجية السهلية هالة مرزاق. الرئيس الناري رائد النجدي.\n"
"""A paragraph that tells who the people are, and in which nothing happens."""

Told = tuple[str, tuple[str, ...], tuple[str, ...]]
"""An event by its row, with both sides."""


def read(text: str, *, published: str | None = None) -> Happenings:
    """What a page tells: "# " begins its title, "## " a subheading, any other line is a paragraph."""
    title: Span | None = None
    body: list[Span] = []
    furniture: list[Furniture] = []
    for line in re.finditer(r"^(#* ?)(.+)$", text, re.MULTILINE):
        span = Span(*line.span(2))
        if line[1] == "# ":
            title = span
        elif line[1] == "## ":
            furniture.append(Furniture(span, "subheading", "test"))
        else:
            body.append(span)
    day = Published(published, None, "stated", "test") if published else None
    article = Article("unknown", title, None, None, None, (), day, None, None, tuple(body), tuple(furniture))
    tokens = tokenize(text)
    times, _ = resolve(article, tokens, WITH_SAMPLES)
    mentions, roles = find("page", article, tokens, WITH_SAMPLES)
    statements = attribute("page", article, tokens, mentions, WITH_SAMPLES, times, roles)
    return code("page", article, tokens, mentions, roles, times, statements, WITH_SAMPLES)


def events(sentences: str, **told: str) -> tuple[Event, ...]:
    """The events of sentences that come after the paragraph of the cast."""
    return read(CAST + sentences, **told).events


def sides(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both sides, an entity of the page by the last word of its name."""
    return tuple(map(short, event.actors)), tuple(map(short, event.recipients))


def told(sentences: str, **published: str) -> list[Told]:
    """Every event of sentences behind the cast by its row, with its sides."""
    return [(e.rule.removeprefix("event."), *sides(e)) for e in events(sentences, **published)]


def short(entity: str) -> str:
    """An entity of the page by the last word of its name, any other by its id."""
    return entity.removeprefix("name:").rsplit(" ", 1)[-1] if entity.startswith("name:") else entity
