"""The layers of the readings, page by page: who said what, what is named, what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from musnad.api import pages
from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.lists import origin
from musnad.api.parameters import DAY, LONGEST_QUERY, OF_PAGE, PAGES, PART, Asked, Parameter, text
from musnad.api.problems import Problem
from musnad.api.resource import Entry, Resource, Step
from musnad.api.shapes import LABEL, REF, Schema, closed, outward, shape, string
from musnad.api.values import Told, first_span, told
from musnad.errors import UsageError
from musnad.export import citation, name_of, quoted_values
from musnad.record import (
    Doubt,
    Event,
    Meeting,
    Mention,
    Plan,
    Position,
    Reading,
    Relation,
    Role,
    Span,
    Statement,
    Term,
    Time,
)
from musnad.record.quoted import Quoted
from musnad.search import Ask, asking
from musnad.store.finding import Match

V = TypeVar("V")
ONE_LINE = 120
"""Characters of a title in a feed."""


def place(page: str, span: Span | None) -> str:
    """Where the desk shows the characters."""
    return f"/page/{page}/crawled?mark={span.start}-{span.end}#c{span.start}-{span.end}" if span else f"/page/{page}"


def line(words: str, longest: int = ONE_LINE) -> str:
    """The words on one line, cut where they are long."""
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


# a layer of every reading


LEAST = Parameter(
    "least",
    "leave out those of less confidence",
    {"type": "number", "minimum": 0, "maximum": 1, "default": 0},
)


def layer(
    name: str, type_: type[V], what: str, *, equal: tuple[str, ...] = (), weighed: bool = False
) -> Resource[Told[V]]:
    """A layer of the readings as a list; `equal` names fields that may be asked for by value, `weighed` by least."""
    return Resource[Told[V]](
        name,
        what,
        (OF_PAGE, *(_equal(type_, field) for field in equal), *((LEAST,) if weighed else ()), *PAGES, *PART),
        shape=partial(_shape, type_),
        steps=partial(_steps, name, equal),
        told=lambda _, each: _told(each),
        entry=partial(_entry, name),
    )


def _equal(type_: type, field: str) -> Parameter:
    """The parameter that asks for a field's value: one of its own where it has few, else any."""
    _, named = shape(type_)
    schema = named[type_.__name__]["properties"][field]
    few = schema if "enum" in schema else text()
    return Parameter(field, f"whose `{field}` is this", {"type": "string", **few}, many=True)


def _steps(
    name: str, equal: tuple[str, ...], library: Library, asked: Asked, behind: Mark | None
) -> Iterator[Step[Told[Any]]]:
    told_of = {field: asked.many(field) for field in equal if asked.many(field)}
    least = asked.number("least", 0.0)

    def held(reading: Reading) -> Iterator[Told[Any]]:
        for value in getattr(reading, name):
            sure = not least or (value.confidence or 0.0) >= least
            if sure and all(getattr(value, field) in values for field, values in told_of.items()):
                yield told(reading, value)

    return pages.stepped(library, pages.of(library, asked, behind), behind, held)


def _told(each: Told[Any]) -> dict[str, object]:
    of_page = {name: getattr(each, name) for name in OF_PAGE_FIELDS}
    return {**of_page, **outward(each.value), "surfaces": outward(each.surfaces)}


OF_PAGE_FIELDS = ("page", "location", "outlet", "published")


def _shape(type_: type) -> tuple[Schema, dict[str, Schema]]:
    """The fields of the type between those of its page and the characters of its spans."""
    _, named = shape(type_)
    own = named[type_.__name__]
    where = {"page": string(), "location": string(), "outlet": string(null=True), "published": string(null=True)}
    properties = {**where, **own["properties"], "surfaces": _surfaces(own["properties"])}
    return closed(properties, own.get("description", "")), {n: s for n, s in named.items() if n != type_.__name__}


def _surfaces(properties: Schema) -> Schema:
    one, several = {"$ref": REF + "Span"}, {"type": "array", "items": {"$ref": REF + "Span"}}
    told_as = {
        name: {"type": "array", "items": string()} if schema == several else string()
        for name, schema in properties.items()
        if schema in (one, several) or one in schema.get("anyOf", ())
    }
    what = "the very characters of each span that there is"
    return {"type": "object", "description": what, "properties": told_as, "additionalProperties": False}


def _entry(name: str, library: Library, each: Told[Any]) -> Entry:
    span = first_span(each.value)
    field = next(iter(each.surfaces), "")
    words = each.surfaces.get(field) or ""
    told_words = words if isinstance(words, str) else " … ".join(words)
    kind = getattr(each.value, "type", None) or getattr(each.value, "kind", None) or name
    where = origin(library, each.outlet, each.location)
    return Entry(f"{kind}: {line(told_words)}", place(each.page, span), each.published, told_words, where)


# who said what


