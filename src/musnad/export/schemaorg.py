"""Articles as schema.org NewsArticle with a Quotation for each statement, in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.export.citing import JOINT, UNNAMED, Names
from musnad.export.jsonlines import Told, document, without_null
from musnad.export.naming import (
    KINDS,
    PAGE,
    STATEMENT,
    WIKIDATA,
    body_of,
    entity_iri,
    is_one,
    plain_name,
    title_of,
    types_of,
)
from musnad.record import Reading
from musnad.record.quoted import Quoted, quoted

CONTEXT = {"@vocab": "https://schema.org/", "musnad": "urn:musnad:vocab:", "sameAs": {"@type": "@id"}}
"""Written out, so that nothing has to be fetched: schema.org's own names, and ours for what it has none for."""


def schema_org(readings: Iterable[Reading], names: Names) -> Iterator[str]:
    """One JSON-LD document; a line an article."""
    return document({"@context": CONTEXT}, "@graph", (article(reading, names) for reading in readings))


def article(reading: Reading, names: Names) -> Told:
    """A NewsArticle: its parties, its text, who and what it names, its statements."""
    told, page = reading.article, reading.page
    types = types_of(reading)
    mentioned = sorted({each.entity for each in reading.mentions if not each.optional})
    printed = {each.entity: " ".join(each.surface.split()) for each in reading.mentions}
    return without_null(
        {
            "@id": PAGE + page.id,
            "@type": "NewsArticle",
            "headline": title_of(reading),
            "datePublished": told.published.value if told.published else None,
            "dateModified": told.updated,
            "inLanguage": page.language or "ar",
            "url": page.location if page.location.startswith(("http://", "https://")) else None,
            "identifier": page.sha256,
            "publisher": party(told.outlet, names),
            "provider": party(told.agency, names),
            "distributor": party(told.aggregator, names),
            "articleBody": body_of(reading),
            "mentions": [thing(each, types, names, printed.get(each)) for each in mentioned],
            "hasPart": [quotation(each, types, names) for each in quoted(reading)],
        }
    )


def party(entity: str | None, names: Names) -> Told | None:
    """A party as the organization that it is."""
    name = plain_name(entity, names) if entity else None
    return {"@id": entity_iri(entity), "@type": "Organization", "name": name} if entity else None


def thing(entity: str, types: dict[str, tuple[str, str | None]], names: Names, printed: str | None) -> Told:
    """A person, place or body; a Thing where no mention tells what it is."""
    type_, qid = types.get(entity, ("", None))
    both = [names(entity, "ar"), names(entity, "en")]
    known = list(dict.fromkeys(name for name in (*both, printed) if name)) or [plain_name(entity, names)]
    told: Told = {"@id": entity_iri(entity), "@type": KINDS.get(type_, "Thing"), "name": known[0]}
    if known[1:]:
        told["alternateName"] = known[1:]
    if qid:
        told["sameAs"] = WIKIDATA + qid
    return told


def quotation(each: Quoted, types: dict[str, tuple[str, str | None]], names: Names) -> Told:
    """What was said, by whom, and where it stands; `musnad:polarity` "negated" is what was told not to be said."""
    statement, source = each.statement, each.statement.source
    parts = source.entity.split(JOINT) if not source.entity.startswith(UNNAMED) else []
    creators = [thing(part, types, names, each.names.get(part)) for part in parts if part]
    return without_null(
        {
            "@id": STATEMENT + statement.id,
            "@type": "Quotation",
            "text": statement.surface,
            "creator": creators,
            "creditText": source.surface if not creators else None,
            "dateCreated": statement.date,
            "isPartOf": {"@id": PAGE + each.page},
            "provider": [
                thing(entity, types, names, each.names.get(entity)) for entity, _ in each.through if is_one(entity)
            ],
            "musnad:mode": statement.mode,
            "musnad:polarity": statement.polarity,
            "musnad:start": statement.content.start,
            "musnad:end": statement.content.end,
            "musnad:confidence": statement.confidence,
            "musnad:rule": statement.rule,
        }
    )
