"""The pages of a record file that answer a query, each with the characters that do."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.errors import UsageError
from musnad.record import Reading, Span
from musnad.search.beside import opened
from musnad.search.marks import Excerpt, excerpts, marks
from musnad.search.names import Names
from musnad.search.narrowing import narrowed
from musnad.search.patterns import Group, groups, match, patterns
from musnad.search.query import parse
from musnad.store import Filter, Found, RecordFile, kept, shadow
from musnad.store.values import Listed

EVERYTHING = Filter()
NAMELESS = Names()
PER_LIST = 20


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
) -> Hits:
    """The pages that answer a query and satisfy `wanted`; `after` is the id of the last page of the list before.

    Parties, speakers and entities may be told by id or by name: speaker:لافروف, speaker:Lavrov, speaker:sergei-lavrov.
    UsageError where the query cannot be understood.
    """
    query = parse(text)
    asked = groups(query, names)
    expressions = match(asked, query, names)
    within = narrowed(file, query.filters, wanted, names)
    if expressions.words is None and expressions.without is None and within.empty:
        raise UsageError("nothing to look for", place="the query", remedy="Write a word, or a filter as outlet:NAME")
    beside = opened(file) if asked or expressions.without else None
    if beside:
        without = tuple(p for term in query.without for p in patterns(term, names))
        total, found = beside.find(file, asked, without, within, limit=limit, after=after, skip=skip)
    else:
        total, found = file.find(expressions, within, limit=limit, after=after, skip=skip)
    return Hits(total, tuple(_hit(file, each, asked) for each in found))


def _hit(file: RecordFile, found: Found, asked: tuple[Group, ...]) -> Hit:
    reading = file.reading(found.page.id)
    spans = _spans_kept(reading, asked, file.stems(found.page.id))
    return Hit(found.page, reading.article.title, spans, excerpts(reading, spans), found.score)


def highlight(reading: Reading, text: str, names: Names = NAMELESS) -> tuple[Span, ...]:
    """The characters of a page that answer a query."""
    return _spans(reading, groups(parse(text), names))


def _spans_kept(reading: Reading, asked: tuple[Group, ...], stems: tuple[str, str] | None) -> tuple[Span, ...]:
    """The same by the stems that the file keeps; where they are not the page's own, from nothing."""
    if stems is None:
        return _spans(reading, asked)
    try:
        return tuple(sorted(span for words in kept(reading, stems) for span in marks(words, asked)))
    except (ValueError, IndexError):
        return _spans(reading, asked)


def _spans(reading: Reading, asked: tuple[Group, ...]) -> tuple[Span, ...]:
    words = shadow(reading)
    return tuple(sorted((*marks(words.title, asked), *marks(words.body, asked))))
