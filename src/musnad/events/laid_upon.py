"""On whom an act is laid before it is named: فرضت [عليها] نارية عقوبات, إذا فرضت [عليها] عقوبات."""

from __future__ import annotations

from musnad.events.agreement import Form, agrees
from musnad.events.antecedents import antecedent
from musnad.events.carriers import light
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import Sides, coordinated
from musnad.events.text import Sentence, Text
from musnad.lexicon.events import POSSESSIVES

LAID = frozenset({"SANCTION", "ASSAULT", "COERCE"})
"""Types of what is laid on somebody: عقوبات, غارات, حصار."""

FARTHEST_NOUN = 2
"""Words between "on it" and the noun besides who does it: شنت عليها عشرات [الغارات]."""


def laid_upon(text: Text, sentence: Sentence, hit: Hit) -> Sides | None:
    """Who lays an act on whom, where "on it" stands between a light verb and the act's noun; null where none does.

    Without anybody behind the verb who stands before it does it, where the pronoun may mean somebody else.
    """
    if hit.verb or hit.cut or hit.row.type not in LAID:
        return None
    on = next((j for j in _back(text, sentence, hit) if text.is_(j, "on_it")), None)
    if on is None:
        return None
    doer = _beside(text, on + 1, hit.first)
    before = text.party_at.get(on - 1)
    if doer is None and before is not None and before.last == on and before.first > sentence.first:
        doer, on = before, before.first  # فرضت نارية عليها عقوبات
    at = on - 1
    if at < sentence.first or not light(text, text.folds[at]):
        return None
    form = POSSESSIVES[next(e for e in POSSESSIVES if _pronoun(text, at, hit).endswith(e))]
    relative = at > sentence.first and text.plays(at - 1, "relative")
    named = antecedent(text, at - 1, sentence.first) if relative else text.between(sentence.first, at)
    named = [p for p in named if p != doer and (relative or _may_be(text, p, form))]
    if doer is None and named and named[-1].last == at:
        if hit.row.type == "ASSAULT" and len({p.ids for p in named}) == 1:
            return None  # إن سهلستان شنت عليه هجمات: on whom was told before
        doer = named[-1] if len({p.ids for p in named}) > 1 else None  # قالت سهلستان إن نارية فرضت عليها عقوبات
    others = [p for p in named if doer is None or not {*p.ids} & {*doer.ids}]
    return Sides(coordinated(text, doer, hit.first) if doer else (), tuple(others[-1:])) if named else None


def _back(text: Text, sentence: Sentence, hit: Hit) -> range:
    """The tokens before a noun, its doer left out, in which "on it" may stand."""
    near = hit.first - 1
    party = text.party_at.get(near)
    near = party.first - 1 if party is not None else near
    return range(near, max(sentence.first, near - FARTHEST_NOUN), -1)


def _beside(text: Text, first: int, last: int) -> Party | None:
    """Who stands between "on it" and the noun, right behind the one."""
    party = text.party_at.get(first) if first < last else None
    return party if party is not None and party.first == first and not party.cut else None


def _pronoun(text: Text, at: int, hit: Hit) -> str:
    """The word "on it" behind the verb at a token."""
    return next(text.folds[j] for j in range(at + 1, hit.first) if text.is_(j, "on_it"))


def _may_be(text: Text, party: Party, form: Form) -> bool:
    return party.kind in {"name", "group", "town"} and bool(party.ids) and agrees(text, party, form)
