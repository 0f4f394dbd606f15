"""Text that a mail or an old template broke into lines of one width: its lines made paragraphs again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Segment, segment_of

FEWEST_LINES = 3
WIDEST = 130
"""Characters of the widest line that a template breaks at; beyond it a line is a paragraph."""
NARROWEST_SHARE = 0.72
"""How long a broken line is at least, by the widest: only a paragraph's last line may be shorter."""
LAST_LINE = 0.9


def unwrapped(found: Sequence[Segment], tokens: Tokens, small: frozenset[str]) -> tuple[Segment, ...]:
    """The segments, broken lines joined: a headline never ends in في or التي, a broken line does."""
    return tuple(segment for group in _groups(found) for segment in _joined(group, tokens, small))


def _groups(found: Sequence[Segment]) -> Iterator[list[Segment]]:
    group: list[Segment] = []
    for segment in found:
        if group and (segment.gap or segment.pieces > 1 or segment.block is not None):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _joined(group: list[Segment], tokens: Tokens, small: frozenset[str]) -> list[Segment]:
    if not _is_wrapped(group, tokens, small):
        return group
    widest = max(s.span.length for s in group)
    joined: list[Segment] = []
    first = 0
    for i, segment in enumerate(group):
        ends = segment.ending == "full" and segment.span.length < LAST_LINE * widest
        if ends or i == len(group) - 1:
            head = group[first]
            joined.append(segment_of(tokens, head.first, segment.last, (head.line, head.gap, 1), None))
            first = i + 1
    return joined


def _is_wrapped(group: list[Segment], tokens: Tokens, small: frozenset[str]) -> bool:
    if len(group) < FEWEST_LINES:
        return False
    widest = max(s.span.length for s in group)
    inner = [s for s in group[:-1] if s.ending != "full"]
    if widest > WIDEST or len(inner) * 2 < len(group) - 1:
        return False
    broken = any(tokens.folds[s.last - 1] in small for s in inner)
    return broken and all(s.span.length >= NARROWEST_SHARE * widest for s in inner)
