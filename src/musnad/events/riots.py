"""Violence by a crowd of demonstrators, which is a protest that turned violent: [حطم] متظاهرون مقر الحزب."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

RIOTOUS = frozenset(
    {
        "attacked", "attack", "hit", "overran", "stormed", "invasion", "destroyed", "destruction_n", "torched",
        "lit_fire", "kindled_fire", "looted", "threw_bomb", "smashed",
    }
)  # fmt: skip
"""Rows of violence, none of it deadly, that a crowd does: who kills or shoots attacks, whoever he is."""

FIGHTS = frozenset({"clashed", "clashes"})
"""Rows of fights, in which the crowd is the one side and whom it met the other."""

COMPLAINTS = frozenset({"protest", "protested"})
"""Rows of protesting, which of a state or its ministry is a complaint."""

DONE = frozenset({"happened", "reported"})
"""Statuses of what took place."""


def as_complaint(text: Text, draft: Draft) -> Draft:
    """A protest that a state or its ministry makes as the complaint that it is: أعلنت الوزارة [احتجاجها]."""
    official = draft.actors and all(_official(text, a) for a in draft.actors)
    complains = draft.hit.row.id in COMPLAINTS and official
    return replace(draft, type="ACCUSE", alternative="PROTEST", mode=None) if complains else draft


def _official(text: Text, entity: str) -> bool:
    """Whether a side is a state or a body of one, whose id begins with its state's: naria-mfa."""
    if entity in text.people or entity.startswith("name:"):
        return False
    ids = (entity, *(entity[:i] for i, letter in enumerate(entity) if letter == "-"))
    return any((known := text.lexicon.entities.get(part)) is not None and known.type == "GPE" for part in ids)


def as_riot(text: Text, draft: Draft) -> Draft:
    """An attack by demonstrators as the protest that it is; a fight with them has the others for recipients."""
    if draft.type != "ASSAULT" or draft.status not in DONE:
        return draft
    sides = (*draft.actors, *draft.recipients) if draft.hit.row.id in FIGHTS else draft.actors
    crowd = tuple(side for side in sides if _of_crowd(text, side))
    if draft.hit.row.id in FIGHTS and crowd:
        others = tuple(side for side in sides if side not in crowd)
        return _riot(draft, crowd, others)
    whole = len(crowd) == len(draft.actors) > 0
    return _riot(draft, crowd, draft.recipients) if whole and draft.hit.row.id in RIOTOUS else draft


def _riot(draft: Draft, crowd: Sequence[str], others: Sequence[str]) -> Draft:
    return replace(
        draft, type="PROTEST", alternative="ASSAULT", mode="riot", actors=tuple(crowd), recipients=tuple(others)
    )


def _of_crowd(text: Text, entity: str) -> bool:
    """Whether a side is a crowd of demonstrators, told by their noun."""
    words = entity.removeprefix("name:").split() if entity.startswith("name:") else []
    return bool(words) and text.small.plays(words[0], "crowd")
