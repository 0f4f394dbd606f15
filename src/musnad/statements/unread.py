"""Sentences in which somebody speaks whom nothing makes known: ودعا عبدالمنعم لتعزيز الحوار."""

from __future__ import annotations

from musnad.statements.boundaries import known_word
from musnad.statements.text import Sentence, Text

LIGHT = (
    "preposition",
    "adverb",
    "time",
    "free",
    "free_pronoun",
    "b_free",
    "clause",
    "question",
    "relative",
    "claim_noun",
)
"""Roles of what follows a verb that goes on with an earlier speaker."""


def unread(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence begins with a past verb of speech and a word that can only be its subject."""
    i, fold = sentence.first, text.folds[sentence.first]
    if i + 1 >= sentence.last or not text.tokens.is_word(i + 1):
        return False
    forms = (f for stem in (fold, fold[1:]) for f in text.cues.forms.get(stem, ()))
    tells = any(f.shape == "past" and f.number == "s" and not f.object and f.cue.kind == "verb" for f in forms)
    if not tells or text.plays_any(i + 1, LIGHT):
        return False
    after = text.folds[i + 1]
    named = known_word(text, i + 1) or (after.startswith("ال") and i + 2 < sentence.last)
    return named and not text.words.plays(after.removeprefix("ال"), "claim_noun")
