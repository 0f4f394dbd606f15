"""The lists of the record file: articles, who is quoted and named, parties, search, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from musnad.api import pages
from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.parameters import LONGEST_QUERY, OF_PAGE, PAGE, PAGES, PART, Asked, Parameter, text
from musnad.api.problems import Problem
from musnad.api.resource import Entry, Resource, Step
from musnad.api.shapes import LABEL, Schema, closed, outward, shape
from musnad.api.values import Name
from musnad.arabic import fold_key
from musnad.errors import UsageError
from musnad.record.corrections import Correction
from musnad.search import Hit, find
from musnad.search.marks import Excerpt
from musnad.store import Counted, Filter, Listed
from musnad.store.listing import PartyColumn

BATCH = 20
"""Hits that are fetched at once, and one to see whether there are more: each is marked in its page's own text."""


def origin(library: Library, outlet: str | None, location: str) -> tuple[str, str] | None:
    """Who published a page, and its address: what a feed calls its source."""
    name = (library.name(outlet, "ar") or outlet) if outlet else None
    is_address = location.startswith(("http://", "https://"))
    return (name or location, location) if is_address else None


def article_entry(library: Library, listed: Listed) -> Entry:
    """A headline, leading to its story."""
    where = origin(library, listed.outlet, listed.location)
    return Entry(listed.title or listed.location, f"/page/{listed.id}", listed.published, "", where)


def _articles(library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Listed]]:
    last = str(behind[0]) if behind else None
    for listed in pages.newest(library, pages.wanted(library, asked), last):
        yield Step((listed.id,), listed)


ARTICLES = Resource[Listed](
    "articles",
    "Articles, the newest first; undated ones last.",
    (*PAGES, *PART),
    shape=partial(shape, Listed),
    steps=_articles,
    told=lambda _, listed: outward(listed),
    entry=article_entry,
    one=lambda library, page: library.listed(page),
    key=PAGE,
    total=lambda library, asked: library.file.count(pages.wanted(library, asked)),
)


def _hits(library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Hit]]:
    last = str(behind[0]) if behind else None
    query, meant = asked.text("q") or "", pages.wanted(library, asked)
    batch = asked.whole("limit", BATCH) + 1
    while True:
        try:
            found = find(library.file, query, library.names, wanted=meant, limit=batch, after=last)
        except UsageError as error:
            raise Problem("query" if "no page" not in error.seen else "gone", str(error), "q") from error
        yield from (Step((hit.page,), hit) for hit in found.hits)
        if len(found.hits) < batch:
            return
        last = found.hits[-1].page


def _hit_shape() -> tuple[Schema, dict[str, Schema]]:
    _, named = shape(Listed)
    excerpt, others = shape(Excerpt)
    named = {**named, **others}
    properties = dict(named["Listed"]["properties"])
    properties["score"] = {"anyOf": [{"type": "number"}, {"type": "null"}], "description": "BM25: lower fits better"}
    properties["excerpts"] = {"type": "array", "items": excerpt}
    return closed(properties, "A page that answers, with the stretches that do."), named


def _told_hit(_: Library, hit: Hit) -> dict[str, object]:
    return {**outward(hit.listed), "score": hit.score, "excerpts": outward(hit.excerpts)}


def _hit_entry(library: Library, hit: Hit) -> Entry:
    return article_entry(library, hit.listed)._replace(text=" … ".join(each.text for each in hit.excerpts))


SEARCH = Resource[Hit](
    "search",
    "Articles that answer a query of the search language, the best first.",
    (
        Parameter("q", "words, phrases, filters: the search language", text(LONGEST_QUERY), required=True),
        *PAGES,
        *PART,
    ),
    shape=_hit_shape,
    steps=_hits,
    told=_told_hit,
    entry=_hit_entry,
)


Index = Literal["entities", "speakers"]
BEGINS = Parameter("name", "whose name, in either script, has a word that begins so", text())


