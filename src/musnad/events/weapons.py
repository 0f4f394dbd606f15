"""A weapon as the subject of a verb of attack, which no party is: [عبوة ناسفة] استهدفت دورية."""

from __future__ import annotations

from musnad.arabic import word_value
from musnad.events.clauses import clause, governor
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import of_place
from musnad.events.text import Sentence, Text, stems

FIRED = frozenset({"blew_up", "shot_down", "seized", "retook", "opened_fire"})
"""Rows whose object a weapon is: فجر [قنبلة]."""

ITSELF = frozenset({"exploded"})
"""Rows that nothing but a weapon does."""

LAUNCHED = frozenset({"fired"})
"""Rows whose subject a weapon is only in the passive: أطلقت [صواريخ] على مرسى."""

BOMBS = frozenset({"exploded", "explosion", "suicide", "blew_up"})
"""Rows of what goes off somewhere."""

FARTHEST_SCENE = 12
"""Words from a bomb to what it hit."""

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
    if not n or (j in text.party_at and text.party_at[j].state):
        return None  # هاجمت [مسيرات نارية] القرية: hers
    described = j + n < len(folds) and folds[j + n].endswith("ه") and j + n not in text.party_at
    return j + n + described


def scene(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """What a bomb hit that no verb names: the market in which it went off, the patrol that passed, what it aimed at."""
    if hit.row.id not in BOMBS:
        return ()
    end = clause(text, sentence, hit.first).last
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_SCENE)):
        if aimed := text.is_(j, "aiming") or (j < end and text.is_(j, "passing")):
            return tuple(text.between(j + aimed, j + aimed + 2)[:1])
        party = text.party_at.get(j)
        if j >= end or party is None or party.first != j:
            continue
        governed = governor(text, party, hit.last - 1)
        if governed and text.is_(governed[0], "at_scene") and _struck(text, party):
            return (party,)
    return ()


def _struck(text: Text, party: Party) -> bool:
    """Whether a party is a place that one can bomb, no town or land."""
    return of_place(text, party) and not any(text.small.plays(s, "area") for _, s, _ in stems(text.folds[party.first]))
