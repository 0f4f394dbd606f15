"""Statements in the form of a heading: "الورداني: الاتفاق قريب", where what stands before the colon can speak."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

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
    if who is None:
        return None
    return Draft(
        pattern="heading",
        cue=None,
        cue_first=colon,
        cue_cut=0,
        cue_last=colon,
        who=who,
        gender=None,
        number=None,
        start=colon + 1,
        end=sentence.last,
        how="colon",
        opens=first,
        gap=(who.last, colon),
        sure=0.85 if who.unknown is None else 0.6,
    )


def speaker_before(text: Text, first: int, colon: int, heads: frozenset[str]) -> Phrase | None:
    """The phrase that fills the heading up to its colon: a name, an office, a body; never a topic."""
    phrase = read(text, first, colon, "clause")
    if phrase and phrase.last == colon and phrase.kind != "side":
        return phrase
    words = [text.folds[i] for i in range(first, colon)]
    if 0 < len(words) <= 2 and all(w in heads for w in words):  # noqa: PLR2004 - a surname, or name and surname
        return Phrase(first, 0, colon, None, None, unknown=(first, colon))
    return None
