"""Whose forces those are of which an army or a state tells: قالت نارية إن [الدفاعات الجوية] أسقطت مسيرتين."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.subjects import DOWNS
from musnad.events.text import Text
from musnad.lexicon.events import POSSESSIVES
from musnad.record import Statement

SHOOTING = DOWNS | {"downing"}
"""Rows of what a state's defence does, which is its own where it tells of it."""

RAIDS = frozenset({"bombed", "raided_air", "targeted", "attacked", "destroyed", "fired_on"})
"""Rows of what aircraft do to somebody."""

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


def own_raid(text: Text, hit: Hit, actors: tuple[str, ...], hits: Sequence[str]) -> tuple[str, ...]:
    """The actors, aircraft of nobody as those of the army that tells whom else they hit: إن [طائرات] قصفت الحركة."""
    whose = text.said(hit.first)
    nobodys = hit.row.id in RAIDS and len(actors) == 1 and actors[0] in text.nameless
    if whose is None or not nobodys or not hits or any(whom in text.nameless for whom in hits):
        return actors
    aircraft = text.small.plays(actors[0].removeprefix("name:").split()[0], "aircraft")
    state = _of_army(text, whose) if aircraft else None
    return (state,) if state and state not in text.states_of(hits) else actors


def _of_army(text: Text, said: Statement) -> str | None:
    """The state whose army speaks, by its own name or a spokesman's words: المتحدث باسم [الجيش الناري]."""
    if said.source.span is None:
        return None
    near = range(text.tokens.at(said.source.span.start), text.tokens.at(said.source.span.end - 1) + 1)
    bodies = (p.ids[0] for j in near if text.is_(j, "army") and (p := text.inside_party(j)) is not None and p.ids)
    entities = text.lexicon.entities
    return next((state for body in bodies if (state := entities.state(body) or entities.owner(body))), None)


def _endings(fold: str) -> Iterator[str]:
    """The pronouns in which a word may end."""
    return (ending for ending in POSSESSIVES if fold.endswith(ending))


def _its_own(text: Text, hit: Hit) -> bool:
    """Whether what is shot down belongs to who tells of it."""
    near = range(hit.first + 1, min(len(text.folds), hit.last + NEAREST_OWNED))
    folds = (text.folds[j] for j in near)
    owned = any(text.small.plays(fold.removesuffix(e), "aircraft_of") for fold in folds for e in _endings(fold))
    return owned or any(text.is_(j, "its_own") for j in near)
