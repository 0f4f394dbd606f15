"""Fingerprints of pages and the passages that pairs share, kept so that a new page costs its candidates alone."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from musnad.record import Anchor, Edit, Reprint, Span
from musnad.store.ledgers import set_setting, setting

LINE = 4
"""Numbers that a sentence is kept in: digest, words, first character, last."""

WIDE = "wide_prints"
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
    wide = _widest(db, breadth)
    before = json.loads(setting(db, WIDE) or "[]")
    set_setting(db, WIDE, json.dumps(wide))
    return not set(before) <= set(wide)


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
            "narrow AS (SELECT print FROM held WHERE (SELECT count(*) FROM prints p WHERE p.print = held.print) <= ?), "
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


def reprints(db: Connection, places: dict[int, str], breadth: Breadth) -> list[Reprint]:
    """All passages that are kept; a pair that only formulas of the trade brought together by now has none."""
    wide = _wide(db, breadth)
    found = []
    for a, b, shared, *told in db.execute(
        "SELECT a, b, shared, a_start, a_end, b_start, b_end, relation, similarity, direction, rule, edits "
        "FROM reprints"
    ):
        if shared - len(wide[a] & wide[b]) >= breadth.least:
            found.append(_reprint(places[a], places[b], told))
    return found


def finish(db: Connection, breadth: Breadth) -> None:
    """Remember which fingerprints are too common by now."""
    set_setting(db, WIDE, json.dumps(_widest(db, breadth)))


def _widest(db: Connection, breadth: Breadth) -> list[int]:
    rows = db.execute("SELECT print FROM prints GROUP BY print HAVING count(*) > ? ORDER BY print", (breadth.widest,))
    return [one for (one,) in rows]


def _wide(db: Connection, breadth: Breadth) -> defaultdict[int, frozenset[int]]:
    """The fingerprints of each page that too many pages hold."""
    held: defaultdict[int, set[int]] = defaultdict(set)
    for one in _widest(db, breadth):
        for (page,) in db.execute("SELECT page FROM prints WHERE print = ?", (one,)):
            held[page].add(one)
    return defaultdict(frozenset, {page: frozenset(some) for page, some in held.items()})


def lines(db: Connection) -> dict[int, tuple[Line, ...]]:
    """The sentences of each traced page."""
    return {page: _lines(packed) for page, packed in db.execute("SELECT page, lines FROM traced")}


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
