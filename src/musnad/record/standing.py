"""What one page says of things that many pages say, as it is kept for the record of all."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.record.events import Meeting, Plan, Relation, Term
from musnad.record.positions import Position
from musnad.record.reading import Doubt


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one page all that is told beside its events; `words` are the stems of each of its terms."""

    location: str
    meetings: tuple[Meeting, ...] = ()
    plans: tuple[Plan, ...] = ()
    terms: tuple[Term, ...] = ()
    words: tuple[frozenset[str], ...] = ()
    relations: tuple[Relation, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    positions: tuple[Position, ...] = ()
