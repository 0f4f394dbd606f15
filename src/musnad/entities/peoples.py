"""A people that stands alone for its side: الروس, للأميركيين."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

PEOPLE_WEIGHT = 2
NOUN_BEFORE = ("ي", "ين", "ون", "ات", "اء")
"""Endings of the plurals that a people's name describes: مسؤولون أميركيون, خبراء روس."""

THEIRS = ("ها", "هم", "هما")
OBLIQUE = "ين"
"""Ending of the plural after a noun with its pronoun; a verb's subject would end otherwise."""


def peoples(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """A people standing alone for its side: بين [الروس] و[الأميركيين]; beside a noun it is an adjective and no name."""
    alone: dict[int, bool] = {}
    for i in lexicon.stems.having("nisbas", tokens.folds, indices):
        for cut, stem in lexicon.stems[tokens.folds[i]].nisbas:
            nisba = lexicon.nisbas[stem]
            before = i - 1 if i > indices.start else None
            alone[i] = nisba.people and (
                (alone[before] and cut > 0)
                if before in alone
                else before is None or not _described(tokens, before, i, cut, lexicon)
            )
            if alone[i]:
                state = lexicon.entities.get(nisba.state)
                qid = state.qid if state else None
                yield Candidate(i, i + 1, cut, "GPE", nisba.state, f"nisba.{nisba.state}", PEOPLE_WEIGHT, qid=qid)
            break


def _described(tokens: Tokens, before: int, i: int, cut: int, lexicon: Lexicon) -> bool:
    """Whether the word before is a noun that the people's name describes."""
    fold = tokens.folds[before]
    if not tokens.is_word(before) or fold in lexicon.words.function or (cut and tokens.folds[i][cut - 1] in "بلك"):
        return False
    if lexicon.stems[fold].said:
        return False  # يرى [الناريون]
    if fold.endswith(THEIRS) and tokens.folds[i].endswith(OBLIQUE):
        return True  # نظرائهم [الناريين]
    return fold.startswith("ال") or fold.endswith(NOUN_BEFORE) or fold in lexicon.words.titles
