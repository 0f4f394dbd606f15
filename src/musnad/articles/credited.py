"""Captions that end in their credit: الوزيران في جنيف (أ ف ب)."""

from __future__ import annotations

from musnad.arabic import Tokens
from musnad.articles.segments import key_of
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon

LONGEST_CREDIT = 6
"""Tokens of a credit in brackets: أ . ف . ب."""


def is_credited(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line ends in an agency's name in brackets, as a picture's caption does: لقاء الوزيرين (رويترز)."""
    first, last = sign.segment.core[0], sign.segment.last
    if sign.segment.closes != ")":
        return False
    opened = next(
        (i for i in range(last - 2, max(first, last - 3 - LONGEST_CREDIT), -1) if tokens.folds[i] == "("), None
    )
    if opened is None or opened + 1 >= last - 1:
        return False
    name = tokens.span(opened + 1, last - 1).of(tokens.text)
    row = lexicon.furniture.match(key_of(name), last - opened - 2)
    return (row is not None and row.kind == "image_credit") or any(
        known.kind == "agency" for known in lexicon.outlets.find(name)
    )
