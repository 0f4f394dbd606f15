"""The day of what somebody goes on to say: he spoke on Tuesday, met Kerry on Tuesday, and [added] that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import MUTUAL, Draft
from musnad.events.text import Text
from musnad.record import Statement

ISO_DAY = 10
"""Letters of a date that tells the day."""

NEAREST_PAST = 4
"""Words before a cue in which "had" puts it before the day of the page: كانت نارية قد [طالبت]."""

STANCES = frozenset({"REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONCEDE"})
"""Types of what a speaker does by his very words: قال إن على سهلستان [أن تنسحب]."""


def spoken_on(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, what is said without a day given that on which its speaker is last told to have spoken or met.

    Shape: the same drafts in the same order. A pluperfect, and what is denied or to come, is left undated.
    """
    days: dict[str, str] = {}
    found: list[Draft] = []
    spoken = _dated(text)
    for draft in drafts:
        while spoken and spoken[-1][0] <= text.tokens.starts[draft.hit.first]:
            days.update(spoken.pop()[1])
        speakers = _speakers(text, draft) if draft.status == "happened" and draft.date is None else ()
        told = {days.get(one) for one in speakers}
        day = told.pop() if len(told) == 1 else None
        found.append(replace(draft, date=day) if day else draft)
        if draft.date is not None and _sets_a_day(draft):
            days.update(dict.fromkeys(draft.actors, draft.date))
    return tuple(found)


def _dated(text: Text) -> list[tuple[int, dict[str, str]]]:
    """The days on which statements are told to be made, by their speakers, where their cues stand; the last first."""
    dated = [
        (statement.cue.start, dict.fromkeys(_sources(statement), statement.date))
        for statement in text.statements
        if statement.cue is not None and statement.date is not None and len(statement.date) == ISO_DAY
    ]
    return sorted(dated, key=lambda told: -told[0])


def _sources(statement: Statement) -> tuple[str, ...]:
    return tuple(statement.source.entity.split("+"))


def _sets_a_day(draft: Draft) -> bool:
    """Whether a draft tells the day on which its people spoke or met."""
    spoke = draft.statement is not None or draft.type in MUTUAL
    return spoke and draft.status == "happened" and len(draft.date or "") == ISO_DAY


def _speakers(text: Text, draft: Draft) -> tuple[str, ...]:
    """Whose words follow what is told of his day; none where they came before it, or a draft is no such words."""
    if draft.statement is not None:
        return () if _earlier(text, draft.hit.first) else draft.actors
    said = text.said(draft.hit.first)
    if (
        said is None
        or said.cue is None
        or said.date is not None
        or draft.type not in STANCES
        or draft.hit.shape == "past"
    ):
        return ()
    if _earlier(text, draft.hit.first) or _earlier(text, text.tokens.at(said.cue.start)):
        return ()
    sources = _sources(said)
    own = {*sources, *(text.state(one) for one in sources)}
    return sources if draft.actors and own.issuperset(draft.actors) else ()


def _earlier(text: Text, at: int) -> bool:
    """Whether "had" puts words before the day of the page: وكانت نارية أعلنت ذلك، [داعية] إلى هدنة."""
    sentence = text.sentence_at.get(at)
    if sentence is None:
        return True
    near = range(max(sentence.first, at - NEAREST_PAST), at)
    return text.is_(sentence.first, "was") > 0 or any(text.is_(j, "was") or text.is_(j, "had") for j in near)
