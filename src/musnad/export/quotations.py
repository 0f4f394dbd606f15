"""Statements with their citations: as cells, as values for a program, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.export.citing import WORDINGS, Language, Names, citation, name_of
from musnad.export.table import Cell
from musnad.record import Span
from musnad.record.quoted import Quoted

QUOTED_COLUMNS = (
    "day", "speaker", "speaker_ar", "speaker_en", "cue", "mode", "polarity", "content", "page", "start", "end",
    "outlet", "via", "location", "title", "confidence", "rule", "citation_ar", "citation_en",
)  # fmt: skip
"""`speaker` is the entity; names are complete in both scripts where the tables know them."""


def quoted_rows(found: Iterable[Quoted], names: Names) -> Iterator[tuple[Cell, ...]]:
    """One row a statement, under QUOTED_COLUMNS."""
    for each in found:
        statement, entity = each.statement, each.statement.source.entity
        yield (
            each.day,
            entity,
            name_of(each, entity, names, "ar"),
            name_of(each, entity, names, "en"),
            each.cue,
            statement.mode,
            statement.polarity,
            " ".join(statement.surface.split()),
            each.page,
            statement.content.start,
            statement.content.end,
            each.article.outlet,
            " > ".join(link.entity for link in statement.via) or None,
            each.location,
            each.title,
            statement.confidence,
            statement.rule,
            citation(each, names, "ar"),
            citation(each, names, "en"),
        )


def quoted_values(found: Iterable[Quoted], names: Names) -> Iterator[dict[str, object]]:
    """One value a statement, for JSON: the whole statement, where its page is, its chain, and its citations."""
    for each in found:
        entity = each.statement.source.entity
        yield {
            "page": each.page,
            "location": each.location,
            "title": each.title,
            "day": each.day,
            "outlet": each.article.outlet,
            "speaker": _link(each, entity, each.statement.source.span, names),
            "through": [_link(each, link, span, names) for link, span in each.through],
            "cue": each.cue,
            "statement": each.statement,
            "citation": {"ar": citation(each, names, "ar"), "en": citation(each, names, "en")},
        }


def _link(quoted: Quoted, entity: str, span: Span | None, names: Names) -> dict[str, object]:
    told = {"ar": name_of(quoted, entity, names, "ar"), "en": name_of(quoted, entity, names, "en")}
    return {"entity": entity, "name": told, "span": span}


def markdown(found: Iterable[Quoted], names: Names, language: Language) -> Iterator[str]:
    """A list of citations under their days."""
    day: str | None = ""
    for each in found:
        if each.day != day:
            day = each.day
            yield f"\n## {day or WORDINGS[language].undated}\n"
        yield f"- {escaped(citation(each, names, language))}"


def escaped(text: str) -> str:
    """Scraped words with no mark of Markdown left to act."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
