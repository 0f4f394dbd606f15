"""A duty of a named party: يجب على [نارية] الانسحاب."""

from __future__ import annotations

from musnad.events.clauses import governor, verb
from musnad.events.drafts import Draft, Hit
from musnad.events.pairs import Pairs, ids_of
from musnad.events.party import Party
from musnad.events.sides import role_of
from musnad.events.text import Sentence, Text

NEAREST_BEING = 3
"""Words behind a duty in which it is one of being something."""

LEADS = ("free", "clause", "turn")
"""Words right before who stands before his verb: إن [نارية], لكن [نارية]."""


def _bound(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a party is who must: يجب على [نارية], يجب أن تنسحب [نارية]; not what the duty is about."""
    role = role_of(text, governor(text, party, hit.last - 1))
    if role is not None:
        return role == "ala"
    before = party.first - 1
    return verb(text, before, hit.last) or text.plays(before, "free")


def _leading(text: Text, hit: Hit) -> list[Party]:
    """Who must, where he stands before the duty: لكن [نارية] لا بد أن تنسحب."""
    party = text.party_at.get(hit.first - 1)
    if party is None or party.kind not in {"name", "pair"} or hit.last >= len(text.folds):
        return []
    that = text.plays(hit.last, "free") or (text.is_(hit.last, "min") and text.plays(hit.last + 1, "free"))
    free = party.first == 0 or text.sign(party.first - 1) or text.plays_any(party.first - 1, LEADS)
    after = range(hit.last, min(len(text.folds), hit.last + NEAREST_BEING))
    being = any(text.is_(j, "being") for j in after)  # على أن سوريا يجب أن تكون دولة
    return [party] if that and free and not (party.cut or being) else []


def modal(text: Text, pairs: Pairs, sentence: Sentence, hit: Hit) -> Draft | None:
    """A duty of a named party: REQUEST by whose words it is, hypothetical where it is nobody's own."""
    if hit.first > sentence.first and text.plays(hit.first - 1, "relative"):
        return None  # الثمن الذي يتعين على نارية دفعه
    said = text.said(hit.first)
    near = text.between(hit.last, min(sentence.last, hit.last + 5))
    ahead = [p for p in near if p.kind in {"name", "pair"} or p.state]
    ahead = [p for p in ahead if _bound(text, hit, p)] or _leading(text, hit)
    if not ahead:
        return None
    source = tuple(said.source.entity.split("+")) if said else ()
    recipients = ids_of(pairs, ahead[:2] if len(ahead) > 1 and ahead[1].cut else ahead[:1])
    anonymous = said is None or said.source.form == "anonymous"
    return Draft(
        hit=hit,
        zone=sentence.zone,
        title=sentence.title,
        type="REQUEST",
        actors=source,
        recipients=tuple(r for r in recipients if r not in source),
        status="hypothetical" if anonymous else "happened",
        how="duty",
    )
