"""Statements that answer who, about what, when, in which outlet, and how sure one must be of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from musnad.arabic.stems import stem
from musnad.record import Reading, Span
from musnad.record.quoted import Quoted, quoted
from musnad.search.marks import marks
from musnad.search.names import Names, words
from musnad.search.narrowing import UNKNOWN, ids_of
from musnad.search.patterns import Group, groups, match, patterns
from musnad.search.query import Query, parse
from musnad.store import Filter, RecordFile, shadow
from musnad.store.finding import Match

JOINT = "+"
UNDATED = "9999"
"""Where a statement without a day stands in the list: last."""

MOST_PAGES = 1_000_000


@dataclass(frozen=True, slots=True)
class Ask:
    """What statements are looked for; an empty field asks for nothing.

    `by` and `outlet` hold ids or names in either script, `about` a query of the search language, `least` the
    confidence below which a statement is left out. A statement without a day satisfies neither `since` nor `until`.
    `shown` leaves out what is on pages that are hidden from readers.
    """

    by: tuple[str, ...] = ()
    about: str = ""
    outlet: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    least: float = 0.0
    shown: bool = False


def said(file: RecordFile, ask: Ask, names: Names) -> tuple[Quoted, ...]:
    """The statements of a record file that answer, in the order of their days."""
    query = parse(ask.about)
    asked = groups(query, names)
    by = _speakers(ask.by, names, [(each.value, each.name) for each in file.speakers()])
    wanted = Filter(outlet=ids_of(ask.outlet, names), speaker=by, shown=ask.shown)
    without = _without(query, names)
    return _ordered(_answering(_pages(file, wanted, asked, query, names), ask, by, asked, without))


def said_lately(file: RecordFile, ask: Ask, names: Names, most: int) -> tuple[tuple[Quoted, ...], int]:
    """The same of the newest pages that may answer, `most` of them, and how many others were not looked through."""
    question = asking(file, ask, names)
    if question.words:
        total, found = file.find(Match(question.words, newest=True), question.wanted, limit=most)
        pages = [each.page.id for each in found]
    else:
        total, pages = file.count(question.wanted), [each.id for each in file.pages(question.wanted, limit=most)]
    answers = (each for page in pages for each in question.of(file.reading(page)))
    return _ordered(answers), total - len(pages)


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked, in a record file's own terms: the pages that may answer, and the answers of one page."""

    wanted: Filter
    words: str | None
    of: Callable[[Reading], Iterator[Quoted]]


def asking(file: RecordFile, ask: Ask, names: Names) -> Asking:
    """The same question for who goes through the pages himself, one after the other; `words` is for the index."""
    query = parse(ask.about)
    asked, without = groups(query, names), _without(query, names)
    by = _speakers(ask.by, names, [(each.value, each.name) for each in file.speakers()]) if ask.by else ()

    def of(reading: Reading) -> Iterator[Quoted]:
        return _answering((reading,), ask, by, asked, without)

    words_ = match(asked, query, names).words if asked else None
    return Asking(Filter(outlet=ids_of(ask.outlet, names), speaker=by, shown=ask.shown), words_, of)


def said_in(readings: Iterable[Reading], ask: Ask, names: Names) -> tuple[Quoted, ...]:
    """The same of readings at hand, which nobody keeps."""
    held = tuple(readings)
    known = {s.source.entity: s.source.surface for r in held for s in r.statements}
    surfaces = {m.entity: m.surface for r in held for m in r.mentions if not m.optional}
    by = _speakers(ask.by, names, [(entity, surfaces.get(entity) or name) for entity, name in known.items()])
    outlets = frozenset(ids_of(ask.outlet, names))
    kept = (reading for reading in held if not outlets or reading.article.outlet in outlets)
    query = parse(ask.about)
    return _ordered(_answering(kept, ask, by, groups(query, names), _without(query, names)))


def _without(query: Query, names: Names) -> Group:
    """What must not stand in what was said."""
    return tuple(p for term in query.without for p in patterns(term, names))


def _pages(file: RecordFile, wanted: Filter, asked: tuple[Group, ...], query: Query, names: Names) -> Iterator[Reading]:
    """Readings that may hold an answer: where words are asked, the index tells which."""
    if not asked:
        yield from file.readings(wanted)
        return
    words_ = match(asked, query, names).words
    _, found = file.find(Match(words_), wanted, limit=MOST_PAGES)
    yield from (file.reading(each.page.id) for each in found)


def _answering(
    readings: Iterable[Reading], ask: Ask, by: tuple[str, ...], asked: tuple[Group, ...], without: Group
) -> Iterator[Quoted]:
    speakers = frozenset(by)
    for reading in readings:
        hits, avoided = _hits(reading, asked), _hits(reading, (without,) if without else ())
        for each in quoted(reading):
            who = each.statement.source.entity
            told = not ask.by or who in speakers or not speakers.isdisjoint(who.split(JOINT))
            content = each.statement.content
            about = all(any(content.holds(span) for span in spans) for spans in hits)
            about = about and not any(content.holds(span) for spans in avoided for span in spans)
            if told and about and each.statement.confidence >= ask.least and _in_days(each.day, ask):
                yield each


def _hits(reading: Reading, asked: tuple[Group, ...]) -> list[tuple[Span, ...]]:
    """Of each group of the query, the characters of the page that satisfy it."""
    if not asked:
        return []
    held = shadow(reading)
    return [(*marks(held.title, (group,)), *marks(held.body, (group,))) for group in asked]


def _in_days(day: str | None, ask: Ask) -> bool:
    """Whether a day, a month or a year is within what is asked; a month that holds the day asked is."""
    if ask.since and (day is None or (day < ask.since and not ask.since.startswith(day))):
        return False
    return not ask.until or (day is not None and day[: len(ask.until)] <= ask.until)


def _speakers(values: tuple[str, ...], names: Names, known: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """Ids of who speaks and is meant: by id or name, else by part of a name; joint speakers with one of them too."""
    found: list[str] = []
    for value in values:
        ids = frozenset(ids_of((value,), names))
        meant = [entity for entity, _ in known if not ids.isdisjoint((entity, *entity.split(JOINT)))]
        if not meant:
            parts = set(map(stem, words(value)))
            meant = [entity for entity, name in known if parts and parts <= _stems(entity, name)]
        found += meant or sorted(ids)
    return tuple(dict.fromkeys(found))


def _stems(entity: str, name: str | None) -> set[str]:
    told = name or (entity.removeprefix(UNKNOWN) if entity.startswith(UNKNOWN) else "")
    return set(map(stem, words(told)))


def _ordered(found: Iterable[Quoted]) -> tuple[Quoted, ...]:
    return tuple(sorted(found, key=lambda q: (q.day or UNDATED, q.location, q.page, q.statement.content)))
