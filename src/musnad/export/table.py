"""Rows as CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

FORMULA_MARKS = frozenset("=+-@\t\r")
"""What a spreadsheet takes for the beginning of a formula."""

NEUTRAL = "'"
"""Put before such a cell, spreadsheets show the cell as text."""

Cell = str | int | float | None


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """RFC 4180 lines with their CR LF, the header first."""
    yield _line(header)
    for row in rows:
        yield _line(row)


def _line(row: Sequence[Cell]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([_neutral(cell) if isinstance(cell, str) else cell for cell in row])
    return line.getvalue()


def _neutral(cell: str) -> str:
    """A scraped cell, harmless: the mark counts also behind spaces and direction marks."""
    first = next((c for c in cell if not c.isspace() and unicodedata.category(c) != "Cf"), "")
    return NEUTRAL + cell if first in FORMULA_MARKS or cell[:1] in FORMULA_MARKS else cell
