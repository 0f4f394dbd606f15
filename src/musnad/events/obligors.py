"""Who must act by an obligation: the subject of its verb, the owner of its verbal noun, or on whom it is laid."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import QUOTE_MARKS, governor, verb
from musnad.events.described import takes_object
from musnad.events.pairs import Pairs, ids_of
from musnad.events.party import Party
from musnad.events.sides import coordinated, role_of
from musnad.events.text import CONJUNCTIONS, Text

FARTHEST_SUBJECT = 2
"""Words from a verb to the subject after it: تسحب [فورا] نارية قواتها."""

FARTHEST_LAID = 4
"""Words from a verb of duty to the party on whom it is laid: يجب [على نارية]."""

FARTHEST_DOER = 8
"""Words from a verbal noun to "on the part of"."""

SHORTEST_OBJECT = 3
"""Letters that an object behind ل has more than: له is a pronoun."""

POSSESSED = ("ها", "هم", "هما")
"""How an object ends that is the doer's own."""

ACTING = frozenset({"name", "pair", "own", "group", "town"})


def of_verb(text: Text, pairs: Pairs, i: int, stop: int) -> tuple[str, ...]:
    """The subject of the finite verb at token i: right before it, right after it, or behind على for a duty."""
    if text.is_(i, "laid"):
        laid = (p for p in text.between(i + 1, min(stop, i + 1 + FARTHEST_LAID)) if _role(text, p, i) == "ala")
        return _ids(text, pairs, next(laid, None), stop)
    if (before := text.party_at.get(i - 1)) and governor(text, before, before.first - 1) is None:
        return _ids(text, pairs, _first_of(text, before), stop)
    after = next(iter(text.between(i + 1, min(stop, i + 1 + FARTHEST_SUBJECT))), None)
    if after is None or after.cut or _role(text, after, i) is not None or _object(text, i, after):
        return ()
    subject = _ids(text, pairs, after, stop)
    other = _agreed_with(text, after, stop) if text.is_(i, "agreed_on") else None
    return (*subject, *(one for one in _ids(text, pairs, other, stop) if one not in subject))


def _first_of(text: Text, party: Party) -> Party:
    """The first of those whom "and" joins, of whom a party is the last: [نارية] وسهلستان اتفقتا."""
    while party.cut == 1 and text.folds[party.first][0] == CONJUNCTIONS[0]:
        before = text.party_at.get(party.first - 1)
        if before is None or before.last != party.first:
            break
        party = before
    return party


def _agreed_with(text: Text, party: Party, stop: int) -> Party | None:
    """With whom somebody agrees: اتفقت نارية [مع سهلستان] على."""
    near = text.between(party.last, min(stop, party.last + FARTHEST_LAID))
    return next((other for other in near if _role(text, other, party.last - 1) == "maa"), None)


def of_noun(text: Text, pairs: Pairs, i: int, stop: int) -> tuple[str, ...]:
    """Who does what the verbal noun at token i names: انسحاب [نارية], سحب [نارية] قواتها, وقف القصف من جانب [نارية]."""
    for j in range(i + 1, min(stop - 1, i + FARTHEST_DOER)):
        if length := text.is_(j, "doer"):
            return _ids(text, pairs, text.party_at.get(j + length), stop)
    inner = i + 1 < stop and any(text.small.plays(form, "again_act") for form in _forms(text, i))
    if inner and _own_act(text, i + 1):
        return of_noun(text, pairs, i + 1, stop)  # إعادة انتشار القوات
    marked = i + 1 < stop and text.sign(i + 1) and text.folds[i + 1] in QUOTE_MARKS
    owner = text.party_at.get(i + 1 + marked)
    if owner is None or owner.cut:
        doing = _own_act(text, i) and not any(text.small.plays(form, "giving") for form in _forms(text, i))
        return _ids(text, pairs, _given_by(text, i, stop), stop) if doing else ()
    return _ids(text, pairs, owner, stop) if _own_act(text, i) or _has_object(text, owner, stop) else ()


def _given_by(text: Text, i: int, stop: int) -> Party | None:
    """Who does it where ل tells it: الانسحاب الكامل [لنارية], انسحاب كامل [للقوات]."""
    near = text.between(i + 1, min(stop, i + 1 + FARTHEST_LAID))
    return next((p for p in near if _role(text, p, i) == "li"), None)


def _forms(text: Text, i: int) -> tuple[str, ...]:
    """A word with the letters before it and its article off."""
    fold = text.folds[i]
    return tuple(fold[cut:].removeprefix(ARTICLE) for cut in range(3) if len(fold) > cut)


def _own_act(text: Text, i: int) -> bool:
    """Whether a verbal noun has no object, so that its genitive is who acts: انسحاب."""
    plain = text.folds[i]
    return any(text.small.plays(form, "own_duty") for form in (plain, *_forms(text, i)))


def _has_object(text: Text, owner: Party, stop: int) -> bool:
    """Whether the object follows the genitive at once: سحب نارية [قواتها], تسليم نارية [الأسرى]."""
    j = owner.last
    if j >= stop or text.sign(j) or text.preposition(j) or j in text.times:
        return False
    following = text.party_at.get(j)
    if following is not None:
        return not following.cut and following.kind in {"own", "group", "place"}
    fold = text.folds[j]
    if text.is_(j, "object_word") or text.tokens.is_number(j):
        return True
    if fold[0] == "ل" and len(fold) > SHORTEST_OBJECT:
        return takes_object(text, j)  # تسلم القوات للنقاط
    if owner.kind not in {"name", "pair"} and not fold.startswith(ARTICLE):
        return fold.endswith(POSSESSED) and fold[0] != "و"  # تسليم الجماعات سلاحها, but توحيد القوات وضمها
    described = fold in text.lexicon.nisbas or text.plays(j, "adjective") or text.plays(j, "adverb")
    bare = not fold.startswith(ARTICLE) and (fold.endswith("ا") or verb(text, j, owner.first))  # سحب نارية فورا
    return not (described or bare or fold[0] in "بلو")


def _object(text: Text, i: int, party: Party) -> bool:
    """Whether a masculine verb can have no such subject: [يمنع] نارية."""
    fold = text.folds[i]
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    state = known is not None and known.type == "GPE" and party.last == party.first + 1
    return state and fold.removeprefix("س").startswith("ي") and not text.folds[party.first].startswith(ARTICLE)


def _role(text: Text, party: Party, i: int) -> str | None:
    return role_of(text, governor(text, party, i))


def _ids(text: Text, pairs: Pairs, party: Party | None, stop: int) -> tuple[str, ...]:
    if party is None or party.kind not in ACTING or (party.kind == "group" and not party.ids):
        return ()
    if party.last == party.first + 1 and (text.is_(party.first, "object_word") or text.is_(party.first, "displaced")):
        return ()  # إدخال [مئات] الشاحنات, عودة [النازحين]
    return ids_of(pairs, [p for p in coordinated(text, party, stop) if p.kind in ACTING])
