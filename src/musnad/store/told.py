"""By which verbs a page gives words to people, and on which issues it tells a stand: what a search is narrowed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from sqlite3 import Connection

from musnad.arabic import tokenize
from musnad.arabic.stems import stem
from musnad.record import Reading

Counts = tuple[tuple[str, int], ...]
"""A verb's stem or an issue, and how often the page has it."""


def verbs(reading: Reading) -> Counts:
    """The stems of the words that put statements into mouths: قال, نفت."""
    cues = (each.cue.of(reading.page.text) for each in reading.statements if each.cue)
    return _counted(stem(fold) for cue in cues for fold in tokenize(cue).folds if fold.isalpha())


def issues(reading: Reading) -> Counts:
    """The issues on which somebody takes a stand."""
    return _counted(each.issue for each in reading.positions)


def _counted(told: Iterable[str]) -> Counts:
    return tuple(sorted(Counter(told).items()))


def put(db: Connection, n: int, told: tuple[Counts, Counts]) -> None:
    """List a page's verbs and issues."""
    for table, column, counts in (("verbs", "verb", told[0]), ("issues", "issue", told[1])):
        db.executemany(
            f"INSERT INTO {table} (page, {column}, times) VALUES (?, ?, ?)",  # noqa: S608 - names of tables
            [(n, value, times) for value, times in counts],
        )


def drop(db: Connection, n: int) -> None:
    """Take a page out of both lists."""
    for table in ("verbs", "issues"):
        db.execute(f"DELETE FROM {table} WHERE page = ?", (n,))  # noqa: S608 - names of tables
