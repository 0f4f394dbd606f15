"""An article with what people put right laid over it; the engine's own stays as it was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, cast

from musnad.record.article import Article, Furniture, FurnitureKind
from musnad.record.corrections import STORY_KINDS, Correction, in_force
from musnad.record.span import Span

PERSON = "person.correction"
"""The rule of what a person said."""
DISPLACED = "person.displaced"
"""The rule of what was the title until a person named another one."""


class Piece(NamedTuple):
    """A stretch of the page, its kind (title, body, a kind of furniture), and its rule; null where the article's is."""

    span: Span
    kind: str
    rule: str | None = None


def apply(article: Article, corrections: Iterable[Correction], text: str) -> Article:
    """The article as corrected, on the page's `text`; parties and days stay as the engine read them.

    A correction whose characters stand elsewhere by now moves there; one whose characters are gone has no effect.
    """
    placed = [(span, each.should_be) for each in in_force(corrections) if (span := place(each, text))]
    if not placed:
        return article
    pieces = list(_pieces(article))
    for span, kind in placed:
        pieces = list(_laid(pieces, span, kind or "", text))
    return _article(article, sorted(pieces, key=_at))


def place(correction: Correction, text: str) -> Span | None:
    """Where the characters of a correction stand in `text`: where they stood, else at the nearest place, else null."""
    span, surface = correction.span, correction.surface
    if span is None or not 0 <= span.start < span.end:
        return None
    if surface is None:
        return span if span.end <= len(text) else None
    if span.of(text) == surface:
        return span
    starts = [found.start() for found in re.finditer(f"(?={re.escape(surface)})", text)] if surface else []
    start = min(starts, key=lambda at: abs(at - span.start), default=None)
    return None if start is None else Span(start, start + len(surface))


def paragraph_rule(article: Article, paragraph: Span) -> str | None:
    """The rule of one paragraph: a person's where one put it in, else the body's."""
    return article.rules.get(_key(paragraph), article.rules.get("body"))


def corrected_spans(article: Article) -> Iterator[Span]:
    """Title, paragraphs and furniture that stand as a person said."""
    if article.title and article.rules.get("title") == PERSON:
        yield article.title
    yield from (span for span in article.body if article.rules.get(_key(span)) == PERSON)
    yield from (each.span for each in article.furniture if each.rule == PERSON)


def _at(piece: Piece) -> Span:
    return piece.span


def _key(paragraph: Span) -> str:
    return f"body:{paragraph.start}-{paragraph.end}"


def _pieces(article: Article) -> Iterator[Piece]:
    if article.title:
        yield Piece(article.title, "title")
    yield from (Piece(span, "body") for span in article.body)
    yield from (Piece(each.span, each.kind, each.rule) for each in article.furniture)


def _laid(pieces: Sequence[Piece], span: Span, kind: str, text: str) -> Iterator[Piece]:
    """The pieces with `span` said to be of a kind; what stood there in several pieces still does, a title apart."""
    inside = {Span(max(p.span.start, span.start), min(p.span.end, span.end)) for p in pieces if p.span.meets(span)}
    for piece in pieces:
        for left in (piece.span,) if not piece.span.meets(span) else _beside(piece.span, span, text):
            yield piece._replace(span=left)
    for each in (span,) if kind == "title" or not inside else sorted(inside):
        yield Piece(each, kind, PERSON)


def _beside(span: Span, taken: Span, text: str) -> Iterator[Span]:
    """What of a piece is left on either side of the characters that were taken out of it."""
    for left in (Span(span.start, taken.start), Span(taken.end, span.end)):
        words = left.of(text) if left.length > 0 else ""
        if words.strip():
            start = left.start + len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def _article(article: Article, pieces: Sequence[Piece]) -> Article:
    titles = [piece for piece in pieces if piece.kind == "title"]
    title = max(titles, key=lambda piece: (piece.rule == PERSON, piece.span.length), default=None)
    displaced = [Piece(piece.span, "other", DISPLACED) for piece in titles if piece is not title]
    furniture = sorted([piece for piece in pieces if piece.kind not in STORY_KINDS] + displaced, key=_at)
    body = tuple(piece.span for piece in pieces if piece.kind == "body")
    rules = dict(article.rules)
    if (title.span if title else None) != article.title or (title and title.rule):
        rules["title"] = PERSON
    if bool(body) != bool(article.body):
        rules["body"] = PERSON
    rules |= {_key(piece.span): PERSON for piece in pieces if piece.kind == "body" and piece.rule == PERSON}
    return replace(
        article,
        title=title.span if title else None,
        body=body,
        furniture=tuple(
            Furniture(piece.span, cast(FurnitureKind, piece.kind), piece.rule or "") for piece in furniture
        ),
        versions=_versions(article, body),
        rules=rules,
    )


def _versions(article: Article, body: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The reports of a live page: each paragraph belongs to the one that last began above it."""
    starts = [version[0].start for version in article.versions if version]
    groups: list[list[Span]] = [[] for _ in starts]
    for span in body if groups else ():
        groups[max(sum(start <= span.start for start in starts) - 1, 0)].append(span)
    kept = tuple(tuple(group) for group in groups if group)
    return kept if len(kept) > 1 else ()
