"""How common a word is in news at large: stems and in how many pages of our own writing each stands."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from math import log

from musnad.lexicon.words import name_counts

FILE = "background.txt"
ALL = "*"
"""Stands for all the pages that were counted."""
UNSEEN = 0.5
"""Pages that a stem without a line is taken to stand in."""


@dataclass(frozen=True, slots=True)
class Background:
    """Pages counted, and the pages of each stem that is no rarity."""

    pages: int
    held: dict[str, int]

    def rarity(self, stem: str) -> float:
        """How much sharing a word says: 0 for one that every page has (inverse document frequency, in nats)."""
        return max(log((self.pages + 1) / (self.held.get(stem, 0) + UNSEEN)), 0.0)


def load_background() -> Background:
    """Read background.txt: a number of pages, a tab, the stems that stand in so many."""
    text = (resources.files("musnad.lexicon") / "data" / FILE).read_text(encoding="utf-8")
    held = {stem: count for count, stems in name_counts(text, FILE) for stem in stems.split()}
    return Background(held.pop(ALL, 0), held)
