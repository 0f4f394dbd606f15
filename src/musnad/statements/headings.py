"""Statements in the form of a heading: "الورداني: الاتفاق قريب", where what stands before the colon can speak."""

from __future__ import annotations

from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

SURE = 0.85
LESS_SURE = 0.6
"""For a surname that no mention covers, and for a quotation behind somebody's act."""

TOPICS = frozenset({"draft", "text", "copy"})
"""Documents that a heading rather tells about: مسودة الاتفاق: أربع نقاط."""

LONGEST_SPEAKER = 12
"""Tokens before the colon."""


def heading(text: Text, sentence: Sentence, heads: frozenset[str]) -> Draft | None:
    """The claim of a title or subheading; `heads` are folded words that name speakers elsewhere on the page."""
    first = sentence.first
    while first < sentence.last and text.punctuation(first) and first not in text.closes:
        first += 1
    colon = next((i for i in range(first, min(sentence.last, first + LONGEST_SPEAKER)) if text.folds[i] == ":"), None)
    if colon is None or colon + 1 >= sentence.last:
        return None
    who = speaker_before(text, first, colon, heads)
    quoted = None if who else _actor(text, first, colon)
    if who is None and quoted is None:
        return None
    return Draft(
        pattern="heading" if who else "heading-quotation",
        cue=None,
        cue_first=colon,
        cue_cut=0,
        cue_last=colon,
        who=who or quoted,
        gender=None,
        number=None,
        start=colon + 1,
        end=sentence.last,
        how="colon",
        opens=first if who else colon,
        gap=(colon, colon),
        sure=SURE if who and who.unknown is None else LESS_SURE,
    )


def _actor(text: Text, first: int, colon: int) -> Phrase | None:
    """Whose quotation follows what he does: "مصدر مسؤول ينفي الانسحاب: «شائعات»"."""
    phrase = read(text, first, colon, "clause") if colon + 1 in text.closes else None
    acts = phrase is not None and phrase.last < colon and is_verb(text, phrase.last)
    return phrase if acts else None


def speaker_before(text: Text, first: int, colon: int, heads: frozenset[str]) -> Phrase | None:
    """The phrase that fills the heading up to its colon: a name, an office, a body; never a topic."""
    phrase = read(text, first, colon, "clause")
    if phrase and phrase.last == colon and phrase.kind != "side" and not (phrase.noun and phrase.noun.en in TOPICS):
        return phrase
    words = [text.folds[i] for i in range(first, colon)]
    if 0 < len(words) <= 2 and all(w in heads for w in words):  # noqa: PLR2004 - a surname, or name and surname
        return Phrase(first, 0, colon, None, None, unknown=(first, colon))
    return None
