"""Whose a truce is to which somebody agrees: وافقت [الجبهة] على الهدنة, أعلنت [نارية] التزامها بالهدنة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

AGREES = frozenset({"consented", "agreed", "accepted", "committed", "declared_truce", "concurred"})
"""Rows of verbs of agreeing to something."""

FARTHEST_AGREED = 5
"""Words, names and times aside, between such a verb and the truce."""


def agreed_truces(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a truce that names nobody with those who agree to it in its sentence."""
    found: list[Draft] = []
    for draft in drafts:
        verb = next((d for d in reversed(found) if d.hit.verb and d.type == "AGREE"), None)
        theirs = verb is not None and _agrees_to(text, verb, draft)
        if verb is not None and theirs:
            status = "planned" if draft.status == "happened" else draft.status
            found.append(replace(draft, actors=verb.actors, status=status, how="ruled"))
            continue
        found.append(draft)
    return tuple(found)


def _agrees_to(text: Text, verb: Draft, draft: Draft) -> bool:
    """Whether a truce of nobody is what a verb right before it agrees to."""
    if draft.mode != "ceasefire" or not draft.bare or draft.hit.verb or verb.hit.row.id not in AGREES:
        return False
    between = range(verb.hit.last, draft.hit.first)
    words = [j for j in between if j not in text.party_at and j not in text.times]
    apart = any(text.sign(j) or text.plays(j, "relative") for j in words)
    return bool(verb.actors) and verb.zone == draft.zone and len(words) <= FARTHEST_AGREED and not apart
