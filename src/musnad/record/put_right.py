"""What people said of the claims of one page, found by its characters, its spelling, or for the whole record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.record.corrected import place
from musnad.record.corrections import EVERYWHERE, ClaimLayer, Correction, apart, claims_in_force
from musnad.record.mentions import Mention
from musnad.record.span import Span

SHARED = 0.5
"""Of both a claim and the characters that were corrected: less in common, and they are about different words."""


@dataclass(frozen=True, slots=True)
class PutRight:
    """What people said of the claims of one page, its characters where they stand on the page's `text` now."""

    placed: tuple[tuple[Correction, Span | None], ...]

    @classmethod
    def of(cls, corrections: Iterable[Correction], text: str) -> PutRight:
        """Those in force."""
        return cls(tuple((each, place(each, text)) for each in claims_in_force(corrections)))

    def at(self, layer: ClaimLayer, span: Span) -> Correction | None:
        """What was said of the claim at these characters; of most pages nothing was said."""
        if not self.placed:
            return None
        here = [(shared(span, meant), each) for each, meant in self.placed if each.layer == layer and meant]
        best = max(here, key=lambda found: found[0], default=(0.0, None))
        return best[1] if best[0] >= SHARED else None

    def of_two(self, layer: ClaimLayer, span: Span, was: str) -> Correction | None:
        """The same where several claims stand at the same characters: the parties tell them apart."""
        mine = (each for each in self.placed if each[0].was and apart(each[0].was) == apart(was))
        return PutRight(tuple(mine)).at(layer, span)

    def of_page(self, layer: ClaimLayer) -> str | None:
        """What was said of the page; null where nobody did."""
        return next((each.should_be for each, _ in self.placed if each.layer == layer), None)

    def who(self, mention: Mention) -> str | None:
        """Who a name is: as one said of these characters, else of it on this page, else in the whole record.

        Null where nobody said anything.
        """
        if not self.placed:
            return None
        if told := self.at("name", mention.span):
            return told.should_be
        spelt = " ".join(mention.surface.split())
        now = self._of_spelling(mention.entity, spelt) or self.became(mention.entity)
        return None if now == mention.entity else now

    def became(self, entity: str) -> str:
        """Who somebody is, however spelt: on this page, then in the whole record, from one to the next."""
        seen: set[str] = set()
        while entity not in seen:
            seen.add(entity)
            entity = self._step("names", entity) or self._step(EVERYWHERE, entity) or entity
        return entity

    def _step(self, layer: str, entity: str) -> str | None:
        told = (each for each, _ in self.placed if each.layer == layer and each.was == entity)
        return next((each.should_be for each in told if layer != EVERYWHERE or each.surface is None), None)

    def _of_spelling(self, entity: str, surface: str) -> str | None:
        """Who is meant by one spelling of somebody, in the whole record."""
        for each, _ in self.placed:
            if each.layer == EVERYWHERE and each.surface == surface and each.was == entity and each.should_be:
                return self.became(each.should_be)
        return None


def shared(one: Span, other: Span) -> float:
    """How much two stretches have in common, of the longer one.

    >>> shared(Span(0, 10), Span(0, 10)), shared(Span(0, 10), Span(5, 15)), shared(Span(0, 4), Span(4, 8))
    (1.0, 0.5, 0.0)
    """
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(common, 0) / max(one.length, other.length, 1)
