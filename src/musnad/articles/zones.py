"""Which kind each stretch of the page is, as it is being found out."""

from __future__ import annotations

from typing import Literal, NamedTuple

from musnad.record import Furniture, FurnitureKind, Span

ZoneKind = FurnitureKind | Literal["title", "body"]


class Told(NamedTuple):
    """A kind and the rule that said so."""

    kind: ZoneKind
    rule: str


class Zone(NamedTuple):
    """A stretch, its kind, and the rule that said so."""

    span: Span
    kind: ZoneKind
    rule: str

    @property
    def furniture(self) -> Furniture:
        """The stretch as furniture; ValueError for headline and story."""
        if self.kind == "title" or self.kind == "body":  # noqa: PLR1714 - so that the type checker sees what is left
            raise ValueError(self.kind)
        return Furniture(self.span, self.kind, self.rule)


class Sheet:
    """The zones of each segment; a segment told once stays told."""

    def __init__(self, count: int) -> None:
        """Begin with `count` segments untold."""
        self.zones: list[tuple[Zone, ...]] = [()] * count

    def told(self, i: int) -> bool:
        """Whether segment i has its kind."""
        return bool(self.zones[i])

    def tell(self, i: int, *zones: Zone) -> None:
        """Say what segment i is, unless it has been said."""
        if not self.zones[i]:
            self.zones[i] = zones

    def kind(self, i: int) -> ZoneKind | None:
        """The kind of segment i; the first, where it was cut in two."""
        return self.zones[i][0].kind if self.zones[i] else None

    def rule(self, i: int) -> str:
        """The rule that told segment i, empty where none did."""
        return self.zones[i][0].rule if self.zones[i] else ""
