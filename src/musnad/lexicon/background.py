"""How common a word is in news at large: stems and in how many pages of our own writing each stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from pathlib import Path

from musnad.errors import LexiconError
from musnad.lexicon.table import read

ALL = "*"
"""The row that tells how many pages were counted."""
UNSEEN = 0.5
"""Pages that a stem without a row is taken to stand in."""


@dataclass(frozen=True, slots=True)
class Background:
    """Pages counted, and the pages of each stem that is no rarity."""

    pages: int
    held: dict[str, int]

    def rarity(self, stem: str) -> float:
        """How much sharing a word says: 0 for one that every page has (inverse document frequency, in nats)."""
        return max(log((self.pages + 1) / (self.held.get(stem, 0) + UNSEEN)), 0.0)


def load_background(folder: Path | None = None) -> Background:
    """Read background.tsv; `python -m evaluation.background` writes it."""
    held = {}
    for row in read("background", folder):
        if not row["pages"].isdigit():
            raise LexiconError(f"{row['pages']!r} is no number of pages", place=row.place, remedy="Give a whole number")
        held[row["id"]] = int(row["pages"])
    return Background(held.pop(ALL, 0), held)
