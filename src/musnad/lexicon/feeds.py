"""Feeds of Arabic outlets, to be watched by name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musnad.lexicon.table import read


@dataclass(frozen=True, slots=True)
class OutletFeed:
    """One row: an outlet's feed; nothing polls it unasked."""

    id: str
    outlet: str
    address: str
    title: str


def load_feeds(folder: Path | None) -> dict[str, OutletFeed]:
    """All rows of feeds.tsv by id, the user's first."""
    return {row.id: OutletFeed(row.id, row["outlet"], row["address"], row["ar"]) for row in read("feeds", folder)}
