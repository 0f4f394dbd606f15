"""Whose "his country" is where two are named before it: أبلغ [الورداني] مرزاق رفض بلاده الخطة."""

from __future__ import annotations

from musnad.events.clauses import governor, verb
from musnad.events.party import Party
from musnad.events.text import Text

FARTHEST_SUBJECT = 20
"""Words from the verb to "his country"."""


def subject_before(text: Text, at: int) -> Party | None:
    """The official who is the subject of the verb before a token: before the verb, else the first behind it."""
    sentence = text.sentence_at.get(at)
    if sentence is None:
        return None
    floor = max(sentence.first, at - FARTHEST_SUBJECT)
    found = next((j for j in range(at - 1, floor - 1, -1) if verb(text, j, sentence.first)), None)
    if found is None:
        return None
    before = text.party_at.get(found - 1) if found > sentence.first else None
    if before is not None and before.last == found and _official(text, before):
        return before
    return next(
        (p for p in text.between(found + 1, at) if _official(text, p) and governor(text, p, found) is None), None
    )


def _official(text: Text, party: Party) -> bool:
    """Whether a party is a person, or an office or a government."""
    return party.sector == "GOV" or not text.people.isdisjoint(party.ids)
