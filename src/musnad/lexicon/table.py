"""The one reader of TSV tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import NamedTuple, TypeVar

from musnad.errors import LexiconError

T = TypeVar("T")
LIST_MARK = "|"
DATA = resources.files("musnad.lexicon") / "data"
"""The shipped tables."""


@dataclass(frozen=True)
class Row:
    """A row of a table: its cells by column, where it stands, and whether it is the user's `own`."""

    place: str
    cells: dict[str, str]
    own: bool = False

    def __getitem__(self, column: str) -> str:
        """The cell's text; LexiconError where the table has no such column."""
        try:
            return self.cells[column]
        except KeyError:
            raise LexiconError(f"no column {column!r}", place=self.place, remedy="Add it to the header line") from None

    def get(self, column: str) -> str | None:
        """The cell's text, null where it is empty or the column is missing."""
        return self.cells.get(column) or None

    def list(self, column: str) -> tuple[str, ...]:
        """The cell's parts, empty ones left out."""
        return tuple(part.strip() for part in self[column].split(LIST_MARK) if part.strip())

    @cached_property
    def id(self) -> str:
        """The row's id: the rule that a claim made with it prints."""
        return self["id"]


class Term(NamedTuple):
    """From when and until when a row is right: "2014-11", "2016-12-31"; empty where it is open or not known."""

    since: str
    until: str

    def holds(self, day: str | None) -> bool:
        """Whether the row is right on a day, as far as both are told.

        >>> Term("2015-07", "2018-03").holds("2018-03-31"), Term("2015-07", "").holds("2014-01-01")
        (True, False)
        """
        if day is None:
            return True
        begun = day[: len(self.since)] >= self.since
        return begun and (not self.until or day[: len(self.until)] <= self.until)


def term(row: Row) -> Term:
    """The row's columns `from` and `until`."""
    return Term(row["from"], row["until"])


def read(name: str, folder: Path | None = None) -> Iterator[Row]:
    """The rows that hold of a table: the user's, then ours whose id none of his has.

    The first row that claims a word keeps it, in every table; so his win. LexiconError names file and line.
    """
    own = {row.id: row for row in own_rows(name, folder)} if folder else {}
    yield from own.values()
    yield from (row for row in shipped_rows(name) if row.id not in own)


def shipped_rows(name: str) -> Iterator[Row]:
    """The rows of `data/NAME.tsv`."""
    yield from parse((DATA / f"{name}.tsv").read_text(encoding="utf-8"), f"{name}.tsv")


def own_rows(name: str, folder: Path) -> Iterator[Row]:
    """The rows of NAME.tsv in the user's folder, as far as there is one."""
    file = folder / f"{name}.tsv"
    if file.is_file():
        yield from (own_row(row, name) for row in parse(own_text(file), str(file)))


def own_row(row: Row, name: str) -> Row:
    """A row as the user's: it has an id, no column that ours has not, and those it leaves out are empty."""
    columns = header(name)
    if strange := row.cells.keys() - set(columns):
        told = ", ".join(columns)
        raise LexiconError(f"no column {min(strange)!r}", place=row.place, remedy=f"Its columns are {told}")
    if not row.cells.get("id"):
        raise LexiconError("a row without an id", place=row.place, remedy="Fill the column id")
    return Row(row.place, dict.fromkeys(columns, "") | row.cells, own=True)


def own_text(file: Path) -> str:
    """The text of a user's file with its line ends as typed, without the byte order mark it may begin with."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"byte {error.start} is no UTF-8", place=str(file), remedy="Save it as UTF-8") from None


@cache
def header(name: str) -> tuple[str, ...]:
    """The columns of a shipped table, in order."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return tuple(next(line for line in lines if line.strip() and not line.startswith("#")).split("\t"))


def parse(text: str, file: str) -> Iterator[Row]:
    r"""The rows of a TSV text; LexiconError at the first that has too many cells.

    >>> [row["ar"] for row in parse("id\tar\nnaria\tنارية", "states.tsv")]
    ['نارية']
    """
    for row in scan(text, file):
        if isinstance(row, LexiconError):
            raise row
        yield row


def scan(text: str, file: str) -> Iterator[Row | LexiconError]:
    """Each row of a TSV text, or what is wrong with it.

    The first line is the header, a line that begins with # is a comment.
    """
    columns: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")  # noqa: PLW2901 - a line as typed on any system
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
        elif len(cells) > len(columns):
            seen = f"{len(cells)} cells under {len(columns)} columns"
            yield LexiconError(seen, place=f"{file}:{number}", remedy="Check the tabs")
        else:
            cells += [""] * (len(columns) - len(cells))
            yield Row(f"{file}:{number}", dict(zip(columns, (c.strip() for c in cells), strict=True)))


def first_claims(claims: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Each word with what claimed it first.

    >>> first_claims([("بين", "mine"), ("بين", "yours")])
    {'بين': 'mine'}
    """
    table: dict[str, T] = {}
    for word, claimed in claims:
        table.setdefault(word, claimed)
    return table
