"""What the learned tagger's weights make of each token of a line, summed once for each word and each place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from musnad.entities.chain import Chain
from musnad.entities.features import (
    EDGE,
    MOST_WORDS,
    REACH,
    STEPS,
    Group,
    Said,
    Words,
    around,
    elsewhere,
    ruled,
    windows,
)

Key = TypeVar("Key")


class _Kept(dict[Key, int]):
    """Sums, made when first asked for; MOST_WORDS at most."""

    def __init__(self, features: Callable[[Key], Group], chain: Chain) -> None:
        """Nothing is summed yet."""
        super().__init__()
        self._features, self._chain = features, chain

    def __missing__(self, key: Key) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        self[key] = total = self._chain.total(self._features(key))
        return total


class Sums:
    """The packed sums of weights of words, of words beside a token, and of places."""

    def __init__(self, chain: Chain, words: Words) -> None:
        """The weights and what is known of words."""
        self._words = words
        self._own: _Kept[str] = _Kept(words.own, chain)
        self._beside: dict[int, _Kept[str]] = {step: _Kept(partial(_beside, words, step), chain) for step in STEPS}
        self._around: _Kept[tuple[str, str, str]] = _Kept(lambda mains: around(*mains), chain)
        self._ruled: _Kept[Said] = _Kept(ruled, chain)
        self._elsewhere: _Kept[str | None] = _Kept(elsewhere, chain)

    def line(self, folds: Sequence[str], said: Sequence[str], on_page: Mapping[str, str]) -> Iterable[int]:
        """The sum for each word of a line; `said` and `on_page` as in `features`."""
        padded = [*[""] * REACH, *folds, *[""] * REACH]
        mains = [EDGE, *[self._words.kind(fold)[0] for fold in folds], EDGE]
        places = zip(mains, mains[1:], mains[2:], strict=False)
        beside = (map(kept.__getitem__, padded[REACH + step :]) for step, kept in self._beside.items())
        parts = zip(
            map(self._own.__getitem__, folds),
            map(self._around.__getitem__, places),
            map(self._ruled.__getitem__, windows(said)),
            map(self._elsewhere.__getitem__, map(on_page.get, folds)),
            *beside,
            strict=False,
        )
        return map(sum, parts)


def _beside(words: Words, step: int, fold: str) -> Group:
    return words.beside(fold, step) if fold else ()
