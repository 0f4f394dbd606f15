"""At whom somebody shoots, told by a direction: أطلقت نارية صواريخ [باتجاه] مرسى."""

from __future__ import annotations

from musnad.events.text import Text
from musnad.lexicon.events import EventRow

FIRING = frozenset({"fired", "fired_ballistic", "opened_fire", "launch_n", "gunfire", "ballistic_attack"})
"""Rows of shots, which are aimed at somebody: أطلقوا النار [باتجاه] المتظاهرين."""


def shot_at(text: Text, row: EventRow, governed: tuple[int, str] | None) -> bool:
    """Whether what governs a party is the direction of a shot."""
    return row.id in FIRING and governed is not None and text.is_(governed[0], "fired_at") > 0
