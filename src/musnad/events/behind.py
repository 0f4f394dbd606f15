"""Who stands behind a measure in other words than its own: إغلاق الحدود مع [سهلستان], ردا على خطوة من قبل [سهلستان]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Text

MEASURES = frozenset({"SANCTION", "COERCE"})
"""Types of what one state does to another."""

CLOSURE = "closure"
"""The row of closing a border, which one side does."""


def not_behind(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, measures of those whom only words behind them name with who takes them."""
    return tuple(_taken_by(text, draft) for draft in drafts)


def _taken_by(text: Text, draft: Draft) -> Draft:
    """A measure with the one party before it for who takes it, where another stands in words that are not its own."""
    if draft.hit.verb or draft.type not in MEASURES or not draft.actors:
        return draft
    sentence = text.sentence_at[draft.hit.first]
    behind = next((p for p in text.between(draft.hit.last, sentence.last) if p.ids == draft.actors), None)
    before = [p for p in text.between(sentence.first, draft.hit.first) if p.kind not in PLACES and p.ids]
    if behind is None or any({*p.ids} & {*draft.actors} for p in before):
        return draft
    border = draft.hit.row.id == CLOSURE and text.is_(behind.first - 1, "maa") > 0
    if not border and not _of_answer(text, draft, behind):
        return draft
    actors = before[0].ids if len(before) == 1 and not before[0].cut else ()
    recipients = draft.recipients or behind.ids
    return replace(draft, actors=actors, recipients=tuple(r for r in recipients if r not in actors), how="traced")


def _of_answer(text: Text, draft: Draft, party: Party) -> bool:
    """Whether "by" belongs to what a measure answers: ردا على خطوة مماثلة [من قبل] سهلستان."""
    between = range(draft.hit.last, party.first)
    agent = any(
        text.is_(j, "agent") == party.first - j for j in range(max(draft.hit.last, party.first - 2), party.first)
    )
    return agent and any(text.is_(j, "answers_to") for j in between)
