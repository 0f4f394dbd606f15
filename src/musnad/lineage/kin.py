"""Which pages stand close enough to be one witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from musnad.record import Reading, Reason, Reprint

PASSAGES = 2
"""Passages that make two pages kin however long the pages are."""
COVER = 0.25
"""Or the part of the shorter story that one passage must be."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Two pages of one text: shared passages (no paraphrase) and the part of the shorter story they make."""

    a: str
    b: str
    passages: tuple[Reprint, ...]
    cover: float

    @property
    def why(self) -> str:
        """The reason in words."""
        count = len(self.passages)
        return f"{count} shared passage{'s' * (count > 1)}, {self.cover:.0%} of the shorter story"

    @property
    def because(self) -> Reason:
        """The same as a rule and its values: the passages, and the percent of the shorter story."""
        return Reason("lineage:one_text", (str(len(self.passages)), f"{100 * self.cover:.0f}"))


def kin(readings: Sequence[Reading], reprints: Iterable[Reprint]) -> tuple[Kin, ...]:
    """Pairs of pages that carry one text, in the order of their locations."""
    lengths = {r.page.location: sum(z.end - z.start for z in r.article.zones) for r in readings}
    shared: defaultdict[tuple[str, str], list[Reprint]] = defaultdict(list)
    for reprint in reprints:
        if reprint.relation != "paraphrase":
            shared[reprint.a.page, reprint.b.page].append(reprint)
    found = (_kin(a, b, tuple(some), lengths) for (a, b), some in sorted(shared.items()))
    return tuple(k for k in found if len(k.passages) >= PASSAGES or k.cover >= COVER)


def _kin(a: str, b: str, passages: tuple[Reprint, ...], lengths: dict[str, int]) -> Kin:
    here = sum(p.a.span.end - p.a.span.start for p in passages) / max(lengths[a], 1)
    there = sum(p.b.span.end - p.b.span.start for p in passages) / max(lengths[b], 1)
    return Kin(a, b, passages, min(max(here, there), 1.0))