STATEMENT_PARAMETERS = (
    Parameter("by", "who said it: an id, a name in either script, or part of one", text(), many=True),
    Parameter("about", "words that stand in what was said: the search language", text(LONGEST_QUERY)),
    Parameter("outlet", "in this outlet: an id or a name", text(), many=True),
    Parameter("since", "said on this day or later: a day, a month or a year", DAY),
    Parameter("until", "said on it or earlier", DAY),
    LEAST,
    OF_PAGE,
)


def _said(library: Library, asked: Asked, behind: Mark | None) -> Iterator[Step[Quoted]]:
    try:
        question = asking(library.file, replace(_ask(asked), shown=library.hides), library.names)
    except UsageError as error:
        raise Problem("query", str(error), "about") from error
    last = str(behind[0]) if behind else None
    if page := asked.text("page"):
        listed = iter([library.listed(page)])
    elif question.words is None:
        listed = _again(library, behind, pages.newest(library, question.wanted, last))
    else:
        listed = _again(library, behind, _found(library, Match(question.words), question.wanted, last))
    return pages.stepped(library, listed, behind, question.of)


def _again(library: Library, behind: Mark | None, rest: Iterator[Any]) -> Iterator[Any]:
    """The page in which the last answer ended, and the rest."""
    if behind and behind[1] != pages.WHOLE:
        try:
            yield library.file.listed(str(behind[0]))
        except UsageError as error:
            raise Problem("gone", "begin the list again", "cursor") from error
    yield from rest


def _found(library: Library, match: Match, wanted: Any, last: str | None) -> Iterator[Any]:  # noqa: ANN401
    while True:
        try:
            _, found = library.file.find(match, wanted, limit=pages.BATCH, after=last)
        except UsageError as error:
            raise Problem("gone", "begin the list again", "cursor") from error
        yield from (each.page for each in found)
        if len(found) < pages.BATCH:
            return
        last = found[-1].page.id


def _ask(asked: Asked) -> Ask:
    return Ask(
        by=asked.many("by"),
        about=asked.text("about") or "",
        outlet=asked.many("outlet"),
        since=asked.text("since"),
        until=asked.text("until"),
        least=asked.number("least", 0.0),
    )


def told_quoted(library: Library, each: Quoted) -> dict[str, object]:
    """A statement with its page, its chain, its names and its citations."""
    (made,) = quoted_values([each], library.name)
    return {**made, **{part: outward(made[part]) for part in ("speaker", "through", "statement")}}


def _quoted_shape() -> tuple[Schema, dict[str, Schema]]:
    _, named = shape(Statement)
    span = {"anyOf": [{"$ref": REF + "Span"}, {"type": "null"}]}
    link = closed({"entity": string(), "name": LABEL, "span": span})
    properties = {
        "page": string(),
        "location": string(),
        "title": string(null=True),
        "day": string(null=True),
        "outlet": string(null=True),
        "speaker": link,
        "through": {"type": "array", "items": link},
        "cue": string(null=True),
        "statement": {"$ref": REF + "Statement"},
        "citation": closed({"ar": string(), "en": string()}),
    }
    return closed(properties, "A statement with the chain it came by, and how it is cited."), named


def _quoted_entry(library: Library, each: Quoted) -> Entry:
    speaker = name_of(each, each.statement.source.entity, library.name, "ar")
    where = origin(library, each.article.outlet, each.location)
    title = f"{speaker}: {line(each.statement.surface)}"
    return Entry(title, place(each.page, each.statement.content), each.day, citation(each, library.name, "ar"), where)


STATEMENTS = Resource[Quoted](
    "statements",
    "Who said what, page by page: the newest first, or with `about` the page that fits best.",
    (*STATEMENT_PARAMETERS, *PART),
    shape=_quoted_shape,
    steps=_said,
    told=told_quoted,
    entry=_quoted_entry,
)


LAYERS: tuple[Resource[Any], ...] = (
    STATEMENTS,
    layer("mentions", Mention, "Names at their characters.", equal=("type",)),
    layer("roles", Role, "Offices, and who held them that day.", equal=("kind",)),
    layer("times", Time, "Times with their TIMEX3 values.", equal=("type",)),
    layer("events", Event, "Events in PLOVER, as each page tells them.", equal=("type", "status"), weighed=True),
    layer("meetings", Meeting, "Meetings, as each page tells them.", equal=("press",)),
    layer("plans", Plan, "What is intended, and how far it came.", equal=("stage",)),
    layer("terms", Term, "What deals oblige whom to do.", equal=("status",)),
    layer("relations", Relation, "Who supports, arms, leads, funds or recognises whom.", equal=("kind",)),
    layer("positions", Position, "Who stands where on what, as each page tells it.", equal=("polarity",)),
    layer("doubts", Doubt, "What pages get wrong or leave open.", equal=("kind",)),
)
"""A layer more is a line more."""
