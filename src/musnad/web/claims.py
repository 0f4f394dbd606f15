"""A statement as the margin tells it: who, by which cue, in which mode, through whom, and why we say so."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Article, Reading, Span, Statement
from musnad.record.quoted import Quoted, quoted
from musnad.web.citations import Cited, cited, speaker_address
from musnad.web.explain import Explained, Explainer
from musnad.web.labels import Labels


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain of transmission: its name, its part in it, and where the page says so."""

    label: Markup
    part: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, numbered through the page; `shade` (1 to SHADES) ties note and words together in one paragraph."""

    number: int
    statement: Statement
    surface: str
    speaker: Markup
    cue: str | None
    chain: tuple[Link, ...]
    why: Explained
    antecedent: str | None
    condition: str | None
    within: int | None
    cited: Cited
    href: str | None

    @property
    def shade(self) -> int:
        """Which of the style sheet's ties it uses."""
        return (self.number - 1) % SHADES + 1


SHADES = 12
"""Notes that one paragraph can hold before two of them share a tie; the fullest paragraph we have seen holds seven."""


def claims(reading: Reading, label: Labels, explainer: Explainer, least: float = 0.0) -> tuple[Claim, ...]:
    """The page's statements in text order, those of less confidence left out; the numbers stay as they are."""
    ordered = sorted(quoted(reading), key=lambda each: (each.statement.content.start, -each.statement.content.end))
    numbers = {each.statement.id: number for number, each in enumerate(ordered, 1)}
    sure = (each for each in ordered if each.statement.confidence >= least)
    return tuple(_claim(each, numbers, reading, label, explainer, least) for each in sure)


def _claim(  # noqa: PLR0913, PLR0917 - what a note tells
    told: Quoted, numbers: dict[str, int], reading: Reading, label: Labels, explainer: Explainer, least: float
) -> Claim:
    statement, text, source = told.statement, reading.page.text, told.statement.source
    condition = source.anonymous.condition if source.anonymous else None
    return Claim(
        number=numbers[statement.id],
        statement=statement,
        surface=statement.content.of(text),
        speaker=label(source.entity),
        cue=_words(statement.cue, text),
        chain=chain(statement, reading.article, label),
        why=explainer.explain(statement.rule, label.wording.language),
        antecedent=_words(source.antecedent, text),
        condition=_words(condition, text),
        within=numbers.get(statement.within) if statement.within else None,
        cited=cited(told, label.names),
        href=speaker_address(source.entity, least),
    )


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def chain(statement: Statement, article: Article, label: Labels) -> tuple[Link, ...]:
    """Speaker, those it came through, agency, outlet, aggregator; each once, at its first place."""
    source = statement.source
    links = [(source.entity, "speaker", source.span or source.antecedent)]
    links += [(link.entity, "via", link.span) for link in statement.via]
    return _linked(links, article, label)


def carried(article: Article, label: Labels) -> tuple[Link, ...]:
    """What the page itself tells: agency, outlet, aggregator."""
    return _linked([], article, label)


def _linked(links: list[tuple[str, str, Span | None]], article: Article, label: Labels) -> tuple[Link, ...]:
    spans = {party.entity: party.span for party in article.parties}
    for part, entity in (("agency", article.agency), ("outlet", article.outlet), ("aggregator", article.aggregator)):
        if entity and entity not in {known for known, _, _ in links}:
            links.append((entity, part, spans.get(entity)))
    return tuple(Link(label(entity), part, span) for entity, part, span in links)
