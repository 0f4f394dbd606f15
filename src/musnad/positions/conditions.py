"""On what condition a stand is told: it may stand in the clause or behind it."""

from __future__ import annotations

from musnad.lexicon.stances import Stance
from musnad.positions.hits import Hit
from musnad.positions.text import CONDITION_ROOM, Text

WILL_NOT = "لن"
NEVER = frozenset({"unacceptable_that", "cannot_stay", "will_be_none", "cannot_accept", "no_talks"})
"""Rows of what will not be, and may be once something has come about."""
EVEN = "حتي"
"""Before a verb it means until."""


def with_condition(text: Text, hit: Hit, start: int, last: int, stop: int) -> tuple[int, bool]:
    """The clause with the condition that it holds or that follows it."""
    row: Stance = hit.form.row
    if row.polarity == "not_raised" or row.kind == "backed":
        return last, False
    if (told := text.condition(start, last)) is not None:
        near = told + 1 >= last  # لا حوار إلا [بعد الهدنة]
        return text.clause_end(told, min(told + 2, stop), min(stop, told + CONDITION_ROOM)) if near else last, True
    if _never(text, hit) and any(_until(text, j) for j in range(start + 1, last)):
        return last, True  # لن تقبل الوساطة [قبل] انسحاب القوات
    at = last + int(last < stop and text.folds[last] == "،")
    if at < stop and (text.is_(at, "if") or (_never(text, hit) and _until(text, at))):
        return text.clause_end(at, min(at + 2, stop), min(stop, at + CONDITION_ROOM)), True
    return last, False


def _never(text: Text, hit: Hit) -> bool:
    """Whether it is told what will not or cannot be: لن تقبل, لا يمكن أن."""
    denied = hit.negated and text.folds[hit.first - 1].endswith(WILL_NOT)
    return denied or (hit.form.row.polarity == "against" and hit.form.row.id in NEVER)


def _until(text: Text, i: int) -> bool:
    """Whether a condition of what will not be begins at token i: [قبل] أن, [حتى] يقرر, [دون] حل, [لحين] توقيع."""
    at = i + text.is_(i, "until")
    if not i < at < len(text.folds):
        return False
    sure = text.is_(at, "for_sure") or text.plays(at, "time")  # دون [شك], قبل [الأحد]
    return not sure and not (text.folds[i] == EVEN and text.folds[at][0] not in "يتن")
