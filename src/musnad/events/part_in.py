"""Whose act a noun is by the part that is told to be taken in it, or by who expresses it as his own."""

from __future__ import annotations

from musnad.events.antecedents import party_before
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES, Sides, second
from musnad.events.text import Sentence, Text

HELPS = frozenset({"SUPPORT", "AID"})
"""Types of acts in which the party behind the noun is mostly whom it is done for: دعم [سهلستان]."""

FIGHTS = frozenset({"fighting_x", "routing"})
"""Rows of fights in which one has a part: دور [نارية] في محاربة الحركة."""

FARTHEST_EXPRESSED = 9
"""Words from a verb of expressing, past who expresses, to what he expresses."""


def having_part(text: Text, hit: Hit, sides: Sides) -> Sides:
    """The sides of help in which somebody is said to have a part: دور [نارية] في دعم سهلستان."""
    helps = hit.row.type in HELPS or (hit.row.id in FIGHTS and not sides.actors)
    if hit.verb or hit.owner or not helps or hit.cut or hit.first < 3:  # noqa: PLR2004 - دور نارية في
        return sides
    last = text.party_at.get(hit.first - 2)
    if not text.is_(hit.first - 1, "fi") or last is None or last.last != hit.first - 1 or last.kind in PLACES:
        return sides
    whose = [last]
    while second(text, whose[0]) and (earlier := party_before(text, whose[0], 0)):
        whose.insert(0, earlier)
    first = whose[0]
    if first.cut or not first.first or not text.is_(first.first - 1, "part_in"):
        return sides
    doers = {i for p in whose for i in p.ids}
    helped = (p for p in (*sides.actors, *sides.recipients) if p.first >= hit.last and not doers & {*p.ids})
    return Sides(tuple(whose), tuple(helped))


def expressing(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The verb by which somebody expresses a noun with a pronoun, which then is his: [أعرب] الورداني عن رفضه."""
    if hit.owner is None or hit.verb or hit.cut or hit.first <= sentence.first:
        return None
    by = text.is_(hit.first - 1, "an") > 0
    role = "expresses" if by else "informs"
    for j in range(hit.first - 1 - by, max(sentence.first, hit.first - FARTHEST_EXPRESSED) - 1, -1):
        if text.is_(j, role) and verb(text, j, sentence.first):
            return j
        if verb(text, j, sentence.first) or text.plays(j, "relative") or text.plays(j, "free"):
            return None
    return None


def own(text: Text, doers: tuple[Party, ...], hit: Hit) -> tuple[Party, ...]:
    """Who expresses an act, where he stands before it and is no place."""
    return tuple(p for p in doers if p.first < hit.first and p.kind not in PLACES and p.ids and not text.sign(p.first))


def struck_land(text: Text, hit: Hit, sides: Sides) -> Sides:
    """The sides of an attack whose genitive alone is a state, where it was: حصيلة قصف [سهلستان], منفذ هجوم سهلستان."""
    one = sides.actors[0] if len(sides.actors) == 1 and not sides.recipients else None
    if one is None or hit.verb or hit.owner or hit.definite or one.first != hit.last or one.cut:
        return sides
    known = text.lexicon.entities.get(one.ids[0]) if one.ids else None
    land = known is not None and known.type == "GPE" and text.folds[one.first] not in text.lexicon.nisbas
    ends = one.last >= len(text.folds) or _ends_at(text, one.last)
    before = hit.first - 1
    judged = before >= 0 and (
        before in text.party_at or text.is_(before, "ala") > 0 or verb(text, before, text.sentence_at[hit.first].first)
    )
    of_doer = before >= 0 and text.is_(before, "who_attacked") > 0  # منفذ هجوم سهلستان
    struck = of_doer or text.is_(hit.first, "attack_on") > 0
    alone = land and ends and not judged and one.last == one.first + 1 and struck
    return Sides((), (one,)) if alone else sides


def _ends_at(text: Text, j: int) -> bool:
    """Whether nothing at a token tells on whom an attack is: قصف سهلستان [خلال] الليل, but قصف سهلستان [على] القرية."""
    return text.is_(j, "adjunct") > 0 or not (text.preposition(j) or text.folds[j][0] in "لب")
