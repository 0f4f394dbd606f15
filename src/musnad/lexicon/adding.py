"""A row into the user's folder: tried first, then written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from musnad.errors import LexiconError, UsageError
from musnad.lexicon.checking import UNSEEN, faults
from musnad.lexicon.table import LIST_MARK, Row, header, own_row, own_text, parse, shipped_rows
from musnad.lexicon.tables import SHAPES


@dataclass(frozen=True, slots=True)
class Change:
    """What a column is to hold; `more` puts it behind the list that stands there."""

    column: str
    value: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """The row as it stands now, and the one whose place it takes: the user's own or one of ours."""

    row: Row
    before: Row | None


def add_row(folder: Path, table: str, changes: Sequence[Change], *, replace: bool = False) -> Added:
    """Put a row into FOLDER/TABLE.tsv, beginning with what a row of its id holds already.

    A row that is the user's own is changed where `replace` says so, or where every change only adds. LexiconError says
    what is wrong with the row, and then nothing is written.
    """
    if table not in SHAPES:
        raise UsageError(f"no table {table!r}", remedy=f"The tables are {', '.join(sorted(SHAPES))}")
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        file = (folder / f"{table}.tsv").resolve()
        text = own_text(file) if file.is_file() else ""
        before = _before(table, _id(table, changes), text, str(file))
        if before and before.own and not replace and not all(c.more or c.column == "id" for c in changes):
            raise LexiconError(f"{before.id} is yours already", place=before.place, remedy="Change it with --replace")
        cells = _changed(dict.fromkeys(header(table), "") | (before.cells if before else {}), changes)
        after = _with(text, cells, table, int(before.place.rpartition(":")[2]) if before and before.own else None)
        row = _tried(folder, table, after, cells)
        _write(file, after)
    return Added(row, before)


def _id(table: str, changes: Sequence[Change]) -> str:
    for change in changes:
        if change.column not in header(table):
            told = ", ".join(header(table))
            raise UsageError(f"no column {change.column!r} in {table}", remedy=f"Its columns are {told}")
    id_ = next((c.value.strip() for c in changes if c.column == "id"), "")
    if not id_:
        raise UsageError("a row without an id", remedy="Say id=NAME, in small Latin letters")
    return id_


def _before(table: str, id_: str, text: str, file: str) -> Row | None:
    """The row of an id as it stands: the user's, else ours."""
    own = [row for told in parse(text, file) if (row := own_row(told, table)).id == id_]
    return own[-1] if own else next((row for row in shipped_rows(table) if row.id == id_), None)


def _changed(cells: dict[str, str], changes: Sequence[Change]) -> dict[str, str]:
    """The cells after the changes, hidden signs that came with a copied word left out."""
    for change in changes:
        value = UNSEEN.sub("", " ".join(change.value.split()))
        old = cells[change.column] if change.more else ""
        parts = [p for p in old.split(LIST_MARK) if p and p not in value.split(LIST_MARK)]
        cells[change.column] = LIST_MARK.join([*parts, value]) if value else old
    return cells


def _with(text: str, cells: dict[str, str], table: str, line: int | None) -> str:
    """The file with the row in its line, or behind the last; every other line stays as it was typed."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    if lines[-1].strip():
        lines.append("")
    head = next((n for n, told in enumerate(lines) if told.strip() and not told.startswith("#")), len(lines) - 1)
    columns = lines[head].split("\t") if lines[head] else list(header(table))
    columns += [column for column, cell in cells.items() if cell and column not in columns]
    told = "\t".join(cells[column] for column in columns).rstrip("\t")
    if line is not None:
        lines[line - 1] = told
    else:
        lines[-1:] = [told, ""] if lines[head] else ["", told, ""]
    lines[head] = "\t".join(columns)
    return end.join(lines)


def _tried(folder: Path, table: str, text: str, cells: dict[str, str]) -> Row:
    """The row as it reads back, after a check in a copy of the folder; LexiconError where it has a fault."""
    with tempfile.TemporaryDirectory() as copy:
        for file in folder.iterdir():
            if file.is_file():
                shutil.copyfile(file, Path(copy) / file.name)
        tried = Path(copy) / f"{table}.tsv"
        tried.write_text(text, encoding="utf-8", newline="")
        row = next((r for r in (own_row(r, table) for r in parse(text, str(tried))) if r.cells == cells), None)
        if row is None:
            raise LexiconError("a row that would not read back", place=cells["id"], remedy="Begin no cell with #")
        standing = {fault.seen for fault in faults(folder, ours=False)}
        for fault in faults(Path(copy), ours=False):
            seen = fault.seen.replace(copy, str(folder))
            if fault.place == row.place or seen not in standing:
                raise LexiconError(seen, place=f"{table} {cells['id']}", remedy=fault.remedy)
    return Row(f"{folder / table}.tsv:{row.place.rpartition(':')[2]}", row.cells, own=True)


def _write(file: Path, text: str) -> None:
    """Put a file in its place whole: who reads it meanwhile sees the old one or the new one."""
    marked = file.exists() and file.read_bytes().startswith(BOM_UTF8)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig" if marked else "utf-8", newline="") as new:
            new.write(text)
            new.flush()
            os.fsync(new.fileno())
        Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else adds to the folder meanwhile, where the system has locks on folders."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - no such module elsewhere

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
