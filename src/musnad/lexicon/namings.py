"""Two words for one thing, between which outlets choose: regime or government."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.lexicon.table import Row, read

Folds = tuple[str, ...]


class Naming(NamedTuple):
    """A pair: each side's label in English and its first word; `of` and `barred` as `of` and `not` in the table."""

    id: str
    of: bool
    english: tuple[str, str]
    arabic: tuple[str, str]
    barred: frozenset[str]
    example: str


class Form(NamedTuple):
    """A word of a pair after its first: whose pair, which side, and the words that must follow."""

    naming: Naming
    side: int
    rest: Folds


class Namings:
    """All pairs, and their forms by the folded first word without the article."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        """Index the rows."""
        self.pairs = tuple(_naming(row) for row in rows)
        self.forms: dict[str, tuple[Form, ...]] = {}
        for row, naming in zip(rows, self.pairs, strict=True):
            for side, column in enumerate(("one", "other")):
                for words in row.list(column):
                    first, *rest = fold_key(words).split()
                    form = Form(naming, side, tuple(rest))
                    key = first.removeprefix("ال")
                    self.forms[key] = (*self.forms.get(key, ()), form)


def load_namings(folder: Path | None) -> Namings:
    """Read namings.tsv."""
    return Namings(tuple(read("namings", folder)))


def _naming(row: Row) -> Naming:
    first = row.list("one")[0], row.list("other")[0]
    barred = frozenset(fold_key(word) for word in row.list("not"))
    return Naming(row.id, row["of"] == "yes", (row["one_en"], row["other_en"]), first, barred, row["example"])
