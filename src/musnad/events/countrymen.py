"""A man told by his land alone, whom something befell: قتل [ناري] برصاص الجيش, أصيب [سهليان] في قصف."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from musnad.arabic import Tokens
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon import Lexicon
from musnad.lexicon.nisbas import Nisba

OF_TWO = ("ان", "ين")
"""Endings of an adjective of two."""

BEHIND = ("ب", "و", "،", ".", "(")
"""How what follows begins that is no object of his: قتل سهلي [برصاص] الجيش."""


def befallen_men(tokens: Tokens, zone: range, taken: set[int], lexicon: Lexicon) -> Iterator[Party]:
    """The men right behind a verb of harm who are told by their land, and do nothing to anybody."""
    before = tokens.folds[zone.start : zone.stop - 1]
    for i in compress(range(zone.start + 1, zone.stop), map(lexicon.events.harming.__getitem__, before)):
        fold = tokens.folds[i]
        nisba = None if i in taken or fold.startswith(ARTICLE) else _of_land(fold, lexicon)
        if nisba is not None and _no_object(tokens, i + 1, zone.stop, lexicon):
            two = fold not in lexicon.nisbas
            yield Party(i, i + 1, 0, (f"name:{fold}",), "group", "CVL", nisba.state, "p" if two else "s")


def _of_land(fold: str, lexicon: Lexicon) -> Nisba | None:
    """The land whose adjective, of one or of two, a word is."""
    found = lexicon.nisbas.get(fold)
    return found or (lexicon.nisbas.get(fold[:-2]) if fold.endswith(OF_TWO) else None)


def _no_object(tokens: Tokens, i: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether what stands at a token is nobody to whom he did it: قتل سهلي [خمسة] جنود."""
    if i >= stop:
        return True
    fold = tokens.folds[i]
    return fold.startswith(BEHIND) or lexicon.attribution.plays(fold, "preposition")
