"""Who killed those who fell in a fight with him: مقتل سبعة مسلحين في اشتباكات مع [الجيش]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import Sentence, Text, stems

FALLEN = frozenset({"killed", "wounded", "was_hit", "fell_dead", "met_death", "killing", "wounding"})
"""Rows of what befell somebody."""

FIGHTS = frozenset({"clashes"})
"""Rows of nouns of fights."""

FARTHEST_FIGHT = 14
"""Words between them, parties aside."""

BOTH = 2
"""Sides of a fight."""

FARTHEST_BETWEEN = 8
"""Words between a fight and its "between": اشتباكات وقعت أمس في مرسى بين."""

LONGEST_FIGHT = 3
"""Words behind the first of a fight's own: تبادل [لإطلاق النار]."""

NEAREST_FOE = 4
"""Words between a fight and the مع of whom it was with: اشتباكات عنيفة أمس مع."""


def foes(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """With whom those who suffered were fighting."""
    if hit.row.id not in FALLEN or hit.object:
        return ()
    if shot := _by_fire(text, sentence, hit) or _by_repelling(text, sentence, hit):
        return shot
    fight = _fight(text, sentence, hit)
    if fight is None:
        return ()
    for j in range(fight + 1, min(sentence.last, fight + 1 + NEAREST_FOE)):
        if text.sign(j):
            return ()
        if text.is_(j, "maa") or text.is_(j, "didd"):
            party = text.party_at.get(j + 1)
            told = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
            return coordinated(text, party, sentence.last) if party and told else ()
    return ()


def other_side(text: Text, sentence: Sentence, hit: Hit, fallen: tuple[str, ...]) -> tuple[Party, ...]:
    """Against whom those fought who fell: قتل جندي ناري في اشتباكات بين الجيش الناري [والحركة]."""
    fight = _fight(text, sentence, hit) if hit.row.id in FALLEN and fallen and not hit.object else None
    if fight is None:
        return ()
    for j in range(fight + 1, min(sentence.last - 1, fight + 1 + FARTHEST_BETWEEN)):
        first = text.party_at.get(j + 1)
        if text.is_(j, "bayn") and first is not None and first.first == j + 1:
            sides = coordinated(text, first, sentence.last)
            own = [p for p in sides if text.states_of(p.ids) & text.states_of(fallen)]
            return tuple(p for p in sides if p not in own) if len(sides) == BOTH and len(own) == 1 else ()
        if text.sign(j):
            return ()
    return ()


def some_of_them(text: Text, sentence: Sentence, hit: Hit, doers: Sequence[Party]) -> tuple[Party, ...]:
    """Some of whom somebody hurt, told before: هاجم الجيش [المسلحين] وقتل عشرة منهم."""
    at = hit.last + (
        not hit.verb and text.small.plays(text.folds[min(hit.last, sentence.last - 1)].lstrip("و"), "death")
    )
    harms = ("victim" in hit.row.government) if hit.verb else hit.row.id in FALLEN  # مقتل وجرح عشرة منهم
    if not harms or at + 1 >= sentence.last or not counted(text, at) or not text.is_(at + 1, "of_them"):
        return ()
    own = {one for party in doers for one in party.ids}
    near = [p for p in text.between(sentence.first, hit.first) if p.ids and not {*p.ids} & own]
    return tuple(p for p in near if p.kind not in PLACES and _several(text, p))[-1:]


def _several(text: Text, party: Party) -> bool:
    """Whether a party is many men: a group, an army, المسلحون."""
    known = text.lexicon.entities.get(party.ids[0])
    machine = text.small.plays(party.ids[0].removeprefix("name:").split()[0], "machine")
    return (party.number == "p" and not machine) or (known is not None and known.type in {"GROUP", "ORG"})


def _by_fire(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """By whose fire they fell: قتل ثلاثة برصاص [الجيش]."""
    for j in range(hit.first + 1, min(sentence.last - 1, hit.last + FARTHEST_FIGHT)):
        if (text.sign(j) and text.folds[j] not in "()«»") or text.plays(j, "relative"):
            return ()
        if text.is_(j, "by_fire"):
            party = text.party_at.get(j + 1)
            told = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
            return coordinated(text, party, sentence.last) if party and told else ()
    return ()


def _by_repelling(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who beat back the attack in which its makers fell: مقتل مسلحين خلال تصدي [القوات] للهجوم."""
    for j in range(hit.first + 1, min(sentence.last - 1, hit.last + FARTHEST_FIGHT)):
        if text.sign(j) or text.plays(j, "relative"):
            return ()
        if text.is_(j, "repels") and (text.is_(j - 1, "in_which") or text.is_(j - 1, "adjunct")):
            party = text.party_at.get(j + 1)
            told = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
            fell = [p for p in text.between(hit.last, j) if p.sector == "REB" or p.kind == "name"]
            return (party,) if party and told and fell else ()
    return ()


def _fight(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The noun of the fight in which it befell them, nothing of another clause between."""
    words = 0
    for j in range(hit.last, sentence.last):
        words += j not in text.party_at
        if words > FARTHEST_FIGHT or (text.sign(j) and text.folds[j] not in "()«»،"):
            return None
        if j in text.cues or text.plays(j, "relative"):
            return None
        if _of_fight(text, j) and any(text.is_(k, "in_which") for k in (j - 1, j - 2)):
            return j
    return None


def _of_fight(text: Text, j: int) -> bool:
    forms = (f for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ()))
    behind = text.folds[j + 1 : j + 1 + LONGEST_FIGHT]
    return any(f.row.id in FIGHTS and tuple(behind[: len(f.rest)]) == tuple(f.rest) for f in forms)
