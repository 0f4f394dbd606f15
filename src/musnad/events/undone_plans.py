"""A meeting that was to be and was not: كان من المقرر أن [يلتقي] الورداني مرزاق، لكن [اللقاء] ألغي."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

WAS_TO_BE = 5
"""Words from "it was" to the meeting that was to be."""

PUT_OFF = frozenset({"postponed_itself", "cancelled_itself", "cancelled", "put_off", "postponed"})
"""Rows of verbs that say of a meeting that it is not held."""


def undone_plans(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a meeting that was to be and that the same sentence says not to have been as such."""
    found = list(drafts)
    for i, draft in enumerate(drafts):
        after = next((k for k in range(i + 1, len(drafts)) if _undone(text, draft, drafts[k])), None)
        if after is None:
            continue
        found[i] = replace(draft, status="negated")
        if found[after].bare:
            found[after] = replace(found[after], actors=draft.actors, how="traced")
    return tuple(found)


def _undone(text: Text, plan: Draft, draft: Draft) -> bool:
    """Whether a later act of the sentence says of a plan of the past that it was called off or did not take place."""
    if plan.type != "CONSULT" or plan.status != "planned" or not plan.actors:
        return False
    first, here = plan.hit.first, text.sentence_at[plan.hit.first]
    was = any(text.is_(j, "was") for j in range(max(here.first, first - WAS_TO_BE), first))
    if not was or text.sentence_at[draft.hit.first] != here:
        return False
    if draft.type == "CONSULT":
        return draft.status == "negated" and {*draft.actors} <= {*plan.actors}
    with_them = bool(draft.recipients) and {*draft.actors, *draft.recipients} <= {*plan.actors}
    return draft.hit.row.id in PUT_OFF and (draft.bare or with_them)  # but لكنه ألغى زيارته إلى الضفاف
