"""Whether a verb can be a speaker's: agreement in gender and number."""

from __future__ import annotations

from musnad.lexicon.conjugation import Gender
from musnad.lexicon.cues import Form
from musnad.statements.phrase import Phrase
from musnad.statements.text import Text

OF_EITHER = ("masculine_state", "either_state")
"""Roles of states that may be he: السودان, النيجر."""

PLURAL_THINGS = frozenset({"source", "side", "state", "country", "states", "countries"})
"""Nouns of other kinds whose plurals do the same."""

THINGS = frozenset({"body", "document", "media"})
"""Kinds whose plurals take a feminine singular verb: قالت السلطات, ذكرت تقارير."""


def are_things(phrase: Phrase) -> bool:
    """Whether a phrase's plural takes a feminine singular verb: مصادر, السلطات; دبلوماسيون does not."""
    noun = phrase.noun
    return noun is not None and (noun.kind in THINGS or noun.en in PLURAL_THINGS)


def gender(text: Text, phrase: Phrase) -> Gender | None:
    """Masculine or feminine, where the noun or the table of people tells."""
    if phrase.joined:
        return None
    if phrase.noun:
        return phrase.noun.gender
    if phrase.name is None and phrase.owners and phrase.owners[0].first == phrase.first:
        if phrase.owners[0].mention.type == "GPE":
            either = text.words.plays_any(text.folds[phrase.first][phrase.cut :], OF_EITHER) or _people(text, phrase)
            return None if either else "f"
        head = text.noun(phrase.first, phrase.cut)  # of a body by name its own noun: الهيئة العليا
        if head is None or (head.kind not in {"body", "media"} and head.en not in PLURAL_THINGS):  # دعا [دول الجوار]
            return None
        return head.gender if head.number == "s" else "f"
    known = text.lexicon.entities.get(phrase.name.mention.entity) if phrase.name else None
    return known.sex if known else None


def agrees_after(text: Text, form: Form, phrase: Phrase) -> bool:
    """Whether a verb agrees with the phrase after it: singular, and in gender where one person or thing speaks."""
    told, noun = gender(text, phrase), phrase.noun
    if form.number != "s" or _object_form(text, phrase):
        return False
    if noun and noun.number == "p" and not phrase.name:
        two = noun.en == "countries" and text.folds[phrase.first].endswith("ان")  # أكد البلدان
        return form.gender == "f" or two or not are_things(phrase)
    return told is None or told == form.gender or _her_office(text, form, phrase)


def _her_office(text: Text, form: Form, phrase: Phrase) -> bool:
    """Whether a woman holds an office told in the masculine, her name behind it: أكدت [وزير] الإعلام نوال الشاطر."""
    office = phrase.noun is not None and phrase.noun.kind in {"office", "title"}
    named = phrase.name is not None or phrase.unknown is not None
    known = text.lexicon.entities.get(phrase.name.mention.entity) if phrase.name else None
    spoken_to = form.cue.government & {"person", "topic"}
    return form.gender == "f" and office and named and not spoken_to and (known is None or known.sex != "m")


def _object_form(text: Text, phrase: Phrase) -> bool:
    """Whether a plural or a dual in -ين shows that it is the verb's object: شكر المفاوضين."""
    noun = phrase.noun
    people = noun is None and bool(phrase.owners) and phrase.owners[0].mention.type == "GROUP"
    people = people or _people(text, phrase)
    several = noun is not None and noun.number != "s"
    return (several or people) and text.folds[phrase.first].endswith("ين")


def agrees_before(text: Text, form: Form, phrase: Phrase) -> bool:
    """Whether a verb agrees with the phrase before it, in number too."""
    told, noun = gender(text, phrase), phrase.noun
    if noun and not phrase.name and noun.number == "p":
        return form.number in {"p", "d"} or (are_things(phrase) and (form.gender, form.number) == ("f", "s"))
    if phrase.number == "s" and form.number != "s":
        return _people(text, phrase)
    return form.number in {phrase.number, "s"} and (told is None or told == form.gender)


def _people(text: Text, phrase: Phrase) -> bool:
    """Whether a name stands for a people: الناريون."""
    nisba = text.lexicon.nisbas.get(text.folds[phrase.first][phrase.cut :])
    return phrase.noun is None and nisba is not None and nisba.number == "p"
