"""The forms of others, as far as we fill them, written down from their published documents."""

OA = "http://www.w3.org/ns/oa#"
LINK = {"@type": "@id"}

ANNOTATION_CONTEXT = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "id": "@id",
    "type": "@type",
    **{
        name: f"oa:{name}"
        for name in ("Annotation", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")
    },
    **{
        name: f"oa:{name}"
        for name in ("start", "end", "exact", "prefix", "suffix", "describing", "identifying", "tagging")
    },
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "body": {"@id": "oa:hasBody", **LINK},
    "target": {"@id": "oa:hasTarget", **LINK},
    "source": {"@id": "oa:hasSource", **LINK},
    "selector": {"@id": "oa:hasSelector", **LINK},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "items": {"@id": "as:items", "@container": "@list", **LINK},
    "first": {"@id": "as:first", **LINK},
    "partOf": {"@id": "as:partOf", **LINK},
    "total": "as:totalItems",
    "startIndex": "as:startIndex",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
}
"""W3C Web Annotation Vocabulary: the terms that its context maps, in our words, for a parser without the web."""


def closed(properties: dict[str, object], *required: str) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def some(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


STRING = {"type": "string"}
URI = {"type": "string", "format": "uri", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:"}
ROLE_VALUE = closed({"role": STRING, "contentType": STRING, "value": STRING}, "value")
BODY = closed({"role": STRING, "contentType": STRING, "charCount": {"type": "integer"}, "value": STRING}, "value")
CONCEPT = closed({"name": STRING, "rel": STRING, "uri": URI, "literal": STRING})
NEWS: dict[str, object] = {
    "uri": URI,
    "type": {"enum": ["text", "component"]},
    "standard": closed({"name": STRING, "version": STRING, "schema": URI}),
    "representationType": {"enum": ["full", "partial"]},
    "language": STRING,
    "contentCreated": {"type": "string", "format": "date-time"},
    "title": STRING,
    "headlines": some(ROLE_VALUE),
    "bodies": some(BODY),
    "descriptions": some(ROLE_VALUE),
    "altIds": some(closed({"role": STRING, "value": STRING})),
    "infoSources": some(closed({"name": STRING, "role": STRING, "uri": URI, "literal": STRING})),
    **{name: some(CONCEPT) for name in ("people", "organisations", "places", "subjects", "events")},
}
NINJS = closed({**NEWS, "associations": some(closed({**NEWS, "name": STRING}, "name", "uri"))}, "uri")
"""IPTC ninjs 3.0: of its properties those that we fill, closed as its schema is."""

DATE = closed(
    {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "year",
)
TEXT = closed({"headline": STRING, "text": STRING})
SLIDE = {"unique_id": STRING, "start_date": DATE, "end_date": DATE, "group": STRING, "text": TEXT}
TIMELINE = closed({"title": closed({"text": TEXT}), "events": some(closed({**SLIDE}, "start_date", "text"))}, "events")
"""TimelineJS's JSON: a slide needs its start and its text."""
