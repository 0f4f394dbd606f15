"""What other formats call the things of the record: addresses that last, kinds, names."""

from __future__ import annotations

import re
from urllib.parse import quote

from musnad.export.citing import JOINT, UNKNOWN, UNNAMED, Names
from musnad.record import Reading

PAGE = "urn:musnad:page:"
STATEMENT = "urn:musnad:statement:"
MENTION = "urn:musnad:mention:"
ENTITY = "urn:musnad:entity:"
WIKIDATA = "http://www.wikidata.org/entity/"

ADDRESS = re.compile(r'https?://[^\s<>"{}|\\^`]+')
"""An address that can stand in RDF as it is."""

KINDS = {"PER": "Person", "GPE": "Place", "LOC": "Place", "ORG": "Organization", "GROUP": "Organization"} | {
    "MEDIA": "Organization",
    "EVENT": "Event",
}
"""Type of a mention to schema.org's; what is none of these is a Thing."""


def entity_iri(entity: str) -> str:
    """The address of an entity: "sergei-lavrov" is urn:musnad:entity:sergei-lavrov."""
    return ENTITY + quote(entity, safe="")


def page_iri(reading: Reading) -> str:
    """The address of a page: its own on the web where it has one, else its digest."""
    location = reading.page.location
    return location if ADDRESS.fullmatch(location) else PAGE + reading.page.id


def types_of(reading: Reading) -> dict[str, tuple[str, str | None]]:
    """Of each entity that the page names its type and its id in Wikidata."""
    return {mention.entity: (mention.type, mention.qid) for mention in reading.mentions}


def plain_name(entity: str, names: Names, printed: str | None = None) -> str:
    """One name for an entity: the printed one, else the Arabic one of the tables, else what its id tells."""
    return printed or names(entity, "ar") or entity.removeprefix(UNKNOWN)


def is_one(entity: str) -> bool:
    """Whether it is one known or named party: no unnamed source, no several at once."""
    return not entity.startswith(UNNAMED) and JOINT not in entity


def title_of(reading: Reading) -> str | None:
    """The headline on one line."""
    title = reading.article.title
    return " ".join(title.of(reading.page.text).split()) or None if title else None


def body_of(reading: Reading) -> str:
    """The story, a line a paragraph."""
    return "\n".join(" ".join(span.of(reading.page.text).split()) for span in reading.article.body)
