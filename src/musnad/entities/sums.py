"""What the learned tagger's weights make of each token of a line, summed once for each word and each place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from musnad.arabic import Remembered
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

Word = tuple[str, int, int, int, int, int]
"""The one class that tells a word best, the sum of what it is itself, and the sums of what it is to its neighbours."""

NOTHING = (0,) * REACH
"""What stands beyond the ends of a line."""


class Sums:
    """The packed sums of weights of words, of words beside a token, and of places."""

    def __init__(self, chain: Chain, words: Words) -> None:
        """The weights and what is known of words."""
        self._words, self._chain = words, chain
        self._word = Remembered(self._of_word, MOST_WORDS)
        self._known = {step: Remembered(partial(self._of_known, step), MOST_WORDS) for step in (0, *STEPS)}
        self._around = Remembered(self._of_place, MOST_WORDS)
        self._ruled = Remembered(self._of_window, MOST_WORDS)
        self._elsewhere = Remembered(self._of_page, MOST_WORDS)

    def _of_word(self, fold: str) -> Word:
        main, kinds = self._words.kind(fold)
        total, known = self._chain.total, self._known
        own = total(letters(fold)) + known[0][kinds]
        before_last, last, following, second = (known[step][kinds] + total((written(fold, step),)) for step in STEPS)
        return main, own, before_last, last, following, second

    def _of_known(self, step: int, kinds: Group) -> int:
        """Of what is known of a word `step` tokens away: the same of many words."""
        return self._chain.total(known(kinds, step))

    def _of_place(self, mains: tuple[str, str, str]) -> int:
        return self._chain.total(around(*mains))

    def _of_window(self, window: Said) -> int:
        return self._chain.total(ruled(window))

    def _of_page(self, kind: str | None) -> int:
        return self._chain.total(elsewhere(kind))

    def line(self, folds: Sequence[str], said: Sequence[str], on_page: Mapping[str, str]) -> Iterable[int]:
        """The sum for each word of a line; `said` and `on_page` as in `features`."""
        mains, own, before_last, last, following, second = zip(*map(self._word.__getitem__, folds), strict=True)
        edged = (EDGE, *mains, EDGE)
        parts = zip(
            own,
            map(self._around.__getitem__, zip(edged, mains, edged[REACH:], strict=False)),
            map(self._ruled.__getitem__, windows(said)),
            map(self._elsewhere.__getitem__, map(on_page.get, folds)),
            NOTHING + before_last,
            NOTHING[1:] + last,
            following[1:] + NOTHING,
            second[2:] + NOTHING,
            strict=False,
        )
        return map(sum, parts)
