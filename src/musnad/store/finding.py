"""What the search index finds, ranked."""
# ruff: noqa: S608 - the queries are put together of our own words; what a person typed is always a parameter

from __future__ import annotations

from dataclasses import dataclass
from sqlite3 import Connection

from musnad.store.filters import Filter
from musnad.store.listing import LISTED, Cut
from musnad.store.values import Found, Listed

TITLE_WEIGHT = 4.0
"""BM25 weight of a word in the title against one in the body: a headline is about a twentieth of a story's words and
says what the story is about."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two FTS5 expressions, what must match and what must not, built by musnad.search of quoted stems alone.

    `newest` asks for the order of the days, not of how well a page fits.
    Nothing that a person typed reaches FTS5 in any other way.
    """

    words: str | None
    without: str | None = None
    newest: bool = False

    def sql(self, wanted: Filter) -> tuple[str, str, list[str | int]]:
        """The tables, the condition, and its parameters."""
        condition, narrowing = wanted.sql()
        parameters: list[str | int] = [*narrowing]
        if self.without:
            condition += " AND pages.n NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"
            parameters.append(self.without)
        if self.words is None:
            return "pages", f"pages.reading IS NOT NULL AND {condition}", parameters
        return (
            "words CROSS JOIN pages ON pages.n = words.rowid",
            f"words MATCH ? AND {condition}",
            [self.words, *parameters],
        )


BEHIND = """ranked, (SELECT score, day, n FROM ranked WHERE n = ?) AS last
    WHERE ranked.score > last.score OR (ranked.score = last.score AND (ranked.day, ranked.n) < (last.day, last.n))"""
"""What stands behind a page in the ranking."""


def find(db: Connection, match: Match, wanted: Filter, cut: Cut) -> tuple[Found, ...]:
    """The best first, the newer of equals first; or all the newest first."""
    tables, condition, parameters = match.sql(wanted)
    ranks = match.words and not match.newest
    score = f"bm25(words, {TITLE_WEIGHT}, 1.0)" if ranks else "0.0"
    ranked = f"SELECT pages.n AS n, {score} AS score, coalesce(published, '') AS day FROM {tables} WHERE {condition}"
    if cut.after is not None:
        ranked = f"WITH ranked AS MATERIALIZED ({ranked}) SELECT ranked.n, ranked.score, ranked.day FROM {BEHIND}"
        parameters = [*parameters, cut.after]
    best = f"{ranked} ORDER BY 2, 3 DESC, 1 DESC LIMIT ? OFFSET ?"
    rows = db.execute(
        f"SELECT best.score, {LISTED} FROM ({best}) AS best JOIN pages USING (n) "
        "ORDER BY best.score, best.day DESC, best.n DESC",
        (*parameters, cut.limit, cut.skip),
    )
    return tuple(Found(Listed(*row), score if ranks else None) for score, *row in rows)


def find_words(db: Connection, words: str, cut: Cut) -> tuple[int, tuple[Found, ...]]:
    """How many pages hold these words, and the best of them: `find` and `count_found` in one walk of the index.

    Days are looked up for the best alone, and for those that are as good as the last of them.
    """
    rows = db.execute(
        f"WITH scored AS MATERIALIZED (SELECT rowid AS n, bm25(words, {TITLE_WEIGHT}, 1.0) AS score FROM words "
        "WHERE words MATCH ?1), "
        "bar AS (SELECT score FROM scored ORDER BY score LIMIT 1 OFFSET ?2 - 1) "
        f"SELECT (SELECT count(*) FROM scored), scored.score, {LISTED} FROM scored JOIN pages USING (n) "
        "WHERE scored.score <= coalesce((SELECT score FROM bar), 0) "
        "ORDER BY scored.score, coalesce(published, '') DESC, scored.n DESC LIMIT ?3 OFFSET ?4",
        (words, cut.limit + cut.skip, cut.limit, cut.skip),
    ).fetchall()
    found = tuple(Found(Listed(*row), score) for _, score, *row in rows)
    return (int(rows[0][0]) if rows else count_found(db, Match(words), Filter())), found


def count_found(db: Connection, match: Match, wanted: Filter) -> int:
    """How many pages `find` would give in all."""
    tables, condition, parameters = match.sql(wanted)
    if wanted.empty and not match.without and match.words:
        (total,) = db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (match.words,)).fetchone()
    else:
        (total,) = db.execute(f"SELECT count(*) FROM {tables} WHERE {condition}", parameters).fetchone()
    return int(total)
