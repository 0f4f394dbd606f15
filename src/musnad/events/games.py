"""Paragraphs of sport and of the arts, whose meetings and attacks are none: هاجم [المنتخب] [المرمى]."""

from __future__ import annotations

from collections import Counter
from itertools import compress

from musnad.events.text import Text, stems

FEWEST = 2
"""Different words of a game or a work that make a paragraph one of it."""

FEWEST_OF_PAGE, SHARE = 4, 0.01
"""Different words, and their share of all, that make the whole page one."""


def games(text: Text) -> frozenset[int]:
    """The zones that tell of a game or a work; all of them where most of the page does."""
    known, played = text.small.firsts("game"), text.table.played
    told: dict[int, Counter[str]] = {}
    for sentence in text.sentences:
        words = told.setdefault(sentence.zone, Counter())
        folds = text.folds[sentence.first : sentence.last]
        near = compress(range(sentence.first, sentence.last), map(played.__getitem__, folds))
        words.update(w for i in near if (w := _word(text, i, known)))
    every = sum(told.values(), Counter[str]())
    if len(every) >= FEWEST_OF_PAGE and every.total() > SHARE * len(text.folds):
        return frozenset(told)
    return frozenset(zone for zone, words in told.items() if len(words) >= FEWEST)


def _word(text: Text, i: int, known: frozenset[str]) -> str | None:
    """The word of a game or a work at token i; `known` are those that one begins with."""
    for _, stem, _ in stems(text.folds[i]):
        if stem in known and text.small.begins(text.folds, i, "game", stem=stem):
            return stem
    return None
