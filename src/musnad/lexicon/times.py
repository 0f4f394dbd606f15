"""Words of time beside the calendar's: units, marks, degrees, halves of the day, today and yesterday, seasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import splits, tokenize
from musnad.lexicon.table import read

ARTICLE = "ال"


class TimeWord(NamedTuple):
    """A word or phrase of time: how many tokens it takes, what it does, its value, and its row."""

    length: int
    kind: str
    value: str
    rule: str


class TimeWords:
    """All rows by folded first token, longest phrase first."""

    def __init__(self, table: dict[str, list[tuple[tuple[str, ...], TimeWord]]]) -> None:
        """Order each word's phrases by length."""
        self._table = {first: sorted(found, key=lambda f: -len(f[0])) for first, found in table.items()}
        self._kinds = {first: frozenset(w.kind for _, w in found) for first, found in table.items()}

    def at(self, folds: Sequence[str], i: int, stop: int, stem: str | None = None) -> tuple[TimeWord, ...]:
        """What the tokens from i on may be, longest first; `stem` stands for token i less its proclitics."""
        if i >= stop:
            return ()
        found = self._table.get(stem or folds[i], ())
        return tuple(w for rest, w in found if i + w.length <= stop and tuple(folds[i + 1 : i + w.length]) == rest)

    def of(self, folds: Sequence[str], i: int, stop: int, kind: str, stem: str | None = None) -> TimeWord | None:
        """The longest phrase of a kind at token i."""
        if kind not in self._kinds.get(stem or folds[i], ()):
            return None
        return next((word for word in self.at(folds, i, stop, stem) if word.kind == kind), None)

    def kinds(self, fold: str) -> frozenset[str]:
        """What a token can be, or begin, with its proclitics and article or without."""
        stems = [split.stem for split in splits(fold)]
        stems += [stem[len(ARTICLE) :] for stem in stems if stem.startswith(ARTICLE)]
        return frozenset().union(*(self._kinds[stem] for stem in stems if stem in self._kinds))


def load_times(folder: Path | None) -> TimeWords:
    """Read times.tsv."""
    table: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
    for row in read("times", folder):
        for phrase in row.list("ar"):
            first, *rest = tokenize(phrase).folds
            word = TimeWord(1 + len(rest), row["kind"], row["value"], f"time.{row.id}")
            table.setdefault(first, []).append((tuple(rest), word))
    return TimeWords(table)
