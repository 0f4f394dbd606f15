"""The day of what somebody goes on to say: he spoke on Tuesday, met Kerry on Tuesday, and [added] that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from musnad.events.drafts import MUTUAL, Draft
from musnad.events.text import ISO_DAY, Text
from musnad.record import Statement

NEAREST_PAST = 4
"""Words before a cue in which "had" puts it before the day of the page: كانت نارية قد [طالبت]."""

FARTHEST_ON = 120
"""Words over which a state, a body or a group, which speaks every day, goes on with what it said on one."""

STANCES = frozenset({"REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONCEDE"})
"""Types of what a speaker does by his very words: قال إن على سهلستان [أن تنسحب]."""


def spoken_on(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, what is said without a day given that on which its speaker is last told to have spoken or met.

    Shape: the same drafts in the same order. A pluperfect, and what is denied or to come, is left undated.
    """
    days: dict[str, tuple[int, str]] = {}
    found: list[Draft] = []
    spoken = _dated(text)
    for draft in drafts:
        at = draft.hit.first
        while spoken and spoken[-1][0] <= at:
            cue, statement = spoken.pop()
            days.update(dict.fromkeys(_sources(statement), (cue, statement.date or "")))
        speakers = _speakers(text, draft) if draft.status == "happened" and draft.date is None else ()
        told = {_told(text, days, one, at) for one in speakers}
        day = told.pop() if len(told) == 1 else None
        found.append(replace(draft, date=day) if day else draft)
        if draft.date is not None and _sets_a_day(draft):
            met = draft.actors if draft.statement or draft.hit.verb else (a for a in draft.actors if a in text.people)
            days.update(dict.fromkeys(met, (at, draft.date)))
    return tuple(found)


def _dated(text: Text) -> list[tuple[int, Statement]]:
    """The statements that are told to be made on a day, with the tokens of their cues; the last first."""
    dated = (s for s in text.statements if s.date is not None and len(s.date) == ISO_DAY)
    found = [(text.tokens.at(s.cue.start), s) for s in dated if s.cue is not None]
    return sorted(found, key=lambda told: -told[0])


def _told(text: Text, days: Mapping[str, tuple[int, str]], speaker: str, at: int) -> str | None:
    """The day on which a speaker is last told to have spoken or met: of any but a person only a little way back."""
    since, day = days.get(speaker, (0, None))
    return day if speaker in text.people or at - since <= FARTHEST_ON else None


def _sources(statement: Statement) -> tuple[str, ...]:
    return tuple(statement.source.entity.split("+"))


def _sets_a_day(draft: Draft) -> bool:
    """Whether a draft tells the day on which its people spoke or met."""
    spoke = draft.statement is not None or draft.type in MUTUAL
    return spoke and draft.status == "happened" and len(draft.date or "") == ISO_DAY


def _speakers(text: Text, draft: Draft) -> tuple[str, ...]:
    """Whose words follow what is told of his day; none where they came before it, or a draft is no such words."""
    if draft.statement is not None:
        return () if _apart(text, draft.hit.first) else draft.actors
    said = text.said(draft.hit.first)
    if (
        said is None
        or said.cue is None
        or said.date is not None
        or draft.type not in STANCES
        or draft.hit.shape == "past"
    ):
        return ()
    if _apart(text, draft.hit.first) or _apart(text, text.tokens.at(said.cue.start)):
        return ()
    sources = _sources(said)
    own = {*sources, *(text.state(one) for one in sources)}
    return sources if draft.actors and own.issuperset(draft.actors) else ()


def _apart(text: Text, at: int) -> bool:
    """Whether "had", or a time of their own, puts words on another day: وكانت نارية أعلنت ذلك، [داعية] إلى هدنة."""
    sentence = text.sentence_at.get(at)
    if sentence is None:
        return True
    near = range(max(sentence.first, at - NEAREST_PAST), at)
    had = text.is_(sentence.first, "was") > 0 or any(text.is_(j, "was") or text.is_(j, "had") for j in near)
    return had or any(j in text.times and text.said(j) is None for j in range(sentence.first, sentence.last))
