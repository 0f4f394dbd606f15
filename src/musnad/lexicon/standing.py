"""Where a party belongs: the code of its state, PLOVER's sector of what the tables know of it, the class of a type."""

from __future__ import annotations

from pathlib import Path

from musnad.lexicon.entities import Known
from musnad.lexicon.offices import OfficeKinds
from musnad.lexicon.table import read

TABLE_SECTORS = {"states": "GOV", "cities": "GOV", "groups": "REB", "media": "MED"}
"""Sector by the table that knows a name."""


def sector(known: Known | None, offices: OfficeKinds, day: str | None) -> str | None:
    """PLOVER's sector of a known party on a day: who holds an office, a state and its bodies are GOV."""
    if known is None:
        return None
    if known.type == "PER":
        return "GOV" if any(True for _ in offices.kinds_of(known, day)) else None
    if known.table == "bodies":
        return "GOV" if known.state else "IGO"
    return TABLE_SECTORS.get(known.table)


def load_countries(folder: Path | None) -> dict[str, str]:
    """State to its three-letter code: egypt is EGY."""
    codes = {row.id: row["iso3"] for row in read("countries", folder)}
    states = ((row.id, codes.get(row["iso2"].lower())) for row in read("states", folder))
    return {state: code for state, code in states if code}


def load_quads(folder: Path | None) -> dict[str, int]:
    """PLOVER's type to its class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    return {row.id.upper(): int(row["quad"]) for row in read("events_quads", folder)}
