"""The two sides of a fight "between the two": those who last fought, not those last named together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.events.causes import AIR
from musnad.events.drafts import Draft
from musnad.events.gathering import ARMED
from musnad.events.pairs import FARTHEST
from musnad.events.party import Party
from musnad.events.text import Text
from musnad.events.told_next import OF_BOTH

FIGHTING = frozenset({*ARMED, "GOV", "PTY"})
"""Sectors of sides of a fight, no activists."""

TOLD = frozenset({"happened", "reported"})
"""What became of a deed whose sides fight on."""


class Opponents(NamedTuple):
    """The token of a deed, who did it and to whom; `both`: whether it was a fight of both."""

    at: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    both: bool


def opponents(text: Text, draft: Draft, last: Opponents | None) -> Opponents | None:
    """Who last fought whom, by a draft or before it: [هاجم] الجيش الحركة; a blow hides no fight before it."""
    told = draft.type == "ASSAULT" and draft.status in TOLD and draft.hit.row.id not in AIR
    if not (told and draft.actors and draft.recipients):
        return last
    both, at = fight(draft.hit.row.id), draft.hit.first
    fought = last is not None and last.both and at - last.at <= FARTHEST
    if (fought and not both) or not all(_fights(text, one) for one in (*draft.actors, *draft.recipients)):
        return last
    return Opponents(at, draft.actors, draft.recipients, both)


def the_two(text: Text, parties: Sequence[Party], at: int, last: Opponents | None) -> Opponents | None:
    """Those who last fought, where a fight at token `at` is between "the two": اشتباكات بين [الجانبين]."""
    pair = any(p.kind == "pair" and not p.ids and text.is_(p.first, "two_sides") for p in parties)  # no البلدين
    return last if pair and last is not None and at - last.at <= FARTHEST else None


def fight(row: str) -> bool:
    """Whether a row is of a fight of two."""
    return row in OF_BOTH


def _fights(text: Text, entity: str) -> bool:
    """Whether somebody has arms or is a power, no place and no weapon."""
    if entity.startswith("name:"):
        return text.sectors.get(entity) in FIGHTING and not text.small.plays(
            entity[len("name:") :].split(maxsplit=1)[0], "machine"
        )
    known = text.lexicon.entities.get(entity)
    if known is None:
        return entity not in text.people  # a state's own army
    return known.table != "cities" and known.type in {"GROUP", "ORG", "GPE"}
