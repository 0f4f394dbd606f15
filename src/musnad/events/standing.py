"""State and sector of a party on the day: a foreign minister is of the government, of his state."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.text import Text

TABLE_SECTORS = {"states": "GOV", "cities": "GOV", "groups": "REB", "media": "MED"}
"""Sector by the table that knows a name."""


def states(text: Text, entities: Sequence[str]) -> tuple[str, ...]:
    """The states of parties, each once."""
    told = {p.ids[0]: p.state for p in text.parties if p.ids and p.state}
    found = (text.state(entity) or told.get(entity) for entity in entities)
    return tuple(dict.fromkeys(state for state in found if state))


def sectors(text: Text, entities: Sequence[str], day: str | None) -> tuple[str, ...]:
    """PLOVER's sectors of parties, each once."""
    told = {i: p.sector for p in text.parties for i in p.ids if p.sector and p.kind != "place"}
    return tuple(dict.fromkeys(s for e in entities if (s := _sector(text, e, day) or told.get(e))))


def _sector(text: Text, entity: str, day: str | None) -> str | None:
    known = text.lexicon.entities.get(entity)
    if known is None:
        return None
    if known.type == "PER":
        return "GOV" if any(text.lexicon.offices.kinds_of(known, day)) else None
    if known.table == "bodies":
        return "GOV" if known.state else "IGO"
    return TABLE_SECTORS.get(known.table)
