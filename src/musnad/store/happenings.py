"""What happened, in lists: the rows of a reading, and which of them are asked for."""
# ruff: noqa: S608 - the queries are put together of our own words; what a person typed is always a parameter

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from sqlite3 import Connection

from musnad.record import Reading
from musnad.record.events import Event
from musnad.record.happened import KINDS, PARTS, Kind, Part, all_happened, type_of

STATES: tuple[Part, ...] = ("actor_state", "recipient_state")
ALL = -1
"""As a limit: no limit."""

SAME = "p.page = h.page AND p.kind = h.kind AND p.n = h.n"
ROWS = "page, kind, n, type, status, day, dated, score, again, at, confidence"
Row = tuple[str, int, str | None, str | None, str | None, int, float | None, int, int, float | None]
PartyRow = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which happenings of a kind: those that satisfy every field that is not empty.

    Of `parties` each must take part in it by one of its ids, itself or by its state; `since` and `until` are inclusive
    and look at its own day, else the page's; `dated` leaves out what has no day of its own, `once` later mentions,
    `least` what is less sure (what carries no confidence stays), `shown` what is on a page that is hidden from readers.
    `newest` asks for the last day first.
    """

    kind: Kind = "event"
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    parties: tuple[tuple[str, ...], ...] = ()
    since: str | None = None
    until: str | None = None
    dated: bool = False
    once: bool = False
    least: float = 0.0
    shown: bool = False
    newest: bool = False

    def sql(self) -> tuple[str, list[str | float]]:
        """The condition on `happenings`, and its parameters."""
        conditions: list[str] = ["h.kind = ?"]
        parameters: list[str | float] = [self.kind]
        for condition, values in self._conditions():
            conditions.append(condition)
            parameters += values
        return " AND ".join(conditions), parameters

    def _conditions(self) -> Iterator[tuple[str, tuple[str | float, ...]]]:
        for column, values in (("type", self.types), ("status", self.statuses)):
            if values:
                yield f"h.{column} IN ({_marks(values)})", values
        for ids in self.parties:
            took_part = f"SELECT page, n FROM happening_parties WHERE entity IN ({_marks(ids)}) AND kind = ?"
            yield f"(h.page, h.n) IN ({took_part})", (*ids, self.kind)
        # "2013-08" may be any day of August: it is left out only where no day of it can be meant
        if self.since:
            yield "(h.day >= ? OR substr(?, 1, length(h.day)) = h.day)", (self.since, self.since)
        if self.until:
            yield "substr(h.day, 1, length(?)) <= ?", (self.until, self.until)
        if self.dated:
            yield "h.dated", ()
        if self.once:
            yield "NOT h.again", ()
        if self.least:
            yield "coalesce(h.confidence, 1) >= ?", (self.least,)
        if self.shown:
            yield "h.page NOT IN (SELECT page FROM hidden WHERE part = 'article')", ()


@dataclass(frozen=True, slots=True)
class At:
    """Where one of them is: the `n`th of its kind in the reading of a page."""

    page: str
    kind: Kind
    n: int


@dataclass(frozen=True, slots=True)
class Coded:
    """An event as counts need it: its day, type, score, and the states on either side."""

    day: str
    type: str
    score: float | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def rows(reading: Reading) -> tuple[tuple[Row, ...], tuple[PartyRow, ...]]:
    """The lines of a reading in both tables, without the page's number, in the order of their keys."""
    happened, parties = [], []
    for kind in sorted(KINDS):
        for each in all_happened(reading, kind):
            value = each.value
            score, again = (value.score, value.same_as) if isinstance(value, Event) else (None, None)
            at = each.evidence[0].start if each.evidence else 0
            told = (
                type_of(value),
                each.status,
                each.day,
                int(each.dated),
                score,
                int(again is not None),
                at,
                each.confidence,
            )
            happened.append((kind, each.n, *told))
            parts = {(part, who) for part in PARTS for who in each.parties(part)}
            parties += [(kind, each.n, part, who) for part, who in sorted(parts)]
    return tuple(happened), tuple(parties)


def find(db: Connection, wanted: Wanted, limit: int, skip: int = 0) -> tuple[At, ...]:
    """Which answer, in the order of their days or the newest first, undated ones last."""
    condition, parameters = wanted.sql()
    order = "DESC" if wanted.newest else "ASC"
    found = db.execute(
        f"SELECT pages.id, h.kind, h.n FROM happenings h JOIN pages ON pages.n = h.page WHERE {condition} "
        f"ORDER BY h.day {order} NULLS LAST, h.page, h.at, h.n LIMIT ? OFFSET ?",
        (*parameters, limit, skip),
    )
    return tuple(At(*row) for row in found)


def count(db: Connection, wanted: Wanted) -> int:
    """How many answer."""
    condition, parameters = wanted.sql()
    (total,) = db.execute(f"SELECT count(*) FROM happenings h WHERE {condition}", parameters).fetchone()
    return int(total)


def coded(db: Connection, wanted: Wanted) -> Iterator[Coded]:
    """The dated events that answer and have a state on any side."""
    condition, parameters = wanted.sql()
    found = db.execute(
        "SELECT h.page, h.n, h.day, h.type, h.score, p.part, p.entity FROM happenings h JOIN happening_parties p "
        f"ON {SAME} WHERE {condition} AND h.day IS NOT NULL "
        "AND p.part IN (?, ?) ORDER BY h.page, h.n, p.entity",
        (*parameters, *STATES),
    ).fetchall()
    for _, lines in groupby(found, key=lambda line: line[:2]):
        held = tuple(lines)
        sides = {state: tuple(line[6] for line in held if line[5] == state) for state in STATES}
        yield Coded(held[0][2], held[0][3], held[0][4], sides["actor_state"], sides["recipient_state"])


def put(db: Connection, page: int, made: tuple[tuple[Row, ...], tuple[PartyRow, ...]]) -> None:
    """A reading's lines into both tables."""
    happened, parties = made
    db.executemany(
        f"INSERT INTO happenings ({ROWS}) VALUES ({_marks(ROWS.split())})", [(page, *row) for row in happened]
    )
    db.executemany("INSERT INTO happening_parties VALUES (?, ?, ?, ?, ?)", [(page, *row) for row in parties])


def drop(db: Connection, page: int) -> None:
    """A page's lines out of both tables."""
    for table in ("happenings", "happening_parties"):
        db.execute(f"DELETE FROM {table} WHERE page = ?", (page,))


def kept(db: Connection, page: int) -> tuple[tuple[Row, ...], tuple[PartyRow, ...]]:
    """A page's lines as both tables have them, in the order of their keys."""
    order = "WHERE page = ? ORDER BY kind, n"
    happened = db.execute(f"SELECT {ROWS.removeprefix('page, ')} FROM happenings {order}", (page,)).fetchall()
    parties = db.execute(
        f"SELECT kind, n, part, entity FROM happening_parties {order}, part, entity", (page,)
    ).fetchall()
    return tuple(happened), tuple(parties)


def _marks(values: tuple[str, ...] | list[str]) -> str:
    return ", ".join("?" * len(values))
