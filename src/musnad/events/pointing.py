"""A definite noun of a deed that only points back to one told before: قصفت نارية القرية ... وأدان المجلس [القصف]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.deeds import POINTED
from musnad.events.drafts import Draft
from musnad.events.same import TOLD
from musnad.events.text import Text

NEAREST_DEED = 2
"""Paragraphs from a deed to the noun that points back to it."""


def pointed_back(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a definite noun of a deed of which nobody is told with the sides of the one that it points back to."""
    found: list[Draft] = []
    for draft in drafts:
        first = _deed(found, draft) if _points(text, draft) else None
        if first is not None:
            draft = replace(  # noqa: PLW2901 - the mention as it points back
                draft,
                actors=tuple(a for a in first.actors if a not in draft.recipients),
                recipients=draft.recipients or first.recipients,
                date=draft.date or first.date,
                how="told",
            )
        found.append(draft)
    return tuple(found)


def _points(text: Text, draft: Draft) -> bool:
    """Whether a noun may point back: definite, whole and told of nobody; not one of its own day or place."""
    whole = draft.hit.definite and not draft.hit.verb and draft.hit.owner is None
    alone = whole and (draft.bare or (draft.how == "told" and not draft.actors))
    return alone and draft.hit.row.id in POINTED and draft.status in TOLD and not text.is_(draft.hit.first - 1, "front")


def _deed(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The nearest deed before a noun that it may name again."""
    kinds = POINTED[draft.hit.row.id]
    for other in reversed(before):
        if other.zone < draft.zone - NEAREST_DEED:
            return None
        if other.hit.row.id in kinds and other.status in TOLD and not other.bare and _fits(other, draft):
            return other
    return None


def _fits(other: Draft, draft: Draft) -> bool:
    """Whether day and place let a noun name a deed again."""
    days = not draft.date or not other.date or draft.date == other.date
    return days and (not draft.place or not other.place or draft.place == other.place)
