"""Which parties behind a noun belong to it: قصف القرية [لنارية], no verb and no other noun between."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import MUTUAL, Hit
from musnad.events.gathering import NEAREST_OWNER, VIOLENT
from musnad.events.genitives import near_noun, past_topic
from musnad.events.party import Party
from musnad.events.reaching import took_place
from musnad.events.text import Text, stems

FARTHEST_AIMED = 6
"""The same for على and ضد: هجوم شنه مسلحون ليلا على [نارية]."""

LOOSE = frozenset({"b", "li", "ila", "min", "an", "fi", "ala", "didd"})
"""Prepositions that stand before much else than a noun's parties."""

FARTHEST_LOOSE = 7
"""Words, parties aside, between a noun and the party that such a preposition gives it."""

STANCES = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT"})
"""Types of stances that are taken to what others do between them."""

SHORTEST_OF = 3
"""Letters that a noun with ل has more than: له is a pronoun."""


def attached(text: Text, hit: Hit, party: Party, role: str | None) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a party after a noun still belongs to it: no verb between, and بين close by."""
    between = range(hit.last, party.first)
    if any(verb(text, j, hit.last) and not took_place(text, j) for j in range(past_topic(text, hit), party.first)):
        return False
    if any(text.is_(j, "in_quality") for j in between):
        return False  # المفاوضات بصفته رئيسا [للمجلس]
    words = sum(j not in text.party_at and not (j == party.first - 1 and text.sign(j)) for j in between)
    if _anothers(text, hit, party, role, words):
        return False
    if role in LOOSE and words > (FARTHEST_AIMED if role in {"ala", "didd"} else FARTHEST_LOOSE):
        return False
    if role == "maa" and words > FARTHEST_LOOSE:
        return False
    if role == "bayn" and hit.row.type in STANCES and any(_act_noun(text, j) for j in range(hit.last, party.first)):
        return False  # ترحيب ناري بالاتفاق بين [سهلستان] والضفاف
    if role == "b" and hit.mutual and any(text.is_(j, "maa") for j in between):
        return False  # خلال لقاء مع مرزاق بسحب [القوات السهلية]
    return role != "bayn" or near_noun(text, hit, party.first)


def _act_noun(text: Text, j: int) -> bool:
    """Whether the noun of an act that two do stands at a token, which بين behind it is of."""
    if j in text.party_at:
        return False
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.type in MUTUAL for form in forms)


def _anothers(text: Text, hit: Hit, party: Party, role: str | None, words: int) -> bool:
    """Whether the preposition before a party belongs to a word between."""
    between = range(hit.last, party.first)
    if role == "ala":
        inside = hit.row.type in {"AID", "SUPPORT"} and any(text.is_(j, "fi") for j in between)
        relied = any(text.is_(j, "relying") for j in between)  # هجوم من المسلحين معتمدين على الدبابات
        # إغلاق الحدود بعد سيطرتها على مرسى
        after = hit.row.gen == "none" and any(text.is_(j, "adjunct") for j in between)
        return inside or relied or after or text.is_(party.first - 1, "edge") > 0  # مساعدة نارية في القضاء على الحركة
    if role == "agent":  # لاقتحامه دون اعتراض من قبل السكان
        lifted = hit.row.type == "RETREAT"
        return any(text.is_(j, "without") or (lifted and text.is_(j, "laid_on")) for j in between)
    if role == "min":  # كمين لمجموعة من الجنود
        return hit.row.type == "ASSAULT" and any(_of_some(text, j) for j in between)
    if role != "li":
        return False
    if _to_help(text, hit, party):
        return True  # غارات لدعم القوات النارية
    despite = any(text.is_(j, "adjunct") for j in between)  # الهجوم رغم الحشد لمسلحيه
    return despite or _of_another_noun(text, hit, party, words) or _leads_to(text, hit, party)


def _to_help(text: Text, hit: Hit, party: Party) -> bool:
    """Whether what a strike is for is to help a party: غارات [لدعم] القوات النارية."""
    j = party.first - 1
    fold = text.folds[j] if j >= hit.last else ""
    forms = text.table.nouns.get(fold[1:], ()) if fold.startswith("ل") else ()
    return hit.row.type == "ASSAULT" and any(form.row.type in {"SUPPORT", "AID"} for form in forms)


def _of_another_noun(text: Text, hit: Hit, party: Party, words: int) -> bool:
    """Whether a party behind ل belongs to a word between: رفضها التدخل في الشؤون الداخلية [لنارية]."""
    far = words > NEAREST_OWNER
    if hit.row.type not in VIOLENT:
        inside = any(text.is_(j, "fi") for j in range(hit.last, party.first))  # دعم نارية في تصديها للحركة
        return hit.row.type in {"REJECT", "SUPPORT", "AID"} and (far or inside)
    without = any(text.is_(j, "without") for j in range(hit.last, party.first))  # السيطرة دون الاكتراث [للمواطنين]
    return without or (far and text.folds[party.first][0] == "و")  # من المواقع التابعة لهم ول[قوات نارية]


def _leads_to(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a definite word that describes no indefinite noun governs a party: استهداف الطرق [المؤدية] لسهلستان."""
    j = party.first - 1
    described = j > hit.last and j not in text.party_at and text.folds[j].startswith("ال") and not text.preposition(j)
    return described and not (hit.definite or hit.owner or text.folds[j] in text.lexicon.nisbas)


def _of_some(text: Text, j: int) -> bool:
    """Whether ل stands at a noun of its own: كمين [لمجموعة] من الجنود."""
    return text.folds[j].startswith("ل") and not text.preposition(j) and len(text.folds[j]) > SHORTEST_OF
