"""Whose a stance's noun is, with whom it is shared, and who stands behind whom."""

from __future__ import annotations

from musnad.positions.hits import Hit
from musnad.positions.subjects import (
    CONTENT_HEAD,
    FARTHEST_CUE,
    Held,
    ahead,
    behind,
    coordinated,
    first_of,
    governing,
)
from musnad.positions.text import Sentence, Text

FARTHEST_FELLOW = 8
"""Tokens between a stance and the party with whom it is shared."""
LONGEST_DESCRIBED = 4
"""Words before a participle that it may describe."""


def owner(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Whose a noun is: [رغبة] نارية, [رغبتها], الرغبة النارية."""
    row = hit.form.row
    if row.mutual:
        return _between(text, sentence, hit)
    if hit.form.owner:
        return _possessor(text, sentence, hit, before)
    for j in range(hit.last, min(sentence.last, hit.last + 3)):
        party = text.party_at.get(j)
        if party and party.first == j and not party.cut:
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last) if who else None
        nisba = text.lexicon.nisbas.get(text.folds[j])
        if nisba and (hit.definite or not text.folds[j].startswith("ال")):
            return Held((nisba.state,), hit.first, j + 1)
        if text.sign(j) or text.plays(j, "preposition") or text.preposition(j, "ل") or text.preposition(j, "ب"):
            break
    if hit.form.rest:
        return _possessor(text, sentence, hit, ())
    return None if hit.definite else _carried(text, sentence, hit)


def _carried(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The subject of the verb whose object the noun is: نارية تقدم [دعما] لسهلستان."""
    if not text.folds[hit.first].endswith("ا") and not text.folds[hit.first].endswith("ات"):
        return None
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_CUE) - 1, -1):
        if text.sign(j) or text.plays(j, "preposition"):
            return None
        if text.verb(j):
            verb = Hit(j, j + 1, int(text.folds[j][0] == "و"), hit.form, negated=False)
            found = behind(text, sentence, verb) or ahead(text, sentence, verb)
            return Held(found.who, min(found.first, j), hit.last) if found else None
    return None


def _possessor(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who the pronoun of a noun means: who says it, else the last party before it, else who held the stance before."""
    said = text.said(hit.first)
    heads = said and hit.first - said[0].start <= CONTENT_HEAD
    if cue := said[1] if said and heads else governing(text, hit):
        who = text.holders.speaker(cue)
        return Held(who, hit.first, hit.last) if who else None
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_FELLOW) - 1, -1):
        party = text.party_at.get(j)
        if party and party.first > sentence.first and not text.governed(party, sentence.first):
            first = first_of(text, sentence, party)
            if not (_verbal(text, first.first - 1) or text.plays(first.first - 1, "free")):
                return None
            who = text.sides(first)
            return Held(who, hit.first, hit.last) if who else None
    return Held(before, hit.first, hit.last) if before else None


def _verbal(text: Text, i: int) -> bool:
    """Whether a verb stands at token i: a listed one, or a word that looks one."""
    fold = text.folds[i]
    return text.verb(i) or (fold.endswith(("ت", "وا")) and not fold.startswith("ال")) or fold[0] in "ين"


def _between(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The sides of a noun of both: [الخلاف] بين نارية وسهلستان."""
    for j in range(hit.last, min(sentence.last, hit.last + 3)):
        party = text.party_at.get(j + 1)
        if text.folds[j] in {"بين", "مابين"} and party and party.first == j + 1:
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last) if len(who) > 1 else None
    if hit.form.owner and (mine := _possessor(text, sentence, hit, ())):
        found = with_fellows(text, sentence, mine)
        return found if len(found.who) > 1 else None
    return None


def with_fellows(text: Text, sentence: Sentence, found: Held) -> Held:
    """With whom it is agreed: اتفقت نارية مع [سهلستان]; of "we both" the other of the two."""
    for j in range(found.after, min(sentence.last, found.after + FARTHEST_FELLOW)):
        party = text.party_at.get(j + 1)
        if text.folds[j] == "مع" and party and party.first <= j + 1:
            who, last = coordinated(text, party, sentence.last)
            return Held(tuple(dict.fromkeys((*found.who, *who))), found.first, max(last, found.after))
        if text.sign(j):
            break
    return found


def backer(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Who stands behind whom: الفصائل [المدعومة] من نارية."""
    at = hit.last + int(hit.last < sentence.last and text.plays(hit.last, "preposition_min"))
    party = text.party_at.get(at)
    if party is None or party.first != at or party.cut:
        return None
    who, last = coordinated(text, party, sentence.last)
    return Held(who, _described(text, sentence, hit.first), last) if who else None


def _described(text: Text, sentence: Sentence, i: int) -> int:
    """The first word of what an adjective describes: [قوات] المعارضة المعتدلة المدعومة."""
    first = i
    while first > max(sentence.first, i - LONGEST_DESCRIBED):
        fold = text.folds[first - 1]
        if text.sign(first - 1) or text.plays(first - 1, "preposition") or text.verb(first - 1):
            break
        first -= 1
        if not fold.startswith("ال"):
            break
    return first
