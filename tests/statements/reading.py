"""Pages of our own sentences, and what the stage reads from them."""

from __future__ import annotations

import re
from pathlib import Path

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.lexicon import Lexicon
from musnad.record import Article, Furniture, Published, Span, Statement
from musnad.statements import attribute
from musnad.times import resolve

LEXICON = Lexicon(Path(__file__).parents[2] / "evaluation" / "lexicon")

CAST = "التقى وزير الخارجية الناري سليم الورداني وزيرة الخارجية السهلية هالة مرزاق في رأس الماء.\n"
"""A paragraph that tells who the two are."""


def read(text: str, *, outlet: str | None = None, day: str | None = None) -> tuple[Statement, ...]:
    """The statements of a page: "# " begins its title, "## " a subheading, any other line is a paragraph."""
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
    out = Published(day, None, "stated", "test") if day else None
    article = Article("unknown", title, outlet, None, None, (), out, None, None, tuple(body), tuple(furniture))
    tokens = tokenize(text)
    times, _ = resolve(article, tokens, LEXICON)
    mentions, roles = find("page", article, tokens, LEXICON)
    return attribute("page", article, tokens, mentions, LEXICON, times, roles)


def after_cast(sentences: str) -> list[tuple[str, str]]:
    """Who says what in sentences that come after the paragraph of the cast: (entity's last name, content)."""
    return [(short(s.source.entity), s.surface) for s in read(CAST + sentences)]


def short(entity: str) -> str:
    """An entity of the page by the last word of its name, any other by its id."""
    return entity.rsplit(" ", 1)[-1] if entity.startswith("name:") else entity
