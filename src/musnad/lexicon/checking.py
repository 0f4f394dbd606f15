"""What is wrong with rows: ours, and those of a user's folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from musnad.errors import LexiconError
from musnad.lexicon.cues import cue
from musnad.lexicon.examples import shown
from musnad.lexicon.furniture import furniture, furniture_row
from musnad.lexicon.names import WEAK_MARK, name_key
from musnad.lexicon.table import DATA, Row, own_row, own_text, scan
from musnad.lexicon.tables import PARTIES, SHAPES, known_values, shipped_tables
from musnad.lexicon.words import NAME_COUNTS, name_counts

ID = re.compile(r"[a-z0-9][a-z0-9_.-]*")
QID = re.compile(r"Q[1-9]\d*")
DAY = re.compile(r"((1[5-9]|20)\d\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
"""A year, a month or a day, of the years in which a newspaper's people may have held an office."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]")
"""Control characters, direction marks and the sign of lost letters."""

Fault = LexiconError


def faults(folder: Path | None, *, ours: bool = True) -> Iterator[Fault]:
    """Everything wrong with the user's rows and ours (or his alone), each row and what they say of one another."""
    tables: dict[str, list[Row]] = {}
    for table in shipped_tables():
        tables[table] = []
        for row in _rows(table, folder):
            if isinstance(row, LexiconError):
                yield row
            else:
                tables[table].append(row)
    ids = {table: {row.id for row in rows} for table, rows in tables.items()}
    for table, rows in tables.items():
        for row in rows:
            if ours or row.own:
                yield from _row_faults(table, row)
                yield from _dangling(table, row, ids)
        yield from _repeated(rows)
        yield from _shared(table, rows)
    yield from _across(tables)
    yield from _strangers(folder)


def _row_faults(table: str, row: Row) -> Iterator[Fault]:
    """What is wrong with a row by itself; what the engine would refuse is asked only of one whose cells are sound."""
    found = [*_cells(table, row), *_facts(row)]
    yield from found or _compiled(table, row)


def _cells(table: str, row: Row) -> Iterator[Fault]:
    """An id that is none, hidden signs, columns that are empty or hold what the engine does not know."""
    shape = SHAPES[table]
    if not ID.fullmatch(row.id):
        yield _fault(row, f"id {row.id!r}", "Small Latin letters, digits, hyphen, dot and underscore make an id")
    for column, cell in row.cells.items():
        if hidden := UNSEEN.search(cell):
            yield _fault(row, f"U+{ord(hidden[0]):04X} in {column}", "Take the hidden sign out")
    for column in shape.needs:
        if not row.list(column):
            yield _fault(row, f"nothing in {column}", f"Fill the column {column}")
    for column in shape.closed:
        values = known_values(table, column)
        if row[column] and row[column] not in values:
            yield _fault(row, f"{column} {row[column]!r}", f"Say one of {', '.join(sorted(values))}")


def _facts(row: Row) -> Iterator[Fault]:
    """A Wikidata id that is none, an office without its years in order."""
    qid = row.cells.get("qid")
    if qid and not QID.fullmatch(qid):
        yield _fault(row, f"qid {qid!r}", "A Wikidata id is Q and digits; leave it empty where you are unsure")
    since, until = row.cells.get("from", ""), row.cells.get("until", "")
    if bad := next((day for day in (since, until) if day and not DAY.fullmatch(day)), None):
        yield _fault(row, f"day {bad!r}", "Say 2031, 2031-03 or 2031-03-04, or nothing")
    elif since and until and until < since[: len(until)]:
        yield _fault(row, f"until {until}, before from {since}", "Put the earlier day first")
    for tenure in row.list("offices") if "offices" in row.cells else ():
        office, *days = tenure.split(":")
        since, until = [*days, "", ""][:2]
        if not ID.fullmatch(office) or len(days) > len(("since", "until")):
            yield _fault(row, f"office {tenure!r}", "Say OFFICE:FROM:TO, as in naria-president:2030-01-05:")
        elif bad := next((day for day in (since, until) if day and not DAY.fullmatch(day)), None):
            yield _fault(row, f"year {bad!r} of {office}", "Say 2031, 2031-03 or 2031-03-04, or nothing")
        elif since and until and until < since[: len(until)]:
            yield _fault(row, f"{office} ends {until}, before it begins {since}", "Put the earlier day first")


