"""Whether a reading's claims still stand on the page's characters."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.record.reading import Reading
from musnad.record.span import Span


def verify(reading: Reading) -> tuple[str, ...]:
    """One line a problem: a span outside the page, or a surface that is not the span's characters."""
    text = reading.page.text
    problems: list[str] = []
    for layer, span, surface in _claims(reading):
        if not 0 <= span.start < span.end <= len(text):
            problems.append(f"{layer} {list(span)} lies outside the page's {len(text)} characters")
        elif surface is not None and span.of(text) != surface:
            problems.append(f"{layer} {list(span)} says {surface!r} where the page has {span.of(text)!r}")
    return tuple(problems)


def _claims(reading: Reading) -> Iterator[tuple[str, Span, str | None]]:
    """Every span of a reading with the layer it stands in, and its surface where the layer keeps one."""
    yield from _article(reading)
    yield from (("mention", mention.span, mention.surface) for mention in reading.mentions)
    yield from (("role", role.span, role.surface) for role in reading.roles)
    yield from (("time", time.span, time.surface) for time in reading.times)
    yield from _statements(reading)
    yield from _happenings(reading)
    for position in reading.positions:
        yield "position", position.evidence, None
    for doubt in reading.doubts:
        yield "doubt", doubt.span, None


def _article(reading: Reading) -> Iterator[tuple[str, Span, str | None]]:
    article = reading.article
    if article.title:
        yield "title", article.title, None
    for paragraph in (*article.body, *(p for version in article.versions for p in version)):
        yield "body", paragraph, None
    for piece in article.furniture:
        yield "furniture", piece.span, None
    for party in article.parties:
        if party.span:
            yield "party", party.span, None
    published = article.published
    days = [stamp.span for stamp in (*article.stamps, *(published.conflicts if published else ()))]
    for span in (*days, published.span if published else None):
        if span:
            yield "date", span, None


def _statements(reading: Reading) -> Iterator[tuple[str, Span, str | None]]:
    for statement in reading.statements:
        source = statement.source
        yield "statement", statement.content, statement.surface
        condition = source.anonymous.condition if source.anonymous else None
        if source.span:
            yield "source", source.span, source.surface
        for span in (
            statement.cue,
            source.antecedent,
            condition,
            statement.occasion,
            statement.venue,
            statement.addressee,
            *(link.span for link in statement.via),
        ):
            if span:
                yield "statement", span, None


def _happenings(reading: Reading) -> Iterator[tuple[str, Span, str | None]]:
    for event in reading.events:
        yield "event", event.trigger, event.surface
    for meeting in reading.meetings:
        for span in (*meeting.agenda, *meeting.evidence, *((meeting.outcome,) if meeting.outcome else ())):
            yield "meeting", span, None
    for plan in reading.plans:
        yield "plan", plan.evidence, None
    for term in reading.terms:
        yield "term", term.obligation, None
        if term.condition:
            yield "term", term.condition, None
    for relation in reading.relations:
        yield "relation", relation.evidence, None
