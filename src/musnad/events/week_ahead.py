"""The coming weekday of talks that somebody agrees to hold: وافقت نارية على عقد محادثات [الأربعاء]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from musnad.events.drafts import Draft
from musnad.events.text import ISO_DAY, Text

WEEKDAY = "time.weekday"
"""The rule of a weekday that no word puts into the past."""

AGREED = "agreed_to"
"""What decides of talks that they are agreed on."""

FARTHEST_WEEKDAY = 8
"""Words from talks to their weekday."""

WEEK = timedelta(days=7)


def week_ahead(text: Text, draft: Draft) -> Draft:
    """Talks that are agreed on, on the weekday to come: a verb of the past behind which a weekday stands looks back."""
    told = draft.date or ""
    if draft.type != "CONSULT" or draft.hit.verb or draft.decided != AGREED or text.day is None or len(told) != ISO_DAY:
        return draft
    near = range(draft.hit.last, min(len(text.folds), draft.hit.last + FARTHEST_WEEKDAY))
    at = next((j for j in near if j in text.times), None)
    time = text.times[at] if at is not None else None
    if time is None or time.rule != WEEKDAY or time.value != told or any(text.is_(j, "dated_past") for j in near):
        return draft
    here, day = date.fromisoformat(told), date.fromisoformat(text.day)
    return replace(draft, date=(here + WEEK).isoformat()) if timedelta() < day - here < WEEK else draft
