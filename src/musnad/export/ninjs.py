"""Articles as ninjs 3.0 news objects, each statement an associated component."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from musnad.export.citing import JOINT, UNKNOWN, UNNAMED, Names
from musnad.export.jsonlines import Told, compact, without_null
from musnad.export.naming import PAGE, STATEMENT, WIKIDATA, body_of, entity_iri, plain_name, title_of
from musnad.record import Reading
from musnad.record.quoted import Quoted, quoted

STANDARD = {"name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#"}
LISTS = {"PER": "people", "ORG": "organisations", "GROUP": "organisations", "MEDIA": "organisations"} | {
    "GPE": "places",
    "LOC": "places",
    "EVENT": "events",
}
"""Type of a mention to the list of ninjs; what is none of these is a subject."""
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")


def ninjs(readings: Iterable[Reading], names: Names) -> Iterator[str]:
    """One news object a line."""
    return (compact(news(reading, names)) for reading in readings)


def news(reading: Reading, names: Names) -> Told:
    """An article; its day is a description, for ninjs has no day without an hour."""
    article, page = reading.article, reading.page
    title, body = title_of(reading), body_of(reading)
    day = article.published.value if article.published else None
    return without_null(
        {
            "uri": PAGE + page.id,
            "type": "text",
            "standard": STANDARD,
            "representationType": "full",
            "language": page.language or "ar",
            "contentCreated": day if day and INSTANT.fullmatch(day) else None,
            "title": title,
            "headlines": [{"role": "main", "value": title}] if title else [],
            "bodies": [_text(body)] if body else [],
            "descriptions": [{"role": "published", "value": day}] if day else [],
            "altIds": [{"role": "sha256", "value": page.sha256}, {"role": "location", "value": page.location}],
            "infoSources": list(_parties(reading, names)),
            **_named(reading, names),
            "associations": [_said(each, names) for each in quoted(reading)],
        }
    )


def _text(words: str) -> Told:
    return {"role": "main", "contentType": "text/plain", "charCount": len(words), "value": words}


def _parties(reading: Reading, names: Names) -> Iterator[Told]:
    article = reading.article
    for role, entity in (("outlet", article.outlet), ("agency", article.agency), ("aggregator", article.aggregator)):
        if entity:
            yield {"role": role, **_who(entity, names, None)}


def _who(entity: str, names: Names, printed: str | None, qid: str | None = None) -> Told:
    name = names(entity, "ar") or printed or plain_name(entity, names)
    return {"name": name, "uri": WIKIDATA + qid if qid else entity_iri(entity), "literal": entity}


def _named(reading: Reading, names: Names) -> dict[str, list[Told]]:
    """Who and what the article names, each once, in the list of its type."""
    told: dict[str, dict[str, Told]] = {}
    for mention in reading.mentions:
        who = _who(mention.entity, names, " ".join(mention.surface.split()), mention.qid)
        told.setdefault(LISTS.get(mention.type, "subjects"), {}).setdefault(mention.entity, who)
    return {name: list(held.values()) for name, held in told.items()}


def _said(each: Quoted, names: Names) -> Told:
    """A statement: its speaker and the chain as sources, its characters and how it was said as descriptions."""
    statement, entity = each.statement, each.statement.source.entity
    unnamed = entity.startswith(UNNAMED)
    speakers = [] if unnamed else [part for part in entity.split(JOINT) if part]
    name = each.names.get(entity) or " ".join(plain_name(part, names) for part in speakers) or UNNAMED
    sources = [{"role": "speaker", **_who(part, names, each.names.get(part))} for part in speakers]
    through = [{"role": "through", **_who(link, names, each.names.get(link))} for link, _ in each.through]
    facts = {"characters": f"{statement.content.start}-{statement.content.end}", "mode": statement.mode}
    facts |= {"polarity": statement.polarity, "rule": statement.rule}
    return without_null(
        {
            "name": name.removeprefix(UNKNOWN),
            "uri": STATEMENT + statement.id,
            "type": "component",
            "bodies": [_text(statement.surface)],
            "infoSources": [*sources, *through],
            "descriptions": [{"role": role, "value": value} for role, value in facts.items()],
        }
    )
