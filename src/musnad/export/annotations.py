"""Statements and names as W3C Web Annotations: each at its position and by its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musnad.export.citing import Names, citation
from musnad.export.jsonlines import Told, compact
from musnad.export.naming import MENTION, STATEMENT, WIKIDATA, entity_iri, page_iri
from musnad.record import Mention, Reading, Span
from musnad.record.quoted import Quoted, quoted

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
COLLECTION = "urn:musnad:annotations"
AROUND = 32
"""Characters before and behind the words, by which they are found again should their place have moved."""


def web_annotations(readings: Iterable[Reading], names: Names) -> Iterator[str]:
    """One AnnotationCollection with one page of annotations; a line an annotation."""
    total = 0
    yield compact({"@context": CONTEXT, "id": COLLECTION, "type": "AnnotationCollection", "label": "Musnad"})[:-1]
    yield f',"first":{{"id":"{COLLECTION}:1","type":"AnnotationPage","partOf":"{COLLECTION}","startIndex":0,"items":['
    for reading in readings:
        for told in on_page(reading, names):
            yield ("," if total else "") + compact(told)
            total += 1
    yield f']}},"total":{total}}}'


def on_page(reading: Reading, names: Names) -> Iterator[Told]:
    """An annotation for each statement and each name of a page."""
    for each in quoted(reading):
        yield _statement(reading, each, names)
    for mention in reading.mentions:
        yield _mention(reading, mention)


def _statement(reading: Reading, each: Quoted, names: Names) -> Told:
    speaker = each.statement.source.entity
    cited = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "ar"}
    return {
        "id": STATEMENT + each.statement.id,
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {**cited, "value": citation(each, names, "ar")},
            {"type": "SpecificResource", "purpose": "identifying", "source": entity_iri(speaker)},
        ],
        "target": target(reading, each.statement.content),
    }


def _mention(reading: Reading, mention: Mention) -> Told:
    named = WIKIDATA + mention.qid if mention.qid else entity_iri(mention.entity)
    return {
        "id": MENTION + mention.id,
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "SpecificResource", "purpose": "identifying", "source": named},
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": mention.type},
        ],
        "target": target(reading, mention.span),
    }


def target(reading: Reading, span: Span) -> dict[str, Any]:
    """The characters, by their place in code points and by their words with those around them."""
    text = reading.page.text
    return {
        "type": "SpecificResource",
        "source": page_iri(reading),
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }
