"""Another's attack that somebody stops, who makes no truce: أوقفت نارية [هجمات الحركة]."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Text
from musnad.lexicon.events import POSSESSIVES

HALTING = "halted_fire"
"""The row of stopping one's own fire."""

FARTHEST_STOPPED = 8
"""Words from the verb, past who stops it, to the attacks."""

KINDS = 2
"""Adjectives between the attacks and whose they are: الهجمات [الجوية] السهلية."""


def held_off(text: Text, hit: Hit, actors: tuple[str, ...]) -> bool:
    """Whether what is stopped are others' attacks."""
    if not hit.verb or hit.row.id != HALTING:
        return False
    at = _attacks(text, hit)
    own = text.states_of(actors[:1])
    if at is None or not own or text.folds[at].endswith(tuple(POSSESSIVES)):
        return False
    for j in range(at + 1, min(len(text.folds), at + 2 + KINDS)):
        party = text.party_at.get(j)
        if party is not None and party.first == j:
            return not (party.cut or text.states_of(party.ids) & own or party.kind in {"place", "town"})
        nisba = text.lexicon.nisbas.get(text.folds[j])
        if nisba is not None:
            return nisba.state not in own
        if text.preposition(j) or text.sign(j) or j in text.times or not text.folds[j].startswith("ال"):
            return False
    return False


def _attacks(text: Text, hit: Hit) -> int | None:
    """The noun of the attacks that a verb stops."""
    for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_STOPPED)):
        nouns = text.table.nouns.get(text.folds[j].removeprefix("ال"), ())
        if any(form.row.type == "ASSAULT" and not form.rest for form in nouns):
            return j
        if text.sign(j) or text.preposition(j):
            return None
    return None
