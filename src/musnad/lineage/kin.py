"""Which pages carry one text: something of it, or so much that they are one witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from musnad.record import Reading, Reason, Reprint

PASSAGES = 2
"""Passages that make two pages kin however long the pages are."""
COVER = 0.25
"""Or the part of the shorter story that one passage must be."""
HALF = 0.5
"""The part of the one story that shared passages make where two pages are one text: a digest shares two sentences with
many pages that share nothing with each other. Of the other story they make a quarter (measured: docs/12-lineage.md)."""
THIRD, SEVERAL = 1 / 3, 4
"""Or the part of both that so many passages make: one text that each cut and reworded its own way."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Two pages with a text in common: how many passages they share (no paraphrase), and what part of the stories.

    `cover` is the part of the story that they make most of, `mutual` that of the other.
    """

    a: str
    b: str
    count: int
    cover: float
    mutual: float
    passages: tuple[Reprint, ...] = ()

    @property
    def one_text(self) -> bool:
        """Whether the pages are one witness, not only of one matter."""
        return (self.cover >= HALF and self.mutual >= COVER) or (self.mutual >= THIRD and self.count >= SEVERAL)

    @property
    def why(self) -> str:
        """The reason in words."""
        return f"{self.count} shared passage{'s' * (self.count > 1)}, {self.cover:.0%} of the shorter story"

    @property
    def because(self) -> Reason:
        """The same as a rule and its values: the passages, and the percent of the shorter story."""
        return Reason("lineage:one_text", (str(self.count), f"{100 * self.cover:.0f}"))

    @property
    def strength(self) -> tuple[float, str, str]:
        """To sort by: the strongest first."""
        return -self.cover, self.a, self.b


def kin(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[Kin, ...]:
    """Pairs of pages that carry something of one text, in the order of their locations."""
    lengths = {r.page.location: sum(z.end - z.start for z in r.article.zones) for r in readings}
    shared: defaultdict[tuple[str, str], list[Reprint]] = defaultdict(list)
    for reprint in reprints:
        if reprint.relation != "paraphrase":
            shared[reprint.a.page, reprint.b.page].append(reprint)
    found = (_kin(a, b, tuple(some), lengths) for (a, b), some in sorted(shared.items()))
    return tuple(k for k in found if k.count >= PASSAGES or k.cover >= COVER)


def _kin(a: str, b: str, passages: tuple[Reprint, ...], lengths: dict[str, int]) -> Kin:
    here = sum(p.a.span.end - p.a.span.start for p in passages) / max(lengths[a], 1)
    there = sum(p.b.span.end - p.b.span.start for p in passages) / max(lengths[b], 1)
    return Kin(a, b, len(passages), min(max(here, there), 1.0), min(here, there, 1.0), passages)
