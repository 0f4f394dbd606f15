"""Whether a paragraph tells of another meeting than the one before it: وكان الوزيران عقدا [لقاء] الشهر الماضي."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from musnad.events.clauses import clause
from musnad.events.drafts import Draft
from musnad.events.text import ISO_DAY, Text
from musnad.events.when import WEEKDAY, since

NEWS = timedelta(days=7)
"""For how long what happened may be a page's news."""

FACE_TO_FACE = frozenset({"met", "gathered", "received", "visited", "meeting", "gathering", "visit", "arrived"})
"""Rows of meetings in one place, which no call is."""

COARSE = re.compile(r"(\d{4}|XXXX)(-\d\d)?$")
"""A month or a year, which tells of no meeting of the day."""

YEAR, MONTH = re.compile(r"\d{4}$"), re.compile(r"XXXX-\d\d$")
"""A year alone, and a month of which no word tells the year."""


def met_anew(text: Text, first: Draft, second: Draft) -> bool:
    """Whether a later mention is a call where the first is none, or takes it not up and is of another time."""
    if _by_phone(first, second):
        return True
    takes_up = not second.hit.verb and second.hit.definite
    apart = _apart(text, first, second) or _of_another_year(text, first, second)
    return not takes_up and (apart or _long_before(text, first, second))


def _by_phone(first: Draft, second: Draft) -> bool:
    """Whether one of two is a call and the other a meeting in one place."""
    phone = "phone" in {first.mode, second.mode} and first.mode != second.mode
    return phone and bool({first.hit.row.id, second.hit.row.id} & FACE_TO_FACE)


def _apart(text: Text, first: Draft, second: Draft) -> bool:
    """Whether only one of two is told of a month, a year or "last"; not where the later has no time."""
    past = _past(text, second)
    return past is not None and past != bool(_past(text, first))


def _past(text: Text, draft: Draft) -> bool | None:
    """Whether the clause of a mention tells of a month, a year or "last"; null where it tells of no time."""
    near = _times(text, draft)
    return any(_is_past(text, j) for j in near) if near else None


def _times(text: Text, draft: Draft, *, fronted: bool = False) -> list[int]:
    """The tokens of the times that the clause of a mention tells, also `fronted` ones that a comma parts from it."""
    around = clause(text, text.sentence_at[draft.hit.first], draft.hit.first)
    first = _fronted(text, draft, around.opener) if fronted else None
    near = range(around.first if first is None else first, around.last)
    return [j for j in near if j in text.times and not since(text, j)]


def _of_another_year(text: Text, first: Draft, second: Draft) -> bool:
    """Whether one is told by a year alone and the other by a month, which is of this year: عام 2005, في أغسطس."""
    values = [{text.times[j].value or "" for j in _times(text, draft, fronted=True)} for draft in (first, second)]
    years = [any(YEAR.match(value) for value in told) for told in values]
    months = [any(MONTH.match(value) for value in told) for told in values]
    return (years[0] and months[1] and not years[1]) or (years[1] and months[0] and not years[0])


def _fronted(text: Text, draft: Draft, comma: int | None) -> int | None:
    """Where a time begins that a comma parts from the clause behind it: وفي بداية آب، [وقعت] نارية اتفاقا."""
    if comma is None or text.folds[comma] != "،":
        return None
    first = text.sentence_at[draft.hit.first].first
    inside = range(first, comma)
    timed = any(j in text.times for j in inside)
    only = all(j in text.times or text.preposition(j) or text.plays(j, "time") for j in inside)
    return first if timed and only else None


def _is_past(text: Text, j: int) -> bool:
    """Whether a time is before the page's news: الشهر الماضي, في 2020, but no الثلاثاء الماضي and no هذا العام."""
    value = text.times[j].resolves_to or text.times[j].value or ""
    if value.startswith(WEEKDAY) or (text.day and value[:1].isdigit() and len(value) >= ISO_DAY):
        return False  # a day: told by the date
    return text.is_(j, "last_time") > 0 or (bool(COARSE.match(value)) and not (text.day or "").startswith(value))


def _long_before(text: Text, first: Draft, second: Draft) -> bool:
    """Whether a mention has a day long past, which is no news: اتفقا على لجنة. وكانا اتفقا في مارس على."""
    if first.date or not second.date or "/" in second.date:
        return False
    if text.day is None:
        head = text.sentence_at[second.hit.first].first
        return text.is_(head, "was") > 0
    told = min(len(second.date), len(text.day))
    if told < ISO_DAY:
        return second.date[:told] < text.day[:told]
    return datetime.fromisoformat(text.day) - datetime.fromisoformat(second.date[:ISO_DAY]) > NEWS
