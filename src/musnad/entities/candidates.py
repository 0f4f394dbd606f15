"""What the finders propose, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from musnad.arabic import Tokens
from musnad.record import MentionType, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `[first, last)` less `cut` proclitic letters of the first: a name of `type`, and the rule that saw it.

    `weight` settles overlaps of equal length: a known name before one a pattern made.
    """

    first: int
    last: int
    cut: int
    type: MentionType
    entity: str
    rule: str
    weight: int = 1
    optional: bool = False
    qid: str | None = None
    confidence: float | None = None

    def span(self, tokens: Tokens) -> Span:
        """Its characters, proclitics outside."""
        return Span(
            tokens.inside(self.first, self.cut) if self.cut else tokens.starts[self.first], tokens.ends[self.last - 1]
        )


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; the heavier of two equally long ones."""
    taken: set[int] = set()
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.first - c.last, -c.weight, c.cut, c.first)):
        tokens = range(candidate.first, candidate.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(candidate)
    return sorted(kept, key=attrgetter("first"))
