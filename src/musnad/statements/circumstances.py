"""Where, on what occasion and to whom it was said: في مؤتمر صحافي, ردا على سؤال, للصحافيين."""

from __future__ import annotations

from musnad.record import Span
from musnad.statements.drafts import Draft
from musnad.statements.text import Sentence, Text

LONGEST_OCCASION = 14
"""Tokens of an occasion: في مؤتمر صحافي مشترك مع نظيره في ختام زيارته."""


def occasion(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """The occasion between speaker and content, or at the sentence's head: [في مؤتمر صحافي], قال الوزير إن."""
    first, last = draft.gap
    for i in range(first, last - 1):
        if _begins(text, i):
            return text.span(i, _end(text, i, last))
    i = sentence.first
    if i + 1 < draft.opens and _begins(text, i):
        cut = int(text.folds[i].startswith("و") and text.words.plays(text.folds[i][1:], "preposition"))
        return text.span(i, _end(text, i, draft.position), cut)
    return None


def _begins(text: Text, i: int) -> bool:
    """Whether an occasion begins at token i: a preposition with a noun of speaking, or ردا على."""
    if text.phrase(i, "in_reply"):
        return True
    return text.phrase(i, "preposition") > 0 and i + 1 < len(text.folds) and text.plays(i + 1, "forum")


def _end(text: Text, i: int, stop: int) -> int:
    """The token after an occasion: at a comma, at أن, at marks."""
    end = min(stop, i + LONGEST_OCCASION)
    j = i + 1
    while j < end and not (text.punctuation(j) or text.plays_any(j, ("free", "free_pronoun", "b_free", "relative"))):
        j += 1
    while j > i + 2 and text.plays(j - 1, "preposition"):
        j -= 1
    return j


def addressee(text: Text, draft: Draft) -> Span | None:
    """To whom it was said: [لصحافيين], or the person a cue takes before its content (أبلغ الورداني [مرزاق] أن)."""
    first, last = draft.gap
    for i in range(first, last):
        named, cut = text.named.get(i), text.folds[i].startswith("ل")
        if cut and text.words.plays("ا" + text.folds[i][1:], "told_to"):
            return text.span(i, i + 1, 1)
        if cut and named and named.cut == 1 and named.mention.type == "PER":
            return named.mention.span
    person = draft.cue is not None and "person" in draft.cue.government and draft.pattern != "elided"
    named = text.named.get(first) if person and first < last else None
    return named.mention.span if named and named.cut == 0 else None
