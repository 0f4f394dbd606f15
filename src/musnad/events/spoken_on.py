"""The day of what somebody goes on to say: he spoke on Tuesday, met Kerry on Tuesday, and [added] that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import MUTUAL, Draft
from musnad.events.text import Text

ISO_DAY = 10
"""Letters of a date that tells the day."""

NEAREST_PAST = 4
"""Words before a cue in which "had" puts it before the day of the page: كانت نارية قد [طالبت]."""


def spoken_on(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, what is said without a day given that on which its speaker is last told to have spoken or met.

    Shape: the same drafts in the same order. A pluperfect, and what is denied or to come, is left undated.
    """
    days: dict[str, str] = {}
    found: list[Draft] = []
    for draft in drafts:
        if draft.status == "happened" and draft.date is None and _goes_on(text, draft):
            told = {days.get(actor) for actor in draft.actors}
            day = told.pop() if len(told) == 1 else None
            found.append(replace(draft, date=day) if day else draft)
            continue
        found.append(draft)
        if _sets_a_day(draft):
            days.update(dict.fromkeys(draft.actors, draft.date or ""))
    return tuple(found)


def _sets_a_day(draft: Draft) -> bool:
    """Whether a draft tells the day on which its people spoke or met."""
    spoke = draft.statement is not None or (draft.type in MUTUAL and draft.hit.verb)
    return spoke and draft.status == "happened" and len(draft.date or "") == ISO_DAY


def _goes_on(text: Text, draft: Draft) -> bool:
    """Whether somebody's words follow what is told of his day, none that he had said before."""
    first = draft.hit.first
    sentence = text.sentence_at.get(first)
    if draft.statement is None or sentence is None or not draft.actors:
        return False
    near = range(max(sentence.first, first - NEAREST_PAST), first)
    return not any(text.is_(j, "was") or text.is_(j, "had") for j in near)
