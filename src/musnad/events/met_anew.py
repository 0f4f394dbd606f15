"""Whether a paragraph tells of another meeting than the one before it: وكان الوزيران عقدا [لقاء] الشهر الماضي."""

from __future__ import annotations

import re

from musnad.events.clauses import clause
from musnad.events.drafts import Draft
from musnad.events.text import Text

FACE_TO_FACE = frozenset({"met", "gathered", "received", "visited", "meeting", "gathering", "visit", "arrived"})
"""Rows of meetings in one place, which no call is."""

COARSE = re.compile(r"(\d{4}|XXXX)(-\d\d)?$")
"""A month or a year, which tells of no meeting of the day."""


def met_anew(text: Text, first: Draft, second: Draft) -> bool:
    """Whether a later mention is a call where the first is none, or of another time."""
    return _by_phone(first, second) or _apart(text, first, second)


def _by_phone(first: Draft, second: Draft) -> bool:
    """Whether one of two is a call and the other a meeting in one place."""
    phone = "phone" in {first.mode, second.mode} and first.mode != second.mode
    return phone and bool({first.hit.row.id, second.hit.row.id} & FACE_TO_FACE)


def _apart(text: Text, first: Draft, second: Draft) -> bool:
    """Whether only one of two is told of a month, a year or "last"; not where the later takes it up or has no time."""
    takes_up = not second.hit.verb and second.hit.definite
    past = _past(text, second)
    return not takes_up and past is not None and past != bool(_past(text, first))


def _past(text: Text, draft: Draft) -> bool | None:
    """Whether the clause of a mention tells of a month, a year or "last"; null where it tells of no time."""
    around = clause(text, text.sentence_at[draft.hit.first], draft.hit.first)
    near = [j for j in range(around.first, around.last) if j in text.times]
    return any(text.is_(j, "last_time") or COARSE.match(text.times[j].value or "") for j in near) if near else None
