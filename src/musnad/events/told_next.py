"""Deaths and wounds whose doer the next words tell: قتل عشرة عندما [هاجم انتحاريان] السوق, أصيب عشرة جراء [الغارات]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.blows import in_another
from musnad.events.drafts import Draft
from musnad.events.same import TOLD
from musnad.events.text import Text

SUFFERED = frozenset(
    {"killed", "killing", "wounded", "wounding", "was_hit", "met_death", "fell_dead", "fell_martyr", "wracked"}
)
"""Rows of deaths and wounds."""

OF_BOTH = frozenset({"clashes", "clashed", "war", "conflict", "battled", "fought", "exchanged_fire"})
"""Rows of fights, in which either side may have killed."""

NEAREST_LINK = 4
"""Words from what says in what somebody died to the attack: في سلسلة [غارات], عندما [هاجم]."""

FARTHEST_ATTACK = 20
"""Words from a death to the attack that caused it."""


def told_next(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, deaths without a doer laid to who made the attack that the same sentence tells next."""
    found = list(drafts)
    for i, draft in enumerate(drafts):
        if draft.hit.row.id in SUFFERED and not draft.actors and draft.status in TOLD:
            cause = next((a for a in drafts[i + 1 : i + 4] if _caused(text, draft, a)), None)
            actors = tuple(a for a in cause.actors if a not in draft.recipients) if cause else ()
            actors = actors or next((foe for a in drafts[i + 1 : i + 3] if (foe := _foe(text, draft, a))), ())
            if actors:
                found[i] = replace(draft, actors=actors)
    return tuple(found)


def told_before(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, an attack of nobody laid to who is told to have killed in it: قتل المتمردون عشرة في [هجمات]."""
    found = list(drafts)
    for i, draft in enumerate(drafts):
        if draft.type != "ASSAULT" or draft.actors or draft.hit.verb or draft.hit.row.id in SUFFERED | OF_BOTH:
            continue
        harm = next((d for d in reversed(found[max(0, i - 3) : i]) if d.hit.row.id in SUFFERED), None)  # the nearest
        if harm is not None and _in_it(text, harm, draft) and not draft.hit.definite:
            found[i] = replace(draft, actors=tuple(a for a in harm.actors if a not in draft.recipients), how="traced")
    return tuple(found)


def _in_it(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether a deed with its doer is told to have been done in an attack."""
    known = harm.how == "verb" if harm.hit.verb else harm.how == "beside"  # قتل القوات قياديين في [قصف]
    if not harm.actors or harm.hit.row.id not in SUFFERED or not known:
        return False
    first = attack.hit.first
    if first >= text.sentence_at[harm.hit.first].last or first - harm.hit.last > FARTHEST_ATTACK:
        return False
    near = range(max(harm.hit.last, first - NEAREST_LINK), first)
    return attack.status in TOLD and any(text.is_(j, "in_which") for j in near)


def _foe(text: Text, harm: Draft, fight: Draft) -> tuple[str, ...]:
    """The other side of the fight in which some of one side died: مقتل جندي ناري في [اشتباكات] بين نارية والجبهة."""
    if fight.hit.row.id not in OF_BOTH or not (fight.actors and fight.recipients) or fight.status not in TOLD:
        return ()
    first = fight.hit.first
    inside = first < text.sentence_at[harm.hit.first].last and first - harm.hit.last <= FARTHEST_ATTACK
    near = range(max(harm.hit.last, first - NEAREST_LINK), first)
    if not inside or not any(text.is_(j, "in_which") for j in near):
        return ()
    fell = text.states_of(harm.recipients)
    hit = [side for side in (fight.actors, fight.recipients) if fell & text.states_of(side)]
    other = fight.recipients if hit == [fight.actors] else fight.actors
    return other if len(hit) == 1 else ()


def _caused(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether an attack is told as that in which somebody died, with who made it."""
    if attack.type != "ASSAULT" or attack.hit.row.id in SUFFERED | OF_BOTH or not attack.actors:
        return False
    first = attack.hit.first
    if first >= text.sentence_at[harm.hit.first].last or first - harm.hit.last > FARTHEST_ATTACK:
        return False
    if in_another(text, harm.hit, attack.hit):
        return False
    by = attack.hit.cut > 0 and text.folds[first][attack.hit.cut - 1] == text.small.first("adverbial")
    near = range(max(harm.hit.last, first - NEAREST_LINK), first)
    within = (j for j in near if text.is_(j, "in_which") and not _parted(text, j, attack))
    return attack.status in TOLD and (by or any(within) or any(text.is_(j, "when") for j in near))


def _parted(text: Text, at: int, attack: Draft) -> bool:
    """Whether "in" belongs to other words than a verb behind it: قتل ثلاثة في مرسى، و[قصفت] نارية القرية."""
    return attack.hit.verb and any(text.sign(j) for j in range(at, attack.hit.first))
