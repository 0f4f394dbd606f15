"""What is only not told more of, and is as it was told before: سيلتقي مرزاق دون الكشف عن موعد [اللقاء]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

FARTHEST_UNTOLD = 8
"""Words from "without" to the act of which it is not told when or where."""

NEAREST_TELLING = 3
"""Words from "without" to the word of telling."""


def untold(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a known act of which more is not told with the status of its first mention in the paragraph."""
    found: list[Draft] = []
    for draft in drafts:
        before = next((d for d in reversed(found) if d.type == draft.type and d.zone == draft.zone), None)
        again = _untold(text, draft)
        status = before.status if before is not None else "happened"
        found.append(replace(draft, status=status, actors=draft.actors or _of(before)) if again else draft)
    return tuple(found)


def _of(before: Draft | None) -> tuple[str, ...]:
    return before.actors if before is not None else ()


def _untold(text: Text, draft: Draft) -> bool:
    """Whether "without telling" stands before a definite noun: دون أن يحدد موعدا [للانسحاب]."""
    if draft.hit.verb or not (draft.hit.definite or draft.hit.owner):
        return False
    first, floor = draft.hit.first, text.sentence_at[draft.hit.first].first
    near = range(first - 1, max(floor, first - FARTHEST_UNTOLD) - 1, -1)
    at = next((j for j in near if text.is_(j, "without")), None)
    telling = range(at + 1, min(first, at + 1 + NEAREST_TELLING)) if at is not None else range(0)
    return any(text.is_(j, "telling") for j in telling)
