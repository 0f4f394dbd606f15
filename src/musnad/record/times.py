"""Time expressions, TIMEX3."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET", "RELATIVE"]
TimeMod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its TIMEX3 value: "مطلع ايلول/سبتمبر" is 2013-09 with mod START on a page of 2013."""

    span: Span
    surface: str
    type: TimeType
    value: str | None
    mod: TimeMod | None
    open: bool
    resolves_to: str | None
    anchor: str | None
    rule: str
    confidence: float | None = None
