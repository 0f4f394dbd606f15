"""An index beside the record file, for archives that FTS5 answers too slowly: tantivy, embedded, as an extra.

The record file stays what is true: the index holds stems and filters alone, can be thrown away and made again, and
lists are read out of the file. `patterns` and `Filter` are those that FTS5 is asked with: the query language is one.
"""

from __future__ import annotations

import re
import shutil
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from musnad.errors import RecordFileError, UsageError
from musnad.search.patterns import Group, Pattern
from musnad.store import Filter, Found, RecordFile
from musnad.store.finding import TITLE_WEIGHT
from musnad.store.values import Listed

ENDING = ".words"
STATES = "pages.bin"
"""In the folder: number and digest of each page that is indexed."""
BATCH = 500
"""Pages read out of the file at once: under the number of parameters that SQLite takes."""
HEAP = 128_000_000
"""Bytes that the writer gathers before it writes a segment."""
TEXTS = ("title", "body")
LISTS = ("outlet", "agency", "aggregator", "speaker", "entity", "verb", "issue", "event", "kind")
FIRST_DAY, LAST_DAY = "0", "9"
DAY_DIGITS = 8


def folder_of(path: Path) -> Path:
    """Where the index of a record file stands."""
    return path.with_name(path.name + ENDING)


def drop(path: Path) -> None:
    """Throw the index away: FTS5 answers again."""
    shutil.rmtree(folder_of(path), ignore_errors=True)


def refresh(file: RecordFile, heard: Callable[[int, int], object] | None = None) -> int:
    """Bring the index up to the file, or make it; how many pages came, changed or went."""
    folder = folder_of(file.path)
    new = not (folder / "meta.json").exists()
    folder.mkdir(exist_ok=True)
    index = _index(folder)
    before, now = ({} if new else _states(folder)), file.indexed_states()
    changed = [n for n, state in now.items() if before.get(n) != state]
    gone = [n for n in before if now.get(n) != before[n]]
    if not changed and not gone and not new:
        return 0
    writer = index.writer(HEAP)
    for n in gone:
        writer.delete_documents_by_term("n", n)
    for at in range(0, len(changed), BATCH):
        for page in file.indexed(changed[at : at + BATCH]):
            writer.add_document(_document(page))
        if heard:
            heard(min(at + BATCH, len(changed)), len(changed))
    writer.commit()
    writer.wait_merging_threads()
    (folder / STATES).write_bytes(array("Q", [number for pair in now.items() for number in pair]).tobytes())
    return len({*changed, *gone})


def opened(file: RecordFile) -> Index | None:
    """The index beside a file; null where there is none."""
    meta = folder_of(file.path) / "meta.json"
    try:
        return _opened(folder_of(file.path), meta.stat().st_mtime_ns)
    except FileNotFoundError:
        return None


@lru_cache(8)
def _opened(folder: Path, _changed: int) -> Index:
    return Index(_index(folder))


