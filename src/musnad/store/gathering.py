"""The record as it was last gathered, what became of its stories, and the dossiers that people follow."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from musnad.errors import UsageError
from musnad.record import Record
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.record.lasting import lasting
from musnad.store.shadow import PACK_LEVEL
from musnad.store.values import Dossier, StoryChange

LONGEST_WAY = 1000
"""Changes that one story is followed through: a chain of ids cannot go round, for a name that comes back is current."""


def state(db: Connection, version: str) -> str:
    """What a record depends on: the readings that are shown, the dossiers, and how all is gathered."""
    told = hashlib.sha256(version.encode())
    for row in db.execute("SELECT n, reading FROM pages WHERE reading IS NOT NULL ORDER BY n"):
        told.update(b"%d %d\n" % row)
    for row in db.execute("SELECT id, title, query, actors, since, until FROM dossiers ORDER BY id"):
        told.update(repr(row).encode())
    return told.hexdigest()


def put(db: Connection, state: str, record: Record, when: str) -> None:
    """Keep a record in place of the one before."""
    packed = zlib.compress(to_msgpack(record), PACK_LEVEL)
    db.execute("INSERT OR REPLACE INTO gathered (n, state, made, record) VALUES (1, ?, ?, ?)", (state, when, packed))


def get(db: Connection, place: str) -> tuple[str, Record] | None:
    """The record that is kept, and its state."""
    row = db.execute("SELECT state, record FROM gathered").fetchone()
    if row is None:
        return None
    with lasting():
        return row[0], from_msgpack(zlib.decompress(row[1]), Record, place=place)


def story_of(db: Connection, n: int) -> tuple[str, int] | None:
    """The story of page `n` as last gathered, and how many pages it has."""
    row = db.execute(
        "SELECT story, (SELECT count(*) FROM story_pages AS other WHERE other.story = story_pages.story) "
        "FROM story_pages WHERE page = ?",
        (n,),
    ).fetchone()
    return (str(row[0]), int(row[1])) if row else None


def stories_of(db: Connection, pages: Iterable[int]) -> dict[str, tuple[int, ...]]:
    """The stories that pages are in, each with all its pages, as they were last gathered."""
    held: dict[str, tuple[int, ...]] = {}
    for n in sorted(set(pages)):
        for (story,) in db.execute("SELECT story FROM story_pages WHERE page = ?", (n,)).fetchall():
            if story not in held:
                rows = db.execute("SELECT page FROM story_pages WHERE story = ? ORDER BY page", (story,))
                held[story] = tuple(page for (page,) in rows)
    return held


def put_stories(
    db: Connection,
    gone: Iterable[str],
    stories: Mapping[str, Iterable[int]],
    changes: Iterable[tuple[str, str, str]],
    when: str,
) -> None:
    """Keep stories as they are now in place of some, and what became of those."""
    db.executemany("DELETE FROM story_pages WHERE story = ?", [(story,) for story in gone])
    db.executemany(
        "INSERT INTO story_pages (story, page) VALUES (?, ?)",
        [(story, page) for story, pages in stories.items() for page in sorted(pages)],
    )
    db.executemany(
        "INSERT INTO story_changes (kind, story, became, happened) VALUES (?, ?, ?, ?)",
        [(*change, when) for change in changes],
    )


def story_changes(db: Connection) -> tuple[StoryChange, ...]:
    """In the order in which they happened."""
    rows = db.execute("SELECT kind, story, became, happened FROM story_changes ORDER BY n")
    return tuple(StoryChange(*row) for row in rows)


def current_story(db: Connection, story: str, place: str) -> str:
    """The id that a story has now, followed from any it ever had; UsageError where there never was one."""
    for _ in range(LONGEST_WAY):
        if db.execute("SELECT 1 FROM story_pages WHERE story = ?", (story,)).fetchone():
            return story
        row = db.execute("SELECT became FROM story_changes WHERE story = ? ORDER BY n DESC", (story,)).fetchone()
        if row is None:
            break
        story = row[0]
    raise UsageError(f"no story {story!r} in the record", place=place, remedy="musnad story lists them")


def put_dossier(db: Connection, dossier: Dossier, when: str) -> None:
    """Keep a dossier in place of the one of that id."""
    db.execute(
        "INSERT OR REPLACE INTO dossiers (id, title, query, actors, since, until, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (dossier.id, dossier.title, dossier.query, "|".join(dossier.actors), dossier.since, dossier.until, when),
    )


def dossiers(db: Connection) -> tuple[Dossier, ...]:
    """By id."""
    rows = db.execute("SELECT id, title, query, actors, since, until FROM dossiers ORDER BY id")
    return tuple(
        Dossier(id_, title, query, tuple(filter(None, actors.split("|"))), since, until)
        for id_, title, query, actors, since, until in rows
    )


def drop_dossier(db: Connection, id_: str, place: str) -> None:
    """Take a dossier out; its pages stay."""
    if not db.execute("DELETE FROM dossiers WHERE id = ?", (id_,)).rowcount:
        raise UsageError(f"no dossier {id_!r} in the record", place=place, remedy="musnad dossier lists them")
