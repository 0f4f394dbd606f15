"""The page as it was crawled, each block labelled: nothing of it is left out, not a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Reading, Span
from musnad.record.corrected import PERSON, paragraph_rule
from musnad.web.families import family
from musnad.web.highlight import Mark, Marks, render

GAP = "gap"
"""What stands between two blocks: blank lines, dashes of a ticker."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block: its kind (title, body, a kind of furniture, or gap) and the rule that took it for one."""

    span: Span
    kind: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring pieces of one kind under one label: fifty headlines of a ticker are one block.

    `worded` is false for blank lines and dashes, which need no label; `by_person` says that a person gave it its kind.
    """

    kind: str
    family: str
    rules: tuple[str, ...]
    span: Span
    count: int
    html: Markup
    worded: bool
    pieces: tuple[Span, ...] = ()
    by_person: bool = False


def anchor(span: Span) -> str:
    """The name of a span on the page as crawled: c123-456."""
    return f"c{span.start}-{span.end}"


def blocks(reading: Reading, marked: Span | None = None) -> tuple[Block, ...]:
    """The whole page in text order, with an anchor for each span that a claim leads back to.

    The texts of the blocks, put together, are the page's text. `marked` is a stretch that the reader came to see.
    """
    cited = set(_cited(reading)) | ({marked} if marked else set())
    marks = Marks(Mark(span, "hit" if span == marked else "cited", anchor=anchor(span)) for span in cited)
    return tuple(_block(group, reading.page.text, marks) for group in _groups(reading))


def pieces(reading: Reading) -> Iterator[Piece]:
    """The page cut into blocks and gaps without overlap; of two claimants the first to begin has it."""
    claimed = [Piece(span, "body", paragraph_rule(reading.article, span)) for span in reading.article.body]
    claimed += [Piece(each.span, each.kind, each.rule) for each in reading.article.furniture]
    if reading.article.title:
        claimed.append(Piece(reading.article.title, "title", reading.article.rules.get("title")))
    at = 0
    for piece in sorted(claimed, key=lambda each: (each.span.start, -each.span.end)):
        start = max(at, piece.span.start)
        if piece.span.end <= start:
            continue
        if start > at:
            yield Piece(Span(at, start), GAP)
        yield Piece(Span(start, piece.span.end), piece.kind, piece.rule)
        at = piece.span.end
    if at < len(reading.page.text):
        yield Piece(Span(at, len(reading.page.text)), GAP)


def _groups(reading: Reading) -> list[list[Piece]]:
    """Pieces under one label: of one kind, all by a person or none, with nothing between them that reads as a word."""
    groups: list[list[Piece]] = []
    for piece in pieces(reading):
        if groups and _belongs(piece, groups[-1], reading.page.text):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _belongs(piece: Piece, group: list[Piece], text: str) -> bool:
    if piece.kind == GAP:
        return not _worded(piece.span.of(text))
    return (piece.kind, piece.rule == PERSON) == (group[0].kind, group[0].rule == PERSON)


def _worded(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _block(group: list[Piece], text: str, marks: Marks) -> Block:
    kept = [piece for piece in group if piece.kind != GAP]
    kind = kept[0].kind if kept else GAP
    named = kept or group
    span = Span(named[0].span.start, named[-1].span.end)
    html = Markup().join(_piece(piece, text, marks) for piece in group)
    rules = tuple(dict.fromkeys(piece.rule for piece in kept if piece.rule))
    return Block(
        kind,
        family(kind),
        rules,
        span,
        len(kept),
        html,
        _worded(span.of(text)),
        tuple(bare(piece.span, text) for piece in named),
        by_person=rules == (PERSON,),
    )


def bare(span: Span, text: str) -> Span:
    """The span without the blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _piece(piece: Piece, text: str, marks: Marks) -> Markup:
    form = '<span class="gap">{}</span>' if piece.kind == GAP else '<span class="piece">{}</span>'
    return Markup(form).format(render(text, piece.span, marks.near(piece.span)))  # noqa: S704 - two constants


def _cited(reading: Reading) -> Iterator[Span]:
    article = reading.article
    for piece in pieces(reading):
        if piece.kind != GAP:
            yield piece.span
    yield from _known(party.span for party in article.parties)
    yield from _known(stamp.span for stamp in article.stamps)
    if article.published:
        yield from _known((article.published.span, *(other.span for other in article.published.conflicts)))
    for statement in reading.statements:
        source = statement.source
        yield from _known((statement.content, statement.cue, source.span, source.antecedent))
        yield from _known(link.span for link in statement.via)
    yield from (mention.span for mention in reading.mentions)
    yield from (role.span for role in reading.roles)
    yield from (time.span for time in reading.times)


def _known(spans: Iterable[Span | None]) -> Iterator[Span]:
    yield from (span for span in spans if span is not None and span.length)
