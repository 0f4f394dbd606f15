"""Who acts and who suffers, around a verb and around a noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.events.clauses import Clause, clause, governor, skipped, verb
from musnad.events.drafts import Hit
from musnad.events.parties import Party
from musnad.events.text import Sentence, Text

FARTHEST_SUBJECT = 6
"""Words that may stand between a verb and the name of who acts: وزير الموارد المائية والري [فلان]."""

FARTHEST_ADJECTIVE = 3
"""Words after a noun in which the adjective of a state tells who acts: الضربات الجوية [النارية]."""

FARTHEST_ANTECEDENT = 8
"""Words between a party and the الذي that takes it up."""

FARTHEST_LIGHT = 14
"""Words between a light verb and its noun: عقد وزير الخارجية الناري فلان [اجتماعا]."""

PLACES = frozenset({"place", "town"})

PREPOSITIONS: dict[str, str] = {"ب": "b", "ل": "li", "ك": "like"}


class Sides(NamedTuple):
    """Parties in text order; `all_` are those of a mutual act whose side is not told."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


def role_of(text: Text, governed: tuple[int, str] | None) -> str | None:
    """The part of a preposition in a row's government: مع is maa; null for none, "other" for one that no row names."""
    if governed is None:
        return None
    at, letters = governed
    if letters in PREPOSITIONS:
        return PREPOSITIONS[letters]
    if any(text.is_(j, "agent") > at - j for j in (at, at - 1) if j >= 0):
        return "agent"
    for role in ("maa", "bayn", "didd", "ala", "ila", "min", "an", "li", "ladaa", "fi"):
        if text.is_(at, role):
            return role
    return "other"


def coordinated(text: Text, party: Party, stop: int) -> tuple[Party, ...]:
    """A party and those that "and" or a dash joins to it: [الورداني] و[مرزاق]."""
    found = [party]
    while True:
        last = found[-1].last
        joined = _joined(text, last, stop)
        if joined is None:
            return tuple(found)
        found.append(joined)


def _joined(text: Text, last: int, stop: int) -> Party | None:
    for at in (last, last + 1, last + 2):
        if at >= stop:
            return None
        party = text.party_at.get(at)
        if party and party.first == at:
            with_and = party.cut > 0 and text.folds[at][0] == "و" and party.cut == 1
            sign = at > last and text.folds[at - 1] in "-–/و" and not party.cut
            again = text.folds[at].startswith("وبين")
            return party if with_and or sign or again else None
        if text.sign(at) and text.folds[at] not in "\"'”»،-–/)":
            return None
        if at > last and not text.sign(at) and not text.folds[at].startswith("ال"):
            return None
    return None


