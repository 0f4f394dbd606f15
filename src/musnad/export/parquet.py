"""Tables as Parquet, for who has pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from musnad.errors import UsageError
from musnad.export.table import Cell

GROUP = 10_000
"""Rows of a row group: a few megabytes at once."""
TYPES = {"string": "string", "json": "string", "integer": "int64", "number": "float64", "boolean": "bool_"}


def write_parquet(path: Path, header: Sequence[tuple[str, str]], rows: Iterable[Sequence[Cell]]) -> int:
    """Write a table, `header` being names and kinds of its columns; how many rows. UsageError without pyarrow."""
    arrow, parquet = _arrow()
    schema = arrow.schema([(name, getattr(arrow, TYPES[kind])()) for name, kind in header])
    written = 0
    with parquet.ParquetWriter(str(path), schema) as writer:
        for group in _groups(rows):
            columns = [list(column) for column in zip(*group, strict=True)]
            writer.write_table(arrow.table(columns, schema=schema))
            written += len(group)
    return written


def _groups(rows: Iterable[Sequence[Cell]]) -> Iterator[list[Sequence[Cell]]]:
    held = iter(rows)
    while group := list(islice(held, GROUP)):
        yield group


def _arrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError("pyarrow is not installed", remedy="pip install 'musnad[parquet]'") from error