class Index:
    """What is found, ranked, by the stems and filters that are indexed."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401 - tantivy's
        """As it is now."""
        index.reload()
        self._schema, self._searcher = index.schema, index.searcher()

    def find(  # noqa: PLR0913 - what is asked, and which part of the list
        self, file: RecordFile, asked: tuple[Group, ...], without: Sequence[Pattern], wanted: Filter, *,
        limit: int, after: str | None, skip: int,
    ) -> tuple[int, tuple[Found, ...]]:  # fmt: skip
        """How many pages satisfy all, and part of them, the best first."""
        query = self._query(file, asked, without, wanted)
        total = self._searcher.search(query, limit=1).count
        if after is None:
            ranked = self._ranked(query, min(limit + skip, total))
        else:
            ranked = self._behind(query, total, file.number(after))
        chosen = list(islice(ranked, skip, skip + limit))
        lines: dict[int, Listed] = {}
        for at in range(0, len(chosen), BATCH):
            lines |= file.numbered([n for n, _ in chosen[at : at + BATCH]])
        return total, tuple(Found(lines[n], -score) for n, score in chosen if n in lines)

    def _ranked(self, query: Any, most: int) -> Iterator[tuple[int, float]]:  # noqa: ANN401
        """Numbers and scores, the newer of equals first."""
        if not most:
            return
        hits = self._searcher.search(query, limit=most, count=False).hits
        numbers = self._searcher.fast_field_values("n", [address for _, address in hits])
        days = self._searcher.fast_field_values("first", [address for _, address in hits])
        order = sorted(range(len(hits)), key=lambda i: (-hits[i][0], -(days[i] or 0), -numbers[i]))
        yield from ((numbers[i], hits[i][0]) for i in order)

    def _behind(self, query: Any, total: int, last: int) -> Iterator[tuple[int, float]]:  # noqa: ANN401
        """What stands behind a page in the ranking."""
        ranked = self._ranked(query, total)
        for n, _ in ranked:
            if n == last:
                break
        return ranked

    def _query(self, file: RecordFile, asked: tuple[Group, ...], without: Sequence[Pattern], wanted: Filter) -> Any:  # noqa: ANN401
        tantivy = _tantivy()
        must, never = tantivy.Occur.Must, tantivy.Occur.MustNot
        parts = [(must, self._any([self._pattern(p, weigh=True) for p in group])) for group in asked]
        parts += [(must, tantivy.Query.const_score_query(each, 0.0)) for each in self._narrowing(wanted)]
        parts += [(never, self._pattern(p, weigh=False)) for p in without]
        if wanted.shown:
            parts += [(never, self._term("n", n)) for n in file.hidden_numbers()]
        if all(occur == never for occur, _ in parts):
            parts.append((must, tantivy.Query.all_query()))
        return tantivy.Query.boolean_query(parts)

    def _pattern(self, pattern: Pattern, *, weigh: bool) -> Any:  # noqa: ANN401
        """Stems in a row, in the title or in the body."""
        tantivy = _tantivy()
        title, body = (self._stems(field, pattern) for field in TEXTS)
        return self._any([tantivy.Query.boost_query(title, TITLE_WEIGHT) if weigh else title, body])

    def _stems(self, field: str, pattern: Pattern) -> Any:  # noqa: ANN401
        query, stems = _tantivy().Query, list(pattern.stems)
        if pattern.prefix:
            *whole, last = stems
            told = [*map(re.escape, whole), f"{re.escape(last)}.*"]
            return (
                query.regex_phrase_query(self._schema, field, told)
                if whole
                else query.regex_query(self._schema, field, told[0])
            )
        return query.phrase_query(self._schema, field, stems) if len(stems) > 1 else self._term(field, stems[0])

    def _narrowing(self, wanted: Filter) -> Iterator[Any]:
        for field in ("outlet", "agency", "aggregator", "speaker", "entity", "verb"):
            if values := getattr(wanted, field):
                yield self._any([self._term(field, value) for value in values])
        if wanted.issue:
            query = _tantivy().Query
            within = [query.regex_query(self._schema, "issue", f"{re.escape(each)}-.*") for each in wanted.issue]
            yield self._any([*(self._term("issue", each) for each in wanted.issue), *within])
        if wanted.event:
            yield self._any([self._term(field, each) for each in wanted.event for field in ("event", "kind")])
        if wanted.since:
            yield self._days("last", _number(wanted.since, FIRST_DAY), None)
        if wanted.until:
            yield self._days("first", None, _number(wanted.until, LAST_DAY))
        if wanted.day:
            yield self._days("first", _number(wanted.day, FIRST_DAY), _number(wanted.day, LAST_DAY))

    def _days(self, field: str, least: int | None, most: int | None) -> Any:  # noqa: ANN401
        tantivy = _tantivy()
        return tantivy.Query.range_query(self._schema, field, tantivy.FieldType.Integer, least, most)

    def _any(self, queries: Sequence[Any]) -> Any:  # noqa: ANN401
        tantivy = _tantivy()
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in queries])

    def _term(self, field: str, value: str | int) -> Any:  # noqa: ANN401
        return _tantivy().Query.term_query(self._schema, field, value)


def _document(page: Any) -> Any:  # noqa: ANN401 - tantivy's
    told = {"n": page.n, "title": page.title, "body": page.body}
    if page.published:
        told |= {"first": _number(page.published, FIRST_DAY), "last": _number(page.published, LAST_DAY)}
    return _tantivy().Document(**told, **{field: list(values) for field, values in page.values.items()})


def _number(day: str, digit: str) -> int:
    """A day, month or year as its first or last day could be: "2013-08" is 20130800 or 20130899."""
    return int(day[: len("2013-08-09")].replace("-", "").ljust(DAY_DIGITS, digit))


def _index(folder: Path) -> Any:  # noqa: ANN401 - tantivy's
    tantivy = _tantivy()
    builder = tantivy.SchemaBuilder()
    for field in TEXTS:
        builder.add_text_field(field, tokenizer_name="stems", index_option="position")
    for field in LISTS:
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for field in ("n", "first", "last"):
        builder.add_integer_field(field, indexed=True, fast=True)
    try:
        index = tantivy.Index(builder.build(), path=str(folder))
    except (ValueError, OSError) as error:
        remedy = "musnad index --drop throws it away, musnad index makes it again"
        raise RecordFileError(f"no index of this Musnad ({error})", place=str(folder), remedy=remedy) from error
    index.register_tokenizer("stems", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


def _states(folder: Path) -> dict[int, int]:
    try:
        told = iter(array("Q", (folder / STATES).read_bytes()))
    except FileNotFoundError:
        return {}
    return dict(zip(told, told, strict=True))


def _tantivy() -> Any:  # noqa: ANN401
    try:
        return import_module("tantivy")
    except ImportError:
        remedy = "pip install 'musnad[tantivy]', or musnad index --drop"
        raise UsageError("the index beside the record needs tantivy", remedy=remedy) from None
