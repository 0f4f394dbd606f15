"""A reading's statements as rows of plain cells."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.export.table import Cell
from musnad.record import Reading, Span, Statement

COLUMNS = (
    "page", "location", "published", "outlet", "agency", "title", "statement", "speaker", "source", "form", "cue",
    "mode", "polarity", "content", "start", "end", "via", "date", "confidence", "rule",
)  # fmt: skip
"""`speaker` is the entity, `source` its words on the page; `start` and `end` count code points of the page's text."""


def rows(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    """One row a statement, under COLUMNS: page, who, with which cue, what, where, by which rule."""
    page, article = reading.page, reading.article
    about = (
        page.id,
        page.location,
        article.published.value if article.published else None,
        article.outlet,
        article.agency,
        _flat(page.text, article.title),
    )
    for statement in reading.statements:
        yield (*about, *_cells(page.text, statement))


def _cells(text: str, statement: Statement) -> tuple[Cell, ...]:
    return (
        statement.id,
        statement.source.entity,
        _one_line(statement.source.surface),
        statement.source.form,
        _flat(text, statement.cue),
        statement.mode,
        statement.polarity,
        _one_line(statement.surface),
        statement.content.start,
        statement.content.end,
        " > ".join(link.entity for link in statement.via) or None,
        statement.date,
        statement.confidence,
        statement.rule,
    )


def _flat(text: str, span: Span | None) -> str | None:
    return _one_line(span.of(text)) if span else None


def _one_line(surface: str | None) -> str | None:
    return " ".join(surface.split()) if surface else None
