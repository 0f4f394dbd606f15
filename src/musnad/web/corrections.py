"""What people put right on a page: as the desk lists it, and as a form says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.record import Reading, Span
from musnad.record.corrected import place
from musnad.record.corrections import Correction, in_force
from musnad.web.crawled import GAP, pieces

DESK = "desk"
"""Who made a correction that nobody signed."""
JOINT = "+"
"""Between the kinds of several pieces that one correction is about."""
EXCERPT = 90
"""Characters of a block by which a reader knows it again."""


@dataclass(frozen=True, slots=True)
class PutRight:
    """A correction in force: `span` is where its characters stand now, null where they are gone.

    `asked` is its own span, by which it is withdrawn.
    """

    asked: Span
    span: Span | None
    words: str
    was: tuple[str, ...]
    should_be: str
    by: str | None
    when: str


def put_right(reading: Reading, corrections: Iterable[Correction]) -> tuple[PutRight, ...]:
    """The corrections that hold on a page, in page order."""
    told = [_told(reading, each, each.span) for each in in_force(corrections) if each.span]
    return tuple(sorted(told, key=lambda each: each.span or each.asked))


def _told(reading: Reading, correction: Correction, asked: Span) -> PutRight:
    text, span = reading.page.text, place(correction, reading.page.text)
    return PutRight(
        asked=asked,
        span=span,
        words=excerpt(correction.surface or (span.of(text) if span else "")),
        was=tuple((correction.was or GAP).split(JOINT)),
        should_be=correction.should_be or GAP,
        by=None if correction.by == DESK else correction.by,
        when=correction.when,
    )


def kinds_at(reading: Reading, span: Span) -> tuple[str, ...]:
    """What a stretch is taken for now: each kind once, in page order."""
    met = [piece.kind for piece in pieces(reading) if piece.span.meets(span)]
    return tuple(dict.fromkeys(kind for kind in met if kind != GAP)) or (GAP,)


def excerpt(text: str, longest: int = EXCERPT) -> str:
    """The beginning of a block on one line, cut at a word."""
    told = " ".join(text.split())
    return told if len(told) <= longest else told[:longest].rsplit(" ", 1)[0] + "…"
