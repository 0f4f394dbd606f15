"""Who is told to be ready for talks, and so is a side of them, not who says so: إن [نارية] مستعدة للحوار مع سهلستان."""

from __future__ import annotations

from musnad.events.clauses import governor, skipped
from musnad.events.drafts import Hit
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text

FARTHEST_READY = 6
"""Words from being ready to the talks."""


def ready(text: Text, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Who is ready for talks whose other side is told; nobody where another state's are no others."""
    if hit.verb or hit.owner or not hit.mutual:
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_READY) - 1, -1)
    at = next((j for j in near if text.is_(j, "is_ready")), None)
    if at is None or at <= sentence.first or any(text.sign(j) or text.plays(j, "free") for j in range(at, hit.first)):
        return ()
    before = at - 1
    while before > sentence.first and before not in text.party_at and skipped(text, before):
        before -= 1
    party = text.inside_party(before)
    if party is None or party.kind in PLACES or governor(text, party, sentence.first) is not None:
        return ()
    return () if text.states_of(party.ids) & text.states_of(sides) else party.ids
