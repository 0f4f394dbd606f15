"""What engines propose, let in only where it stands on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from musnad.arabic import fold_key
from musnad.engines.protocol import Attributor, Engine, Proposed, Said, Tagger
from musnad.errors import PageError
from musnad.record import Article, Mention, Page, Source, Span, Statement, stable_id

T = TypeVar("T")


def with_names(
    page: Page, article: Article, mentions: tuple[Mention, ...], engines: Iterable[Engine]
) -> tuple[Mention, ...]:
    """The mentions, and those of the engines that stand on the page where none stands yet."""
    known = list(mentions)
    for engine in engines:
        if not isinstance(engine, Tagger):
            continue
        for proposed in _asked(engine, page, partial(engine.tag, article, page.text)):
            for span in _places(page.text, article, proposed.surface, proposed.start):
                if not any(span.meets(m.span) for m in known):
                    known.append(_mention(page, span, proposed, engine))
    return tuple(sorted(known, key=lambda m: m.span)) if len(known) > len(mentions) else mentions


def with_statements(
    page: Page,
    article: Article,
    mentions: Sequence[Mention],
    statements: tuple[Statement, ...],
    engines: Iterable[Engine],
) -> tuple[Statement, ...]:
    """The statements, and those of the engines whose content and speaker stand on the page and were not found yet."""
    known = list(statements)
    for engine in engines:
        if not isinstance(engine, Attributor):
            continue
        for said in _asked(engine, page, partial(engine.attribute, article, page.text, mentions)):
            found = _statement(page, article, mentions, said, engine)
            if found and not any(found.content.meets(s.content) for s in known):
                known.append(found)
    return tuple(sorted(known, key=lambda s: s.content)) if len(known) > len(statements) else statements


def _asked(engine: Engine, page: Page, ask: Callable[[], Iterable[T]]) -> Iterator[T]:
    try:
        yield from ask()
    except Exception as error:
        raise PageError(
            f"the engine {engine.name} failed on it ({type(error).__name__}: {error})",
            place=page.location,
            remedy="Take it out of engines.tsv, or mend it",
        ) from error


def _places(text: str, article: Article, surface: str, start: int | None) -> list[Span]:
    """Where these characters stand in the story: at the place told, or wherever they do; nowhere else."""
    if not surface.strip():
        return []
    if start is not None:
        span = Span(start, start + len(surface))
        return [span] if span.of(text) == surface and any(z.holds(span) for z in article.zones) else []
    found: list[Span] = []
    for zone in article.zones:
        at = text.find(surface, zone.start, zone.end)
        while at >= 0:
            found.append(Span(at, at + len(surface)))
            at = text.find(surface, at + len(surface), zone.end)
    return found


def _mention(page: Page, span: Span, proposed: Proposed, engine: Engine) -> Mention:
    return Mention(
        id=stable_id(page.id, "mention", span, proposed.type),
        span=span,
        surface=proposed.surface,
        type=proposed.type,
        entity=proposed.entity or f"name:{fold_key(proposed.surface)}",
        qid=None,
        optional=False,
        rule=_rule(engine),
        confidence=proposed.confidence,
    )


def _statement(
    page: Page, article: Article, mentions: Sequence[Mention], said: Said, engine: Engine
) -> Statement | None:
    """The statement, where content and speaker stand in the story; the cue, where it does."""
    contents = _places(page.text, article, said.content, said.start)
    if not contents:
        return None
    content = contents[0]
    source = _nearest(content, _places(page.text, article, said.source, None))
    if source is None:
        return None
    cue = _nearest(content, _places(page.text, article, said.cue, None)) if said.cue else None
    speaker = next((m.entity for m in mentions if source.holds(m.span)), f"name:{fold_key(said.source)}")
    return Statement(
        id=stable_id(page.id, "statement", content, speaker),
        content=content,
        surface=said.content,
        cue=cue,
        mode="indirect",
        polarity="asserted",
        source=Source(source, said.source, speaker, "name", None, None),
        via=(),
        within=None,
        date=None,
        occasion=None,
        venue=None,
        addressee=None,
        confidence=said.confidence,
        rule=_rule(engine),
    )


def _nearest(content: Span, places: Sequence[Span]) -> Span | None:
    return min(places, key=lambda span: abs(span.start - content.start), default=None)


def _rule(engine: Engine) -> str:
    return f"engine.{engine.name}-{engine.version}"
