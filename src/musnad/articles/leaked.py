"""Tags and script that a template leaked into the page's text: <p dir="rtl">, ads.push(function() { });"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, segment_of

LEAK = re.compile(
    r"(?:</?(?:p|h[1-6]|div|span|br|strong|b|em|i|u|a|ul|ol|li|img|figure|blockquote|section|iframe|script|style)"
    r"(?:\s[^<>\n]{0,300})?/?>\s*)+"
    r"|[A-Za-z_$][\w$.]{2,60}\((?=[^;\n\u0600-\u06ff]{0,200}\)\s?;)[!-~ ]{12,}"
)
"""Tags one behind the other, or a call of a script and what follows it until a letter that is none of a script's."""
CLOSING_TAG, CALL = "</", ");"
"""A page without either leaked nothing."""


def unleaked(found: Sequence[Segment], tokens: Tokens) -> Sequence[Segment]:
    """The segments, cut around leaked tags and script, which are in none of them."""
    if CLOSING_TAG not in tokens.text and CALL not in tokens.text:
        return found
    return tuple(part for segment in found for part in _parts(segment, tokens))


def _parts(segment: Segment, tokens: Tokens) -> Iterator[Segment]:
    leaks = [*LEAK.finditer(tokens.text, segment.span.start, segment.span.end)]
    if not leaks:
        yield segment
        return
    starts, ends = (segment.span.start, *(m.end() for m in leaks)), (*(m.start() for m in leaks), segment.span.end)
    told = False
    for start, end in zip(starts, ends, strict=True):
        area = [i for i in range(segment.first, segment.last) if start <= tokens.starts[i] < end]
        if area:
            place = Place(segment.line, 0 if told else segment.gap, 1)
            yield segment_of(tokens, range(area[0], area[-1] + 1), place, segment.block)
            told = True
