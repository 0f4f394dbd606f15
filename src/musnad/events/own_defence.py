"""Whose air defence it is that shoots something down: قالت نارية إن [الدفاعات الجوية] أسقطت مسيرتين."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Hit
from musnad.events.objects import DOWNS
from musnad.events.party import Party
from musnad.events.text import Text
from musnad.lexicon.events import POSSESSIVES

SHOOTING = DOWNS | {"downing"}
"""Rows of what a state's defence does, which is its own where it tells of it."""

NEAREST_OWNED = 4
"""Words behind a trigger in which whose the aircraft is stands."""

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


def _endings(fold: str) -> Iterator[str]:
    """The pronouns in which a word may end."""
    return (ending for ending in POSSESSIVES if fold.endswith(ending))


def _its_own(text: Text, hit: Hit) -> bool:
    """Whether what is shot down belongs to who tells of it."""
    near = range(hit.first + 1, min(len(text.folds), hit.last + NEAREST_OWNED))
    folds = (text.folds[j] for j in near)
    owned = any(text.small.plays(fold.removesuffix(e), "aircraft_of") for fold in folds for e in _endings(fold))
    return owned or any(text.is_(j, "its_own") for j in near)
