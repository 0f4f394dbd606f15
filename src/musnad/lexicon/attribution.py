"""The small words between a speaker and what is said: أن, في إشارة إلى, شريطة, الذي."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from musnad.arabic import fold_key
from musnad.lexicon.table import read

NONE: frozenset[str] = frozenset()


class Attribution:
    """Words and phrases by the role they play: `role in attribution.of(fold)`."""

    def __init__(self) -> None:
        """Begin empty; `load_attribution` fills it."""
        self._roles: dict[str, set[str]] = {}
        self._phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}

    def add(self, role: str, words: str) -> None:
        """Put a word or a phrase under a role."""
        first, *rest = fold_key(words).split()
        if rest:
            self._phrases.setdefault(role, {}).setdefault(first, []).append(tuple(rest))
        else:
            self._roles.setdefault(first, set()).add(role)

    def plays(self, fold: str, role: str) -> bool:
        """Whether one folded word plays a role alone."""
        return role in self._roles.get(fold, NONE)

    def plays_any(self, fold: str, roles: tuple[str, ...]) -> bool:
        """Whether one folded word plays one of several roles alone."""
        own = self._roles.get(fold)
        return own is not None and not own.isdisjoint(roles)

    def first(self, role: str) -> str:
        """The word of a role that has one: of min, من."""
        return next((word for word, roles in self._roles.items() if role in roles), "")

    def begins(self, folds: Sequence[str], i: int, role: str, *, stem: str | None = None) -> int:
        """How many tokens from i play the role, as a word or as a phrase; 0 when none. `stem` stands for token i.

        Behind the last token none plays any: a cue may be the last word of a page.
        """
        if i >= len(folds):
            return 0
        first = folds[i] if stem is None else stem
        for rest in self._phrases.get(role, {}).get(first, ()):
            if tuple(folds[i + 1 : i + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return int(role in self._roles.get(first, NONE))


def load_attribution(folder: Path | None) -> Attribution:
    """The words of data/ and those of the user's own folder."""
    table = Attribution()
    for row in read("attribution", folder):
        for words in row.list("words"):
            table.add(row["role"], words)
    return table
