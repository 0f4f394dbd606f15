"""Pages as another search engine indexes them: their stems, and what they can be narrowed to."""
# ruff: noqa: S608 - the queries are put together of our own table names

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from zlib import crc32

from musnad.store.shadow import unpacked

LISTS = {
    "speaker": "SELECT page, entity FROM speakers",
    "entity": "SELECT page, entity FROM entities",
    "verb": "SELECT page, verb FROM verbs",
    "issue": "SELECT page, issue FROM issues",
    "event": "SELECT DISTINCT page, coalesce(type, kind) FROM happenings",
    "kind": "SELECT DISTINCT page, kind FROM happenings",
}
"""What a page has many of, and where it stands."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A page of number `n`: the stems of title and body, its day, and the values of each filter."""

    n: int
    title: str
    body: str
    published: str | None
    values: dict[str, tuple[str, ...]]


def states(db: Connection) -> dict[int, int]:
    """Number of each page that search knows, and a digest that another reading of it would change."""
    rows = db.execute(
        "SELECT pages.n, readings.n, readings.made FROM pages JOIN readings ON readings.n = pages.reading "
        "WHERE pages.n IN (SELECT page FROM shadows)"
    )
    return {n: crc32(f"{reading} {made}".encode()) for n, reading, made in rows}


def pages(db: Connection, numbers: Sequence[int]) -> Iterator[Indexed]:
    """Some of them; at most as many as a query takes parameters."""
    meant = f"({', '.join('?' * len(numbers))})"
    held: dict[int, dict[str, list[str]]] = {n: {} for n in numbers}
    for field, query in LISTS.items():
        for page, value in db.execute(f"{query} WHERE page IN {meant}", numbers):
            held[page].setdefault(field, []).append(value)
    rows = db.execute(
        "SELECT pages.n, stems, published, outlet, agency, aggregator FROM pages JOIN shadows ON page = pages.n "
        f"WHERE pages.n IN {meant} ORDER BY pages.n",
        numbers,
    )
    for n, stems, published, outlet, agency, aggregator in rows:
        parties = {"outlet": outlet, "agency": agency, "aggregator": aggregator}
        values: dict[str, tuple[str, ...]] = {field: (value,) for field, value in parties.items() if value}
        values |= {field: tuple(some) for field, some in held[n].items()}
        yield Indexed(n, *unpacked(stems), published, values)


def hidden(db: Connection) -> frozenset[int]:
    """Numbers of the pages that readers do not see."""
    return frozenset(n for (n,) in db.execute("SELECT page FROM hidden WHERE part = 'article'"))
