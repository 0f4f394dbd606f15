"""A rule in words: what the "why" of a claim tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule's id, its sentence in the reader's language, and its row's Arabic example; null where none is known."""

    rule: str
    sentence: str | None = None
    example: str | None = None


class Explainer(Protocol):
    """Whoever can turn a rule's id into words: the lexicon, whose rows carry an example each."""

    def explain(self, rule: str, language: str) -> Explained:
        """The rule in words of `language` ("ar" or "en")."""
        ...


class Unexplained:
    """No tables at hand: the id speaks for itself."""

    def explain(self, rule: str, language: str) -> Explained:  # noqa: ARG002 - the protocol's signature
        """The id alone."""
        return Explained(rule)
