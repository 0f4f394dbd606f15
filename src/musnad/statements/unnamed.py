"""Sources without a name: how many, whose, of what rank, basis and condition; the same again is the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from musnad.record import Anonymous, Span
from musnad.statements.phrase import Phrase
from musnad.statements.text import Sentence, Text

LONGEST_CONDITION = 14
"""Tokens of a condition of anonymity: شريطة عدم الكشف عن هويته لأنه غير مخول بالحديث."""

BASES = {"basis_informed": "informed", "basis_close": "close", "basis_trusted": "trusted"}


@dataclass(frozen=True, slots=True)
class Portrait:
    """An unnamed source of the page: its id, what is told of it, and the words that describe it."""

    id: str
    noun: str
    told: Anonymous
    words: frozenset[str]


def is_unnamed(phrase: Phrase) -> bool:
    """Whether a phrase names nobody: مسؤول كبير, مصادر مطلعة, كثيرون."""
    if phrase.name or phrase.unknown or phrase.noun is None:
        return False
    return phrase.noun.kind in {"unnamed", "all"}


def is_several(text: Text, phrase: Phrase) -> bool:
    """Whether an office in the plural names nobody: أعضاء في المجلس, نواب سهليون."""
    noun = phrase.noun
    if noun is None or phrase.name or noun.kind != "office" or noun.number == "s" or noun.definite:
        return False
    i = phrase.first + 1
    while i < phrase.last and text.adjective(i) and not text.folds[i].startswith("ال"):
        i += 1
    return i == phrase.last or text.plays(i, "preposition")


def describe(text: Text, phrase: Phrase, condition: Span | None) -> Anonymous:
    """What a phrase tells: "مسؤول أمريكي كبير" is one, of the US, senior."""
    noun = phrase.noun
    number: Literal["1", "plural"] = "plural" if noun and noun.number != "s" else "1"
    body = next((o.mention.entity for o in phrase.owners if o.mention.type in {"ORG", "GROUP"}), None)
    return Anonymous(
        number=number,
        country=country(text, phrase),
        body=body,
        rank="senior" if _any(text, phrase, "rank_senior") else None,
        basis=_basis(text, phrase),
        condition=condition,
    )


def country(text: Text, phrase: Phrase) -> str | None:
    """The state that a phrase names by adjective, body or name."""
    for i in range(phrase.first, phrase.last):
        nisba = text.lexicon.nisbas.get(text.folds[i].removeprefix("و"))
        if nisba:
            return nisba.state
    for owner in phrase.owners:
        known = text.lexicon.entities.get(owner.mention.entity)
        if known and known.state:
            return known.state
        if owner.mention.type == "GPE" and known:
            return owner.mention.entity
    return None


def _basis(text: Text, phrase: Phrase) -> str | None:
    if _any(text, phrase, "basis_direct"):
        return "direct knowledge"
    return next((told for role, told in BASES.items() if _any(text, phrase, role)), None)


def _any(text: Text, phrase: Phrase, role: str) -> bool:
    return any(text.plays(i, role) for i in range(phrase.first + 1, phrase.last))


def condition_in(text: Text, sentence: Sentence, first: int) -> Span | None:
    """The words of a condition of anonymity after a source: [مشترطا عدم نشر اسمه]."""
    for i in range(first, sentence.last):
        length = text.words.begins(text.folds, i, "condition")
        if not length or text.folds[i] == "لم":  # لم تسمه: the outlet keeps silent, he asked for nothing
            continue
        end = i + length
        while end < min(sentence.last, i + LONGEST_CONDITION) and not _ends(text, end):
            end += 1
        identity = next((j for j in range(i, min(end + 2, sentence.last)) if text.plays(j, "identity")), None)
        if identity is None:
            continue
        return text.span(i, identity + 1)
    return None


def _ends(text: Text, i: int) -> bool:
    return text.punctuation(i) or text.plays(i, "free") or text.plays(i, "free_pronoun")


def match(text: Text, phrase: Phrase, known: list[Portrait]) -> Portrait | None:
    """The source already met that a definite phrase points back to: المسؤول, المصدر, المسؤولون."""
    noun = phrase.noun
    if noun is None or not noun.definite:
        return None
    words = _words(text, phrase)
    number = "plural" if noun.number != "s" else "1"
    here = country(text, phrase)
    best: tuple[int, int] | None = None
    chosen = None
    for at, portrait in enumerate(known):
        if portrait.noun != noun.en or portrait.told.number != number:
            continue
        if here and portrait.told.country and here != portrait.told.country:
            continue
        if words and not words & portrait.words and not (here and here == portrait.told.country):
            continue
        score = (len(words & portrait.words), at)
        if best is None or score > best:
            best, chosen = score, portrait
    return chosen


def _words(text: Text, phrase: Phrase) -> frozenset[str]:
    """What describes a source, article and ب off, ranks made one: رفيع, بارز and كبير are senior."""
    found = set()
    for i in range(phrase.first + 1, phrase.last):
        fold = text.folds[i]
        if text.plays_any(i, ("preposition", "self")) or text.punctuation(i):
            continue
        if text.words.plays(fold, "rank_senior"):
            found.add("senior")
            continue
        named = text.named.get(i)
        glued = fold.startswith("ب") and (fold[1:] in text.nouns or fold[1:].startswith("ال"))
        cut = named.cut if named else int(glued)
        found.add(fold[cut:].removeprefix("ال"))
    return frozenset(found)


def introduce(text: Text, phrase: Phrase, condition: Span | None, known: list[Portrait]) -> Portrait:
    """The portrait of a phrase: the one it repeats, or a new one put at the end of `known`."""
    if found := match(text, phrase, known):
        return _on_condition(found, condition, known)
    told = describe(text, phrase, condition)
    noun = phrase.noun.en if phrase.noun else "source"
    words = _words(text, phrase)
    other = _any(text, phrase, "another")
    for portrait in known:
        if not other and portrait.noun == noun and portrait.words == words and portrait.told.number == told.number:
            return _on_condition(portrait, condition, known)
    portrait = Portrait(_slug(noun, told, known), noun, told, words)
    known.append(portrait)
    return portrait


def _on_condition(portrait: Portrait, condition: Span | None, known: list[Portrait]) -> Portrait:
    """The portrait with a condition told later on the page."""
    if condition is None or portrait.told.condition is not None:
        return portrait
    told = replace(portrait, told=replace(portrait.told, condition=condition))
    known[known.index(portrait)] = told
    return told


def _slug(noun: str, told: Anonymous, known: list[Portrait]) -> str:
    """An English id: anon:us-senior-official, with a number from the second of a kind on."""
    parts = [told.country, "senior" if told.rank else None, told.basis.replace(" ", "-") if told.basis else None]
    plural = "s" if told.number == "plural" and not noun.endswith(("s", "many", "some")) else ""
    base = "anon:" + "-".join(p for p in (*parts, noun + plural) if p)
    taken = sum(p.id == base or p.id.startswith(f"{base}-") for p in known)
    return f"{base}-{taken + 1}" if taken else base
