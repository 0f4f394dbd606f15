"""The lexicon as the desk asks it: names of entities, rules in words."""

from __future__ import annotations

from functools import cached_property, lru_cache

from musnad.lexicon import Lexicon
from musnad.lexicon.entities import Tenure
from musnad.lexicon.outlets import WEAK_MARK
from musnad.web.explain import Explained

EVENT_RULES = frozenset({"event", "meeting", "relation"})
NO_BRACKETS = str.maketrans("", "", "[]")
"""An example has its trigger in brackets."""


REMEMBERED = 8192
"""Names that are remembered: a page asks for one dozens of times, a form offers hundreds."""


class Tables:
    """Names and rules of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Nothing is read before it is asked for."""
        self._lexicon = lexicon
        self._remembered = lru_cache(REMEMBERED)(self._name)

    def name(self, entity: str, language: str) -> str | None:
        """The name of a known entity in "ar" or "en"."""
        return self._remembered(entity, language)

    def _name(self, entity: str, language: str) -> str | None:
        known = self._lexicon.entities.get(entity)
        if known:
            return known.ar if language == "ar" else known.en
        return self._outlet(entity, language) or self._issue(entity, language) or self.office(entity, language)

    def _outlet(self, entity: str, language: str) -> str | None:
        """An outlet that no other table names, by the first spelling of its row."""
        row = self._lexicon.outlets.by_id.get(entity)
        if row is None:
            return None
        return row.names[0].removeprefix(WEAK_MARK) if language == "ar" else row.en or None

    def _issue(self, issue: str, language: str) -> str | None:
        """The label of an issue; of one that is named for a party, both: "sanctions-naria" is "sanctions: Naria"."""
        known = self._lexicon.stances.issues.get(issue)
        if known:
            return known.ar if language == "ar" else known.en
        head = max((each for each in self._heads if issue.startswith(f"{each}-")), key=len, default=None)
        party = self._lexicon.entities.get(issue[len(head) + 1 :]) if head else None
        told = self._lexicon.stances.issues[head] if head else None
        if told is None or party is None:
            return None
        return f"{told.ar}: {party.ar}" if language == "ar" else f"{told.en}: {party.en}"

    @cached_property
    def _heads(self) -> frozenset[str]:
        """Issues that are named for the party that follows."""
        return frozenset(issue.id for issue in self._lexicon.stances.issues.values() if issue.of)

    def office(self, office: str, language: str) -> str | None:
        """An office of the tables in words: "russia-foreign-minister" is "foreign minister, Russia"."""
        kind, whose = next(self._lexicon.offices.named(office), (None, None))
        owner = self._lexicon.entities.get(whose) if whose else None
        if kind is None or owner is None:
            return None
        return f"{kind.ar}، {owner.ar}" if language == "ar" else f"{kind.id.replace('-', ' ')}, {owner.en}"

    def tenures(self, entity: str) -> tuple[Tenure, ...]:
        """The offices that the tables know somebody to have held."""
        known = self._lexicon.entities.get(entity)
        return known.offices if known else ()

    def explain(self, rule: str, language: str) -> Explained:
        """The rule in words."""
        told = self._lexicon.explain(rule)
        return Explained(rule, (told.ar if language == "ar" else told.en) if told else None, self._example(rule))

    def _example(self, rule: str) -> str | None:
        """The example of the row that told what happened: event.met is the row "met"."""
        layer, _, row = rule.partition(".")
        known = self._lexicon.events.rows.get(row) if layer in EVENT_RULES else None
        return known.example.translate(NO_BRACKETS) if known else None
