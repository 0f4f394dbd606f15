"""How a content is told: direct, mixed, or indirect."""

from __future__ import annotations

from musnad.record import Mode
from musnad.statements.marks import name_in_marks
from musnad.statements.text import Text

FRAGMENT = 2
"""Words that must stand in marks to be the speaker's own."""


def mode_of(text: Text, start: int, end: int) -> Mode:
    """Direct where one quotation is all, mixed where the speaker's own words stand in marks inside, else indirect."""
    if _doubled(text, start, end):
        return "direct"
    if start in text.closes and (text.closes[start] is None or text.closes[start] == end - 1):
        return "indirect" if name_in_marks(text, start) else "direct"
    return "mixed" if any(_own_words(text, i, end) for i in range(start, end)) else "indirect"


def _doubled(text: Text, start: int, end: int) -> bool:
    """Whether brackets, or marks printed twice, hold all of a content: قال: (لن ننتظر), ""لن ننتظر""."""
    if end - start < 2 * FRAGMENT + 1:
        return False
    first, last = text.folds[start], text.folds[end - 1]
    twice = (
        start in text.closes and text.folds[start + 1] == first and text.folds[end - 2] == last and not last.isalnum()
    )
    inside = text.folds[start + 1 : end - 1]
    return (first == "(" and last == ")" and "(" not in inside) or twice


def _own_words(text: Text, i: int, end: int) -> bool:
    """Whether the mark at token i closes or opens words of the speaker's own, no name and no single word."""
    if i in text.opens and text.opens[i] is None:
        return True
    if i not in text.closes or name_in_marks(text, i):
        return False
    closed = text.closes[i]
    last = end if closed is None else min(closed, end)
    words = sum(text.tokens.is_word(j) or text.tokens.is_number(j) for j in range(i + 1, last))
    return words >= FRAGMENT
