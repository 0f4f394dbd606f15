"""Against whom somebody is armed or helped, who gets nothing: تسليح العشائر [لمواجهة] الجبهة."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import Text, stems

GIVEN = frozenset({"AID", "SUPPORT", "MOBILIZE"})
"""Types of what is done for some against others."""


def against_enemy(text: Text, hit: Hit, j: int) -> bool:
    """Whether ل and a noun of fighting at a token tell against whom help is: تسليح العشائر [لقتال] الجبهة."""
    if hit.row.type not in GIVEN or j >= len(text.folds) or text.folds[j][0] != text.small.first("owned_by"):
        return False
    return any(text.small.plays(stem, "fought_off") for _, stem, _ in stems(text.folds[j]))


def enemy(text: Text, hit: Hit, party: Party, governed: tuple[int, str] | None) -> bool:
    """Whether a party is whom such a noun names."""
    return governed is not None and governed[0] != party.first and against_enemy(text, hit, governed[0])
