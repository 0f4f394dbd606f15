"""Sanctions that a page goes on to tell of: فرضت نارية عقوبات ... و[تشمل العقوبات] مؤسسات سهلية."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.held import sure
from musnad.events.same import TOLD
from musnad.events.text import Text

SANCTIONS = frozenset({"sanctions", "impose_n"})
"""Rows of sanctions."""

NEAREST_COVERING = 2
"""Words before sanctions to the verb of what they cover."""


def measured_again(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, sanctions of which it is told whom they cover with who imposed those told before."""
    found: list[Draft] = []
    for draft in drafts:
        if _covering(text, draft):
            told = [d for d in found if d.hit.row.id in SANCTIONS and d.actors and sure(text, d)]
            one = len({text.states_of(d.actors) for d in told}) == 1
            found.append(_of(draft, told[-1]) if one else draft)
        else:
            found.append(draft)
    return tuple(found)


def _covering(text: Text, draft: Draft) -> bool:
    """Whether a verb tells whom definite sanctions cover, and not who imposed them."""
    hit = draft.hit
    if hit.row.id not in SANCTIONS or hit.verb or not hit.definite:
        return False
    near = (*range(max(0, hit.first - NEAREST_COVERING), hit.first), hit.last)
    before = text.between(text.sentence_at[hit.first].first, hit.first)
    covers = any(text.is_(j, "covers") for j in near if j < len(text.folds))
    return covers and not any({*p.ids} & {*draft.actors} for p in before)


def _of(draft: Draft, told: Draft) -> Draft:
    """Sanctions told again by who imposed them, on those whom they cover."""
    covered = tuple(a for a in draft.actors if a not in told.actors)
    recipients = draft.recipients or covered
    status = told.status if told.status in {*TOLD, "planned"} else draft.status
    return replace(draft, actors=told.actors, recipients=recipients, status=status, how="traced")
