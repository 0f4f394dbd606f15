"""Whose air defence it is that shoots something down: قالت نارية إن [الدفاعات الجوية] أسقطت مسيرتين."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.subjects import DOWNS
from musnad.events.text import Text

SHOOTING = DOWNS | {"downing"}
"""Rows of what a state's defence does, which is its own where it tells of it."""

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
    states = {text.state(one) for one in whose.source.entity.split("+")}
    state = next(iter(states)) if len(states) == 1 else None
    return (state,) if state else actors
