"""What the index tables say of a reading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from musnad.record import Reading


@dataclass(frozen=True, slots=True)
class Named:
    """An entity on a page: the surface it has most often there, and how often it stands there."""

    entity: str
    name: str | None
    times: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The index of one page."""

    title: str | None
    outlet: str | None
    agency: str | None
    aggregator: str | None
    published: str | None
    statements: int
    names: int
    versions: int
    entities: tuple[Named, ...]
    speakers: tuple[Named, ...]

    @property
    def columns(self) -> tuple[str | int | None, ...]:
        """The columns of `pages`, in their order."""
        return (
            self.title,
            self.outlet,
            self.agency,
            self.aggregator,
            self.published,
            self.statements,
            self.names,
            self.versions,
        )


def rows(reading: Reading) -> Rows:
    """The index of a reading: title as one line, parties, day, entities, speakers."""
    article = reading.article
    title = " ".join(article.title.of(reading.page.text).split()) if article.title else ""
    entities = _named([(mention.entity, mention.surface) for mention in reading.mentions])
    return Rows(
        title or None,
        article.outlet,
        article.agency,
        article.aggregator,
        article.published.value if article.published else None,
        len(reading.statements),
        len(entities),
        len(article.versions),
        entities,
        _named([(s.source.entity, s.source.surface) for s in reading.statements]),
    )


def _named(told: list[tuple[str, str | None]]) -> tuple[Named, ...]:
    times = Counter(entity for entity, _ in told)
    names: dict[str, str] = {}
    for (entity, name), _ in Counter(told).most_common():
        if name:
            names.setdefault(entity, " ".join(name.split()))
    return tuple(Named(entity, names.get(entity), times[entity]) for entity in sorted(times))
