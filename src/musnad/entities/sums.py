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
    known,
    letters,
    ruled,
    windows,
    written,
)

Key = TypeVar("Key")


class _Kept(dict[Key, int]):
    """Sums, made when first asked for; MOST_WORDS at most."""

    def __init__(self, total: Callable[[Key], int]) -> None:
        """Nothing is summed yet."""
        super().__init__()
        self._total = total

    def __missing__(self, key: Key) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        self[key] = total = self._total(key)
        return total


class Sums:
    """The packed sums of weights of words, of words beside a token, and of places."""

    def __init__(self, chain: Chain, words: Words) -> None:
        """The weights and what is known of words."""
        self._words, self._chain = words, chain
        self._own = _Kept(self._of_own)
        self._beside = {step: _Kept(partial(self._of_beside, step)) for step in STEPS}
        self._known = {step: _Kept(partial(self._of_known, step)) for step in (0, *STEPS)}
        self._around: _Kept[tuple[str, str, str]] = _Kept(lambda mains: chain.total(around(*mains)))
        self._ruled: _Kept[Said] = _Kept(lambda window: chain.total(ruled(window)))
        self._elsewhere: _Kept[str | None] = _Kept(lambda kind: chain.total(elsewhere(kind)))

    def _of_own(self, fold: str) -> int:
        return self._chain.total(letters(fold)) + self._known[0][self._words.kind(fold)[1]]

    def _of_beside(self, step: int, fold: str) -> int:
        if not fold:
            return 0
        return self._known[step][self._words.kind(fold)[1]] + self._chain.total((written(fold, step),))

    def _of_known(self, step: int, kinds: Group) -> int:
        """Of what is known of a word `step` tokens away: the same of many words."""
        return self._chain.total(known(kinds, step))

    def line(self, folds: Sequence[str], said: Sequence[str], on_page: Mapping[str, str]) -> Iterable[int]:
        """The sum for each word of a line; `said` and `on_page` as in `features`."""
        padded = [*[""] * REACH, *folds, *[""] * REACH]
        kind = self._words.kind
        mains = [EDGE, *[kind(fold)[0] for fold in folds], EDGE]
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