def _compiled(table: str, row: Row) -> Iterator[Fault]:
    """What the engine itself would refuse, and an example in which the row does not stand."""
    try:
        if table == "furniture":
            furniture((furniture_row(row),))
        elif table == "cues":
            cue(row)
        if row.cells.get("example") and not shown(table, row):
            yield _fault(row, f"the example does not hold the row: {row['example']}", "Write one that does")
    except LexiconError as error:
        yield error
    except re.error as error:
        yield _fault(row, f"pattern: {error}", "Mend the regular expression")


def _dangling(table: str, row: Row, ids: dict[str, set[str]]) -> Iterator[Fault]:
    """References to rows that are not there."""
    for column, other in SHAPES[table].refers:
        for id_ in row.list(column):
            if id_ not in ids[other]:
                yield _fault(row, f"{column} {id_!r} is no row of {other}", f"Add it to {other}, or name one that is")


def _repeated(rows: Iterable[Row]) -> Iterator[Fault]:
    """Rows with the id of another of the same file."""
    seen: dict[tuple[str, bool], Row] = {}
    for row in rows:
        before = seen.setdefault((row.id, row.own), row)
        if before is not row:
            yield _fault(row, f"id {row.id!r} stands at {before.place} too", "Give one of them another id")


def _shared(table: str, rows: Iterable[Row]) -> Iterator[Fault]:
    """Spellings without a mark that two rows of a table claim."""
    column = SHAPES[table].names
    owners: dict[tuple[str, ...], Row] = {}
    for row in rows if column else ():
        for name in row.list(column):
            if not name.startswith(WEAK_MARK) and (owner := owners.setdefault(name_key(name), row)).id != row.id:
                wrong, right = _later(owner, row)
                remedy = f"Mark it {WEAK_MARK} in one of them, or give both rows one id"
                yield _fault(wrong, f"{name} is {right.id} at {right.place} too", remedy)


def _across(tables: dict[str, list[Row]]) -> Iterator[Fault]:
    """Ids that two tables of names claim."""
    seen: dict[str, tuple[str, Row]] = {}
    for table in PARTIES:
        for row in tables[table]:
            other, before = seen.setdefault(row.id, (table, row))
            if other != table:
                wrong, right = _later(before, row)
                yield _fault(wrong, f"id {row.id!r} stands at {right.place} too", "Give one of them another id")


def _later(first: Row, second: Row) -> tuple[Row, Row]:
    """Of two rows that claim one thing, the one to mend before the other: the user's."""
    return (first, second) if first.own and not second.own else (second, first)


def _rows(table: str, folder: Path | None) -> Iterator[Row | Fault]:
    """The user's rows of a table, then ours that none of his replaces, and what cannot be read as a row."""
    own: set[str] = set()
    for row in _own(table, folder):
        own.update({row.id} if isinstance(row, Row) else ())
        yield row
    for told in scan((DATA / f"{table}.tsv").read_text(encoding="utf-8"), f"{table}.tsv"):
        if isinstance(told, LexiconError) or told.id not in own:
            yield told


def _own(table: str, folder: Path | None) -> Iterator[Row | Fault]:
    file = folder / f"{table}.tsv" if folder else None
    if file is None or not file.is_file():
        return
    try:
        text = own_text(file)
    except LexiconError as error:
        yield error
        return
    for row in scan(text, str(file)):
        try:
            yield row if isinstance(row, LexiconError) else own_row(row, table)
        except LexiconError as error:
            yield error


def _strangers(folder: Path | None) -> Iterator[Fault]:
    """Files of the user's folder that no table reads, and lines of his name_tokens.txt that hold no count."""
    for file in sorted(folder.iterdir()) if folder else ():
        if file.suffix == ".tsv" and file.stem not in SHAPES:
            yield LexiconError("no such table", place=str(file), remedy=f"Name it {', '.join(sorted(SHAPES))}")
    if folder and (names := folder / NAME_COUNTS).is_file():
        try:
            tuple(name_counts(own_text(names), str(names)))
        except LexiconError as error:
            yield error


def _fault(row: Row, seen: str, remedy: str) -> Fault:
    return LexiconError(seen, place=row.place, remedy=remedy)
