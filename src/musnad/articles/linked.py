"""Paragraphs that a page broke at each link inside them: "وقال لـ", "صحيفة الميناء", "، إن اللقاء تأجل."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, segment_of
from musnad.lexicon import Lexicon

GOES_ON = re.compile(r"\n[^\S\n]*[\"”»')\]]?[^\S\n]*[،؛,.][^\S\n.,،]")
"""A line that begins with a sign that none begins with, and words behind it: then the line above is no whole."""
FEWEST, MOST_LINES, BEGINS = 2, 24, 2
"""Such lines from which a page breaks its links so, lines of a paragraph at most, and words of its first line."""


def unlinked(found: Sequence[Segment], tokens: Tokens, lexicon: Lexicon) -> tuple[Segment, ...]:
    """The segments, those of a paragraph that its links broke joined."""
    if len(GOES_ON.findall(tokens.text)) < FEWEST:
        return tuple(found)
    return tuple(_joined(found, tokens, lexicon))


def _joined(found: Sequence[Segment], tokens: Tokens, lexicon: Lexicon) -> Iterator[Segment]:
    at = 0
    while at < len(found):
        stop = _end(found, at, tokens, lexicon) if _begins(found[at], tokens, lexicon) else at + 1
        first, last = found[at], found[stop - 1]
        yield (
            first if stop == at + 1
            else segment_of(tokens, range(first.first, last.last), Place(first.line, first.gap, 1))
        )  # fmt: skip
        at = stop


def _begins(line: Segment, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line begins a sentence with its verb and does not end one."""
    plain = line.words >= BEGINS and line.ending == "" and line.block is None and line.pieces == 1
    return plain and _acts(line, tokens, lexicon)


def _acts(line: Segment, tokens: Tokens, lexicon: Lexicon) -> bool:
    return tokens.folds[line.core[0]] in lexicon.prose.past if line.words else False


def _end(found: Sequence[Segment], at: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Behind the line that ends the sentence which begins at line `at`; right behind that line where none does."""
    for i in range(at + 1, min(at + MOST_LINES, len(found))):
        line = found[i]
        row = lexicon.furniture.match(line.key, line.words) if line.words and not line.ending else None
        told = row is not None and row.kind != "navigation"  # a link's few words may be a section's name
        apart = line.gap or line.pieces > 1 or line.block is not None or told
        if apart or _acts(line, tokens, lexicon):
            return at + 1
        if line.ending:
            return i + 1
    return at + 1
