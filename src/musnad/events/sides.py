"""The two sides of an act, and what prepositions and "and" make of the parties around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.events.agreement import agrees
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import Text

PLACES = frozenset({"place", "town"})
"""Kinds of parties that something happens to or in; they do nothing themselves."""

SOFT = frozenset({"CVL", "MED", "LAB", "EDU", "REL", "NGO"})
"""Sectors of people who suffer violence and seldom do it."""

OWN_WORDS = ("maa", "bayn", "didd", "amam", "ala", "ila", "min", "an", "li", "ladaa", "fi")
"""The parts of prepositions that are words of their own."""

PREPOSITIONS: dict[str, str] = {"ب": "b", "ل": "li", "ك": "like"}

LONGEST_APPOSITION = 7
"""Words, up to the comma behind them, that tell what the person before them is."""

FINITE = frozenset({"past", "present"})
"""Shapes of verbs that have a subject."""

OPENING_MARKS = "\"'“”«"
"""Marks that may part "and" from a name: الجيش و«الدعم»."""

LONGEST_ALIAS = 6
"""Tokens of a name in brackets behind a party."""

FARTHEST_SUBJECT = 6
"""Words that may stand between a verb and the name of who acts: وزير الموارد المائية والري [فلان]."""


HELD = frozenset({"gathering", "meeting", "conference", "summit", "session_of"})
"""Rows of meetings, which towns in the genitive say where they were."""


class Sides(NamedTuple):
    """Who acts and who is acted on, in text order."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


def of_place(text: Text, party: Party) -> bool:
    """Whether a party's words begin with a place, which suffers what is done: [مواقع] المسلحين."""
    word = text.folds[party.first][party.cut :].removeprefix("ال")
    nouns = text.table.parties.get(word, ())
    behind = text.folds[party.first + 1 : party.last]
    if any(noun.kind in {"group", "side"} and noun.rest and _begins(behind, noun.rest) for noun in nouns):
        return False  # المنطقة العسكرية, سفينة حربية
    return any(noun.kind == "place" and not noun.rest for noun in nouns)


