"""Tags and script that a template leaked into the page's text: <p dir="rtl">, ads.push(function() { })."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, segment_of

LEAK = re.compile(
    r"(?:</?(?:p|h[1-6]|div|span|br|strong|b|em|i|u|a|ul|ol|li|img|figure|blockquote|section|iframe|script|style)"
    r"(?:\s[^<>\n]{0,300})?/?>\s*)+"
    r"|[A-Za-z_$][\w$.]{2,60}\((?=[^;\n\u0600-\u06ff]{0,200}\)\s?;)[!-~ ]{12,}"
)
"""Tags one behind the other, or a call of a script and what follows it until a letter that is none of a script's."""
INLINE = re.compile(r"(?:</?(?:span|strong|b|em|i|u|a)(?:\s[^<>\n]*)?/?>\s*)+")
"""Tags that stand inside a sentence and part nothing: إن <b>المحادثات</b> بدأت."""
CLOSING_TAG, CALL = "</", ");"
"""A page without either leaked nothing."""


def unleaked(found: Sequence[Segment], tokens: Tokens) -> Sequence[Segment]:
    """The segments, leaked script cut from what stands beside it; leaked tags are in none but inside a sentence."""
    if CLOSING_TAG not in tokens.text and CALL not in tokens.text:
        return found
    return tuple(part for segment in found for part in _parts(segment, tokens))


def _parts(segment: Segment, tokens: Tokens) -> Iterator[Segment]:
    start, end = segment.span
    leaks = [
        leak
        for leak in LEAK.finditer(tokens.text, start, end)
        if leak.start() == start or leak.end() == end or not INLINE.fullmatch(leak[0])
    ]
    if not leaks:
        yield segment
        return
    at, gap = segment.first, segment.gap
    for leak in leaks:
        first = bisect_left(tokens.starts, leak.start(), at, segment.last)
        last = bisect_left(tokens.starts, leak.end(), first, segment.last)
        tag = leak[0].startswith("<")
        for part in (range(at, first), range(first, first if tag else last)):
            if part:
                yield segment_of(tokens, part, Place(segment.line, gap, 1), segment.block)
                gap = 0
        at = last
    if at < segment.last:
        yield segment_of(tokens, range(at, segment.last), Place(segment.line, gap, 1), segment.block)