def verb_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a verb, and whether its subject stands in its own clause."""
    around = clause(text, sentence, hit.first)
    subject = before(text, around, hit, sentence)
    ahead = text.between(hit.last, around.last)
    direct = [p for p in ahead if role_of(text, governor(text, p, hit.last - 1)) is None and not _second(text, p)]
    objects = direct
    if subject and hit.object:
        subject, taken = _first_near(text, direct, hit.last), subject
        sides = _by_government(text, hit, around, ahead)
        return Sides(coordinated(text, subject, around.last) if subject else (), (*taken, *sides[1])), bool(subject)
    if not subject:
        first = _first_near(text, direct, hit.last)
        subject = coordinated(text, first, around.last) if first and not hit.we else ()
        objects = [p for p in direct if p not in subject]
    actors, recipients = _by_government(text, hit, around, ahead)
    if "obj" in hit.row.government and not recipients and objects and not hit.object:
        recipients = coordinated(text, _fuller(objects), around.last)
    if hit.passive or "swap" in hit.row.government or _passive(text, hit, around, subject, recipients):
        return Sides(actors, (*subject, *recipients)), bool(subject)
    return Sides((*subject, *actors), recipients), bool(subject)


def _second(text: Text, party: Party) -> bool:
    """Whether "and" joins a party to what is before."""
    return bool(party.cut) and text.folds[party.first][0] == "و"


def _fuller(parties: Sequence[Party]) -> Party:
    """The first party, or the named one that a place stands beside: مقر [الشرطة]."""
    first = parties[0]
    if first.kind == "place" and len(parties) > 1 and parties[1].first <= first.last + 1:
        return parties[1]
    return first


def _passive(
    text: Text, hit: Hit, around: Clause, subject: Sequence[Party], recipients: Sequence[Party]
) -> bool:
    """Whether a verb of harm without object has a civilian or number for subject: قتل خمسة أشخاص."""
    if hit.row.type not in {"ASSAULT", "COERCE", "SANCTION"} or "obj" not in hit.row.government or recipients:
        return False
    if hit.number == "p" and hit.shape == "past" and hit.row.id == "killed":
        return True
    if not subject or hit.object or hit.number != "s":
        return False
    by = any(text.is_(j, "by_passive") or text.is_(j, "agent") for j in range(hit.last, around.last))
    counted = any(text.tokens.is_number(j) for j in range(hit.last, min(around.last, hit.last + 2)))
    soft = subject[0].sector in {"CVL", "MED", "LAB", "EDU", "REL", "NGO"}
    return by or counted or (soft and subject[0].first >= hit.last)


def _by_government(
    text: Text, hit: Hit, around: Clause, ahead: Sequence[Party]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who is told by a preposition: further actors (مع, بين, من قبل) and recipients."""
    actors: list[Party] = []
    recipients: list[Party] = []
    for party in ahead:
        role = role_of(text, governor(text, party, hit.last - 1))
        if role in {"agent"} or (role in {"maa", "bayn"} and hit.mutual):
            actors.extend(p for p in coordinated(text, party, around.last) if p not in actors)
        elif role in hit.row.government and not recipients and party.kind != "town":
            recipients.extend(coordinated(text, party, around.last))
    return tuple(actors), tuple(p for p in recipients if p not in actors)


def _first_near(text: Text, direct: Sequence[Party], at: int) -> Party | None:
    """The first direct party, where no verb stands before it."""
    if not direct or direct[0].first > at + FARTHEST_SUBJECT:
        return None
    party = direct[0]
    return None if any(verb(text, j, at) for j in range(at, party.first)) else party


def before(text: Text, around: Clause, hit: Hit, sentence: Sentence) -> tuple[Party, ...]:
    """The subject that stands before a verb: نارية [قصفت], or whom الذي takes up."""
    if around.opener is not None and text.plays(around.opener, "relative"):
        return antecedent(text, around.opener, sentence.first)
    j = hit.first - 1
    while j >= around.first and j not in text.party_at and skipped(text, j):
        j -= 1
    party = text.party_at.get(j) if j >= around.first else None
    if party is None or hit.we:
        return ()
    while _second(text, party) and (earlier := _party_before(text, party, around.first)):
        party = earlier
    if governor(text, party, around.first) is not None:
        return ()
    return coordinated(text, party, hit.first)


def _party_before(text: Text, party: Party, floor: int) -> Party | None:
    for j in range(party.first - 1, max(floor, party.first - 3) - 1, -1):
        if j in text.party_at:
            return text.party_at[j]
    return None


def antecedent(text: Text, relative: int, floor: int) -> tuple[Party, ...]:
    """The party that a relative pronoun takes up."""
    for j in range(relative - 1, max(floor, relative - FARTHEST_ANTECEDENT) - 1, -1):
        if party := text.party_at.get(j):
            return (party,)
    return ()


