"""A small record file of each earlier schema, as SQL: what a Musnad of that day left on somebody's disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from musnad.record.corrections import Correction
from musnad.store import RecordFile, schema
from musnad.store.shadow import unpacked
from tests.store.stories import NOON, V1, V2, Story

HERE = Path(__file__).parent

ROUND = Story(
    "الورداني: الجولة الثالثة في مرسى",
    ("قال سليم الورداني إن الجولة الثالثة قريبة.", "ولم تعلق هالة مرزاق على ذلك."),
    location="crawl/round.txt",
    names={"سليم الورداني": "selim-al-wardani", "هالة مرزاق": "hala-marzaq"},
    quoted={"سليم الورداني": "الجولة الثالثة قريبة"},
)
DAM = Story(
    "اتفاق على سد المرجان", ("أعلنت نارية اتفاقا مع جمهورية الضفاف.",), location="crawl/dam.txt", agency="nabaa"
)
GONE = Story("خبر سحب", location="crawl/gone.txt")


def fill(file: RecordFile) -> None:
    """Pages, a second reading, a correction, a page that was forgotten, a failure."""
    for story in (ROUND, DAM, GONE):
        file.keep(story.received, story.reading, V1, NOON)
    file.put_reading(DAM.reading, V2, NOON)
    file.correct(Correction(ROUND.reading.page.id, None, "article", "body", "ticker", "هدى", NOON))
    file.fail("crawl/picture.txt", "it is an image, not a page", NOON)
    file.forget(GONE.location)


def dump(path: Path, number: int) -> Iterator[str]:
    """What `fill` puts into a file of schema `number`: its steps, and of each table the columns that it had."""
    with RecordFile.open(path) as file:
        fill(file)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as old, closing(sqlite3.connect(path)) as new:
        for step in schema.MIGRATIONS[:number]:
            old.executescript("".join(schema._statements(step)))
        shapes = old.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql > '' AND name NOT LIKE 'words!_%' ESCAPE '!'"
        )
        for name, sql in shapes.fetchall():
            yield f"{sql};"
            yield from _rows(new, old, name)
        words = new.execute("SELECT page, stems FROM shadows").fetchall()
        yield from (_insert("words (rowid, title, body)", [page, *unpacked(stems)]) for page, stems in words)
    yield f"PRAGMA user_version = {number};"
    yield f"PRAGMA application_id = {schema.APPLICATION_ID};"


def _rows(new: sqlite3.Connection, old: sqlite3.Connection, table: str) -> Iterator[str]:
    """A table's rows, of the columns that it had; none where it is an index, a trigger, or the search index."""
    columns = ", ".join(column for _, column, *_ in old.execute(f"PRAGMA table_info({table})"))
    if columns and table != "words":
        for row in new.execute(f"SELECT {columns} FROM {table}"):  # noqa: S608 - our own names
            yield _insert(f"{table} ({columns})", row)


def _insert(into: str, row: Iterable[object]) -> str:
    with closing(sqlite3.connect(":memory:")) as db:
        cells = [db.execute("SELECT quote(?)", (cell,)).fetchone()[0] for cell in row]
    return f"INSERT INTO {into} VALUES ({', '.join(cells)});"  # noqa: S608


def made(path: Path, number: int) -> None:
    """The record file that a dump tells."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript((HERE / f"{number}.sql").read_text(encoding="utf-8"))
        db.execute("PRAGMA journal_mode = WAL")
