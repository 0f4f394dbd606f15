"""Between whom the conflict is that two of one land talk or sign to end: محادثات بين [الحكومة والجبهة] لإنهاء الحرب."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

BOTH = 2
"""Sides that talk."""

FARTHEST_MATTER = 6
"""Words from a conflict to what it is about."""

CONFLICTS = frozenset({"war", "conflict", "conflict_ended"})
"""Rows of what is to end."""

MAKING_PEACE = frozenset({"CONSULT", "AGREE", "RETREAT"})
"""Types of what the two do to end it."""

NEAREST_END = 2
"""Words from ending to the conflict, and from the conflict to where it is."""


def own_conflicts(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts without disputes, a conflict of nobody that two of one land who talk are to end between these two."""
    found: list[Draft] = []
    two: tuple[int, tuple[str, ...]] = (-1, ())
    for draft in drafts:
        here = text.sentence_at.get(draft.hit.first)
        at = here.first if here is not None else -1
        if draft.type in MAKING_PEACE and draft.actors:
            two = (at, draft.actors if _of_one_land(text, draft.actors) else ())
        if draft.hit.row.id in CONFLICTS and draft.bare and _of_a_matter(text, draft):
            continue
        found.append(_ended(text, draft, two[1] if two[0] == at else ()))
    return tuple(found)


def _to_end(text: Text, draft: Draft) -> bool:
    """Whether a conflict is what is to end, no other land told behind it: إنهاء [صراع] امتد عقودا."""
    near = range(max(0, draft.hit.first - NEAREST_END), draft.hit.last)
    behind = range(draft.hit.last, min(len(text.folds), draft.hit.last + NEAREST_END))
    return any(text.is_(j, "ends_it") for j in near) and not any(text.is_(j, "fi") for j in behind)


def _ended(text: Text, draft: Draft, two: tuple[str, ...]) -> Draft:
    """A conflict that is to end, between the two and of no day of theirs: وقعتا أمس اتفاقا لإنهاء [الحرب]."""
    if draft.hit.row.id not in CONFLICTS or not _to_end(text, draft):
        return draft
    told = replace(draft, actors=two[:1], recipients=two[1:], how="traced") if draft.bare and two else draft
    return replace(told, date=None) if _undated(text, draft) else told


def _undated(text: Text, draft: Draft) -> bool:
    """Whether no day stands right behind a conflict."""
    return not any(
        j in text.times for j in range(draft.hit.last, min(len(text.folds), draft.hit.last + FARTHEST_MATTER))
    )


def _of_a_matter(text: Text, draft: Draft) -> bool:
    """Whether a conflict of nobody is a dispute about something that is no land: [نزاع] مستمر بشأن النفط."""
    near = range(draft.hit.last, min(len(text.folds) - 1, draft.hit.last + FARTHEST_MATTER))
    at = next((j for j in near if text.is_(j, "about") or text.sign(j)), None)
    land = at is not None and any(j in text.places for j in range(at, min(len(text.folds), at + NEAREST_END + 1)))
    return at is not None and not text.sign(at) and not land and draft.hit.row.id != "war"


def _of_one_land(text: Text, sides: Sequence[str]) -> bool:
    """Whether two are a state, or its body, and a group of its own: الحكومة النارية وجبهة الوادي."""
    owner = text.lexicon.entities.owner
    lands = [text.state(one) or owner(one) or text.sides.get(one) for one in sides]
    groups = sum((k := text.lexicon.entities.get(one)) is not None and k.type == "GROUP" for one in sides)
    return len(sides) == BOTH and groups == 1 and lands[0] is not None and lands[0] == lands[1]