def noun_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a noun, and whether any stands beside it rather than with its verb."""
    around = clause(text, sentence, hit.first)
    end = around.last
    actors = list(_adjectives(text, hit, end))
    recipients: list[Party] = []
    genitive = _genitive(text, hit, end)
    ahead = text.between(hit.last, end)
    toward: list[Party] = []
    for party in ahead:
        role = role_of(text, governor(text, party, hit.last - 1))
        if party in genitive or any(verb(text, j, hit.last) for j in range(hit.last, party.first)):
            continue
        group = coordinated(text, party, end)
        if role in {"maa", "bayn"}:
            _spread(hit, role, group, actors, recipients, between=role == "bayn")
        elif role == "agent" or (role == "min" and hit.row.gen == "backed"):
            actors.extend(group)
        elif role in {"ala", "didd"} or (role in hit.row.government) or (role == "li" and hit.row.gen == "either"):
            if party.kind != "town" or role != "fi":
                toward.extend(p for p in group if p not in toward and not recipients)
    _place_genitive(hit, genitive, bool(toward), actors, recipients)
    recipients.extend(p for p in toward if p not in recipients and p not in actors)
    beside = bool(actors or recipients)
    return Sides(_unique(actors), _unique(recipients)), beside


def _unique(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(parties))


def _spread(
    hit: Hit, role: str, group: Sequence[Party], actors: list[Party], recipients: list[Party], *, between: bool
) -> None:
    """Sides told by مع and بين: all act, but in an attack the second is attacked."""
    if hit.mutual or not (between or role == "maa"):
        actors.extend(group)
    elif between:
        actors.extend(group[:1])
        recipients.extend(group[1:])
    elif "maa" in hit.row.government:
        recipients.extend(group)
    else:
        actors.extend(group)


def _place_genitive(
    hit: Hit, genitive: Sequence[Party], toward: bool, actors: list[Party], recipients: list[Party]
) -> None:
    gen = hit.row.gen
    if gen in {"actor", "all"} or (gen == "either" and toward):
        actors[:0] = genitive
    elif gen in {"recipient", "either"}:
        recipients[:0] = genitive


def _genitive(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """Who stands in the genitive right after a noun: هجوم [المسلحين]."""
    if hit.row.gen == "none" or hit.owner:
        return ()
    for j in range(hit.last, min(end, hit.last + 3)):
        party = text.party_at.get(j)
        if party:
            free = party.first == j and not (party.cut and text.folds[j][party.cut - 1] in "بلك")
            alone = not hit.definite or hit.row.gen == "none"
            joined = party.cut and text.folds[j][0] == "و"
            return coordinated(text, party, end) if free and alone and not joined else ()
        if text.preposition(j) or text.sign(j) or text.folds[j][0] in "بل" or verb(text, j, hit.last):
            return ()
    return ()


def _adjectives(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """The states whose adjectives describe the noun: المحادثات [النارية] [السهلية]."""
    found: list[Party] = []
    for j in range(hit.last, min(end, hit.last + FARTHEST_ADJECTIVE + len(found))):
        fold = text.folds[j]
        if text.sign(j) and fold in "-–/":
            continue
        cut = int(fold[0] == "و" and fold[1:] in text.lexicon.nisbas)
        nisba = text.lexicon.nisbas.get(fold[cut:])
        if nisba and not text.preposition(j) and not text.small.plays(fold[cut:], "no_nisba"):
            found.append(Party(j, j + 1, cut, (nisba.state,), "name", "GOV", nisba.state))
        elif found or text.preposition(j) or j in text.party_at or text.sign(j):
            break
    return tuple(found)


def carrier(text: Text, sentence: Sentence, hit: Hit) -> tuple[int, bool] | None:
    """The verb that carries a noun: its token, and whether it is a light one; null where none governs it."""
    around = clause(text, sentence, hit.first)
    for j in range(hit.first - 1, max(around.first, hit.first - FARTHEST_LIGHT) - 1, -1):
        if verb(text, j, sentence.first) or _light(text, j):
            return j, _light(text, j)
    return None


def _light(text: Text, j: int) -> bool:
    fold = text.folds[j]
    forms = (fold, fold[1:], fold[1:].removeprefix("س"), fold.removeprefix("س"))
    return any(text.small.plays(form, "light") for form in forms if len(form) > 2)  # noqa: PLR2004


def as_verb(hit: Hit, at: int) -> Hit:
    """A hit that stands for the verb at a token, for its subject to be found."""
    return Hit(at, at + 1, 0, hit.row, verb=True, shape="past")
