"""Who stands behind a verb as its object: تعدم [ناشطين], حين زار [نارية], قصفت [القرية]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import no_less, skipped, verb
from musnad.events.drafts import Hit
from musnad.events.meeting_sides import land
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.preceding import by_him
from musnad.events.sides import (
    FARTHEST_SUBJECT,
    SOFT,
)
from musnad.events.text import Clause, Text

FEW = 2
"""Words of people told by what they are and where they are from: [شرطيين ناريين]."""

DOWNS = frozenset({"shot_down", "intercepted", "destroyed"})
"""Rows of verbs of which aircraft that are counted are the object."""

VISITED = "visited"
"""The row of a visit, whose object is a land or a town."""

SHORTEST_NOUN = 4
"""Letters that a word with the article has more than: الى is none."""


def met_alone(text: Text, hit: Hit, direct: Sequence[Party]) -> bool:
    """Whether who stands behind a verb is whom somebody visits or met: حين زار [نارية], أكد أنه لم يلتق [مرزاق]."""
    if hit.row.id == VISITED:
        return direct[0].kind == "town" or land(text, direct[0])
    met = hit.row.type == "CONSULT" and "obj" in hit.row.government and hit.number == "s" and not hit.cut
    right = len(direct) == 1 and direct[0].first == hit.last
    return met and right and (by_him(text, hit) or (hit.first > 0 and text.is_(hit.first - 1, "when") == 1))


def past_when(text: Text, i: int) -> int:
    """The token behind when something was done: هاجموا أمس [طقما]."""
    while i < len(text.folds) and (i in text.times or text.plays(i, "time")):
        i += 1
    return i


def past_an_object(text: Text, i: int, party: Party) -> bool:
    """Whether an object that is no party stands between token i and a party: دمرت القوات [ثلاث عجلات] قرب الجيش.

    The word right before the party may count or own it: أحد قادة الحركة.
    """
    governed = False
    for j in range(i, party.first - 1):
        by = text.folds[j][0] in "بلك" and len(text.folds[j]) > SHORTEST_NOUN
        if text.preposition(j) or by or text.is_(j, "manner"):
            governed = True
        elif not (governed or j in text.party_at or text.sign(j) or skipped(text, j) or _counts(text, j)):
            return text.is_(j, "each") == 0  # التقى [كلا من] الورداني ومرزاق
    return False


def _counts(text: Text, j: int) -> bool:
    """Whether a word tells how many there are: ستين, ما لا يقل عن."""
    return counted(text, j) or no_less(text, j)


def only_object(text: Text, hit: Hit, around: Clause, party: Party) -> bool:
    """Whether a state right after a condition's verb of harm, ending its clause, is the object: إذا ضربت [نارية]."""
    harms = hit.row.type == "ASSAULT" and "obj" in hit.row.government and "victim" not in hit.row.government
    conditional = any(text.is_(j, "condition") for j in range(max(0, hit.first - 2), hit.first))
    return (
        harms
        and conditional
        and not (hit.passive or hit.object)
        and party.last >= around.last
        and party.first == hit.last
    )


def in_object_case(text: Text, party: Party) -> bool:
    """Whether a noun without article ends as only an object or a genitive does: تعدم [ناشطين], طعن [شرطيا]."""
    word = text.folds[party.first]
    common = party.ids[:1] != () and (party.ids[0].startswith("name:") or party.ids[0] == party.state)
    alone = party.kind in {"group", "name"} and party.last - party.first <= FEW and not party.cut and common
    free = party.first == 0 or not counted(text, party.first - 1)
    known = word[:-1] in text.table.parties or (word in text.table.parties and word[-2:-1] != "ي")  # but ضحايا
    one = party.last == party.first + 1 and word.endswith("ا") and known
    land = bool(text.lexicon.entities.exactly(word))  # اتفاق توسطت به الصين, but تعدم السوريين
    return alone and free and not land and (word.endswith("ين") or one)


