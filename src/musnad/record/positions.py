"""Where a party stands on an issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.span import Span

PositionPolarity = Literal["for", "against", "conditional", "neutral", "not_raised"]


@dataclass(frozen=True, slots=True)
class Position:
    """A want, support, rejection or opposition towards an issue, in the shortest clause that shows it."""

    holder: str
    issue: str
    stance: str
    polarity: PositionPolarity
    evidence: Span
    statement: str | None
    rule: str
