"""Where an envoy or an embassy is, whose state the act is towards: أغلقت نارية سفارتها في [مرسى]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import Sentence, Text

POSTS = frozenset(
    {
        "recalled", "recall", "closed_embassy", "withdrew_envoy", "rupture", "cut_staff", "embassy_opened", "envoy_named",
        "appointed_envoy", "restored_ties",
    }
)  # fmt: skip
"""Rows of acts towards the state in which an envoy is, or an embassy stands."""

SUMMONS = frozenset({"summoned"})
"""Rows of what a ministry does to an envoy, whose state stands behind his office."""

FARTHEST_POST, NEAREST_PLACE = 8, 4
"""Words from an act to the envoy, and from him to where he is."""


def posted(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The state of the place at which an envoy or an embassy is told to be."""
    if hit.row.id not in POSTS:
        return None
    at = _envoy(text, sentence, hit)
    if at is None:
        return None
    for j in range(at + 1, min(sentence.last, at + 1 + NEAREST_PLACE)):
        place = text.places.get(j)
        if place is not None:
            inside = text.is_(j - 1, "fi") or text.is_(j - 1, "ladaa") or text.folds[j][0] == text.small.first("adverbial")
            return text.state(place.entity) if inside else None
        if text.sign(j) and j not in text.times:
            return None
    return None


def summoned(text: Text, sentence: Sentence, hit: Hit, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Of those who suffer a summons, without the lands that stand before the envoy: استدعت وزارة خارجية [نارية] السفير."""
    at = _envoy(text, sentence, hit) if hit.row.id in SUMMONS else None
    if at is None:
        return tuple(parties)
    return tuple(p for p in parties if p.last > at or text.state(p.ids[0]) != p.ids[0])


def _envoy(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The word of an envoy or an embassy at or behind an act."""
    near = range(hit.first, min(sentence.last, hit.last + FARTHEST_POST))
    return next((j for j in near if text.is_(j, "envoy")), None)
