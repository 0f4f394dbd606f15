"""Whether a party can be the one that a pronoun or a verb means: its gender and number."""

from __future__ import annotations

from musnad.events.owners import gender_of_noun
from musnad.events.party import Party
from musnad.events.text import Text
from musnad.lexicon.entities import Known

OF_MEN = ("ون", "ين")
"""Endings of a movement's name as that of its men: المتمردون."""

Form = tuple[str, str]
"""Gender and number of a pronoun or a verb: ("f", "s") is she."""


def agrees(text: Text, party: Party, form: Form | None) -> bool:
    """Whether a party can be the pronoun's: a state and a body is she, a person by the table."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    if form and _men_of(text, party):
        return form in {("f", "s"), ("m", "p")}
    if form and (form[1] == "p" or (form == ("m", "s") and party.number == "p")):
        return form[1] == "p" and (party.number != "s" or _of_men(text, party))
    if form and form[1] == "s" and party.ids and not known_sex(known):
        return _unknown_agrees(text, party, form[0])
    if known is None or form is None or form[1] != "s":
        return True
    if known.type == "GPE":
        return form[0] in (gender_of_noun(text, party) or _of_state(text, party))
    body = known.type in {"ORG", "GROUP"}
    return known.sex in {None, form[0]} and not (body and _other_gender(text, party, form[0]))


def _of_men(text: Text, party: Party) -> bool:
    """Whether a movement is told by its men's name: قال [المتمردون] إنهم قصفوا القرية."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    return known is not None and known.type == "GROUP" and text.folds[party.last - 1].endswith(OF_MEN)


def _of_state(text: Text, party: Party) -> str:
    """The genders of a state by its name alone."""
    if text.plays(party.last - 1, "either_state"):
        return "fm"
    return "m" if text.plays(party.last - 1, "masculine_state") else "f"


def _men_of(text: Text, party: Party) -> bool:
    """Whether a party is a person's force, and no he: [قوات] الورداني."""
    named = party.last > party.first + 1 and bool(set(party.ids) & text.people)
    return named and text.is_(party.first, "force") > 0


def one_alone(text: Text, entity: str, number: str) -> bool:
    """Whether a party is one person or state, which no verb of many has for its subject; of two no one but a group."""
    known = text.lexicon.entities.get(entity)
    if number == "d":
        return known is None or known.type != "GROUP"
    return known is not None and known.type in {"PER", "GPE"}


def _other_gender(text: Text, party: Party, gender: str) -> bool:
    """Whether the first word of a body's name is of the other gender: الشبكة is no he."""
    fold = text.folds[party.first]
    word = fold[2:] if fold.startswith("لل") else fold[party.cut :]
    if gender == "f":
        return text.small.plays(word.strip('"«'), "he_head")
    return word.endswith(("ه", "ات"))


def _unknown_agrees(text: Text, party: Party, gender: str) -> bool:
    """Whether one whom no table knows can be the pronoun's: a person is no she, one soldier neither."""
    feminine = party.ids[0].removeprefix("name:").split()[0].endswith("ه")
    if gender == "m":
        return not (party.ids[0].startswith("name:") and feminine)
    return party.ids[0] not in text.people and (party.number != "s" or feminine or party.kind == "name")


def known_sex(known: Known | None) -> bool:
    """Whether the tables tell if one is he or she, or that it is no person."""
    return known is not None and (known.type != "PER" or known.sex is not None)
