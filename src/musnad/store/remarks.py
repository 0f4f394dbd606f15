"""What readers report and analysts note, beside the evidence: a ledger of its own in the record file."""

from __future__ import annotations

from dataclasses import dataclass
from sqlite3 import Connection
from typing import Literal

from musnad.record import Span
from musnad.store.connections import Connections
from musnad.store.keeping import sound
from musnad.store.ledgers import set_setting, setting
from musnad.store.resolving import resolve

Part = Literal["article", "image"]
Verdict = Literal["hidden", "upheld", "restored"]
WHOLE = Span(0, 0)
"""The span of an article that is reported as a whole."""
HIDE_AFTER = 3
"""Different readers after whose reports a thing hides: one may err, two may be friends; the setting says otherwise."""
MOST_READERS = 1000
SETTING = "reports_hide_after"


@dataclass(frozen=True, slots=True)
class Thing:
    """What is reported: an article, or an image by the span of its caption, credit or alternative text."""

    page: str
    part: Part
    span: Span = WHOLE


@dataclass(frozen=True, slots=True)
class Report:
    """What one reader said of a thing; `reader` tells readers apart, and is no name."""

    thing: Thing
    reason: str
    words: str
    reader: str
    when: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What became of a thing, how many different readers had reported it, and by whom; null where by itself."""

    thing: Thing
    verdict: Verdict
    by: str | None
    readers: int
    when: str


@dataclass(frozen=True, slots=True)
class Case:
    """A reported thing: its reports, its log, how many readers count now, and since when it is hidden."""

    thing: Thing
    reports: tuple[Report, ...]
    log: tuple[Ruling, ...]
    readers: int
    hidden: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """An analyst's words on the characters of `span`; `n` is its number in the file."""

    n: int
    page: str
    span: Span
    surface: str
    words: str
    by: str
    when: str