def fuller(text: Text, parties: Sequence[Party]) -> Party:
    """The first party, or the named one that a place or a noun of one man stands beside: مقر [الشرطة], الشاب [فلان]."""
    first = parties[0]
    one = text.is_(first.first, "whom_named") > 0 or text.small.plays(text.folds[first.first][2:], "whom_named")
    if one and first.kind == "group" and len(parties) > 1 and parties[1].first == first.last:
        return parties[1]
    if first.kind == "place" and len(parties) > 1 and parties[1].first <= first.last + 1:
        return parties[1]
    return first


def taken_by_her(text: Text, hit: Hit, party: Party) -> bool:
    """Whether people who are counted behind a verb of a she were taken by her: اعتقلت نحو [46 من الطلاب]."""
    several = counted(text, party.first) or counted(text, party.first - 1)
    if hit.cut and text.is_(party.first, "thousands") and "victim" in hit.row.government:
        return hit.gender == "f" and hit.number == "s"  # هزمت نارية الحركة وأسرت [عشرات] الجنود
    if several and hit.row.id in DOWNS and (hit.cut or hit.row.id != "destroyed"):
        return hit.gender == "f" and hit.number == "s"  # اعترضت نارية ودمرت 21 [طائرة سهلية]
    men = party.sector in SOFT or text.folds[party.first].endswith(("ين", "ا"))
    return hit.gender == "f" and hit.number == "s" and several and men and "obj" in hit.row.government


def first_near(text: Text, direct: Sequence[Party], at: int) -> Party | None:
    """The first direct party, where no verb stands before it."""
    if not direct or direct[0].first > at + FARTHEST_SUBJECT:
        return None
    party = direct[0]
    before = range(at, party.first)
    if any(verb(text, j, at) or text.is_(j, "deeds") for j in before) or _in_construct(text, at, party):
        return None
    j = party.first - 1
    if not party.cut and j >= at and not text.preposition(j) and text.small.plays(text.folds[j], "sends_noun"):
        return None  # ناقش مع نارية مسألة إرسال [قوات]
    return party


def what_he_is(text: Text, hit: Hit, party: Party | None) -> bool:
    """Whether what follows a verb of listing with a pronoun is as what somebody is listed: تصنفه [منظمة إرهابية]."""
    listed = hit.row.id == "designated" and hit.object and party is not None and party.first == hit.last
    return party is not None and listed and not text.folds[party.first].startswith("ال") and party.kind == "group"


def _in_construct(text: Text, at: int, party: Party) -> bool:
    """Whether a noun that is no party owns who follows, right behind a verb: يحظر [دخول] مفتشي نارية."""
    between = range(at, party.first)
    return bool(between) and not party.cut and _owned(text, at) and all(_bare_noun(text, j) for j in between)


def _bare_noun(text: Text, j: int) -> bool:
    """Whether a word may be a noun without article, nothing before it in its word."""
    fold = text.folds[j]
    joined = fold[0] in "وفبل" and not is_radical(fold)
    free = joined or j in text.times or text.preposition(j) or text.is_(j, "resumed") > 0  # أفرجت [عنهم] نارية
    return text.tokens.is_word(j) and not (fold.startswith("ال") or free)


def _owned(text: Text, j: int) -> bool:
    """Whether a noun right behind a verb tells of no person, counts nobody and is no blow of its owner's."""
    fold = text.folds[j]
    counts = counted(text, j) or any(text.is_(j, role) for role in ("quantifier", "each", "casualty", "some_of"))
    person = fold in text.lexicon.speakers or any(text.is_(j, role) for role in ("before_name", "own_envoy", "force"))
    person = person or fold in text.table.parties or fold.endswith("و")  # متمردو الحركة
    blow = text.is_(j, "fire") > 0 or any(f.row.type == "ASSAULT" for f in text.table.nouns.get(fold, ()))
    return not (counts or person or blow or skipped(text, j))
