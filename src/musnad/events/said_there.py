"""Who said what the sentence before tells, where one only tells on what occasion: جاء ذلك عقب [لقائه] مرزاق."""

from __future__ import annotations

from musnad.events.text import Sentence, Text
from musnad.record import Statement

OPENS = frozenset({"this_came"})
"""Roles of words that take up what was said before."""

FARTHEST_SAID = 2
"""Sentences back to what was said."""


def said_before(text: Text, sentence: Sentence) -> Statement | None:
    """The last statement before a sentence that begins with "this came"; null before any other."""
    if not text.is_any(sentence.first, OPENS):
        return None
    before = sentence
    for _ in range(FARTHEST_SAID):
        earlier = text.sentence_at.get(before.first - 1)
        if earlier is None or earlier.title:
            return None
        cues = [j for j in range(earlier.first, earlier.last) if j in text.cues]
        if cues:
            return text.cues[cues[-1]]
        before = earlier
    return None
