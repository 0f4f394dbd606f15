"""The one reader of TSV tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path

from musnad.errors import LexiconError

LIST_MARK = "|"


@dataclass(frozen=True)
class Row:
    """A row of a table: its cells by column, and where it stands."""

    place: str
    cells: dict[str, str]

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


def read(name: str, folder: Path | None = None) -> Iterator[Row]:
    """The rows of `data/NAME.tsv`, then those of the user's folder, which win where a later id is the same.

    The first line is the header, a line that begins with # is a comment. LexiconError names file and line.
    """
    shipped = resources.files("musnad.lexicon") / "data" / f"{name}.tsv"
    yield from parse(shipped.read_text(encoding="utf-8"), f"{name}.tsv")
    if folder and (own := folder / f"{name}.tsv").is_file():
        yield from parse(own.read_text(encoding="utf-8-sig"), str(own))


def parse(text: str, file: str) -> Iterator[Row]:
    r"""The rows of a TSV text.

    >>> [row["ar"] for row in parse("id\tar\nnaria\tنارية", "states.tsv")]
    ['نارية']
    """
    header: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")  # noqa: PLW2901 - a line as typed on any system
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise LexiconError(
                f"{len(cells)} cells under {len(header)} columns", place=f"{file}:{number}", remedy="Check the tabs"
            )
        cells += [""] * (len(header) - len(cells))
        yield Row(f"{file}:{number}", dict(zip(header, (c.strip() for c in cells), strict=True)))
