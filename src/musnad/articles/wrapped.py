"""Text that a mail or an old template broke into lines of one width: its lines made paragraphs again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, segment_of

WIDEST, NARROWEST = 130, 40
"""Characters of the widest and narrowest column; beyond it a line is a paragraph."""
FEW_LINES, FEW_SHARE = 3, 0.9
"""From so many lines with another under them, this share broken as by a program that fills lines, a column is sure."""
MANY_LINES, MANY_SHARE = 4, 0.6
"""The same where paragraphs stand close, and a line in a sixteenth ends in في or التي, as no headline does."""
SMALL_SHARE = 0.06
HALF, MANY_FULL, RUN_ON = 0.5, 8, 0.85
"""Where paragraphs are short and close: the share of filled lines, how many, and the share cut off in a sentence."""
MOST_FULL = 0.4
"""The share of full stops at the ends of lines above which the lines are sentences of one length."""


def unwrapped(found: Sequence[Segment], tokens: Tokens, small: frozenset[str]) -> tuple[Segment, ...]:
    """The segments, those of broken lines joined to paragraphs."""
    counts = Counter(segment.key for segment in found)
    groups = list(_groups(found, counts))
    width = _column(groups, tokens, small)
    if width is None:
        return tuple(found)
    return tuple(segment for group in groups for segment in _joined(group, tokens, width))


def _groups(found: Sequence[Segment], counts: Counter[str]) -> Iterator[list[Segment]]:
    """Lines that no empty line parts; a line that the page prints twice is whole."""
    group: list[Segment] = []
    for segment in found:
        whole = segment.pieces > 1 or segment.block is not None or counts[segment.key] > 1
        if group and (segment.gap or whole or group[-1].pieces > 1 or counts[group[-1].key] > 1):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _column(groups: Sequence[list[Segment]], tokens: Tokens, small: frozenset[str]) -> int | None:
    """The width of the page's column; null where its lines are paragraphs."""
    paired = [list(pairwise(group)) for group in groups]
    width = max((a.span.length for pairs in paired for a, _ in pairs), default=0)
    if not NARROWEST <= width <= WIDEST:
        return None
    fills = [[_filled(a, b, tokens, width) for a, b in pairs] for pairs in paired]
    told = [fill for group in fills if any(group) for fill in group]
    full = sum(a.ending == "full" for pairs in paired for a, _ in pairs)
    if not told or full > MOST_FULL * sum(map(len, paired)):
        return None
    share = sum(told) / len(told)
    broken = sum(tokens.folds[a.last - 1] in small for pairs in paired for a, _ in pairs)
    few = len(told) >= FEW_LINES or (len(told) == FEW_LINES - 1 and broken > 0)
    many = len(told) >= MANY_LINES and broken >= max(1, SMALL_SHARE * len(told))
    sure = (few and share >= FEW_SHARE) or (many and share >= MANY_SHARE)
    return width if sure or (broken and share >= HALF and _runs_on(paired, fills)) else None


def _runs_on(paired: Sequence[Sequence[tuple[Segment, Segment]]], fills: Sequence[Sequence[bool]]) -> bool:
    """Whether many lines fill the column and hardly one of them ends as a sentence does."""
    lines = [line for pairs in paired for line, _ in pairs]
    full = [a for a, fill in zip(lines, (fill for told in fills for fill in told), strict=True) if fill]
    return len(full) >= MANY_FULL and sum(a.ending == "" for a in full) >= RUN_ON * len(full)


def _filled(line: Segment, after: Segment, tokens: Tokens, width: int) -> bool:
    """Whether the first word of the line below would not have fitted into a line: so a program breaks lines."""
    word = tokens.ends[after.first] - tokens.starts[after.first]
    return line.span.length + 1 + word > width


def _joined(group: list[Segment], tokens: Tokens, width: int) -> Iterator[Segment]:
    first = group[0]
    for i, segment in enumerate(group):
        if i + 1 < len(group) and _filled(segment, group[i + 1], tokens, width):
            continue
        place = Place(first.line, first.gap, 1)
        yield segment if first is segment else segment_of(tokens, range(first.first, segment.last), place)
        first = group[i + 1] if i + 1 < len(group) else first
