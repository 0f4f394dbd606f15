"""Sides that are told, but by nobody whom the tables know: who meets with whom, who stands right behind a verb."""

from __future__ import annotations

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.drafts import Hit
from musnad.events.passives import counted
from musnad.events.text import CONJUNCTIONS, Text

SHE = "ت"
"""The letter that a verb of a she ends or begins with."""

RECEIVING = frozenset({"meeting", "visit", "reception"})
"""Nouns whose pronoun is one side and whose object the other: [لقائه] رئيس الإقليم."""

FARTHEST_SECOND = 9
"""Words from بين to the second of the two."""

FARTHEST_COMPANION = 5
"""Words from a trigger to the مع that names the other side."""


SHORTEST_ACCUSATIVE = 3
"""Letters that a noun with the ending of the accusative has more than."""

FARTHEST_DESCRIBED = 4
"""Words from a verb past such a subject to its object."""


def unread_doer(text: Text, hit: Hit) -> bool:
    """Whether a definite noun that is no party stands between a verb and its object, who then does it.

    وقصفت [القوة الصاعقة] مواقع المسلحين: no one told before.
    """
    j = hit.last
    if "obj" not in hit.row.government or j + 1 >= len(text.folds) or not _plain(text, j):
        return False
    if hit.object:
        return text.folds[j].startswith("ال")  # وحظره [الحلفاء]
    construct = not text.folds[j].startswith("ال")
    if construct and not (text.folds[j + 1].startswith("ال") and _plain(text, j + 1)):
        return False
    for k in range(j + 1 + construct, min(len(text.folds), j + FARTHEST_DESCRIBED)):
        party = text.party_at.get(k)
        if party is not None or counted(text, k):
            return party is None or (party.first == k and not party.cut and not text.folds[k].startswith("ال"))
        if not (text.folds[k].startswith("ال") and _plain(text, k)):
            return False
    return False


def unread_indefinite(text: Text, hit: Hit) -> bool:
    """Whether an indefinite noun of people or a craft, which is no party, is right before the verb that describes it.

    أدانت نارية [جماعة] قصفت مرسى: the group did, whoever it is.
    """
    j = hit.first - 1
    if not hit.verb or hit.cut or j < 1 or j in text.party_at or j in text.times or text.sign(j):
        return False
    if hit.object and hit.last in text.party_at:
        return False  # صاروخ أطلقته نارية: she did
    if j > 1 and text.folds[j] in text.lexicon.nisbas and j - 1 not in text.party_at:
        j -= 1  # جماعة نارية قصفت
    fold = text.folds[j]
    plain = fold.removesuffix("ا") if len(fold) > SHORTEST_ACCUSATIVE else fold
    she = text.folds[hit.first].endswith(SHE) or text.folds[hit.first].startswith(SHE)
    return she == fold.endswith("ه") and any(text.small.plays(word, "somebody") for word in (fold, plain))


def _plain(text: Text, j: int) -> bool:
    """Whether a word is a noun or an adjective of nobody known: no party, time, place, verb or preposition."""
    if not text.tokens.is_word(j) or j in text.party_at or j in text.times or j in text.places:
        return False
    closed = text.preposition(j) or text.plays(j, "time") or text.plays(j, "relative") or text.plays(j, "adverb")
    return not (closed or counted(text, j) or text.folds[j][0] in "وبلك" or verb(text, j, j - 1))


def unread_companion(text: Text, hit: Hit) -> bool:
    """Whether مع or بين after a trigger names somebody whom the tables do not know: اتفاق مع شركات."""
    for j in range(hit.last, min(len(text.folds) - 2, hit.last + FARTHEST_COMPANION)):
        if text.sign(j):
            return False
        if text.is_(j, "bayn"):
            return True  # بين ممثلي الجيش ومن لا يعرفه أحد
        if text.is_(j, "maa"):
            return not text.between(j + 1, j + 3)
    return False


def unread_two(text: Text, hit: Hit) -> bool:
    """Whether two sides are told that no table knows: اللقاء [بين] فلان وفلان, but not محادثات بين كبار المسؤولين."""
    j = next(
        (j for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_COMPANION)) if text.is_(j, "bayn")), -1
    )
    if j < 0:
        return unread_companion(text, hit)
    for k in range(j + 2, min(len(text.folds), j + FARTHEST_SECOND)):
        if text.sign(k) and text.folds[k] not in QUOTE_MARKS:
            return False
        if text.folds[k][0] == CONJUNCTIONS[0] and not is_radical(text.folds[k]):
            return True
    return False


def unread_guest(text: Text, hit: Hit) -> bool:
    """Whether the noun's object is somebody whom no table knows, or the ground: لقائه [رئيس الإقليم], يزور [مرسى]."""
    if hit.row.type != "CONSULT" or hit.last >= len(text.folds):
        return False
    after = hit.last
    if hit.verb and hit.row.mode == "visit":
        near = range(after, min(len(text.folds), after + FARTHEST_COMPANION))
        return any(j in text.places for j in near)
    if hit.verb and hit.shape != "noun" and text.is_(after, "fi"):
        return after + 1 in text.places  # ناقش في مرسى: with those there
    if not hit.owner or hit.row.id not in RECEIVING:
        return False
    after += after in text.times  # لقائه أمس رئيس الإقليم
    word = text.folds[after]
    return text.tokens.is_word(after) and after not in text.party_at and not _aside(text, after) and word[0] not in "بل"


def _aside(text: Text, j: int) -> bool:
    """Whether a word after a noun is none of its sides: a preposition, a time, an adjective, a verb."""
    return (
        text.preposition(j)
        or j in text.times
        or text.plays(j, "time")
        or text.folds[j].startswith("ال")
        or text.folds[j].startswith("و")
        or verb(text, j, j - 1)
    )
