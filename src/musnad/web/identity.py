"""Who is one, and who is two, in the whole record: what people said of somebody, as his page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.record.corrections import EVERYWHERE, Correction, claims_in_force
from musnad.web.corrections import DESK


@dataclass(frozen=True, slots=True)
class Said:
    """What holds of somebody: `other` is one with him, or, where there is a `surface`, goes by that spelling of his.

    `here` tells whether his page is that of the one who took the other in.
    """

    was: str
    who: str
    surface: str | None
    by: str | None
    when: str


def said_of(entity: str, identities: Iterable[Correction]) -> tuple[Said, ...]:
    """What holds of somebody: whom he took in, what was split off from him, what he was split off from."""
    held = (each for each in claims_in_force(identities) if entity in (each.was, each.should_be))
    return tuple(
        Said(each.was or "", each.should_be or "", each.surface, None if each.by == DESK else each.by, each.when)
        for each in held
    )


def became(entity: str, identities: Iterable[Correction]) -> str:
    """Who somebody is now, as people say; himself where nobody says anything."""
    steps = {each.was: each.should_be for each in claims_in_force(identities) if each.surface is None}
    seen: set[str] = set()
    while entity in steps and entity not in seen:
        seen.add(entity)
        entity = steps[entity] or entity
    return entity


def withdrawal(was: str, surface: str | None, by: str, when: str) -> Correction:
    """What takes back what was said of somebody, or of a spelling of his."""
    return Correction("", None, EVERYWHERE, was, None, by, when, surface)