def _begins(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether words begin with the rest of a phrase, with or without article."""
    plain = [word.removeprefix("ال") for word in words[: len(rest)]]
    return plain == [word.removeprefix("ال") for word in rest]


def role_of(text: Text, governed: tuple[int, str] | None) -> str | None:
    """The part of a preposition in a row's government: مع is maa; null for none, "other" for one that no row names."""
    if governed is None:
        return None
    at, letters = governed
    if letters in PREPOSITIONS and not text.is_(at, "sponsor"):
        return PREPOSITIONS[letters]
    if any(text.is_(j, "agent") > at - j for j in (at, at - 1) if j >= 0):
        return "agent"
    if text.is_(at, "in_favour_of"):
        return "other"  # من أجل نارية
    if text.is_(at, "sponsor") or (at and text.is_(at - 1, "sponsor") > 1):
        return "sponsor"
    return next((role for role in OWN_WORDS if role in text.begun[at]), "other")


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
    last = _past_alias(text, last, stop)
    for at in (last, last + 1, last + 2):
        if at >= stop:
            return None
        party = text.party_at.get(at)
        if party and party.first == at:
            with_and = party.cut > 0 and text.folds[at][0] == "و" and party.cut == 1
            sign = at > last and text.folds[at - 1] in "-–/و" and not party.cut
            again = text.folds[at].startswith("وبين") or _by_his_land(text, at) or _his_foe(text, at - 1)
            again = again or _by_delegation(text, last, at)
            again = again or (at == last + 2 and text.folds[last] == "و" and text.folds[at - 1] in OPENING_MARKS)
            either = at == last + 1 and text.is_(last, "or") > 0 and not party.cut  # نارية أو سهلستان
            if with_and and _acts_next(text, party, stop):
                return None
            return party if with_and or sign or again or either else None
        opens = at > last and text.folds[at - 1] == "و" and text.folds[at] in OPENING_MARKS
        if text.sign(at) and text.folds[at] not in "\"'”»،-–/)" and not opens:
            return None
        by_land = _by_his_land(text, at + 1) or _by_his_land(text, at + 2)
        of_another = text.is_(at, "one_more") or (at > last and text.is_(at - 1, "one_more"))
        if by_land or _his_foe(text, at) or (at == last and _sends(text, at)) or of_another:
            continue
        if at > last and not text.sign(at) and not text.folds[at].startswith("ال"):
            return None
    return None


def _acts_next(text: Text, party: Party, stop: int) -> bool:
    """Whether "and" begins a clause with a party and its verb: قصفت نارية مرسى [والحركة ترد] بالصواريخ."""
    at = party.last
    if at >= stop or party.kind != "name" or at in text.party_at or text.sign(at):
        return False
    fold = text.folds[at]
    acts, says = text.table.verbs.get(fold, ()), text.lexicon.cues.forms.get(fold, ())
    genders = {form.gender for form in acts if form.shape in FINITE and form.number == "s"}
    genders |= {form.gender for form in says if form.shape in FINITE and form.number == "s"}
    return any(agrees(text, party, (gender, "s")) for gender in genders) and verb(text, at, party.first)


def _by_delegation(text: Text, last: int, at: int) -> bool:
    """Whether "and" joins somebody by whom he sends: نارية و[وفد] الجبهة, و[وفد] "الجبهة", و[آخر من] الجبهة."""
    if at == last + 2 and text.is_(last, "one_more") and text.is_(last + 1, "min"):
        return True
    quoted = at == last + 2 and text.folds[at - 1] in OPENING_MARKS
    return at in {last + 1, last + 2} and _sends(text, last) and (quoted or at == last + 1)


def _sends(text: Text, at: int) -> bool:
    """Whether "and" and the noun of a delegation stand at a token: [ووفد] الجبهة."""
    fold = text.folds[at]
    return fold[0] == "و" and text.small.plays(fold[1:], "delegates") and at not in text.party_at


def _past_alias(text: Text, last: int, stop: int) -> int:
    """The token behind a bracket that only tells how somebody is or was called too: الحركة [(الوادي سابقا)]."""
    if last >= stop or text.folds[last] != "(":
        return last
    closing = next((j for j in range(last + 1, min(stop, last + LONGEST_ALIAS)) if text.folds[j] == ")"), None)
    return last if closing is None else closing + 1


def past_commas(text: Text, group: tuple[Party, ...], stop: int) -> tuple[Party, ...]:
    """Those who do something together, with whom "and" joins behind commas: مع الورداني، [ومرزاق]، [ووزير] نارية."""
    while (at := group[-1].last + 1) < stop and text.folds[at - 1] == "،":
        if (party := joined_by(text, past_apposition(text, at, stop) or at, stop)) is None or party.kind != "name":
            break
        more = coordinated(text, party, stop)
        behind = more[-1].last
        if behind < stop and (
            verb(text, behind, group[-1].last) or text.plays_any(behind, ("negation", "verbal_link"))
        ):
            break  # محادثات مع الورداني، ومرزاق قال, والنجدي لم يحضر
        group = (*group, *more)
    return group


def joined_by(text: Text, at: int, stop: int) -> Party | None:
    """Who begins at a token, "and" before him or before his delegation: [ومرزاق], ووفد [الجبهة]."""
    if at < stop and _sends(text, at):
        named = at + 1 + (at + 1 < stop and text.folds[at + 1] in OPENING_MARKS)
        party = text.party_at.get(named)
        return party if party is not None and party.first == named and not party.cut else None
    if at + 2 < stop and text.folds[at] == "و" and text.folds[at + 1] in OPENING_MARKS:
        party = text.party_at.get(at + 2)  # نارية، و"الحركة"
        return party if party is not None and party.first == at + 2 and not party.cut else None
    party = text.party_at.get(at)
    return party if party is not None and party.first == at and second(text, party) else None


def past_apposition(text: Text, at: int, stop: int) -> int | None:
    """Where a party goes on past what a person between commas is: وقع النجدي، [رئيس الاتحاد،] وهالة مرزاق اتفاقا."""
    end = next((j for j in range(at, min(stop - 1, at + LONGEST_APPOSITION)) if text.folds[j] == "،"), at)
    noun = not (text.folds[at][0] in "وب" or text.preposition(at) or text.plays(at, "relative") or at in text.times)
    party = text.party_at.get(end + 1) if end > at and noun else None
    own = party is not None and party.first == end + 1 and party.kind == "name"
    another = any({*p.ids} & text.people for p in text.between(at, end))  # استضاف النجدي، [الرئيس فلان]، ومرزاق
    return end + 1 if own and not another and not any(verb(text, j, at) for j in range(at, end)) else None


def _by_his_land(text: Text, at: int) -> bool:
    """Whether "and" joins somebody by the adjectives of his land right before his name: الناري فلان و[السهلي] مرزاق."""
    if at >= len(text.folds):
        return False
    twice = text.folds[at - 1] in text.lexicon.nisbas  # والقبرصي التركي
    fold, party = text.folds[at - 1 - twice], text.party_at.get(at)
    person = party is not None and party.first == at and not party.cut and bool({*party.ids} & text.people)
    return person and fold.startswith("وال") and fold[1:] in text.lexicon.nisbas


def _his_foe(text: Text, at: int) -> bool:
    """Whether "and" joins somebody as what he is to who stands before: رائد النجدي و[خصمه] سليم الورداني."""
    if at + 1 >= len(text.folds) or text.folds[at][0] != "و" or not text.is_(at, "his_own"):
        return False
    party = text.party_at.get(at + 1)
    return party is not None and party.first == at + 1 and not party.cut and bool({*party.ids} & text.people)


def without_ground(text: Text, hit: Hit, sides: Sides) -> tuple[Sides, str | None]:
    """The sides of talks or a visit without the town where they take place, and that town: لقاء [مرسى], زار [مرسى].

    A town that stands for its state talks with another: بين مرسى وتل الورد.
    """
    if hit.row.type == "AID":
        landed = tuple(p for p in sides.recipients if not (p.kind == "place" and text.is_(p.first, "landing")))
        return Sides(sides.actors, landed), None
    if hit.row.type != "CONSULT":
        return sides, None
    sides = Sides(*(tuple(p for p in side if p.kind != "place") for side in sides))
    named = {p: town for p in (*sides.actors, *sides.recipients) if (town := _town(text, hit, p, sides.actors))}
    towns = {p: town for p, town in named.items() if not _talks(text, hit, p, sides, len(named))}
    if towns and hit.row.id in HELD:
        towns |= {p: p.ids[0] for p in _chain(hit, sides.actors) if p.ids[:1] == (p.state,)}  # اجتماعات [تونس] ومرسى
    actors, recipients = (tuple(p for p in side if p not in towns) for side in sides)
    return Sides(actors, recipients), next(iter(towns.values()), None)


def _town(text: Text, hit: Hit, party: Party, actors: Sequence[Party]) -> str | None:
    """The town that a party is, or the capital right after a noun, "and" another before it: لقاء [مرسى] و[تل الورد]."""
    if party.kind == "town":
        return party.ids[0]
    if hit.verb or party.kind != "name" or not party.ids:
        return None
    beside = party in _chain(hit, actors)
    return text.capital(party.first, party.last, party.ids[0], party.cut) if beside else None


def _chain(hit: Hit, actors: Sequence[Party]) -> list[Party]:
    """The parties in the genitive right behind a noun, "and" between them."""
    found: list[Party] = []
    for party in actors:
        at = found[-1].last if found else hit.last
        if not hit.verb and party.first == at and bool(party.cut) == bool(found):
            found.append(party)
    return found


def _talks(text: Text, hit: Hit, town: Party, sides: Sides, towns: int) -> bool:
    """Whether a town acts for its state: told by بين or مع, beside another such town, or the subject of a verb.

    Towns behind meetings are where they were: اجتماعات [مرسى] و[تل الورد].
    """
    visited = hit.row.mode == "visit"
    told = role_of(text, governor(text, town, min(hit.last - 1, town.first)))
    beside = towns > 1 and hit.row.id not in HELD
    return not visited and (beside or told in {"bayn", "maa"} or (hit.verb and town in sides.actors))


def second(text: Text, party: Party) -> bool:
    """Whether "and" joins a party to what is before."""
    return bool(party.cut) and text.folds[party.first][0] == "و"


def object_behind(text: Text, owner: Party) -> bool:
    """Whether somebody named stands right behind a power in the genitive: تصنيف [نارية] حركة الضفاف منظمة إرهابية."""
    whom = text.party_at.get(owner.last)
    one = owner.ids[0] if owner.kind == "name" and owner.ids else "name:"
    known = text.lexicon.entities.get(one)
    power = known.type in {"GPE", "ORG"} if known else not one.startswith("name:")  # تصنيف [الإدارة النارية]
    return power and whom is not None and whom.first == owner.last and not whom.cut and whom.kind == "name"
