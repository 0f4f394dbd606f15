"""A drone, which is spelled like a march: هجوم بطائرة [مسيرة], أطلق الجيش [مسيرتين], but نظم طلاب [مسيرة]."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.standing import sectors
from musnad.events.text import CONJUNCTIONS, Text, stems
from musnad.lexicon.events import VerbForm

SHADDA = "\u0651"
"""The sign that only a drone is written with: مسيّرة."""

FARTHEST_FLOWN = 4
"""Words from a drone, past whose it is, to its verb of attack."""

FARTHEST_ATTACK = 6
"""Words from an attack, past who makes it, to what it is made with: هجوم روسي [بمسيرات]."""

ARMED = frozenset({"MIL", "REB"})
"""Sectors of who has drones, and seldom holds marches."""

NEAREST_SHOT = 5
"""Words from launching or downing, past who does it and how many, to the drone: أسقط الجيش الناري ثلاث [مسيرات]."""


def drone(text: Text, hit: Hit) -> bool:
    """Whether a "march" is a drone."""
    if hit.row.id != "marches" or hit.verb:
        return False
    return _said_so(text, hit) or _attacks(text, hit) or _attacked_with(text, hit) or _shot(text, hit)


def _said_so(text: Text, hit: Hit) -> bool:
    """Whether the word itself, or those beside it, say that it flies or whose it is: بطائرة مسيرة, [مسيرات] الجيش."""
    before, after = hit.first - 1, hit.last
    described = after < len(text.folds) and text.is_(after, "drone") > 0
    owner = text.party_at.get(after)
    armed = owner is not None and owner.first == after and _armed(text, owner)
    before -= before > 0 and text.folds[before] in text.lexicon.nisbas  # طائرات نارية مسيرة
    flies = hit.first > 0 and (_plays(text, before, "aircraft") or text.is_(before, "weapon") > 0)
    return SHADDA in text.tokens.surface(hit.first) or flies or described or armed or _among_arms(text, hit)


def _among_arms(text: Text, hit: Hit) -> bool:
    """Whether "and" joins it to other arms: [المسيرات] والصواريخ."""
    before = hit.first - 1 if hit.cut and text.folds[hit.first][0] == CONJUNCTIONS[0] else None
    after = hit.last if hit.last < len(text.folds) and text.folds[hit.last][0] == CONJUNCTIONS[0] else None
    return any(j is not None and j >= 0 and _plays(text, j, "beside_drones") for j in (before, after))


def _attacks(text: Text, hit: Hit) -> bool:
    """Whether it attacks: [مسيرات] للجيش قصفت القرية, قصفت [مسيرات] سهلية القرية."""
    bare = hit.first > 0 and not (hit.cut or hit.definite)
    if bare and any(map(_by_her, text.table.verbs.get(text.folds[hit.first - 1], ()))):
        return True
    near = range(hit.last, min(text.sentence_at[hit.first].last, hit.last + FARTHEST_FLOWN))
    struck = (form for j in near for form in text.table.verbs.get(text.folds[j].removeprefix("و"), ()))
    return any(map(_by_her, struck))


def _by_her(form: VerbForm) -> bool:
    """Whether a verb is one of attack that a thing may have for subject."""
    return form.row.type == "ASSAULT" and form.gender == "f" and form.number == "s"


def _attacked_with(text: Text, hit: Hit) -> bool:
    """Whether an attack is its own or made with it: قصف [مسيرة], هجوم ناري [بمسيرات], قصف القرية عبر [المسيرات]."""
    sentence = text.sentence_at[hit.first]
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ب"
    means = by or (hit.first > sentence.first and text.is_(hit.first - 1, "by_means") == 1)
    if not means and hit.cut:
        return False
    near = range(max(sentence.first, hit.first - (FARTHEST_ATTACK if means else 1)), hit.first)
    return any(_attack(text, stem, verbs=means) for j in near for _, stem, _ in stems(text.folds[j]))


def _attack(text: Text, stem: str, *, verbs: bool) -> bool:
    """Whether a word is one of attack, as a noun or, where asked for, as a verb."""
    told = any(form.row.type == "ASSAULT" for form in text.table.nouns.get(stem, ()))
    return told or (verbs and any(form.row.type == "ASSAULT" for form in text.table.verbs.get(stem, ())))


def _shot(text: Text, hit: Hit) -> bool:
    """Whether it is shot down or, by who has arms or at somebody, launched: أسقط الجيش ثلاث [مسيرات]."""
    sentence = text.sentence_at[hit.first]
    at = _object_of(text, hit, sentence.first)
    if at is None or _plays(text, at, "shoots_down"):
        return at is not None
    parties = (text.party_at.get(j) for j in range(max(sentence.first, at - 1), min(sentence.last, hit.last + 2)))
    by_armed = any(party is not None and _armed(text, party) for party in parties)
    at_whom = hit.last < sentence.last and (text.is_(hit.last, "fired_at") or text.is_(hit.last, "ala"))
    return by_armed or at_whom > 0


def _armed(text: Text, party: Party) -> bool:
    """Whether a party is a force: الجيش الناري, مسلحون."""
    known = (*sectors(text, party.ids, None), party.sector)
    return _plays(text, party.first, "force") or not ARMED.isdisjoint(known)


def _object_of(text: Text, hit: Hit, first: int) -> int | None:
    """The token of the word of shooting, if any, whose object it is."""
    if hit.cut:
        return None
    for j in range(hit.first - 1, max(first, hit.first - NEAREST_SHOT) - 1, -1):
        if _plays(text, j, "shoots_down") or _plays(text, j, "launches"):
            return j
        if text.preposition(j) or text.sign(j):
            return None
    return None


def _plays(text: Text, j: int, role: str) -> bool:
    return any(text.small.plays(stem, role) for _, stem, _ in stems(text.folds[j]))
