"""What programs get beside the record's own types: a value with its page, a name with its counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

from musnad.record import Reading, Span

V = TypeVar("V")

Surface = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Told(Generic[V]):
    """A value of one page's reading, with its page: an event, a mention, a term.

    `surfaces` holds the very characters of each of its spans: {"trigger": "لقاء"}.
    """

    page: str
    location: str
    outlet: str | None
    published: str | None
    value: V
    surfaces: Mapping[str, Surface]


def told(reading: Reading, value: V) -> Told[V]:
    """The value with its page and the characters of its spans."""
    article = reading.article
    published = article.published.value if article.published else None
    surfaces = dict(_surfaces(value, reading.page.text))
    return Told(reading.page.id, reading.page.location, article.outlet, published, value, surfaces)


def first_span(value: object) -> Span | None:
    """The span where a value stands: the first of its fields that has one."""
    for held in _held(value):
        for each in held if isinstance(held, tuple) and not isinstance(held, Span) else (held,):
            if isinstance(each, Span):
                return each
    return None


def _held(value: Any) -> Iterator[object]:  # noqa: ANN401 - any type of the record
    return (getattr(value, field.name) for field in fields(value))


def _surfaces(value: Any, text: str) -> Iterator[tuple[str, Surface]]:  # noqa: ANN401 - any type of the record
    for field in fields(value):
        held = getattr(value, field.name)
        if isinstance(held, Span):
            yield field.name, held.of(text)
        elif isinstance(held, tuple) and held and all(isinstance(each, Span) for each in held):
            yield field.name, tuple(each.of(text) for each in held)


@dataclass(frozen=True, slots=True)
class Name:
    """Who or what is named, or quoted: id, both names, type and Wikidata's id where the tables know it, counts."""

    entity: str
    label: Mapping[str, str | None]
    type: str | None
    qid: str | None
    name: str | None
    pages: int
    times: int
