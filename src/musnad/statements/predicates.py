"""Verbs that only complete a content whose subject stands before them: قال إن الإدارة، في ظل الخلاف، [أكدت] أن."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.statements.agreement import gender
from musnad.statements.clauses import PAUSES, is_verb
from musnad.statements.drafts import Draft
from musnad.statements.phrases import read
from musnad.statements.text import Text


def completed(text: Text, found: Sequence[Draft]) -> list[Draft]:
    """Drafts, a verb without speaker given to the subject of the content that still awaits its verb, or left out."""
    kept: list[Draft] = []
    for draft in found:
        around = _awaiting(text, draft, found)
        inner = draft if around is None else _of_subject(text, draft, around)
        if inner:
            kept.append(inner)
    return kept


def _awaiting(text: Text, draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """The content of أن before a verb without و behind a comma, in which no verb stands yet."""
    paused = draft.opens == draft.cue_first - 1 and text.folds[draft.opens] in PAUSES
    if draft.pattern != "elided" or draft.cue_cut or not paused:
        return None  # لكنه يضيف: a turn of his own
    before = [d for d in found if d.how == "an" and d.start < draft.opens]
    around = max(before, key=lambda d: d.start, default=None)
    if around is None or any(_acts(text, i) for i in range(around.start, draft.opens)):
        return None
    return around


def _acts(text: Text, i: int) -> bool:
    """Whether token i is a verb and no noun behind a preposition: في ظل."""
    return is_verb(text, i) and not text.plays(i - 1, "preposition")


def _of_subject(text: Text, draft: Draft, around: Draft) -> Draft | None:
    """The draft as its content's subject says it; null where no subject is read or it does not agree."""
    who = read(text, around.start, draft.cue_first, "clause")
    if who is None or gender(text, who) not in {None, draft.gender}:
        return None
    return replace(draft, who=who, outer=False)
