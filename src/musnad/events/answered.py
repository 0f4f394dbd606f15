"""A call that somebody answers, who did not make it: أعلنت نارية قبولها [دعوة] الوسطاء."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Text, stems

CALLS = frozenset({"invitation", "call_of", "request"})
"""Rows of nouns of what is asked or offered."""

NEAREST_ANSWER = 4
"""Words from an answer, past who gives it, to what is answered."""


def call_answered(text: Text, hit: Hit) -> bool:
    """Whether a word of taking, refusing or welcoming it governs a call, which who is before did not make."""
    if hit.verb or hit.row.id not in CALLS or hit.owner is not None:
        return False
    near = range(hit.first - 1, max(text.sentence_at[hit.first].first, hit.first - NEAREST_ANSWER) - 1, -1)
    stop = next((j for j in near if text.sign(j)), near.stop)
    return any(text.small.plays(s, "answers_call") for j in near if j > stop for _, s, _ in stems(text.folds[j]))
