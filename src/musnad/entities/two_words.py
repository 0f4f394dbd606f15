"""A state's adjective of two words as one token: الرئيس [الكوري الجنوبي], الحكومة [الجنوب أفريقية]."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from musnad.arabic import Tokens, splits
from musnad.lexicon import Lexicon

PLACES = ("GPE", "LOC")
FARTHEST = 5
"""Tokens before and behind an adjective within which a known name may hold it: البرنامج النووي [الكوري الشمالي]."""


def with_adjectives(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """The tokens, each adjective of two words as one where no longer known name holds it."""
    found = dict(_adjectives(tokens, lexicon))
    if not found:
        return tokens
    kept = [i for i in range(len(tokens)) if i - 1 not in found]
    return Tokens(
        tokens.text,
        [tokens.starts[i] for i in kept],
        [tokens.ends[i + (i in found)] for i in kept],
        [found.get(i, tokens.folds[i]) for i in kept],
    )


def _adjectives(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The first token of each adjective of two words, and both folded as one."""
    folds, pairs = tokens.folds, lexicon.paired_nisbas
    if pairs.seconds.isdisjoint(folds):
        return
    for i, (fold, follows) in enumerate(pairwise(folds)):
        if follows in pairs.seconds and any(stem in pairs.firsts for _, stem in splits(fold)):
            whole = f"{fold} {follows}"
            known = any(stem in lexicon.nisbas for _, stem in splits(whole))
            if known and not (_held(tokens, i, lexicon) or _is_of_place(tokens, i + 2, lexicon)):
                yield i, whole


def _held(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a known name holds the two words at a token."""
    around = range(max(0, i - FARTHEST), min(len(tokens), i + FARTHEST))
    return any(at <= i and i + 1 < at + match.length for at, _, match in lexicon.entities.matches(tokens.folds, around))


def _is_of_place(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a place stands at a token, of which the word before it is a side: جندي سوداني جنوبي [الخرطوم]."""
    named = lexicon.entities.matches(tokens.folds, range(i, min(i + 1, len(tokens))))
    return any(letters == 0 and row.type in PLACES for _, letters, match in named for row in match.known)
