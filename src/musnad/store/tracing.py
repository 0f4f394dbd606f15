"""Fingerprints of pages and the passages that pairs share, kept so that a new page costs its candidates alone."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from musnad.record import Anchor, Edit, Reprint, Span
from musnad.store.ledgers import set_setting, setting

LINE = 4
"""Numbers that a sentence is kept in: digest, words, first character, last."""

WIDE = "wide_prints"
GROWN_WIDE = "grown_wide_prints"
"""The setting that remembers which fingerprints were too common when pages were last compared."""

Line = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Breadth:
    """Which fingerprints count: those that at most `widest` pages hold; `least` of them make two pages candidates."""

    widest: int
    least: int


def begin(db: Connection, version: str, breadth: Breadth) -> tuple[str, ...]:
    """Ids of the pages whose shown reading lineage has not compared yet; what was compared of them goes."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS stale (page INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM stale")
    db.execute(
        "INSERT INTO stale SELECT n FROM pages LEFT JOIN traced ON traced.page = pages.n "
        "WHERE traced.reading IS NOT pages.reading OR version IS NOT ?",
        (version,),
    )
    _clear(db)
    if _narrowed(db, breadth):
        db.execute("INSERT OR IGNORE INTO stale SELECT n FROM pages")
        _clear(db)
    rows = db.execute("SELECT id FROM pages JOIN stale ON page = n WHERE reading IS NOT NULL ORDER BY n").fetchall()
    return tuple(page for (page,) in rows)


def _clear(db: Connection) -> None:
    for table in ("traced", "prints"):
        db.execute(f"DELETE FROM {table} WHERE page IN (SELECT page FROM stale)")  # noqa: S608 - a table of ours
    for side in ("a", "b"):
        db.execute(f"DELETE FROM reprints WHERE {side} IN (SELECT page FROM stale)")  # noqa: S608 - a column of ours


def _narrowed(db: Connection, breadth: Breadth) -> bool:
    """Whether a fingerprint that was too common to bring candidates is so no longer: pairs may be missing."""
    before = _wide(db)
    wide = [one for one in before if _is_wide(db, one, breadth)]
    set_setting(db, WIDE, json.dumps(wide))
    return len(wide) < len(before)


def put(db: Connection, n: int, version: str, prints: Iterable[int], lines: Iterable[Line]) -> None:
    """Keep a page's fingerprints."""
    db.executemany("INSERT INTO prints (print, page) VALUES (?, ?)", ((one, n) for one in prints))
    packed = array("I", (number for line in lines for number in line)).tobytes()
    db.execute(
        "INSERT INTO traced (page, reading, version, lines) SELECT n, reading, ?, ? FROM pages WHERE n = ?",
        (version, packed, n),
    )


def candidates(db: Connection, n: int, breadth: Breadth) -> tuple[tuple[int, int], ...]:
    """Traced pages that share enough fingerprints with a page, and how many they share in all."""
    return tuple(
        db.execute(
            "WITH held AS (SELECT print FROM prints WHERE page = ?), "
            "narrow AS (SELECT print FROM held WHERE NOT EXISTS "
            "(SELECT 1 FROM prints p WHERE p.print = held.print LIMIT 1 OFFSET ?)), "
            "met AS (SELECT p.page AS page FROM narrow JOIN prints p ON p.print = narrow.print WHERE p.page <> ? "
            "GROUP BY p.page HAVING count(*) >= ?) "
            "SELECT page, (SELECT count(*) FROM prints p WHERE p.page = met.page AND p.print IN held) "
            "FROM met ORDER BY page",
            (n, breadth.widest, n, breadth.least),
        )
    )


def put_reprints(db: Connection, a: int, b: int, shared: int, reprints: Iterable[Reprint]) -> None:
    """Keep the passages of a pair."""
    db.executemany(
        "INSERT INTO reprints "
        "(a, b, shared, a_start, a_end, b_start, b_end, relation, similarity, direction, rule, edits) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (a, b, shared, *r.a.span, *r.b.span, r.relation, r.similarity, r.direction, r.rule, _edits(r))
            for r in reprints
        ],
    )


