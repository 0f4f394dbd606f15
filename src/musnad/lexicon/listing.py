"""Which rows there are, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.errors import UsageError
from musnad.lexicon.table import Row, own_rows, read, shipped_rows
from musnad.lexicon.tables import SHAPES, shipped_tables


class Count(NamedTuple):
    """A table: how many rows are ours, how many the user's, and how many of his take the place of one of ours."""

    table: str
    ours: int
    yours: int
    replaced: int


def counted(folder: Path | None) -> Iterator[Count]:
    """Every table with its rows counted."""
    for table in shipped_tables():
        ours = {row.id for row in shipped_rows(table)}
        yours = {row.id for row in own_rows(table, folder)} if folder else set()
        yield Count(table, len(ours), len(yours), len(ours & yours))


def listed(table: str, folder: Path | None, words: Sequence[str] = ()) -> Iterator[Row]:
    """The rows of a table that hold: the user's, then ours; only those with each of the words in some cell.

    >>> [row.id for row in listed("states", None, ["تُونس"])]
    ['tunisia']
    """
    if table not in SHAPES:
        raise UsageError(f"no table {table!r}", remedy=f"The tables are {', '.join(sorted(SHAPES))}")
    wanted = [fold_key(word).casefold() for word in words]
    return (row for row in read(table, folder) if _holds(row, wanted))


def _holds(row: Row, wanted: Sequence[str]) -> bool:
    text = fold_key("\n".join(row.cells.values())).casefold()
    return all(word in text for word in wanted)
