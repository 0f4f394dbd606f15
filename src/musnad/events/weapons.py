"""A weapon as the subject of a verb of attack, which no party is: [عبوة ناسفة] استهدفت دورية."""

from __future__ import annotations

from musnad.arabic import word_value
from musnad.events.drafts import Hit
from musnad.events.text import Text

FIRED = frozenset({"blew_up", "shot_down", "seized", "retook", "opened_fire"})
"""Rows whose object a weapon is: فجر [قنبلة]."""

ITSELF = frozenset({"exploded"})
"""Rows that nothing but a weapon does."""

LAUNCHED = frozenset({"fired"})
"""Rows whose subject a weapon is only in the passive: أطلقت [صواريخ] على مرسى."""

FARTHEST_WEAPON = 3
"""Words from a weapon to its verb: [عبوة] ناسفة استهدفت."""


def by_weapon(text: Text, hit: Hit) -> int | None:
    """Where the objects of a verb begin whose subject is a weapon, so that nobody who is told acts; null elsewhere."""
    if hit.row.type != "ASSAULT" or hit.passive or hit.number == "p" or hit.we:
        return None
    if hit.row.id in ITSELF:
        return hit.last
    if hit.row.id in LAUNCHED:
        return hit.last if hit.cut == 0 and _behind(text, hit.first + 1) else None
    if _before(text, hit):
        return hit.last
    return None if hit.row.id in FIRED else _behind(text, hit.last)


def _before(text: Text, hit: Hit) -> bool:
    """Whether a weapon, with a word that describes it, ends right before a verb."""
    if hit.cut or text.sign(hit.first - 1):
        return False
    near = range(max(0, hit.first - FARTHEST_WEAPON), hit.first)
    return any(0 <= hit.first - (j + n) <= 1 for j in near if (n := text.is_(j, "weapon")))


def _behind(text: Text, j: int) -> int | None:
    """The token after the weapon that follows at token j, its number aside."""
    folds = text.folds
    if j < len(folds) and (text.tokens.is_number(j) or word_value(folds[j]) is not None):
        j += 1
    n = text.is_(j, "weapon") if j < len(folds) else 0
    if not n:
        return None
    described = j + n < len(folds) and folds[j + n].endswith("ه") and j + n not in text.party_at
    return j + n + described
