"""A printed column copied line by line: its ragged lines, none of which is a sentence, made sentences again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, segment_of
from musnad.lexicon.prose import Prose

WIDEST, NARROWEST = 75, 24
"""Characters of the longest line of a printed column, and of the shortest that fills one."""
FILLED = 0.62
"""The share of the longest line that a line fills which its sentence goes beyond."""
FEWEST_GROUPS, FEWEST_LINES, MOST_LINES = 2, 2, 9
"""Sentences of several lines that make a column, the fewest lines of one, and the most."""
LONGEST_LINE = 4
"""Sentences of one line for each of several lines up to which a page is a column: elsewhere each line is one."""


def uncolumned(found: Sequence[Segment], tokens: Tokens, prose: Prose) -> tuple[Segment, ...]:
    """The segments, those of a printed column joined up to each full stop."""
    groups = [group for block in _blocks(found) for group in _groups(block, tokens, prose)]
    several = [group for group in groups if _is_filled(group)]
    single = sum(len(group) == 1 and group[0].ending == "full" for group in groups)
    if len(several) < FEWEST_GROUPS or single > LONGEST_LINE * len(several):
        return tuple(found)
    return tuple(segment for group in groups for segment in _joined(group, tokens))


def _blocks(found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Lines that no empty line parts and no markup made blocks."""
    block: list[Segment] = []
    for segment in found:
        if block and (segment.gap or segment.block is not None or segment.pieces > 1):
            yield block
            block = []
        block.append(segment)
    if block:
        yield block


def _groups(block: Sequence[Segment], tokens: Tokens, prose: Prose) -> Iterator[list[Segment]]:
    """The lines of a block from one full stop to the next, what heads the first sentence apart."""
    group: list[Segment] = []
    for segment in block:
        group.append(segment)
        if segment.ending == "full":
            start = next((n for n, line in enumerate(group) if _begins(line, tokens, prose)), 0)
            yield from ([line] for line in group[:start])
            yield group[start:]
            group = []
    yield from ([line] for line in group)


def _begins(line: Segment, tokens: Tokens, prose: Prose) -> bool:
    """Whether a line begins as a sentence does: with a verb of a telling or a word that opens a paragraph."""
    first = tokens.folds[line.core[0]] if line.core[0] < line.core[1] else ""
    return first in prose.past or first in prose.openers


def _is_filled(group: Sequence[Segment]) -> bool:
    """Whether the lines of a sentence fill one column: all but the last about as long as the longest."""
    if not FEWEST_LINES <= len(group) <= MOST_LINES or group[-1].ending != "full":
        return False
    lengths = [line.span.length for line in group]
    widest = max(lengths)
    if not NARROWEST <= widest <= WIDEST or any(line.opens and line.closes == ":" for line in group[:-1]):
        return False
    return all(length >= FILLED * widest for length in lengths[:-1])


def _joined(group: Sequence[Segment], tokens: Tokens) -> Iterator[Segment]:
    if not _is_filled(group):
        yield from group
        return
    first = group[0]
    yield segment_of(tokens, range(first.first, group[-1].last), Place(first.line, first.gap, 1))
