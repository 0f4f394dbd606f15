"""How sure an event is: how often a strict reader found one that is told in such a way right."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from musnad.events.drafts import Draft

Sign = tuple[str, str]
"""What is looked at, and what it is there: ("how", "verb")."""

BASE: Sign = ("all", "")


def signs(draft: Draft) -> tuple[Sign, ...]:
    """What tells how sure an event is: how its sides are known, which are told, what became of it, its type."""
    how = "speech" if draft.statement else draft.how
    return ("how", how), ("sides", _sides(draft)), ("status", draft.status), ("type", draft.type)


def sure(draft: Draft, weights: Mapping[Sign, float]) -> float:
    """Between 0 and 1, from the rows of events_confidence.tsv; no surer than the statement that tells it."""
    odds = sum(weights.get(sign, 0.0) for sign in (BASE, *signs(draft)))
    return min(round(1 / (1 + exp(-odds)), 2), draft.most)


def _sides(draft: Draft) -> str:
    if draft.actors:
        return "both" if draft.recipients or len(draft.actors) > 1 else "actors"
    return "recipients" if draft.recipients else "nobody"
