"""A condition of anonymity: طلب عدم نشر اسمه; no other wish or silence that begins with the same words."""

from __future__ import annotations

from musnad.record import Span
from musnad.statements.text import Sentence, Text

LONGEST_CONDITION = 14
"""Tokens of a condition of anonymity: شريطة عدم الكشف عن هويته لأنه غير مخول بالحديث."""

FARTHEST_NAME = 6
"""Tokens from the words that begin a condition to what is kept: طلب عدم الكشف عن [هويته]."""


def stays_unnamed(text: Text, i: int) -> bool:
    """Whether token i begins what keeps a name back: لم يكشف عن [اسمه] does, لم يكشف عن [الخطة] does not."""
    length = text.phrase(i, "condition")
    ahead = range(i + length - 1, min(len(text.folds), i + length + FARTHEST_NAME)) if length else ()
    return any(text.plays(j, "identity") for j in ahead)


def condition_in(text: Text, sentence: Sentence, first: int) -> Span | None:
    """The words of a condition of anonymity after a source: [مشترطا عدم نشر اسمه]."""
    for i in range(first, sentence.last):
        length = text.words.begins(text.folds, i, "condition")
        if not length or text.folds[i] == "لم":  # لم تسمه: the outlet keeps silent, he asked for nothing
            continue
        end = i + length
        while end < min(sentence.last, i + LONGEST_CONDITION) and not _ends(text, end):
            end += 1
        identity = next((j for j in range(i, min(end + 2, sentence.last)) if text.plays(j, "identity")), None)
        if identity is None:
            continue
        return text.span(i, identity + 1)
    return None


def _ends(text: Text, i: int) -> bool:
    return text.punctuation(i) or text.plays(i, "free") or text.plays(i, "free_pronoun")