def _counted(index: Index, library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Name]]:
    """By counts: the most often told first; the mark is the key of the order."""
    meant = pages.wanted(library, asked)
    counted = library.file.entities(meant) if index == "entities" else library.file.speakers(meant)
    begins = fold_key(asked.text("name") or "").lower()
    for each in counted:
        mark: Mark = (-each.times, -each.pages, each.value)
        if behind is None or mark > behind:
            named = _name(library, each)
            fits = not begins or _fits(begins, named)
            yield Step(mark, named if fits else None)


def _fits(begins: str, named: Name) -> bool:
    names = (named.label["ar"], named.label["en"], named.name, named.entity.replace("-", " "))
    return any((" " + fold_key(name).lower()).find(" " + begins) >= 0 for name in names if name)


def _name(library: Library, each: Counted) -> Name:
    known = library.lexicon.entities.get(each.value)
    label = library.label(each.value, each.name)
    type_, qid = (known.type, known.qid) if known else (None, None)
    return Name(each.value, label, type_, qid, each.name, each.pages, each.times)


def _name_entry(_: Library, named: Name) -> Entry:
    title = named.label["ar"] or named.name or named.entity
    return Entry(title, f"/people/{named.entity}", None, f"{named.pages} / {named.times}")


def _one_name(library: Library, entity: str) -> Name:
    for each in library.file.entities(Filter(entity=(entity,), shown=library.hides)):
        if each.value == entity:
            return _name(library, each)
    raise Problem("missing", f"nothing on any page is {entity!r}", None)


def _names(index: Index, what: str) -> Resource[Name]:
    return Resource[Name](
        index,
        what,
        (BEGINS, *PAGES, *PART),
        shape=_name_shape,
        steps=partial(_counted, index),
        told=lambda _, named: outward(named),
        entry=_name_entry,
        one=_one_name if index == "entities" else None,
        key=text() if index == "entities" else None,
    )


def _name_shape() -> tuple[Schema, dict[str, Schema]]:
    _, named = shape(Name)
    properties = {**named["Name"]["properties"], "label": LABEL}
    return closed(properties, "Who or what is told of, with counts of pages and of times."), {}


ENTITIES = _names("entities", "Who and what the articles name, the most often named first.")
SPEAKERS = _names("speakers", "Who is quoted, the most often quoted first.")


def _parties(role: PartyColumn, library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Name]]:
    for each in library.file.parties(role, pages.wanted(library, asked)):
        mark: Mark = (-each.pages, each.value)
        if behind is None or mark > behind:
            yield Step(mark, _name(library, each))


def _party(role: PartyColumn, what: str) -> Resource[Name]:
    return Resource[Name](
        {"outlet": "outlets", "agency": "agencies", "aggregator": "aggregators"}[role],
        what,
        (*PAGES, *PART),
        shape=_name_shape,
        steps=partial(_parties, role),
        told=lambda _, named: outward(named),
        entry=_name_entry,
    )


PARTIES = (
    _party("outlet", "Outlets, the one with most articles first."),
    _party("agency", "Agencies that articles are credited to, the most credited first."),
    _party("aggregator", "Who republishes, the one with most articles first."),
)


def _corrections(library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Correction]]:
    page = asked.text("page")
    made = library.file.corrections(library.listed(page).id if page else None)
    hidden = library.hidden
    for n, each in enumerate(made, 1):
        if each.page not in hidden and (behind is None or n > int(behind[0] or 0)):
            yield Step((n,), each)


def _correction_entry(_: Library, made: Correction) -> Entry:
    return Entry(f"{made.was} > {made.should_be}", f"/page/{made.page}/crawled", made.when, made.surface or "")


CORRECTIONS = Resource[Correction](
    "corrections",
    "What people put right, in the order in which they did; a later one of the same span replaces the earlier.",
    (OF_PAGE, *PART),
    shape=partial(shape, Correction),
    steps=_corrections,
    told=lambda _, made: outward(made),
    entry=_correction_entry,
)

LISTS = (ARTICLES, SEARCH, ENTITIES, SPEAKERS, *PARTIES, CORRECTIONS)
