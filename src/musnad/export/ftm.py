"""Articles, who they name and what was said as FollowTheMoney entities."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from musnad.export.citing import JOINT, UNNAMED, Names, citation
from musnad.export.jsonlines import Told, compact
from musnad.export.naming import body_of, is_one, plain_name, title_of
from musnad.record import Mention, Reading
from musnad.record.quoted import Quoted, quoted

SCHEMATA = {
    "PER": "Person",
    "ORG": "Organization",
    "GROUP": "Organization",
    "MEDIA": "Organization",
    "GPE": "PublicBody",
}
"""Type of a mention to FollowTheMoney's schema: a state or city is told of as its government; others have none."""

DIGITS = 24
LANGUAGE = "ara"


def ftm(readings: Iterable[Reading], names: Names) -> Iterator[str]:
    """One entity a line; whoever several pages name is told once for each, and merged by the id."""
    for reading in readings:
        for told in entities(reading, names):
            yield compact(told)


def entities(reading: Reading, names: Names) -> Iterator[Told]:
    """The article, whom it names, where it names them, and a note for each statement."""
    yield _article(reading, names)
    named = [each for each in reading.mentions if each.type in SCHEMATA and is_one(each.entity)]
    by_entity: dict[str, list[Mention]] = {}
    for mention in named:
        by_entity.setdefault(mention.entity, []).append(mention)
    for entity, mentions in by_entity.items():
        yield _party(entity, mentions, names)
    for mention in named:
        yield _mention(reading, mention)
    for each in quoted(reading):
        yield _note(reading, each, names, by_entity)


def entity_id(entity: str) -> str:
    """The id of an entity: the same on every page."""
    return "musnad-" + hashlib.sha256(entity.encode()).hexdigest()[:DIGITS]


def _made(id_: str, schema: str, properties: dict[str, list[str | None]]) -> Told:
    held = {name: [each for each in values if each] for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in held.items() if values}}


def _article(reading: Reading, names: Names) -> Told:
    article, page = reading.article, reading.page
    is_address = page.location.startswith(("http://", "https://"))
    return _made(
        f"musnad-{page.id}",
        "Article",
        {
            "fileName": [page.location.rstrip("/").rsplit("/", 1)[-1] or page.location],
            "title": [title_of(reading)],
            "publisher": [plain_name(article.outlet, names)] if article.outlet else [],
            "author": [plain_name(article.agency, names)] if article.agency else [],
            "publishedAt": [article.published.value if article.published else None],
            "language": [LANGUAGE],
            "mimeType": [page.media_type],
            "sourceUrl": [page.location] if is_address else [],
            "bodyText": [body_of(reading)],
        },
    )


def _party(entity: str, mentions: list[Mention], names: Names) -> Told:
    printed = list(dict.fromkeys(" ".join(each.surface.split()) for each in mentions))
    known = [name for name in (names(entity, "ar"), names(entity, "en")) if name]
    told: dict[str, list[str | None]] = {
        "name": [*known[:1], *([] if known else printed[:1])],
        "alias": [*known[1:], *printed],
    }
    qids = {each.qid for each in mentions if each.qid}
    return _made(entity_id(entity), SCHEMATA[mentions[0].type], {**told, "wikidataId": [*qids]})


def _mention(reading: Reading, mention: Mention) -> Told:
    return _made(
        f"musnad-{mention.id}",
        "Mention",
        {
            "document": [f"musnad-{reading.page.id}"],
            "resolved": [entity_id(mention.entity)],
            "name": [" ".join(mention.surface.split())],
            "detectedSchema": [SCHEMATA[mention.type]],
        },
    )


def _note(reading: Reading, each: Quoted, names: Names, named: dict[str, list[Mention]]) -> Told:
    """A statement: a note on its article and on those who said it; `notes` has its characters and how it was said."""
    statement, entity = each.statement, each.statement.source.entity
    speakers = [] if entity.startswith(UNNAMED) else [part for part in entity.split(JOINT) if part in named]
    place = f"{statement.content.start}-{statement.content.end}"
    return _made(
        f"musnad-{statement.id}",
        "Note",
        {
            "name": [citation(each, names, "en")],
            "description": [statement.surface],
            "summary": [citation(each, names, "ar")],
            "notes": [f"characters {place}", f"mode {statement.mode}", f"polarity {statement.polarity}"],
            "entity": [f"musnad-{reading.page.id}", *map(entity_id, speakers)],
        },
    )
