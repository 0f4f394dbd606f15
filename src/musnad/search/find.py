"""The pages of a record file that answer a query, each with the characters that do."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from musnad.errors import UsageError
from musnad.record import Reading, Span
from musnad.search.beside import opened
from musnad.search.gist import Gist, gist_of
from musnad.search.marks import Excerpt, excerpts, marks
from musnad.search.names import Names
from musnad.search.narrowing import narrowed
from musnad.search.patterns import Group, groups, match, patterns
from musnad.search.query import parse
from musnad.store import Filter, Found, RecordFile, keeping, kept, shadow
from musnad.store.shadow import unpacked
from musnad.store.values import Listed

EVERYTHING = Filter()
NAMELESS = Names()
PER_LIST = 20
AT_ONCE = 100
"""Readings fetched at once: each has some four kilobytes."""
REMEMBERED = 1024
"""Hits whose excerpts are remembered: who turns a page, or asks what another asked, waits for none of it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that answers: its line in a list, where its title stands, the hits as spans of its text, and what to show.

    The lower the `score` (BM25), the better it fits; null where only a filter asked.
    """

    listed: Listed
    title_span: Span | None
    spans: tuple[Span, ...]
    excerpts: tuple[Excerpt, ...]
    score: float | None

    @property
    def page(self) -> str:
        """The page's id."""
        return self.listed.id

    @property
    def title_hits(self) -> tuple[Span, ...]:
        """The hits in the title."""
        return tuple(span for span in self.spans if self.title_span and self.title_span.holds(span))


@dataclass(frozen=True, slots=True)
class Hits:
    """How many pages answer in all, and part of them, the best first."""

    total: int
    hits: tuple[Hit, ...]


def find(  # noqa: PLR0913 - a query, what narrows it, and which part of the list
    file: RecordFile,
    text: str,
    names: Names = NAMELESS,
    *,
    wanted: Filter = EVERYTHING,
    limit: int = PER_LIST,
    after: str | None = None,
    skip: int = 0,
    newest: bool = False,
) -> Hits:
    """The pages that answer a query and satisfy `wanted`; `after` is the id of the last page of the list before.

    The best stand first, or with `newest` those of the last day.

    Parties, speakers and entities may be told by id or by name: speaker:لافروف, speaker:Lavrov, speaker:sergei-lavrov.
    UsageError where the query cannot be understood.
    """
    query = parse(text)
    asked = groups(query, names)
    expressions = replace(match(asked, query, names), newest=newest)
    within = narrowed(file, query.filters, wanted, names)
    if expressions.words is None and expressions.without is None and within.empty:
        raise UsageError("nothing to look for", place="the query", remedy="Write a word, or a filter as outlet:NAME")
    beside = opened(file) if (asked or expressions.without) and not newest else None
    if beside:
        without = tuple(p for term in query.without for p in patterns(term, names))
        total, found = beside.find(file, asked, without, within, limit=limit, after=after, skip=skip)
    else:
        total, found = file.find(expressions, within, limit=limit, after=after, skip=skip)
    return Hits(total, tuple(_hits(file, found, asked)))


def _hits(file: RecordFile, found: tuple[Found, ...], asked: tuple[Group, ...]) -> Iterator[Hit]:
    """The hits of a part of the list, in its order; a page that was taken down meanwhile is none."""
    for at in range(0, len(found), AT_ONCE):
        part = found[at : at + AT_ONCE]
        packed = file.packed_hits([each.page.id for each in part])
        for each in part:
            if each.page.id in packed:
                title, spans, shown = _marked(*packed[each.page.id], asked, str(file.path))
                yield Hit(each.page, title, spans, shown, each.score)


@lru_cache(REMEMBERED)
def _marked(
    reading: bytes, stems: bytes | None, asked: tuple[Group, ...], place: str
) -> tuple[Span | None, tuple[Span, ...], tuple[Excerpt, ...]]:
    """Title, hits and excerpts of a page as it is kept: remembered by its very bytes, so that nothing of it grows old.

    Of the reading only text, zones and statements are unpacked.
    """
    gist = gist_of(reading, place)
    spans = _spans_kept(gist, asked, stems) if stems else None
    if spans is None:
        spans = _spans(keeping.unpack_reading(reading, place), asked)
    return gist.article.title, spans, excerpts(gist, spans)


def highlight(reading: Reading, text: str, names: Names = NAMELESS) -> tuple[Span, ...]:
    """The characters of a page that answer a query."""
    return _spans(reading, groups(parse(text), names))


def _spans_kept(gist: Gist, asked: tuple[Group, ...], stems: bytes) -> tuple[Span, ...] | None:
    """The same by the stems that the file keeps; null where they are not the page's own."""
    article = gist.article
    try:
        held = kept(gist.page.text, article.title, article.zones, unpacked(stems))
        return tuple(sorted(span for words in held for span in marks(words, asked)))
    except (ValueError, IndexError, zlib.error):
        return None


def _spans(reading: Reading, asked: tuple[Group, ...]) -> tuple[Span, ...]:
    words = shadow(reading)
    return tuple(sorted((*marks(words.title, asked), *marks(words.body, asked))))
