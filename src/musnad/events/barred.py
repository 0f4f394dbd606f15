"""Roads that the police or an army closes, which is no protest: قطعت [الشرطة] الطريق أمام المحتجين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

OBSTRUCT = "obstruct"
"""The mode of a protest that closes a road."""


def barred(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, roads that only police or soldiers close as their measure."""
    return tuple(_measure(draft) if _by_police(text, draft) else draft for draft in drafts)


def _measure(draft: Draft) -> Draft:
    """A protest as a measure of a power."""
    return replace(draft, type="COERCE", mode="restrict", alternative=None)


def _by_police(text: Text, draft: Draft) -> bool:
    """Whether all who close a road are police or an army by their words."""
    if draft.type != "PROTEST" or draft.mode != OBSTRUCT or not draft.actors:
        return False
    forces = {i for p in text.parties if text.is_(p.first, "takes_in") or text.is_(p.first, "force") for i in p.ids}
    return {*draft.actors} <= forces
