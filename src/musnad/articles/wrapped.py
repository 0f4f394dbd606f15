"""Text that a mail or an old template broke into lines of one width: its lines made paragraphs again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Segment, segment_of

FEWEST_LINES = 4
"""Lines that go on in the next from which a width can be told."""
WIDEST, NARROWEST = 130, 40
"""Characters of the widest and narrowest column; beyond it a line is a paragraph."""
FILLED = 0.72
"""How much of the column a broken line fills at least: a longer word would not have fitted."""
FILLED_SHARE, BROKEN_SHARE = 0.7, 0.06
"""Shares of the lines that fill the column, and that end in في or التي: a headline never does, a broken line often."""
LAST_LINE = 0.9


def unwrapped(found: Sequence[Segment], tokens: Tokens, small: frozenset[str]) -> tuple[Segment, ...]:
    """The segments, those of broken lines joined to paragraphs."""
    groups = list(_groups(found))
    width = _column(groups, tokens, small)
    if width is None:
        return tuple(found)
    return tuple(segment for group in groups for segment in _joined(group, tokens, width))


def _groups(found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Lines that no empty line parts."""
    group: list[Segment] = []
    for segment in found:
        if group and (segment.gap or segment.pieces > 1 or group[-1].pieces > 1 or segment.block is not None):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _column(groups: Sequence[list[Segment]], tokens: Tokens, small: frozenset[str]) -> int | None:
    """The width of the page's column; null where its lines are paragraphs."""
    inner = [s for group in groups for s in group[:-1] if s.ending != "full"]
    if len(inner) < FEWEST_LINES:
        return None
    width = max(s.span.length for s in inner)
    if not NARROWEST <= width <= WIDEST:
        return None
    filled = sum(s.span.length >= FILLED * width for s in inner)
    broken = sum(tokens.folds[s.last - 1] in small for s in inner)
    return width if filled >= FILLED_SHARE * len(inner) and broken >= max(1, BROKEN_SHARE * len(inner)) else None


def _joined(group: list[Segment], tokens: Tokens, width: int) -> Iterator[Segment]:
    first = group[0]
    for i, segment in enumerate(group):
        length = segment.span.length
        ends = length < FILLED * width or (segment.ending == "full" and length < LAST_LINE * width)
        if ends or i == len(group) - 1:
            joined = segment_of(tokens, first.first, segment.last, (first.line, first.gap, 1), None)
            yield segment if first is segment else joined
            first = group[i + 1] if i + 1 < len(group) else first
