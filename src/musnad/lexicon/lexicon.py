"""All tables under one name, each read when it is first asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path

from musnad.lexicon.entities import Entities, load_entities
from musnad.lexicon.nisbas import Nisba, load_nisbas
from musnad.lexicon.rules import Told, load_rules, told
from musnad.lexicon.verbs import load_verbs
from musnad.lexicon.words import Words, load_words


@dataclass(frozen=True)
class Lexicon:
    """The tables of data/ and, after them and winning, those of the user's own `folder`."""

    folder: Path | None = None

    @cached_property
    def entities(self) -> Entities:
        """Known people, states, cities, bodies, groups, outlets, places and things."""
        return load_entities(self.folder)

    @cached_property
    def nisbas(self) -> dict[str, Nisba]:
        """Folded adjective or people of a state to that state."""
        return load_nisbas(self.folder)

    @cached_property
    def words(self) -> Words:
        """Titles, heads of bodies, function words and words of people's names."""
        return load_words(self.folder)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Folded forms of verbs that never are part of a person's name."""
        return load_verbs(self.folder)

    @cached_property
    def rules(self) -> dict[str, Told]:
        """Rules in words."""
        return load_rules(self.folder)

    def explain(self, rule: str) -> Told | None:
        """A rule in words, in both languages; null for a rule that no row tells."""
        return told(self.rules, rule)

    @cached_property
    def digest(self) -> str:
        """Eight hex digits that change with any row: a part of every reading's version."""
        told = hashlib.sha256()
        shipped = [f for f in (resources.files("musnad.lexicon") / "data").iterdir() if f.is_file()]
        own = sorted(self.folder.glob("*.tsv")) if self.folder else []
        for content in (f.read_bytes() for f in (*sorted(shipped, key=lambda f: f.name), *own)):
            told.update(content)
        return told.hexdigest()[:8]
