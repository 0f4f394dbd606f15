"""What several share: an office of several states, a document of several parties, a communique of those who met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.phrase import Phrase
from musnad.statements.text import Named, Sentence, Text

SHARERS = frozenset({"GPE", "GROUP", "ORG"})
"""Types of names that can share an office or a document."""

LINKS = ("preposition", "time", "adverb", "relative", "clause", "free", "free_pronoun")
"""What a genitive does not begin with."""

PAIR = 2


def shared(text: Text, phrase: Phrase | None, stop: int) -> Phrase | None:
    """The phrase with all whose it is: وزراء خارجية نارية [وسهلستان والضفاف], بيان مشترك لنارية [وسهلستان]."""
    if phrase is None or not phrase.owners or phrase.name or not _shareable(phrase.noun):
        return phrase
    while phrase.owners[-1].last == phrase.last and phrase.owners[-1].mention.type in SHARERS:
        found = _next(text, phrase.last, stop)
        if found is None or found.mention.type not in SHARERS:
            break
        phrase = replace(phrase, last=found.last, owners=(*phrase.owners, found))
    return phrase


def dual(text: Text, i: int, noun: SpeakerNoun) -> SpeakerNoun:
    """The noun as one of two where its alef stands before a genitive, and is no accusative: [وزيرا] خارجية نارية."""
    if noun.kind != "office" or noun.definite or noun.number != "s" or not text.folds[i].endswith("ا"):
        return noun
    whose = next((j for j in (i + 1, i + 2) if j < len(text.folds) and _genitive(text, j)), None)
    if whose is None:
        return noun
    far = whose > i + 1 and (text.folds[i + 1].endswith("ا") or text.plays_any(i + 1, LINKS))
    return noun if far or text.folds[i + 1][0] == "ل" else noun._replace(number="d")


def _genitive(text: Text, i: int) -> bool:
    """Whether a word with the article, or a state's name, begins at token i, and is no day."""
    found = text.named.get(i)
    if found is not None:
        return found.cut == 0 and found.mention.type in SHARERS
    return text.folds[i].startswith("ال") and not text.plays(i, "time")


def _shareable(noun: SpeakerNoun | None) -> bool:
    """Whether a noun can be of several: one in the dual, offices, a document."""
    if noun is None:
        return False
    return noun.kind == "document" or noun.number == "d" or (noun.kind == "office" and noun.number != "s")


def _next(text: Text, i: int, stop: int) -> Named | None:
    """The name behind و at token i, a comma before it or not."""
    i += int(i + 1 < stop and text.folds[i] == "،")
    found = text.name(i, 1) if i < stop and text.folds[i].startswith("و") else None
    return found if found and found.last <= stop else None


def parties(text: Text, phrase: Phrase) -> tuple[str, ...]:
    """Who share an office or a document, by name or adjective; none where it is of one: بيان [ناري سهلي] مشترك."""
    if not _shareable(phrase.noun):
        return ()
    told = [owner.mention.entity for owner in phrase.owners if owner.mention.type in SHARERS]
    if not told:
        words = (text.folds[i].removeprefix("و").removeprefix("ال") for i in range(phrase.first + 1, phrase.last))
        told = [nisba.state for word in words if (nisba := text.lexicon.nisbas.get(word))]
    several = tuple(dict.fromkeys(speaks_for(text, entity) for entity in told))
    return several if len(several) > 1 else ()


def joint(text: Text, phrase: Phrase) -> bool:
    """Whether a document is told to be of several, and not of whom: بيان مشترك."""
    document = phrase.noun is not None and phrase.noun.kind == "document" and not phrase.owners
    return document and any(text.plays(i, "joint") for i in range(phrase.first + 1, phrase.last))


def met(text: Text, sentences: Iterable[Sentence]) -> list[tuple[int, str]]:
    """Where the page tells that two met, and who they are: التقى [الورداني] نظيرته [هالة مرزاق]."""
    found = []
    for sentence in sentences:
        if sentence.zone != "body" or not any(text.phrase(i, "meets") for i in range(sentence.first, sentence.last)):
            continue
        names = [named.mention for i in range(sentence.first, sentence.last) if (named := text.named.get(i))]
        people = tuple(dict.fromkeys(n.entity for n in names if n.type == "PER"))
        if len(people) == PAIR:
            found.append((sentence.first, "+".join(people)))
    return found


def speaks_for(text: Text, entity: str) -> str:
    """The state for which a capital speaks; everybody else speaks for himself."""
    known = text.lexicon.entities.get(entity)
    return known.speaks_for if known and known.speaks_for and known.type == "GPE" else entity
