"""The one truce of a page: its sides and that it is set, wherever the page names it again: [وقف إطلاق النار]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

BOTH = 2
"""Sides that a truce has."""

TERMS = frozenset({"RETREAT", "AID"})
"""Types of what a deal's terms are."""

SET = frozenset({"agreed_to", "truce_from", "scheduled", "will"})
"""What tells that a truce is agreed or announced."""

SPOKEN_OF = frozenset({"truce_spoken_of", "topic", "purpose"})
"""What tells only that a truce is spoken of, or what is done with it."""


def truces(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, truces that tell no sides with those of the page's one, and those named again as set as it is."""
    told = [d for d in drafts if d.mode == "ceasefire"]
    sides = _sides(text, told)
    first = next((d for d in told if d.status == "planned" and d.decided in SET), None)
    return tuple(_one(d, sides, first) if d.mode == "ceasefire" else d for d in drafts)


def listed(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a noun of a list of terms with the status of the one before it: وقف القتال و[تبادل الأسرى]."""
    found: list[Draft] = []
    for draft in drafts:
        before = next((d for d in reversed(found) if d.type in TERMS), None)
        goes_on = before is not None and _next_term(text, before, draft)
        found.append(replace(draft, status=before.status) if before and goes_on else draft)
    return tuple(found)


def _next_term(text: Text, before: Draft, draft: Draft) -> bool:
    """Whether "and" joins a noun of peace to one before it in its sentence that is only to come."""
    nouns = draft.type in TERMS and not (draft.hit.verb or before.hit.verb or draft.hit.definite)
    joined = draft.hit.cut > 0 and text.folds[draft.hit.first][0] == "و"
    same = text.sentence_at[draft.hit.first] == text.sentence_at[before.hit.first]
    return nouns and joined and same and draft.status == "happened" and before.status in {"hypothetical", "planned"}


def _one(draft: Draft, sides: tuple[str, ...], first: Draft | None) -> Draft:
    """A truce as the page's other mentions complete it."""
    again = first is not None and draft.hit.first > first.hit.first and draft.decided in SPOKEN_OF
    status = "planned" if again and draft.status == "hypothetical" else draft.status
    return replace(draft, actors=sides if draft.bare and sides else draft.actors, status=status)


def _sides(text: Text, told: Sequence[Draft]) -> tuple[str, ...]:
    """The two between whom all truces of the page are that tell it; nobody where they differ."""
    pairs = [d.actors for d in told if len(d.actors) == BOTH and all(_fights(text, a) for a in d.actors)]
    same = {frozenset(text.states_of(pair)) for pair in pairs}
    return pairs[0] if len(same) == 1 else ()


def _fights(text: Text, entity: str) -> bool:
    """Whether somebody may be a side of a truce: no person, and no body of many states, which brings it about."""
    known = text.lexicon.entities.get(entity)
    if known is None:
        return entity not in text.people and not entity.startswith("name:")
    return known.type in {"GPE", "GROUP"} or (known.type == "ORG" and known.state is not None)
