"""Whose a measure is by the paper that tells it: القرار الذي اتخذته [نارية] بقطع العلاقات, الحكم الصادر عن [محكمة]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Text, stems

MEASURES = frozenset({"SANCTION", "COERCE", "CONCEDE", "RETREAT", "MOBILIZE", "AID"})
"""Types of what somebody decides."""

STANCES = frozenset({"REJECT", "SUPPORT", "ACCUSE"})
"""Types of words on a measure of another's."""

ASKS = frozenset({"act.demand", "act.call", "demanded", "called_on"})
"""Rows of asking somebody for something."""

NEAREST_PAPER = 3
"""Words from a decision to the verb that tells who took it."""

FARTHEST_MEASURE = 5
"""Words from who took a decision to what it is of."""

NEAREST_ISSUED = 4
"""Words from a measure to "issued by"."""

FARTHEST_ISSUER = 6
"""Words from who gives out a paper to its noun, and from that to its verb."""


def issued(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, measures of nobody with who decided or issued them, and what a paper asks as its issuer's."""
    found = tuple(_decided(text, draft) for draft in drafts)
    return tuple(_asked_by_paper(text, _refused(text, draft, found)) for draft in found)


def _decided(text: Text, draft: Draft) -> Draft:
    """A measure with who decided it, where its clause names nobody."""
    if draft.actors or draft.hit.verb or draft.type not in MEASURES:
        return draft
    who = _issuer(text, draft.hit.last, NEAREST_ISSUED) or _of_paper(text, draft)
    actors = tuple(i for i in who.ids if i not in draft.recipients) if who is not None else ()
    return replace(draft, actors=actors, how="traced") if actors else draft


def _issuer(text: Text, first: int, reach: int) -> Party | None:
    """Who stands behind "issued by" right behind a measure or a paper: الحكم [الصادر عن] محكمة."""
    last = min(first + reach, len(text.folds))
    for j in range(first, last):
        length = text.is_(j, "issued_by")
        if length:
            return _acting(text, j + length)
        if text.sign(j) or text.preposition(j) or text.plays(j, "relative"):
            return None
    return None


def _acting(text: Text, j: int) -> Party | None:
    """The party at a token that may act."""
    party = text.party_at.get(j) if j < len(text.folds) else None
    return party if party is not None and party.kind not in PLACES and party.ids else None


def _of_paper(text: Text, draft: Draft) -> Party | None:
    """Who took the decision of which a measure is told right behind him: القرار الذي اتخذته [نارية] بقطع."""
    floor = max(text.sentence_at[draft.hit.first].first, draft.hit.first - FARTHEST_MEASURE)
    for k in range(draft.hit.first - 1, floor - 1, -1):
        party = text.party_at.get(k)
        if party is not None:
            return party if _took(text, party) else None
        if text.sign(k) or verb(text, k, floor):
            return None
    return None


def _took(text: Text, party: Party) -> bool:
    """Whether a verb of taking a decision, or "issued by", stands between a paper and a party."""
    before = party.first - 1
    if party.kind in PLACES or before < 1:
        return False
    length = next((n for n in (2, 1, 3) if before - n + 1 > 0 and text.is_(before - n + 1, "issued_by") == n), 0)
    verbal = text.is_(before, "took_it") > 0
    at = before - (length or 1)
    near = range(at, max(0, at - NEAREST_PAPER), -1)
    return bool(length or verbal) and any(_paper(text, j) for j in near)


def _paper(text: Text, j: int) -> bool:
    """Whether a token is the noun of a decision, with the article or without: بالقرار, قرارا."""
    return text.is_(j, "enactment") > 0 or any(text.small.plays(s, "enactment") for _, s, _ in stems(text.folds[j]))


def _refused(text: Text, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A refusal of another's measure as his who tells it, and the measure as one that is there."""
    if draft.hit.verb:
        return draft
    if draft.type in {"SANCTION", "COERCE"} and draft.status == "negated" and _imposed(text, draft):
        return replace(draft, status="happened")
    inner = next((d for d in drafts if d.hit.first == draft.hit.last and d.type in MEASURES and d.actors), None)
    said = text.said(draft.hit.first)
    if draft.type not in STANCES or inner is None or said is None or draft.actors != inner.actors:
        return draft
    behind = text.between(draft.hit.last, text.sentence_at[draft.hit.first].last)
    before = text.between(text.sentence_at[draft.hit.first].first, draft.hit.first)
    ours = any({*p.ids} & {*draft.actors} for p in before) or not any({*p.ids} & {*draft.actors} for p in behind)
    if ours or said.source.anonymous or said.source.entity in draft.actors:
        return draft
    status = "happened" if draft.status == "reported" else draft.status
    return replace(draft, actors=(said.source.entity,), recipients=inner.actors, status=status, how="traced")


def _imposed(text: Text, draft: Draft) -> bool:
    """Whether "imposed" tells that a measure is there: العقوبات [المفروضة]."""
    words = range(draft.hit.first, min(len(text.folds), draft.hit.last + 1))
    return any(text.small.plays(text.folds[j], "imposed") for j in words)


def _asked_by_paper(text: Text, draft: Draft) -> Draft:
    """What a paper without article asks of who stands behind its verb: أصدرت الجمعية بيانا يطالب [الرئيس]."""
    at = draft.hit.first - 1
    if draft.hit.row.id not in ASKS or not draft.hit.verb or draft.hit.shape == "past" or draft.hit.cut or at < 1:
        return draft
    party = next(iter(text.between(draft.hit.last, draft.hit.last + 2)), None)  # يطالب [الملك فلان]
    if (
        party is None
        or party.cut
        or party.ids != draft.actors
        or not text.small.plays(text.folds[at], "gives_out_paper")
    ):
        return draft
    near = text.between(max(text.sentence_at[at].first, at - FARTHEST_ISSUER), at)
    issuer = near[-1] if near and near[-1].kind not in PLACES and not near[-1].cut else None
    actors = tuple(i for i in issuer.ids if i not in party.ids) if issuer is not None else ()
    return replace(draft, actors=actors, recipients=party.ids, how="traced")
