"""What mediators work for is a deal of those between whom they mediate: وساطة نارية بين ... للتوصل إلى [هدنة]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import BETWEEN_OTHERS, Draft
from musnad.events.text import Text

BOTH = 2
"""Sides between whom somebody mediates."""

AHEAD = frozenset({"hypothetical", "planned"})
"""Status of what mediation is for."""


def mediated(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a deal that a sentence's mediation is for with those between whom it is."""
    found: list[Draft] = []
    between: Draft | None = None
    for draft in drafts:
        if draft.mode == BETWEEN_OTHERS and len(draft.recipients) == BOTH:
            between = draft
        mine = between is not None and between is not draft and _for_them(text, between, draft)
        found.append(replace(draft, actors=between.recipients, how="traced") if mine and between else draft)
    return tuple(found)


def _for_them(text: Text, between: Draft, draft: Draft) -> bool:
    """Whether a deal or truce to come behind a mediation names nobody but who mediates."""
    here = text.sentence_at.get(draft.hit.first)
    if here is None or here != text.sentence_at.get(between.hit.first) or draft.hit.first < between.hit.last:
        return False
    aims = not draft.hit.verb and draft.hit.mutual and draft.status in AHEAD
    own = all(p.first < between.hit.first for p in draft.parties)
    return aims and own and {*draft.actors} <= {*between.actors}
