"""An attack told by a noun and the verb that says whom it hit: one occurrence, غارات [استهدفت] مواقع المسلحين."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from musnad.events.clauses import verb
from musnad.events.drafts import Draft, Hit
from musnad.events.gathering import ARMED
from musnad.events.text import Text

HITTING = frozenset({"targeted", "hit", "wracked", "bombed", "destroyed"})
"""Rows of verbs whose subject may be the attack itself."""

FARTHEST_BLOW = 5
"""Words between the noun and its verb: الغارات الجوية التي [استهدفت]."""

SUFFERED = frozenset(
    {
        "killed", "wounded", "was_hit", "fell_dead", "met_death", "killing", "wounding", "destroyed", "murdered",
        "fell_martyr",
    }
)  # fmt: skip
"""Rows of what befell somebody in an attack, which may be told behind it."""

ONE_SIDED = frozenset(
    {
        "attack", "strikes", "operation", "suicide", "explosion", "gunfire", "bombing_of", "launch_n",
        "ballistic_attack",
    }
)  # fmt: skip
"""Rows of attacks of one side on another."""

BY = "ب"
"""The letter before the blows by which somebody is hit."""

BOTH = 2
"""Commas around an insertion; the words of an attack and what it is in."""

FARTHEST_ATTACK = 10
"""Words between them, parties aside: قتل 26 شخصا أمس في [غارات] شنتها نارية."""


def blows(text: Text, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence with an attack and its verb made one, and its dead laid to who attacked."""
    told = tuple(_made_one(text, drafts))
    told = tuple(map(partial(_with_its_fallen, text, told), range(len(told))))
    for i, draft in enumerate(map(partial(_with_its_dead, text, told), range(len(told)))):
        attack = next((d for d in told[i + 1 : i + 3] if _died_in(text, draft, d)), None)
        if i and not draft.actors and _killed_in(text, told[i - 1], draft):
            yield replace(draft, actors=tuple(a for a in told[i - 1].actors if a not in draft.recipients))
            continue
        yield replace(draft, actors=tuple(a for a in attack.actors if a not in draft.recipients)) if attack else draft


def in_another(text: Text, harm: Hit, attack: Hit) -> bool:
    """Whether a death is told in an attack of its own before another's: قتلوا في [غارة]، فيما قتل ثلاثة في قصف."""
    for j in range(harm.last, attack.first - BOTH):
        if text.is_(j, "in_which") and _of_attack(text, j + 1):
            return any(verb(text, k, j) for k in range(j + BOTH, attack.first))
    return False


def _of_attack(text: Text, j: int) -> bool:
    """Whether the noun of an attack on somebody stands at a token."""
    return any(f.row.id in ONE_SIDED and not f.rest for f in text.table.nouns.get(text.folds[j], ()))


def _with_its_dead(text: Text, told: Sequence[Draft], i: int) -> Draft:
    """An attack of which is told whom it killed, but not whom it hit, with them: قتل [ثلاثة جنود] في غارة لنارية."""
    attack = told[i]
    if attack.recipients or not attack.actors or attack.hit.row.id not in ONE_SIDED or attack.hit.verb:
        return attack
    harm = next((d for d in reversed(told[max(0, i - 2) : i]) if d.hit.row.id in SUFFERED and d.recipients), None)
    dead = harm.recipients if harm and _in_it(text, harm, attack) else ()
    return replace(attack, recipients=tuple(one for one in dead if one not in attack.actors))


def _with_its_fallen(text: Text, told: Sequence[Draft], i: int) -> Draft:
    """A fight with somebody, with those who fell in it on the other side: قتل ثلاثة مسلحين في [اشتباكات] مع الجيش."""
    fight = told[i]
    if fight.hit.row.id != "clashes" or fight.actors or not fight.recipients:
        return fight
    near = (d for d in reversed(told[max(0, i - 2) : i]) if d.hit.row.id in SUFFERED and _in_it(text, d, fight))
    harm = next(near, None)
    fallen = harm.recipients if harm else ()
    return replace(fight, actors=tuple(r for r in fallen if _armed(text, r) and r not in fight.recipients))


def _armed(text: Text, entity: str) -> bool:
    """Whether somebody who fell had arms: a movement or a force."""
    known = text.lexicon.entities.get(entity)
    return text.sectors.get(entity) in ARMED or (known is not None and known.type == "GROUP")


def _cause_at(text: Text, i: int) -> bool:
    """Whether what something came of is told at token i: أصيب سبعة، [جراء] قصف."""
    return i < len(text.folds) and text.is_(i, "in_which") > 0


