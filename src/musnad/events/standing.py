"""State and sector of a party on the day: a foreign minister is of the government, of his state."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.text import Text
from musnad.lexicon.standing import sector


def states(text: Text, entities: Sequence[str]) -> tuple[str, ...]:
    """The states of parties, each once."""
    found = (text.state(entity) or text.sides.get(entity) for entity in entities)
    return tuple(dict.fromkeys(state for state in found if state))


def sectors(text: Text, entities: Sequence[str], day: str | None) -> tuple[str, ...]:
    """PLOVER's sectors of parties, each once."""
    return tuple(dict.fromkeys(s for e in entities if (s := _sector(text, e, day) or text.sectors.get(e))))


def _sector(text: Text, entity: str, day: str | None) -> str | None:
    return sector(text.lexicon.entities.get(entity), text.lexicon.offices, day)
