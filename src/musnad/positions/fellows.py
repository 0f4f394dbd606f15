"""A party beside its fellows and its verb: whom "and" joins to it, whose genitive it is, whether the verb agrees."""

from __future__ import annotations

from musnad.positions.hits import Hit
from musnad.positions.parties import Party
from musnad.positions.text import QUOTE_MARKS, Sentence, Text

PAIR = 2
"""Tokens of an adverb of two words: على الدوام."""


def coordinated(text: Text, party: Party, stop: int) -> tuple[tuple[str, ...], int]:
    """A party and those that "and" joins to it, and the token after the last."""
    who = [*text.sides(party)]
    last = party.last
    while (more := _joined(text, last, stop)) is not None:
        who.extend(text.sides(more))
        last = more.last
    return tuple(dict.fromkeys(who)), last


def _joined(text: Text, i: int, stop: int) -> Party | None:
    """The party that "and" joins at token i, a comma or an adjective between: نارية، [وسهلستان]."""
    for at in (i, i + 1):
        more = text.party_at.get(at) if at < stop else None
        if more is not None:
            joined = more.first == at and more.cut == 1 and text.folds[at][0] == "و"
            return more if joined else None
        if at >= stop or not (text.folds[at] == "،" or text.folds[at] in text.lexicon.nisbas):
            return None
    return None


def agrees(hit: Hit, party: Party) -> bool:
    """Whether a verb in the singular may have a party for its subject."""
    gender = hit.form.gender
    return gender is None or party.sex is None or gender == party.sex


def light(text: Text, sentence: Sentence, j: int) -> int:
    """How many tokens up to j stand between a subject and its verb and are neither: كانت, على الدوام."""
    if _skipped(text, j):
        return 1
    phrase = j > sentence.first and text.lexicon.attribution.begins(text.folds, j - 1, "adverb") == PAIR
    return PAIR if phrase else 0


def _skipped(text: Text, j: int) -> bool:
    if text.sign(j):
        return text.folds[j] in QUOTE_MARKS + "()"
    if any(text.is_(j, role) for role in ("negation", "auxiliary", "copula")):
        return True
    return any(text.plays(j, role) for role in ("negation", "verbal_link", "adverb"))


def first_of(text: Text, sentence: Sentence, party: Party) -> Party:
    """The first of the parties that "and" joins: [نارية] وسهلستان."""
    while glued(text, party) and (earlier := text.party_at.get(party.first - 1)) and earlier.first >= sentence.first:
        party = earlier
    return party


def genitive(text: Text, sentence: Sentence, party: Party) -> bool:
    """Whether a party only describes the noun before it: موقف [نارية]."""
    j = party.first - 1
    if j < sentence.first or party.cut or text.sign(j) or party.both:
        return False
    roles = ("free", "free_pronoun", "clause", "turn", "relative", "negation", "verbal_link", "time", "adverb")
    if text.leads(j):
        return False
    if text.verb(j) or any(text.plays(j, role) for role in roles) or j in text.party_at:
        return False
    return not text.folds[j].startswith(("ال", "وال")) and not text.folds[j].endswith("ا")


def glued(text: Text, party: Party) -> bool:
    """Whether "and" stands on a party: وسهلستان."""
    return bool(party.cut) and text.folds[party.first][0] == "و"
