"""Rows in the form that was asked for: a table for a person, JSON, CSV, Markdown."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence

from musnad.cli.streams import plain, say, say_json

FORMS = ("table", "json", "csv", "md")
WIDEST = 60
"""Characters of a cell of a table; the other forms give all of it."""

Cell = str | int | float | None


def add_format(parser: ArgumentParser) -> None:
    """Which form."""
    parser.add_argument("--format", choices=FORMS, default="table", help="the form of the rows (default: table)")
    parser.add_argument("--json", action="store_true", help="the same as --format json")


def form(arguments: Namespace) -> str:
    """The form that was asked for."""
    return "json" if arguments.json else str(arguments.format)


def show(arguments: Namespace, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Print rows under their header."""
    {"table": _table, "json": _json, "csv": _csv, "md": _markdown}[form(arguments)](header, [*rows])


def _json(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    say_json([dict(zip(header, row, strict=True)) for row in rows])


def _csv(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    from musnad.export import csv_lines

    for line in csv_lines(header, rows):
        sys.stdout.write(line)


def _markdown(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    for row in (header, ["---"] * len(header), *rows):
        say("| " + " | ".join(_flat(cell).replace("|", r"\|") for cell in row) + " |")


def _table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Columns as wide as their widest cell; the last one takes what it needs."""
    told = [[_cut(_flat(cell)) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in (list(header), *told)) for i in range(len(header))]
    for row in (list(header), *told):
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _flat(cell: Cell) -> str:
    return "" if cell is None else plain(" ".join(str(cell).split()))


def _cut(told: str) -> str:
    return told if len(told) <= WIDEST else told[: WIDEST - 1] + "…"
