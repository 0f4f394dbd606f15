"""How far the parties of a noun reach: past an aside to its بين, behind who does it to whom it is aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import clause, governor, verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.sides import coordinated, role_of
from musnad.events.text import Sentence, Text

LONGEST_ASIDE = 9
"""Words between two commas that part a fight from its "between"."""

FARTHEST_BEHIND = 6
"""Words behind who does an act in which على tells whom it is aimed at."""

AIMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Types of acts that are aimed at somebody."""

GIVEN = frozenset({"AID", "SUPPORT", "CONCEDE"})
"""Types of acts of which another has the good."""

FOUGHT = frozenset({"clashes"})
"""Rows of fights, which are with somebody."""

FARTHEST_SPONSOR = 3
"""Words from who sees to talks to their name: الوسيط الرئيسي في [المحادثات]."""

WARS = frozenset({"war", "conflict"})
"""Rows of wars, which a land sees between others."""


def past_comma(text: Text, sentence: Sentence, hit: Hit, end: int) -> int:
    """The end of a clause past a relative pronoun and a comma before بين: الاجتماع الذي جرى في مرسى، [بين] اثنين."""
    if not (hit.mutual or hit.row.id in FOUGHT | WARS) or end + 2 >= sentence.last:
        return end
    told = text.plays(end, "relative") and took_place(text, end + 1)
    behind = clause(text, sentence, end + 1).last if told else end
    if any(text.is_(j, "bayn") for j in range(end, behind)):
        return behind  # الحرب التي شهدتها مرسى [بين] اثنين
    held = told and text.is_(end + 1, "occurs")
    at = clause(text, sentence, end + 1).last if held else end  # مواجهات عنيفة، [بين] اثنين
    at = _past_aside(text, sentence, at) if text.folds[at : at + 1] == ["،"] else at
    parted = at + 2 < sentence.last and text.folds[at] == "،" and text.is_(at + 1, "bayn")
    return clause(text, sentence, at + 1).last if parted else end


def took_place(text: Text, j: int) -> bool:
    """Whether a verb only says that a fight or talks were, who saw them or saw to them: معارك [شهدتها] مرسى."""
    return text.is_(j, "occurs") > 0 or seen_by(text, j)


def seen_by(text: Text, j: int) -> bool:
    """Whether a verb says of the noun before who saw or sponsors it: معارك [شهدتها] مرسى, محادثات [ترعاها] نارية."""
    fold = bare_verb(text.folds[j])
    stem = fold.removesuffix("ها").removesuffix("ه")
    return stem != fold and (text.small.plays(stem, "witness") or text.small.plays(stem, "sponsors"))


def seen_to(text: Text, hit: Hit) -> bool:
    """Whether talks are told only to say who sees to them: قالت نارية، الراعية [لمحادثات] السلام."""
    if hit.verb or hit.row.type != "CONSULT":
        return False
    near = range(hit.first - 1, max(0, hit.first - FARTHEST_SPONSOR) - 1, -1)
    passed = list(takewhile(lambda j: text.preposition(j) or text.folds[j].startswith(ARTICLE), near))
    led = hit.cut > 0 or any(text.preposition(j) for j in passed)  # no أجرى الوسطاء الناريون محادثات
    return led and any(text.is_(j, "sees_to") for j in passed)


def behind_doers(text: Text, sentence: Sentence, hit: Hit, doers: Sequence[Party]) -> tuple[Party, ...]:
    """Whom an act is aimed at, told behind who does it: الحصار الذي فرضته نارية على [سهلستان]."""
    last = doers[-1].last
    roles = ("ala", "didd", "maa") if hit.row.id in FOUGHT else ("ala", "didd")
    for party in text.between(last, min(sentence.last, last + FARTHEST_BEHIND)):
        governed = governor(text, party, last - 1)
        apart = any(text.sign(j) or verb(text, j, sentence.first) for j in range(last, party.first))
        role = role_of(text, governed)
        aimed = hit.row.type in AIMED and governed is not None and role in roles
        aimed = aimed or (hit.row.type in GIVEN and role in hit.row.government)  # الدعم الذي تقدمه نارية للحركة
        aimed = aimed and governed is not None and not text.between(last, governed[0])
        return coordinated(text, party, sentence.last) if aimed and not apart else ()
    return ()


def _past_aside(text: Text, sentence: Sentence, comma: int) -> int:
    """The second of two commas that set off when or where: المعارك في مرسى، لليوم الرابع[،] بين اثنين."""
    for k in range(comma + 1, min(sentence.last - 1, comma + LONGEST_ASIDE)):
        if text.folds[k] == "،":
            return k if text.is_(k + 1, "bayn") else comma
        if text.is_(k, "bayn") or verb(text, k, sentence.first) or text.plays(k, "relative"):
            return comma
    return comma
