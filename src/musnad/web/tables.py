"""The lexicon as the desk asks it: names of entities, rules in words."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.web.explain import Explained

EVENT_RULES = frozenset({"event", "meeting", "relation"})
NO_BRACKETS = str.maketrans("", "", "[]")
"""An example has its trigger in brackets."""


class Tables:
    """Names and rules of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Nothing is read before it is asked for."""
        self._lexicon = lexicon

    def name(self, entity: str, language: str) -> str | None:
        """The name of a known entity in "ar" or "en"."""
        known = self._lexicon.entities.get(entity) or self._lexicon.stances.issues.get(entity)
        return (known.ar if language == "ar" else known.en) if known else None

    def explain(self, rule: str, language: str) -> Explained:
        """The rule in words."""
        told = self._lexicon.explain(rule)
        return Explained(rule, (told.ar if language == "ar" else told.en) if told else None, self._example(rule))

    def _example(self, rule: str) -> str | None:
        """The example of the row that told what happened: event.met is the row "met"."""
        layer, _, row = rule.partition(".")
        known = self._lexicon.events.rows.get(row) if layer in EVENT_RULES else None
        return known.example.translate(NO_BRACKETS) if known else None
