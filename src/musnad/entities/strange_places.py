"""Places no table knows, behind their noun: مدينة [ناروغا] السهلية, جزيرة [كاستريلو]."""

from __future__ import annotations

from musnad.arabic import Tokens
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import stem as stem_of
from musnad.lexicon import Lexicon

SHORTEST = 4
INFLECTED = ("ه", "ها", "هم", "ات", "ين", "ون", "ان", "ا")
"""Endings of nouns and adjectives that are no name."""
SIGNS = frozenset("،,.:؛()")
AFTER = frozenset({"prep", "rel", "conj", "that"})
"""Function words with which a sentence goes on behind a name."""


def unknown_place(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int:
    """The token after a place's name of one word no table knows; `at` itself where the word may be a common one."""
    if at >= stop or not tokens.is_word(at) or not strange(tokens.folds[at], lexicon):
        return at
    follows = tokens.folds[at + 1] if at + 1 < stop else "."
    nisba = lexicon.nisbas.get(follows)
    described = nisba is not None and nisba.number == "s" and follows.startswith(ARTICLE)
    ends = follows in SIGNS or lexicon.words.function.get(follows) in AFTER
    return at + 1 if described or ends else at


def strange(fold: str, lexicon: Lexicon, *, bare: bool = True) -> bool:
    """Whether a word is none of the language that the tables or our own pages know, nor, if `bare`, looks inflected."""
    words = lexicon.words
    nouns = (words.function, words.titles, words.heads, lexicon.nisbas, lexicon.speakers, lexicon.verbs)
    common = any(fold in table for table in nouns) or fold in lexicon.processes.of("act") or fold in lexicon.cues.forms
    plain = len(fold) >= SHORTEST and not fold.startswith((ARTICLE, "لل"))
    return (
        plain
        and not (bare and fold.endswith(INFLECTED))
        and not common
        and stem_of(fold) not in lexicon.background.held
    )
