"""Standing relations: who supports, arms, leads, funds or recognises whom, since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.events.drafts import Draft
from musnad.events.text import Text
from musnad.record import Relation, Span
from musnad.record.events import RelationKind

BY_ROW: dict[str, RelationKind] = {
    "armed": "arms", "supplied": "arms", "arms_supply": "arms", "trained": "arms",
    "funded": "funds", "funding": "funds",
    "backed": "supports", "backed_by": "supports", "stood_by": "supports", "support": "supports",
    "endorsed": "supports", "recognised": "recognises", "recognition": "recognises",
}  # fmt: skip
"""Relation by the row of an event that lasts."""

LASTING = frozenset({"happened", "reported"})


def relations(text: Text, drafts: Sequence[Draft]) -> tuple[Relation, ...]:
    """Each relation once, at its first mention."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in (*_by_events(text, drafts), *_led(text)):
        found.setdefault((relation.kind, relation.from_, relation.to), relation)
    return tuple(sorted(found.values(), key=lambda r: (r.evidence, r.kind, r.from_, r.to)))


def _by_events(text: Text, drafts: Sequence[Draft]) -> Iterator[Relation]:
    for draft in drafts:
        kind = BY_ROW.get(draft.hit.row.id)
        if kind is None or draft.status not in LASTING:
            continue
        span = text.span(draft.hit.first, draft.hit.last, draft.hit.cut)
        since = draft.date.removesuffix("/..") if draft.date and draft.date.endswith("/..") else None
        for patron in draft.actors:
            for client in draft.recipients:
                if not client.startswith("name:"):
                    yield Relation(kind, patron, client, since, span, f"relation.{draft.hit.row.id}")


def _led(text: Text) -> Iterator[Relation]:
    """A force and who leads it: التحالف بقيادة نارية."""
    for party in text.parties:
        at = party.last
        length = text.is_(at, "led_by") if at < len(text.folds) else 0
        leader = text.party_at.get(at + length) if length else None
        if leader and party.kind == "name" and leader.kind == "name" and leader.first == at + length:
            span = Span(text.tokens.starts[party.first], text.tokens.ends[leader.last - 1])
            yield Relation("leads", leader.ids[0], party.ids[0], None, span, "relation.led")
