"""Whom an attack befell, told around it: الهجوم الذي تعرضت له [نارية], صد [الجيش] هجوما, تعرض [المقر] الذي بني لقصف."""

from __future__ import annotations

from musnad.events.blows import ONE_SIDED
from musnad.events.carriers import HARMFUL, suffers
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import coordinated, role_of
from musnad.events.text import Sentence, Text

BEFALLING = frozenset({*ONE_SIDED, "killing", "attempt", "abduction", "beating", "arrest_n"})
"""Rows of what somebody undergoes."""

FARTHEST_VERB = 4
"""Words from an attack to the verb of undergoing that takes it up: القصف الجوي العنيف الذي [تعرضت] له."""

FARTHEST_WHOM = 4
"""Words from "to it" to whom it befell: تعرضت له أمس مدينة [مرسى]."""

FARTHEST_CLAUSE = 14
"""Words of a clause between who undergoes an attack and the attack: تعرضت القرية التي تسيطر عليها نارية [لقصف]."""


def befallen(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whom a verb of undergoing around a noun of harm says that it befell."""
    if hit.verb or hit.row.type not in HARMFUL or hit.row.type == "ACCUSE":
        return ()
    return _taken_up(text, sentence, hit) or _past_clause(text, sentence, hit)


def _taken_up(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who stands behind "underwent it": الهجوم الذي تعرضت له [نارية]."""
    for j in range(hit.last, min(sentence.last - 2, hit.last + FARTHEST_VERB)):
        if suffers(text, j) and text.is_(j + 1, "resumed"):
            return () if text.plays(j - 1, "negation") else _first(text, sentence, j + 1)
        if text.sign(j) or text.preposition(j) or (not text.plays(j, "relative") and verb(text, j, sentence.first)):
            return ()
    return ()


def _past_clause(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who undergoes an attack, a clause of his between: تعرضت [القرية] التي تسيطر عليها نارية لقصف."""
    to_it = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    if not to_it or hit.row.id not in BEFALLING:
        return ()
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_CLAUSE) - 1, -1):
        if suffers(text, j):
            before = text.party_at.get(j - 1) if j > sentence.first else None
            if j - 1 > sentence.first and text.plays(j - 1, "relative"):
                before = text.party_at.get(j - 2)  # مدينة مرسى التي [تتعرض] لقصف
                return (before,) if before else ()
            return (before,) if before and governor(text, before, sentence.first) is None else _first(text, sentence, j)
        if text.sign(j) and (text.folds[j] != "،" or j < hit.first - 1):
            return ()
    return ()


def _first(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The first party behind token `at`, where no preposition governs it and no verb parts them."""
    for party in text.between(at + 1, min(sentence.last, at + 1 + FARTHEST_WHOM)):
        free = role_of(text, governor(text, party, at)) is None
        apart = any(text.sign(k) or verb(text, k, sentence.first) for k in range(at + 1, party.first))
        return coordinated(text, party, sentence.last) if free and not apart else ()
    return ()
