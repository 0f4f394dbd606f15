"""Whose call somebody receives: تلقى الورداني [اتصالا] من هالة مرزاق."""

from __future__ import annotations

from musnad.events.carriers import as_verb
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.sides import role_of
from musnad.events.subjects import verb_sides
from musnad.events.text import Sentence, Text

FARTHEST_RECEIVED = 20
"""Words from a verb of receiving, past who receives and when, to the call."""

FARTHEST_CALLER = 7
"""Words from a call to who makes it."""


def called(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who receives a call and who makes it; nobody where no such verb is before it."""
    if hit.verb or hit.row.mode != "phone" or hit.owner:
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_RECEIVED) - 1, -1)
    at = next((j for j in near if verb(text, j, sentence.first)), None)
    if at is None or not text.small.plays(bare_verb(text.folds[at]), "receives"):
        return ()
    subject = verb_sides(text, sentence, as_verb(text, hit, at))[0].actors
    receives = tuple(p for p in subject if p.first < hit.first)
    ahead = text.between(hit.last, min(sentence.last, hit.last + FARTHEST_CALLER))
    caller = next((p for p in ahead if role_of(text, governor(text, p, hit.last - 1)) == "min"), None)
    return (*receives, caller) if receives and caller else ()