def _killed_in(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether an attack is that in which somebody killed others: قتل مسلحون شرطيا في [هجوم] على المقر."""
    if attack.hit.row.id not in ONE_SIDED or attack.hit.verb or attack.hit.owner or not harm.hit.verb:
        return False
    if not harm.actors or harm.hit.row.id not in SUFFERED or harm.how not in {"verb", "bound"}:
        return False
    free = [i for i in range(harm.hit.last, attack.hit.first) if i not in text.party_at]
    near = len(free) <= FARTHEST_ATTACK and not any(text.sign(i) for i in free)
    return near and any(text.is_(j, "in_which") for j in (attack.hit.first - 1, attack.hit.first - 2))


def _died_in(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether somebody's death is told to have been in an attack whose doer is told: قتل ثلاثة في [غارات] لنارية."""
    if harm.actors or harm.hit.row.id not in SUFFERED or attack.hit.row.id not in ONE_SIDED or not attack.actors:
        return False
    return _in_it(text, harm, attack)


def _in_it(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether an attack is told behind a death as that in which it was."""
    at = attack.hit.first
    free = [i for i in range(harm.hit.last, at) if i not in text.party_at]
    far = len([i for i in free if not (text.sign(i) or i in text.times)]) > FARTHEST_ATTACK
    if far or in_another(text, harm.hit, attack.hit):
        return False
    inserted = any(text.is_(i, "among") or i in text.times for i in free)  # قتل سبعة، أغلبهم مدنيون، في قصف
    inserted = inserted or _apposed(text, free)
    parted = (i for i in free if text.sign(i) and not (text.folds[i] in "،()" and (inserted or _cause_at(text, i + 1))))
    if any(parted):
        return False
    by = attack.hit.cut > 0 and text.folds[at][attack.hit.cut - 1] == "ب"
    return by or any(text.is_(j, "in_which") for j in (at - 1, at - 2))


def _apposed(text: Text, free: Sequence[int]) -> bool:
    """Whether two commas only set off who somebody was: مقتل فلان، زعيم الجماعة، في [غارة]."""
    commas = [i for i in free if text.folds[i] == "،"]
    return len(commas) == BOTH and not any(verb(text, i, commas[0]) for i in range(commas[0] + 1, commas[1]))


def _made_one(text: Text, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts with an attack and the verb that only says whom it hit made one."""
    before: Draft | None = None
    for draft in drafts:
        if before and _blow(text, before.hit, draft.hit):
            before = _struck(before, draft)
            continue
        if before and _exchanged(text, before.hit, draft.hit):
            continue
        whose = not draft.actors or (before is not None and before.how == "verb" and bool(before.actors))
        if before and whose and _means(text, before.hit, draft.hit):
            whom = before.recipients or tuple(r for r in draft.recipients if r not in before.actors)
            before = replace(before, recipients=whom)
            continue
        if before and not _aimless(before):
            yield before
        before = draft
    if before and not _aimless(before):
        yield before


def _aimless(draft: Draft) -> bool:
    """Whether a verb of aiming has no party for its aim: مخططات [تستهدف] زعزعة الأمن."""
    aimless = not draft.recipients or (draft.how == "unread" and not draft.actors)
    return draft.hit.verb and draft.hit.row.id == "targeted" and aimless


def _blow(text: Text, noun: Hit, verb: Hit) -> bool:
    """Whether a verb only says whom the attack before it hit."""
    if noun.verb or noun.row.type != "ASSAULT" or noun.row.id == "killing" or verb.row.id not in HITTING:
        return False
    if verb.row.id in {"bombed", "destroyed"} and verb.cut:
        return False
    between = range(noun.last, verb.first)
    free = [i for i in between if i not in text.party_at]
    return len(free) <= FARTHEST_BLOW and not any(text.sign(i) for i in free)


def _means(text: Text, verb: Hit, noun: Hit) -> bool:
    """Whether a noun only tells by what blows a verb's subject hit somebody: استهدفت نارية ب[غارات] القرية."""
    near = range(verb.last, noun.last)
    if not verb.verb or verb.row.id not in HITTING or noun.verb or noun.row.id not in ONE_SIDED:
        return False
    free = [j for j in near if j not in text.party_at]
    by = any(text.folds[j][0] == BY and j not in text.party_at for j in (noun.first - 1, noun.first) if j >= verb.last)
    return by and len(free) <= FARTHEST_BLOW and not any(text.sign(j) for j in free)


def _exchanged(text: Text, verb: Hit, noun: Hit) -> bool:
    """Whether a noun only tells what a verb says that two exchange: تبادل الجانبان [إطلاق النار]."""
    if verb.row.id != "exchanged_fire" or noun.verb or noun.row.type != "ASSAULT":
        return False
    free = [j for j in range(verb.last, noun.first) if j not in text.party_at]
    return len(free) <= FARTHEST_BLOW and not any(text.sign(j) or text.preposition(j) for j in free)


def _struck(attack: Draft, verb: Draft) -> Draft:
    """The attack with whom its verb hit, and with the status, day and place that the verb tells."""
    told = verb.recipients or (verb.actors if verb.how != "elided" else ())
    hit = tuple(r for r in told if r not in attack.actors)
    recipients = attack.recipients or hit
    return replace(
        attack,
        recipients=recipients,
        parties=(*attack.parties, *verb.parties),
        date=attack.date or verb.date,
        place=attack.place or verb.place,
    )
