"""Standing relations: who supports, arms, leads, funds or recognises whom, since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.events.clauses import governor
from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.sides import PLACES, role_of
from musnad.events.text import Text
from musnad.record import Relation, Span
from musnad.record.events import RelationKind

BY_ROW: dict[str, RelationKind] = {
    "armed": "arms", "supplied": "arms", "arms_supply": "arms", "trained": "arms",
    "funded": "funds", "funding": "funds",
    "backed": "supports", "backed_by": "supports", "stood_by": "supports", "support": "supports",
    "recognised": "recognises", "recognition": "recognises",
}  # fmt: skip
"""Relation by the row of an event that lasts."""

LASTING = frozenset({"happened", "reported"})

TOLD = frozenset({"verb", "beside"})
"""How both sides are known where they are no guess."""


def relations(text: Text, drafts: Sequence[Draft]) -> tuple[Relation, ...]:
    """Each relation once, at its first mention."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in (*_by_events(text, drafts), *_led(text)):
        found.setdefault((relation.kind, relation.from_, relation.to), relation)
    return tuple(sorted(found.values(), key=lambda r: (r.evidence, r.kind, r.from_, r.to)))


def _by_events(text: Text, drafts: Sequence[Draft]) -> Iterator[Relation]:
    unknown = text.nameless
    for draft in drafts:
        kind = BY_ROW.get(draft.hit.row.id)
        if kind is None or draft.status not in LASTING or draft.how not in TOLD or not _lasts(draft, kind):
            continue
        span = text.span(draft.hit.first, draft.hit.last, draft.hit.cut)
        since = draft.date.removesuffix("/..") if draft.date and draft.date.endswith("/..") else None
        for patron in draft.actors:
            for client in draft.recipients:
                own = text.states_of([patron]) == text.states_of([client])
                if not own and not unknown & {patron, client} and not _ground(text, draft, client):
                    yield Relation(kind, patron, client, since, span, f"relation.{draft.hit.row.id}")


def _lasts(draft: Draft, kind: RelationKind) -> bool:
    """Whether an act tells what stands: تدعم, دعم, المدعومة; but دعمت once, and whom a pronoun means is a guess."""
    if not draft.hit.verb:
        return draft.hit.row.gen == "backed" or not draft.hit.object
    return not draft.hit.object and (draft.hit.shape == "present" or kind == "recognises")


def _ground(text: Text, draft: Draft, client: str) -> bool:
    """Whether a participle stands behind a state that only tells where: في [نارية] المدعومة من سهلستان."""
    behind = (p for p in draft.parties if client in p.ids and p.last <= draft.hit.first)
    known = text.lexicon.entities.get(client)
    state = known is not None and known.type == "GPE"
    return draft.hit.row.gen == "backed" and state and any(governor(text, p, p.first - 4) for p in behind)


def _led(text: Text) -> Iterator[Relation]:
    """A force and who leads it: التحالف بقيادة نارية."""
    for party in text.parties:
        at = party.last
        length = text.is_(at, "led_by") if at < len(text.folds) else 0
        leader = text.party_at.get(at + length) if length else None
        if leader and leader.kind == "name" and leader.first == at + length and _may_be_led(text, party, leader):
            span = Span(text.tokens.starts[party.first], text.tokens.ends[leader.last - 1])
            yield Relation("leads", leader.ids[0], party.ids[0], None, span, "relation.led")


def _may_be_led(text: Text, party: Party, leader: Party) -> bool:
    """Whether a body or a force is led, no person, no meeting of it and nothing inside it: وفد [الحركة] برئاسة فلان."""
    before = text.folds[party.first - 1] if party.first else ""
    person = bool(party.ids) and party.ids[0] in text.people
    part = any(text.small.plays(w, "part_of") for w in (before, before.removeprefix("ال"), before[1:]))
    inside = role_of(text, governor(text, party, max(0, party.first - 4))) == "fi"
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    inside = inside or (known is not None and known.type == "GPE")  # سوريا التي تقودها الأمم المتحدة
    named = party.kind == "name" and bool(party.ids) and party.ids[0] not in text.nameless
    return named and not (person or part or inside or party.kind in PLACES) and party.ids[0] != leader.ids[0]
