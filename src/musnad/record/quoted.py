"""A statement with all it takes to cite it, apart from its page's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from musnad.record.article import Article
from musnad.record.reading import Reading
from musnad.record.span import Span
from musnad.record.statements import Statement

DAY = 10
"""Characters of a day: an instant belongs to its day."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One statement of a page: where the page is, its title, and the page's own fullest names of who is in the chain.

    `names` maps an entity to its longest surface on the page: "name:سليم الورداني" to "سليم الورداني".
    """

    page: str
    location: str
    title: str | None
    article: Article
    statement: Statement
    cue: str | None
    names: Mapping[str, str]

    @property
    def day(self) -> str | None:
        """The day on which it was said where the page tells it, else the page's own day."""
        published = self.article.published
        told = self.statement.date or (published.value if published else None)
        return told[:DAY] if told else None

    @property
    def through(self) -> tuple[tuple[str, Span | None], ...]:
        """Who passed it on, nearest the speaker first: those the page tells, its agency, outlet and aggregator."""
        article, statement = self.article, self.statement
        spans = {party.entity: party.span for party in article.parties}
        links = [(link.entity, link.span) for link in statement.via]
        links += [(each, spans.get(each)) for each in (article.agency, article.outlet, article.aggregator) if each]
        kept = {entity: span for entity, span in reversed(links) if entity != statement.source.entity}
        return tuple((entity, kept[entity]) for entity in dict.fromkeys(e for e, _ in links) if entity in kept)


def quoted(reading: Reading) -> Iterator[Quoted]:
    """The statements of a reading, each with what it takes to cite it."""
    text, article = reading.page.text, reading.article
    title = _line(article.title.of(text)) if article.title else None
    surfaces = _surfaces(reading)
    for statement in reading.statements:
        links = (*(link.entity for link in statement.via), article.agency, article.outlet, article.aggregator)
        chain = (part for each in (statement.source.entity, *links) if each for part in (each, *each.split("+")))
        names = {each: surfaces[each] for each in chain if each in surfaces}
        cue = _line(statement.cue.of(text)) if statement.cue else None
        yield Quoted(reading.page.id, reading.page.location, title, article, statement, cue, names)


def _surfaces(reading: Reading) -> dict[str, str]:
    """The longest name of each entity; of an unnamed source and of a body by its noun the words of the source."""
    found: dict[str, str] = {}
    for mention in reading.mentions:
        name = _line(mention.surface)
        if not mention.optional and len(name) > len(found.get(mention.entity, "")):
            found[mention.entity] = name
    for statement in reading.statements:
        if statement.source.surface:
            found.setdefault(statement.source.entity, _line(statement.source.surface))
    for party in reading.article.parties:
        if party.entity and party.name:
            found[party.entity] = _line(party.name)
    return found


def _line(words: str) -> str:
    return " ".join(words.split())
