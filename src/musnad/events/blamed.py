"""Whom a pronoun in a reason means: فرضت نارية عقوبات على سهلستان بسبب [دعمها] للجماعة is Sahlistan's support."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.clauses import governor
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import Sentence, Text

HOSTILE = frozenset({"SANCTION", "REJECT", "ACCUSE", "COERCE", "ASSAULT", "THREATEN"})
"""Types of acts against somebody, for which what he does is the reason."""

NEAREST_REASON = 2
"""Words from "because of" to what somebody does: بسبب استمرار [دعمها]."""

FOR = "ل"
"""The letter that tells a reason before a noun: عاقبت نارية سهلستان [لدعمها] الجماعة."""


def blamed(
    text: Text, sentence: Sentence, hit: Hit, fitting: Sequence[Party], acts: Sequence[Hit]
) -> tuple[Party, ...]:
    """Of those whom a noun's pronoun may mean the one against whom somebody acts for what he does."""
    reason = _reason(text, sentence, hit)
    against = [act for act in acts if act.first < hit.first and act.row.type in HOSTILE]
    if hit.verb or reason is None or not against:
        return ()
    behind = [p for p in fitting if against[-1].first < p.first and p.last <= reason]
    other = [p for p in behind if _against(text, p, sentence.first) or _object(text, p)]
    return tuple(other[-1:])


def _reason(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """Where "because of" begins right before a noun; null where no reason is told."""
    if hit.cut and text.folds[hit.first][hit.cut - 1] == FOR:
        return hit.first
    near = range(hit.first - 1, max(sentence.first, hit.first - 1 - NEAREST_REASON), -1)
    return next((j for j in near if text.is_(j, "because")), None)


def _against(text: Text, party: Party, floor: int) -> bool:
    """Whether a party stands under a preposition by which somebody acts against it."""
    governed = governor(text, party, floor)
    return governed is not None and (governed[1] == FOR or text.is_(governed[0], "against_whom") > 0)


def _object(text: Text, party: Party) -> bool:
    """Whether a party stands right behind another without "and": انتقدت [نارية سهلستان]."""
    before = text.party_at.get(party.first - 1)
    return before is not None and before.ids != party.ids and party.cut == 0
