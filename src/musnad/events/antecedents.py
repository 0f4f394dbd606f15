"""Whom a relative pronoun takes up, and the party right before another: الجيش [الذي] قصف القرية."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import governor, skipped
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated, role_of, second
from musnad.events.text import Text

FARTHEST_ANTECEDENT = 8
"""Words between a party and the الذي that takes it up."""


def party_before(text: Text, party: Party, floor: int) -> Party | None:
    """The party that stands right before another, a word or two between: نارية [و]سهلستان."""
    for j in range(party.first - 1, max(floor, party.first - 3) - 1, -1):
        if j in text.party_at:
            return text.party_at[j]
    return None


def antecedent(text: Text, relative: int, floor: int) -> tuple[Party, ...]:
    """The party that a relative pronoun takes up: the one right before it, its adjectives aside."""
    j = relative - 1 - (relative > floor + 1 and text.folds[relative - 1] == "،")
    while (
        j > max(floor, relative - FARTHEST_ANTECEDENT)
        and j not in text.party_at
        and (skipped(text, j) or _describes(text, j))
    ):
        j -= 1
    party = text.party_at.get(j) if j >= floor else None
    if party is not None and party.ids[:1] == (party.state,) and _located(text, party, floor):
        party = _men_before(text, party, floor)
        if party is None or not _taken_up(text, relative, party):
            return ()
    if party and text.is_(relative, "who_men") and (party.kind in PLACES or party.ids[:1] == (party.state,)):
        party = _men_before(text, party, max(floor, relative - FARTHEST_ANTECEDENT))
    if party is None or party.kind in PLACES:
        return ()  # زعيم الحركة في نارية الذي قتل
    if _unlike(text.folds[relative], text.folds[party.last - 1], she=_she(text, party)):
        return ()
    if text.folds[relative].endswith("التي") and _of_a_force(text, party):
        return ()
    apart = text.folds[relative - 1] == "،" or text.is_(relative, "who_men") > 0
    two = second(text, party) and (text.is_(relative, "both_who") > 0 or apart)  # نارية وسهلستان اللتان
    earlier = party_before(text, party, floor) if two else None
    return (earlier, party) if earlier and coordinated(text, earlier, relative)[-1:] == (party,) else (party,)


def _located(text: Text, land: Party, floor: int) -> bool:
    """Whether a state's name only tells where: في شمال [نارية]."""
    governed = governor(text, land, floor)
    return governed is not None and (role_of(text, governed) == "fi" or text.is_(governed[0], "where") > 0)


def _taken_up(text: Text, relative: int, party: Party) -> bool:
    """Whether who stands before where he is agrees with the relative pronoun: حكومة الإقليم في نارية [التي]."""
    if text.is_(relative, "who_men"):
        return True
    feminine = text.folds[party.first].endswith(("ه", "ات")) or text.is_(party.first, "force") > 0
    return party.kind in {"name", "group"} and feminine == text.folds[relative].endswith("التي")


def _men_before(text: Text, place: Party, floor: int) -> Party | None:
    """Who stands before a place's name and its preposition: [السكان] في مرسى الذين خرجوا."""
    governed = governor(text, place, floor)
    at = governed[0] if governed else floor
    at -= at > floor and text.preposition(at - 1)  # في شمال نارية
    return text.party_at.get(at - 1) if at > floor else None


def _describes(text: Text, j: int) -> bool:
    """Whether token j describes the party right before it, both with article and feminine: المعارضة [المعتدلة]."""
    pair = text.folds[j - 1 : j + 1] if j and j - 1 in text.party_at else []
    return bool(pair) and all(fold.startswith(ARTICLE) and fold.endswith("ه") for fold in pair)


def _she(text: Text, party: Party) -> bool:
    """Whether a party is told by a feminine noun, or is a woman: الهجوم على [جامعة] مرسى الذي أوقع قتلى."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    if known is not None:
        return known.sex == "f" and known.type == "PER"
    word = text.folds[party.first][party.cut :]
    return bool(party.ids) and party.ids[0] not in text.people and word.endswith("ه") and party.sector != "JUD"


def _of_a_force(text: Text, party: Party) -> bool:
    """Whether a person is told as the man of a force, whose noun ends his office: المتحدث باسم [القوات] التي."""
    return bool(set(party.ids) & text.people) and text.small.plays(
        text.folds[party.last - 1].removeprefix(ARTICLE), "force"
    )


def _unlike(relative: str, fold: str, *, she: bool) -> bool:
    """Whether a relative pronoun cannot take a word up: المشاعر المعادية للعلويين [التي] تسيطر."""
    men = fold.startswith(("ال", "لل", "بال", "وال")) and fold.endswith(("يين", "يون"))
    pronoun = relative.removeprefix("و")
    return (men and pronoun == "التي") or (pronoun == "الذي" and she)
