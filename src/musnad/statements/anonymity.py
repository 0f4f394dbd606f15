"""A condition of anonymity: طلب عدم نشر اسمه, شريطة السرية; no other wish or silence that begins with the same words."""

from __future__ import annotations

from musnad.statements.text import Text

FARTHEST_NAME = 6
"""Tokens from the words that begin a condition to what is kept: طلب عدم الكشف عن [هويته]."""


def stays_unnamed(text: Text, i: int) -> bool:
    """Whether token i begins what keeps a name back: لم يكشف عن [اسمه] does, لم يكشف عن [الخطة] does not."""
    length = text.phrase(i, "condition")
    ahead = range(i + length - 1, min(len(text.folds), i + length + FARTHEST_NAME))
    return length > 0 and any(text.plays(j, "identity") for j in ahead)
