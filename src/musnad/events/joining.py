"""Who joins a body or a deal is whom the noun's genitive tells: أعلنت نارية انضمام [سهلستان] إلى التحالف."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.passives import counted
from musnad.events.text import Text, stems

JOINING = "coalition"
"""The row of nouns of joining."""


def joiner_told(text: Text, hit: Hit) -> bool:
    """Whether who joins stands right behind the noun, one with a name or some who are counted: انضمام [خمس] دول."""
    if hit.row.id != JOINING or hit.verb or hit.owner or hit.last >= len(text.folds):
        return False
    if not any(text.small.plays(stem, "joining") for _, stem, _ in stems(text.folds[hit.first])):
        return False  # ترفض نارية إشراك سهلستان: both
    party = text.party_at.get(hit.last)
    return counted(text, hit.last) or (party is not None and party.first == hit.last and not party.cut)
