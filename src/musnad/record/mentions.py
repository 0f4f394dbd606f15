"""Names in the text, and the offices that stand for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.span import Span

MentionType = Literal["PER", "ORG", "GPE", "LOC", "GROUP", "MEDIA", "EVENT", "AGREEMENT", "LAW", "WEAPON"]
RoleKind = Literal["with_name", "alone", "anaphora", "plural", "nominal", "anonymous"]


BY_RULER = "ruler."
"""Begins the rule of a government that is called by who rules, whose own name stands in it: [حكومة النجدي]."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its exact characters: [سيرغي لافروف] is PER sergei-lavrov.

    `entity` is "name:" and the folded form where the tables do not know it.
    """

    id: str
    span: Span
    surface: str
    type: MentionType
    entity: str
    qid: str | None
    optional: bool
    rule: str
    confidence: float | None = None

    @property
    def stands_alone(self) -> bool:
        """Whether it may be a party: an optional one is none, unless it is a government by who rules."""
        return not self.optional or self.rule.startswith(BY_RULER)


@dataclass(frozen=True, slots=True)
class Role:
    """An office as held by a person that day: [وزير الخارجية الروسي] is sergei-lavrov."""

    span: Span
    surface: str
    person: tuple[str, ...]
    office: str | None
    kind: RoleKind
    rule: str
    confidence: float | None = None
