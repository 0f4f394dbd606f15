"""A definite noun of a deed that only points back to one told before: قصفت نارية القرية ... وأدان المجلس [القصف]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.deeds import POINTED
from musnad.events.drafts import Draft, Hit
from musnad.events.same import TOLD
from musnad.events.text import Text

PLURAL = "ات"
"""How a noun of many deeds ends."""

NEAREST_DEED = 2
"""Paragraphs from a deed to the noun that points back to it."""


def pointed_back(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a definite noun of a deed of nobody with the sides of the one that it points back to."""
    found: list[Draft] = []
    for draft in drafts:
        first = _deed(text, found, draft) if _points(text, draft) else None
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
    """Whether a noun may point back: definite, its own, and told of nobody who does it."""
    hit = draft.hit
    whole = hit.definite and not hit.verb and hit.owner is None and not draft.actors
    return whole and hit.row.id in POINTED and draft.status in TOLD and not text.is_(hit.first - 1, "front")


def _deed(text: Text, before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The nearest deed before a noun that it may name again."""
    kinds = POINTED[draft.hit.row.id]
    here = text.sentence_at[draft.hit.first] if answered(text, draft.hit) else None
    for other in reversed(before):
        if here == text.sentence_at[other.hit.first]:
            continue  # قصفت نارية القرية ردا على [الهجوم]: no answer to itself
        if other.zone < draft.zone - NEAREST_DEED:
            return None
        if other.hit.row.id in kinds and other.status in TOLD and _fits(text, other, draft):
            same = draft.bare or (draft.type == "ASSAULT" and (draft.how == "told" or _same_hit(text, other, draft)))
            return other if same and not other.bare else None
    return None


def _fits(text: Text, other: Draft, draft: Draft) -> bool:
    """Whether number, day and place let a noun name a deed again: [الهجوم] is none of many raids."""
    if not other.hit.verb and _many(text, draft) != _many(text, other):
        return False
    days = not draft.date or not other.date or draft.date == other.date
    return days and (not draft.place or not other.place or draft.place == other.place)


def answered(text: Text, hit: Hit) -> bool:
    """Whether an attack is what somebody answers: ردا على [الهجوم]."""
    return any(text.is_(j, "answers_to") for j in range(max(0, hit.first - 3), hit.first))


def _many(text: Text, draft: Draft) -> bool:
    """Whether a noun is of many: غارات."""
    return text.folds[draft.hit.first].endswith(PLURAL)


def _same_hit(text: Text, other: Draft, draft: Draft) -> bool:
    """Whether a noun tells the same one hit as the deed before it: واستهدفت [الغارات] المسلحين أيضا."""
    told, here = text.states_of(other.recipients), text.states_of(draft.recipients)
    alike = (
        not (told or any(not r.startswith("name:") for r in here))
        and other.hit.row.id == draft.hit.row.id
        and not answered(text, draft.hit)
    )  # ردا على [الهجمات]
    return alike or bool(told & here)
