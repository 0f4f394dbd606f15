"""Whose air defence it is that shoots something down: قالت نارية إن [الدفاعات الجوية] أسقطت مسيرتين."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.subjects import DOWNS
from musnad.events.text import Text
from musnad.lexicon.events import POSSESSIVES

SHOOTING = DOWNS | {"downing"}
"""Rows of what a state's defence does, which is its own where it tells of it."""

NEAREST_OWNED = 4
"""Words behind a trigger in which whose the aircraft is stands."""

OWNED_BY = frozenset({"له", "لها", "لهم"})
"""Words of "of its own"."""

AIRCRAFT = ("طايرت", "مسيرت", "مقاتلت", "مروحيت", "طايرات", "مسيرات", "مقاتلات", "مروحيات")
"""How the words of aircraft begin before a pronoun: طائرتها."""

FORCES = frozenset({"MIL"})
"""Sectors of those who then are its own."""


def own_defence(text: Text, hit: Hit, doers: Sequence[Party], actors: tuple[str, ...]) -> tuple[str, ...]:
    """The actors, a force of no state as that of the state that tells of it."""
    if hit.row.id not in SHOOTING or len(actors) != 1 or actors[0] not in text.nameless:
        return actors
    whose = text.said(hit.first)
    force = next((p for p in doers if p.ids == actors), None)
    if whose is None or force is None or force.sector not in FORCES or force.state:
        return actors
    if not (text.folds[force.first][force.cut :].startswith(ARTICLE) or force.last > force.first + 1):
        return actors
    if text.is_(force.last, "fi") or _its_own(text, hit):
        return actors  # الدفاعات الجوية [في سهلستان] أسقطت مسيرة, أسقطت [طائرتها], أسقطت طائرة [لها]
    state = text.state(whose.source.entity) or text.lexicon.entities.owner(whose.source.entity)
    return (state,) if state else actors


def _its_own(text: Text, hit: Hit) -> bool:
    """Whether what is shot down belongs to who tells of it."""
    near = range(hit.first + 1, min(len(text.folds), hit.last + NEAREST_OWNED))
    owned = any(text.folds[j].startswith(AIRCRAFT) and text.folds[j].endswith(tuple(POSSESSIVES)) for j in near)
    return owned or any(text.folds[j] in OWNED_BY for j in near)
