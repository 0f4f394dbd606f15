"""What became of a truce that is only named: one that is in force, one that was announced, or one still to be made."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Sentence, Text, stems
from musnad.record.events import Status

CEASEFIRE = "ceasefire"
"""Mode of rows that stop a fight of two."""

FARTHEST_IN_FORCE, FARTHEST_ANNOUNCED = 8, 7
"""Words around a truce in which it is told to be in force, and before it in which it is announced."""


def truce(text: Text, sentence: Sentence, hit: Hit) -> Status | None:
    """The status of a truce that nothing else decides: one in force happened, أعلن [هدنة] is to come, else wished."""
    if hit.verb or hit.definite or hit.row.mode != CEASEFIRE:
        return None
    near = range(max(sentence.first, hit.first - FARTHEST_IN_FORCE), min(sentence.last, hit.last + FARTHEST_IN_FORCE))
    if any(_plays(text, j, "in_force") for j in near if not hit.first <= j < hit.last):
        return None
    before = range(max(sentence.first, hit.first - FARTHEST_ANNOUNCED), hit.first)
    return "planned" if any(_plays(text, j, "announced") for j in before) else "hypothetical"


def _plays(text: Text, j: int, role: str) -> bool:
    return text.is_(j, role) > 0 or any(text.small.plays(stem, role) for _, stem, _ in stems(text.folds[j]))
