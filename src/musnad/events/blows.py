"""An attack told by a noun and the verb that says whom it hit: one occurrence, غارات [استهدفت] مواقع المسلحين."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from musnad.events.drafts import Draft, Hit
from musnad.events.text import Text

HITTING = frozenset({"targeted", "hit"})
"""Rows of verbs whose subject may be the attack itself."""

FARTHEST_BLOW = 3
"""Words between the noun and its verb: الغارات الجوية التي [استهدفت]."""


def blows(text: Text, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence with an attack and its verb made one."""
    before: Draft | None = None
    for draft in drafts:
        if before and _blow(text, before.hit, draft.hit):
            before = _struck(before, draft)
            continue
        if before and not _aimless(before):
            yield before
        before = draft
    if before and not _aimless(before):
        yield before


def _aimless(draft: Draft) -> bool:
    """Whether a verb of aiming has no party for its aim: مخططات [تستهدف] زعزعة الأمن."""
    return draft.hit.verb and draft.hit.row.id == "targeted" and not draft.recipients


def _blow(text: Text, noun: Hit, verb: Hit) -> bool:
    """Whether a verb only says whom the attack before it hit."""
    if noun.verb or noun.row.type != "ASSAULT" or noun.row.id == "killing" or verb.row.id not in HITTING:
        return False
    between = range(noun.last, verb.first)
    free = [i for i in between if i not in text.party_at]
    return len(free) <= FARTHEST_BLOW and not any(text.sign(i) for i in free)


def _struck(attack: Draft, verb: Draft) -> Draft:
    """The attack with whom its verb hit, and with the status, day and place that the verb tells."""
    told = verb.recipients or (verb.actors if verb.how != "elided" else ())
    hit = tuple(r for r in told if r not in attack.actors)
    recipients = attack.recipients or hit
    return replace(
        attack,
        recipients=recipients,
        parties=(*attack.parties, *verb.parties),
        date=attack.date or verb.date,
        place=attack.place or verb.place,
    )
