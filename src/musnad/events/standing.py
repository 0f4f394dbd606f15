"""State and sector of a party on the day: a foreign minister is of the government, of his state."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.text import ISO_DAY, Text
from musnad.lexicon.standing import sector


def states(text: Text, entities: Sequence[str], day: str | None) -> tuple[str, ...]:
    """For which states parties act on a day, else the page's, each once: a ministry for its own, an envoy for none."""
    found = (_state(text, entity, (day or text.day or "")[:ISO_DAY] or None) for entity in entities)
    return tuple(dict.fromkeys(state for state in found if state))


def _state(text: Text, entity: str, day: str | None) -> str | None:
    known = text.lexicon.entities.get(entity)
    told = text.lexicon.entities.represents(entity, day)
    return told if told or (known and known.type == "PER") else text.officials.get(entity) or text.sides.get(entity)


def sectors(text: Text, entities: Sequence[str], day: str | None) -> tuple[str, ...]:
    """PLOVER's sectors of parties, each once."""
    return tuple(dict.fromkeys(s for e in entities if (s := _sector(text, e, day) or text.sectors.get(e))))


def _sector(text: Text, entity: str, day: str | None) -> str | None:
    return sector(text.lexicon.entities.get(entity), text.lexicon.offices, day)