def reprints(db: Connection, a: int, b: int, breadth: Breadth) -> Iterator[Reprint]:
    """The passages that are kept of a pair; one that only formulas of the trade brought together by now has none."""
    query = (
        "SELECT a, b, shared, a_start, a_end, b_start, b_end, relation, similarity, direction, rule, edits "
        "FROM reprints WHERE (a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1) ORDER BY a_start, a_end, b_start, b_end"
    )
    rows = db.execute(query, (a, b)).fetchall()
    wide = _formulas(db, a, b) if rows else 0
    places = {n: _location(db, n) for n in (a, b)} if rows else {}
    for one, other, shared, *told in rows:
        if shared - wide >= breadth.least:
            yield _reprint(places[one], places[other], told)


def partners(db: Connection, n: int) -> tuple[int, ...]:
    """The pages that share passages with a page."""
    query = "SELECT b FROM reprints WHERE a = ?1 UNION SELECT a FROM reprints WHERE b = ?1 ORDER BY 1"
    return tuple(m for (m,) in db.execute(query, (n,)))


def _location(db: Connection, n: int) -> str:
    return str(db.execute("SELECT location FROM grown WHERE page = ?", (n,)).fetchone()[0])


def _formulas(db: Connection, a: int, b: int) -> int:
    """How many fingerprints two pages share that too many pages hold."""
    wide = set(_wide(db))
    if not wide:
        return 0
    held = ({one for (one,) in db.execute("SELECT print FROM prints WHERE page = ?", (n,))} & wide for n in (a, b))
    return len(set.intersection(*held))


def finish(db: Connection, pages: Iterable[int], breadth: Breadth) -> None:
    """Remember which fingerprints are too common by now, when pages were compared."""
    query = (
        "SELECT print FROM prints WHERE page = ? AND EXISTS "
        "(SELECT 1 FROM prints AS held WHERE held.print = prints.print LIMIT 1 OFFSET ?)"
    )
    wide = set(_wide(db)).union(one for n in pages for (one,) in db.execute(query, (n, breadth.widest)))
    set_setting(db, WIDE, json.dumps(sorted(wide)))


def turned(db: Connection) -> tuple[int, ...]:
    """The pages of fingerprints that are too common and were not when the parts last were of all pages, or were."""
    before = set(json.loads(setting(db, GROWN_WIDE) or "[]"))
    rows = (db.execute("SELECT page FROM prints WHERE print = ?", (one,)) for one in sorted(before ^ set(_wide(db))))
    return tuple(sorted({n for some in rows for (n,) in some}))


def grown(db: Connection) -> None:
    """The parts know which fingerprints are too common."""
    set_setting(db, GROWN_WIDE, json.dumps(_wide(db)))


def _is_wide(db: Connection, one: int, breadth: Breadth) -> bool:
    query = "SELECT 1 FROM prints WHERE print = ? LIMIT 1 OFFSET ?"
    return db.execute(query, (one, breadth.widest)).fetchone() is not None


def _wide(db: Connection) -> list[int]:
    told: list[int] = json.loads(setting(db, WIDE) or "[]")
    return told


def lines(db: Connection, n: int) -> tuple[Line, ...]:
    """The sentences of a traced page."""
    row = db.execute("SELECT lines FROM traced WHERE page = ?", (n,)).fetchone()
    return _lines(row[0]) if row else ()


def _lines(packed: bytes) -> tuple[Line, ...]:
    numbers = iter(array("I", packed))
    return tuple(zip(*[numbers] * LINE, strict=True))


def _edits(reprint: Reprint) -> str:
    told = [(e.kind, e.anchor.page == reprint.a.page, *e.anchor.span) for e in reprint.edits]
    return json.dumps(told, separators=(",", ":"))


def _reprint(a: str, b: str, told: list[Any]) -> Reprint:
    a_start, a_end, b_start, b_end, relation, similarity, direction, rule, edits = told
    changes = tuple(
        Edit(kind, Anchor(a if on_a else b, Span(start, end))) for kind, on_a, start, end in json.loads(edits)
    )
    one, other = Anchor(a, Span(a_start, a_end)), Anchor(b, Span(b_start, b_end))
    return Reprint(one, other, relation, similarity, direction, changes, rule)
