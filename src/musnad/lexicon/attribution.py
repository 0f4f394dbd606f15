"""The small words between a speaker and what is said: أن, في إشارة إلى, شريطة, الذي."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, repeat
from operator import contains, itemgetter
from pathlib import Path

from musnad.arabic import Remembered, fold_key
from musnad.arabic.particles import ARTICLE
from musnad.lexicon.table import read

NONE: frozenset[str] = frozenset()
NOTHING: Mapping[str, int] = {}

Phrase = tuple[str, tuple[str, ...]]
"""A role, and the further words of a phrase that plays it."""

Way = tuple[Mapping[str, int], Mapping[str, list[Phrase]]]
"""The roles of a word alone, with 1 for each, and by their second words the phrases that begin with it."""

NO_PHRASES: Mapping[str, list[Phrase]] = {}

CONJUNCTIONS = "وف"
"""Letters that may stand before a word or phrase that plays a role."""

JOINED = "وفبل"
"""Letters that are written together with the noun behind them."""

PAST_END = 8
"""Tokens behind the last that play no role, for whoever looks ahead at the end of a page."""

SHORTEST_JOINED = 3
"""Letters of a word whose first may be a conjunction; a letter alone is no word."""


class Attribution:
    """Words and phrases by the role they play: `role in attribution.of(fold)`."""

    def __init__(self) -> None:
        """Begin empty; `load_attribution` fills it."""
        self._roles: dict[str, frozenset[str]] = {}
        self._words: set[str] = set()
        self._firsts: dict[str, frozenset[str]] = {}
        self._alone: dict[str, dict[str, int]] = {}
        self._phrases: dict[str, dict[str, list[Phrase]]] = {}
        self._begun = Remembered(self._begun_by)
        self._bared = Remembered(self._bared_of)
        self._first = Remembered(self._first_of)
        self._alone_in = Remembered(self._alone_of)
        self._led = Remembered(self._led_of)

    def add(self, role: str, words: str) -> None:
        """Put a word or a phrase under a role."""
        first, *rest = fold_key(words).split()
        self._words.add(first)
        for asked in (self._begun, self._bared, self._first, self._alone_in, self._led):
            asked.clear()
        self._firsts[role] = self._firsts.get(role, NONE) | {first}
        if rest:
            self._phrases.setdefault(first, {}).setdefault(rest[0], []).append((role, tuple(rest)))
        else:
            self._roles[first] = self._roles.get(first, NONE) | {role}
            self._alone.setdefault(first, {})[role] = 1

    def plays(self, fold: str, role: str) -> bool:
        """Whether one folded word plays a role alone."""
        return role in self._roles.get(fold, NONE)

    def plays_any(self, fold: str, roles: tuple[str, ...]) -> bool:
        """Whether one folded word plays one of several roles alone."""
        own = self._roles.get(fold)
        return own is not None and not own.isdisjoint(roles)

    def led(self, folds: Sequence[str]) -> list[frozenset[str]]:
        """The roles that each token of a page plays alone, or what stands behind its و or ف."""
        return list(map(self._led.__getitem__, folds))

    def bared_in(self, folds: Sequence[str]) -> frozenset[str]:
        """The roles of folded words, and of what they are without "and", "by", "for" and the article."""
        return NONE.union(*filter(None, map(self._bared.__getitem__, folds)))

    def bared(self, fold: str) -> frozenset[str]:
        """The roles of one folded word, and of what it is without "and", "by", "for" and the article: وبالاتفاق."""
        return self._bared[fold]

    def begun(self, fold: str) -> frozenset[str]:
        """The roles of one folded word, and those of the phrases that begin with it."""
        return frozenset(role for role, firsts in self._firsts.items() if fold in firsts)

    def first(self, role: str) -> str:
        """The word of a role that has one: of min, من."""
        return self._first[role]

    def alone(self, role: str) -> frozenset[str]:
        """The words that play a role alone."""
        return self._alone_in[role]

    def firsts(self, role: str) -> frozenset[str]:
        """The words with which what plays a role begins."""
        return self._firsts.get(role, NONE)

    def begins(self, folds: Sequence[str], i: int, role: str, *, stem: str | None = None) -> int:
        """How many tokens from i play the role, as a word or as a phrase; 0 when none. `stem` stands for token i.

        Behind the last token none plays any: a cue may be the last word of a page.
        """
        if i >= len(folds):
            return 0
        first = folds[i] if stem is None else stem
        if first not in self._firsts.get(role, NONE):  # most words begin nothing of the role: they cost no more
            return 0
        for other, rest in self._behind(folds, i, first):
            if other == role and tuple(folds[i + 1 : i + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return int(role in self._roles.get(first, NONE))

    def roles(self, folds: Sequence[str]) -> list[frozenset[str]]:
        """The roles that each token of a page plays alone, and none behind the last."""
        return [*map(self._roles.get, folds, repeat(NONE)), *[NONE] * PAST_END]

    def lengths(self, folds: Sequence[str]) -> list[Mapping[str, int]]:
        """What begins at each token of a page: roles with how many tokens play them, a leading و or ف aside.

        Behind the last token nothing begins.
        """
        begun_by = list(map(self._begun.__getitem__, folds))
        found = [*map(itemgetter(0), begun_by), *[NOTHING] * PAST_END]
        goes_on = map(contains, map(itemgetter(1), begun_by), folds[1:])
        for i in compress(range(len(folds)), goes_on):
            ways = self._known_of(folds[i])
            begun = [_begun(folds, i, alone, phrases.get(folds[i + 1])) for alone, phrases in ways]
            found[i] = begun[0] if len(begun) == 1 else {**begun[1], **begun[0]}
        return found

    def _begun_by(self, fold: str) -> tuple[Mapping[str, int], frozenset[str]]:
        """The roles of a token alone, a leading و or ف aside, and the words with which a phrase goes on behind it."""
        ways = self._known_of(fold)
        if not ways:
            return NOTHING, NONE
        return {**ways[-1][0], **ways[0][0]}, NONE.union(*(phrases for _, phrases in ways))

    def _known_of(self, fold: str) -> tuple[Way, ...]:
        """How a token may begin what the table has: as itself, and as what stands behind its و or ف."""
        joined = fold[0] in CONJUNCTIONS and len(fold) >= SHORTEST_JOINED
        words = [word for word in (fold, fold[1:] if joined else "") if word in self._words]
        return tuple((self._alone.get(word, NOTHING), self._phrases.get(word, NO_PHRASES)) for word in words)

    def _first_of(self, role: str) -> str:
        return next((word for word, roles in self._roles.items() if role in roles), "")

    def _alone_of(self, role: str) -> frozenset[str]:
        return frozenset(word for word, roles in self._roles.items() if role in roles)

    def _led_of(self, fold: str) -> frozenset[str]:
        return self._roles.get(fold, NONE) | (self._roles.get(fold[1:], NONE) if fold[0] in CONJUNCTIONS else NONE)

    def _bared_of(self, fold: str) -> frozenset[str]:
        stems = (fold, fold[1:], fold[2:]) if fold[0] in JOINED else (fold,)
        words = (word for stem in stems for word in (stem, stem.removeprefix(ARTICLE)))
        return NONE.union(*(self._roles.get(word, NONE) for word in words))

    def _behind(self, folds: Sequence[str], i: int, first: str) -> Sequence[Phrase]:
        """The phrases of `first` and the token behind it, each with its role and the rest of its words."""
        behind = self._phrases.get(first)
        return behind.get(folds[i + 1], ()) if behind and i + 1 < len(folds) else ()


def _begun(
    folds: Sequence[str], i: int, alone: Mapping[str, int], phrases: Sequence[Phrase] | None
) -> Mapping[str, int]:
    """The roles of the word at token i and of the phrases that may begin there; a phrase before the word alone."""
    if not phrases:
        return alone
    met = ((role, 1 + len(rest)) for role, rest in phrases if tuple(folds[i + 1 : i + 1 + len(rest)]) == rest)
    return {**alone, **dict(reversed(list(met)))}  # of a role's phrases the first row's


def load_attribution(folder: Path | None) -> Attribution:
    """The words of data/ and those of the user's own folder."""
    table = Attribution()
    for row in read("attribution", folder):
        for words in row.list("words"):
            table.add(row["role"], words)
    return table