class Remarks:
    """Reports, rulings and notes of one open record file; `when` is an ISO 8601 instant."""

    def __init__(self, connections: Connections) -> None:
        """Ask RecordFile.remarks for it."""
        self._connections = connections

    def report(self, report: Report) -> Ruling | None:
        """Keep a reader's report, once a reader and thing; the ruling where the thing hides by it."""
        with self._connections.writing() as db:
            at = _at(db, report.thing, self._connections.place)
            since = _since(db, at)
            if report.reader in _readers(db, at, since):
                return None
            db.execute(
                "INSERT INTO reports (page, part, span_start, span_end, reason, words, reader, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*at, report.reason, sound(report.words), report.reader, report.when),
            )
            readers = len(_readers(db, at, since))
            if readers < _hide_after(db) or _hidden(db, at):
                return None
            return _rule(db, at, Ruling(report.thing, "hidden", None, readers, report.when))

    def rule(self, thing: Thing, verdict: Verdict, by: str, when: str) -> Ruling:
        """Keep an editor's word: restored counts reports anew, upheld and hidden leave it hidden."""
        with self._connections.writing() as db:
            at = _at(db, thing, self._connections.place)
            readers = len(_readers(db, at, _since(db, at)))
            return _rule(db, at, Ruling(thing, verdict, sound(by), readers, when))

    def cases(self) -> tuple[Case, ...]:
        """Every thing that was reported or ruled on, what is hidden first, then the latest."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT page, part, span_start, span_end, max(made) FROM "
                "(SELECT page, part, span_start, span_end, made FROM reports "
                "UNION ALL SELECT page, part, span_start, span_end, made FROM rulings) "
                "GROUP BY page, part, span_start, span_end ORDER BY 5 DESC"
            ).fetchall()
            found = [_case(db, tuple(row[:4])) for row in rows]
        return tuple(sorted(found, key=lambda case: case.hidden is None))

    def hidden(self, page: str) -> tuple[Thing, ...]:
        """What readers do not see of a page."""
        with self._connections.reading() as db:
            n = resolve(db, page, self._connections.place)
            rows = db.execute("SELECT part, span_start, span_end FROM hidden WHERE page = ?", (n,)).fetchall()
        return tuple(Thing(page, part, Span(start, end)) for part, start, end in rows)

    @property
    def hides(self) -> bool:
        """Whether any article is hidden: where none is, lists and counts need not look."""
        with self._connections.reading() as db:
            return db.execute("SELECT 1 FROM hidden WHERE part = 'article' LIMIT 1").fetchone() is not None

    def hidden_pages(self) -> dict[str, frozenset[str]]:
        """Ids of the articles that are hidden, each with its locations."""
        held: dict[str, set[str]] = {}
        with self._connections.reading() as db:
            for page, location in db.execute(
                "SELECT id, location FROM pages JOIN locations ON locations.page = pages.n "
                "WHERE n IN (SELECT page FROM hidden WHERE part = 'article')"
            ):
                held.setdefault(page, set()).add(location)
        return {page: frozenset(places) for page, places in held.items()}

    @property
    def hide_after(self) -> int:
        """How many different readers hide a thing."""
        with self._connections.reading() as db:
            return _hide_after(db)

    def set_hide_after(self, readers: int) -> None:
        """Have so many different readers hide a thing, from the next report on."""
        with self._connections.writing() as db:
            set_setting(db, SETTING, str(min(max(readers, 1), MOST_READERS)))

    def note(self, note: Note) -> int:
        """Keep a note; its number is given here."""
        with self._connections.writing() as db:
            n = resolve(db, note.page, self._connections.place)
            kept = db.execute(
                "INSERT INTO notes (page, span_start, span_end, surface, words, written_by, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (n, *note.span, note.surface, sound(note.words), sound(note.by), note.when),
            )
            return kept.lastrowid or 0

    def withdraw(self, page: str, number: int, by: str, when: str) -> bool:
        """Take a note back; false where none of that number stands on the page. Its words stay in the file."""
        with self._connections.writing() as db:
            n = resolve(db, page, self._connections.place)
            if number not in {row[0] for row in _standing(db, n)}:
                return False
            db.execute(
                "INSERT INTO notes (page, span_start, span_end, surface, words, written_by, made, withdraws) "
                "SELECT page, span_start, span_end, surface, '', ?, ?, n FROM notes WHERE n = ?",
                (sound(by), when, number),
            )
            return True

    def notes(self, page: str) -> tuple[Note, ...]:
        """The notes that stand on a page, in the order of its text."""
        with self._connections.reading() as db:
            found = _standing(db, resolve(db, page, self._connections.place))
        return tuple(Note(n, page, Span(start, end), *told) for n, start, end, *told in found)


At = tuple[int, str, int, int]
"""A thing as the tables have it."""
OF = "page = ? AND part = ? AND span_start = ? AND span_end = ?"


def _at(db: Connection, thing: Thing, place: str) -> At:
    return resolve(db, thing.page, place), thing.part, thing.span.start, thing.span.end


def _since(db: Connection, at: At) -> int:
    """The last report that an editor knew when restoring it: what came before counts no more."""
    found = db.execute(f"SELECT max(last_report) FROM rulings WHERE {OF} AND ruling = 'restored'", at)  # noqa: S608
    return int(found.fetchone()[0] or 0)


def _readers(db: Connection, at: At, since: int) -> frozenset[str]:
    rows = db.execute(f"SELECT reader FROM reports WHERE {OF} AND n > ?", (*at, since))  # noqa: S608
    return frozenset(reader for (reader,) in rows)


def _hidden(db: Connection, at: At) -> str | None:
    row = db.execute(f"SELECT since FROM hidden WHERE {OF}", at).fetchone()  # noqa: S608
    return str(row[0]) if row else None


def _hide_after(db: Connection) -> int:
    written = setting(db, SETTING) or ""
    return int(written) if written.isdecimal() else HIDE_AFTER


def _rule(db: Connection, at: At, ruling: Ruling) -> Ruling:
    (last,) = db.execute(f"SELECT coalesce(max(n), 0) FROM reports WHERE {OF}", at).fetchone()  # noqa: S608
    db.execute(
        "INSERT INTO rulings (page, part, span_start, span_end, ruling, ruled_by, readers, last_report, made) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*at, ruling.verdict, ruling.by, ruling.readers, last, ruling.when),
    )
    if ruling.verdict == "restored":
        db.execute(f"DELETE FROM hidden WHERE {OF}", at)  # noqa: S608
    else:
        told = (*at, ruling.when)
        db.execute(
            "INSERT OR IGNORE INTO hidden (page, part, span_start, span_end, since) VALUES (?, ?, ?, ?, ?)", told
        )
    return ruling


def _case(db: Connection, at: At) -> Case:
    (page,) = db.execute("SELECT id FROM pages WHERE n = ?", at[:1]).fetchone()
    thing = Thing(page, "image" if at[1] == "image" else "article", Span(at[2], at[3]))
    reports = db.execute(f"SELECT reason, words, reader, made FROM reports WHERE {OF} ORDER BY n", at)  # noqa: S608
    log = db.execute(f"SELECT ruling, ruled_by, readers, made FROM rulings WHERE {OF} ORDER BY n", at)  # noqa: S608
    return Case(
        thing,
        tuple(Report(thing, *row) for row in reports),
        tuple(Ruling(thing, *row) for row in log),
        len(_readers(db, at, _since(db, at))),
        _hidden(db, at),
    )


def _standing(db: Connection, n: int) -> list[tuple[int, int, int, str, str, str, str]]:
    return db.execute(
        "SELECT n, span_start, span_end, surface, words, written_by, made FROM notes WHERE page = ? "
        "AND withdraws IS NULL AND n NOT IN (SELECT withdraws FROM notes WHERE page = ? AND withdraws IS NOT NULL) "
        "ORDER BY span_start, span_end, n",
        (n, n),
    ).fetchall()
