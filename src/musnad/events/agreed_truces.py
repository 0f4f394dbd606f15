"""Whose a truce is to which somebody agrees: وافقت [الجبهة] على الهدنة, أعلنت [نارية] التزامها بالهدنة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.pronouns import who_speaks
from musnad.events.text import Text

AGREES = frozenset({"consented", "agreed", "accepted", "committed", "declared_truce", "concurred"})
"""Rows of verbs of agreeing to something."""

NEAREST_ON = 2
"""Words from a deal to the truce that it is on."""

NEAREST_CONSENT = 3
"""Words from consent to the truce."""

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
        if found and _of_deal_to_be(text, found[-1], draft):
            found.append(replace(draft, status="hypothetical"))
            continue
        own = _consenting(text, draft) if draft.mode == "ceasefire" and not draft.actors else ()
        found.append(replace(draft, actors=own, status="planned", how="ruled") if own else draft)
    return tuple(found)


def _of_deal_to_be(text: Text, deal: Draft, draft: Draft) -> bool:
    """Whether a truce is what a deal that is not there yet is to be on: دعت نارية إلى اتفاق على [وقف إطلاق النار]."""
    hoped = deal.type == "AGREE" and not deal.hit.verb and deal.status == "hypothetical"
    near = 0 <= draft.hit.first - deal.hit.last <= NEAREST_ON and text.is_(deal.hit.last, "ala") > 0
    return hoped and near and draft.mode == "ceasefire" and draft.status == "planned"


def _consenting(text: Text, draft: Draft) -> tuple[str, ...]:
    """Who announces that he agrees to a truce: أعلن [الورداني] الموافقة على هدنة, أعلنت [نارية] التزامها بالهدنة."""
    said, first = text.said(draft.hit.first), draft.hit.first
    near = range(first - 1, max(0, first - NEAREST_CONSENT) - 1, -1)
    at = next((j for j in near if text.is_(j, "consenting")), None)
    if said is None or at is None or not 0 <= at - text.tokens.at(said.content.start) <= 1:
        return ()
    if (party := text.party_at.get(at + 1)) is not None:
        return party.ids if party.first == at + 1 and not party.cut else ()  # أعلن الورداني موافقة [نارية] على الهدنة
    return tuple(one for one in who_speaks(text, said) if not one.startswith("anon:"))


def _agrees_to(text: Text, verb: Draft, draft: Draft) -> bool:
    """Whether a truce of nobody is what a verb right before it agrees to."""
    if draft.mode != "ceasefire" or not draft.bare or draft.hit.verb or verb.hit.row.id not in AGREES:
        return False
    between = range(verb.hit.last, draft.hit.first)
    words = [j for j in between if j not in text.party_at and j not in text.times]
    apart = any(text.sign(j) or text.plays(j, "relative") for j in words)
    return bool(verb.actors) and verb.zone == draft.zone and len(words) <= FARTHEST_AGREED and not apart
