"""Lists and counts: what the desk and the command line ask without opening a reading."""
# ruff: noqa: S608 - the queries are put together of our own words; what a person typed is always a parameter

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection
from typing import Literal, NamedTuple

from musnad.store.filters import Filter
from musnad.store.values import Counted, Listed

Order = Literal["published", "first_seen"]
Index = Literal["speakers", "entities"]
PartyColumn = Literal["outlet", "agency", "aggregator"]

FIRST_PLACE = "(SELECT location FROM locations WHERE page = pages.n ORDER BY first_seen, location LIMIT 1)"
LISTED = f"""pages.id, coalesce({FIRST_PLACE}, ''), pages.sha256, pages.first_seen,
    title, outlet, agency, aggregator, published, statements, names, versions"""
"""The columns of Listed, in its order."""

ORDERS: dict[Order, str] = {"published": "coalesce(published, '')", "first_seen": "first_seen"}


class Cut(NamedTuple):
    """Which part of a list: at most `limit`, behind the page of number `after`, `skip` more left out."""

    limit: int
    after: int | None = None
    skip: int = 0


def pages(db: Connection, wanted: Filter, order: Order, cut: Cut) -> tuple[Listed, ...]:
    """The newest first, undated ones last."""
    condition, parameters = wanted.sql()
    values: list[str | int] = [*parameters]
    key = ORDERS[order]
    if cut.after is not None:
        condition += f" AND ({key}, n) < (SELECT {key}, n FROM pages WHERE n = ?)"
        values.append(cut.after)
    rows = db.execute(
        f"SELECT {LISTED} FROM pages WHERE {condition} ORDER BY {key} DESC, n DESC LIMIT ? OFFSET ?",
        (*values, cut.limit, cut.skip),
    )
    return tuple(Listed(*row) for row in rows)


def numbered(db: Connection, numbers: Sequence[int]) -> dict[int, Listed]:
    """The lines of pages by their numbers."""
    marks = ", ".join("?" * len(numbers))
    rows = db.execute(f"SELECT n, {LISTED} FROM pages WHERE n IN ({marks})", tuple(numbers))
    return {n: Listed(*row) for n, *row in rows}


def count(db: Connection, wanted: Filter) -> int:
    """How many pages are meant."""
    condition, parameters = wanted.sql()
    (total,) = db.execute(f"SELECT count(*) FROM pages WHERE {condition}", parameters).fetchone()
    return int(total)


def counted_names(db: Connection, table: Index, wanted: Filter) -> tuple[Counted, ...]:
    """Speakers or entities, the most frequent first; `name` is the surface from the page where it stands most.

    Unnamed sources are left out: an id like anon:diplomat names one source on its own page alone.
    """
    condition, parameters = wanted.sql()
    rows = db.execute(
        f"SELECT entity, name, count(*), sum(times), max(times) FROM {table} JOIN pages ON pages.n = {table}.page "
        f"WHERE {condition} AND entity NOT LIKE 'anon:%' GROUP BY entity ORDER BY 4 DESC, 3 DESC, entity",
        parameters,
    )
    return tuple(Counted(*row[:4]) for row in rows)


def counted_issues(db: Connection, wanted: Filter) -> tuple[Counted, ...]:
    """What pages take stands on, what most pages do first."""
    condition, parameters = wanted.sql()
    rows = db.execute(
        "SELECT issue, NULL, count(*), sum(times) FROM issues JOIN pages ON pages.n = issues.page "
        f"WHERE {condition} GROUP BY issue ORDER BY 3 DESC, 4 DESC, issue",
        parameters,
    )
    return tuple(Counted(*row) for row in rows)


def at_one_place(db: Connection, n: int) -> tuple[Listed, ...]:
    """The pages of the places of page `n`."""
    rows = db.execute(
        f"SELECT {LISTED} FROM pages WHERE n IN (SELECT page FROM locations WHERE location IN "
        "(SELECT location FROM locations WHERE page = ?)) ORDER BY first_seen, n",
        (n,),
    )
    return tuple(Listed(*row) for row in rows)


def counted_parties(db: Connection, column: PartyColumn, wanted: Filter) -> tuple[Counted, ...]:
    """Parties of one role, the fullest first."""
    return _counted(db, column, "2 DESC, 1", wanted)


def counted_days(db: Connection, wanted: Filter) -> tuple[Counted, ...]:
    """Days as stated, the newest first."""
    return _counted(db, "substr(published, 1, 10)", "1 DESC", wanted)


def _counted(db: Connection, value: str, order: str, wanted: Filter) -> tuple[Counted, ...]:
    condition, parameters = wanted.sql()
    rows = db.execute(
        f"SELECT {value}, count(*) FROM pages WHERE {value} IS NOT NULL AND {condition} GROUP BY 1 ORDER BY {order}",
        parameters,
    )
    return tuple(Counted(told, None, total, total) for told, total in rows)
