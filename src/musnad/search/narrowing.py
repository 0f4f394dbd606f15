"""What a filter's value means: an id, a name in either script, or part of a name that the record knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.search.names import Names, words
from musnad.store import Filter, RecordFile

UNKNOWN = "name:"
"""Before the folded name of an entity that the lexicon does not know."""


def narrowed(file: RecordFile, told: Mapping[str, tuple[str, ...]], wanted: Filter, names: Names) -> Filter:
    """The pages that satisfy both the query's own filters and `wanted`, ids in place of names."""
    own = Filter(
        outlet=told.get("outlet", ()),
        agency=told.get("agency", ()),
        speaker=told.get("speaker", ()),
        entity=told.get("entity", ()),
        verb=told.get("verb", ()),
        issue=told.get("issue", ()),
        event=told.get("event", ()),
        since=max(told.get("since", ()), default=None),
        until=min(told.get("until", ()), default=None),
    )
    for day in told.get("day", ()):
        own = own.narrowed(Filter(day=day))
    return _meant(file, own, names).narrowed(_meant(file, wanted, names))


def _meant(file: RecordFile, asked: Filter, names: Names) -> Filter:
    return replace(
        asked,
        outlet=ids_of(asked.outlet, names),
        agency=ids_of(asked.agency, names),
        aggregator=ids_of(asked.aggregator, names),
        speaker=_people(file, "speakers", asked.speaker, names),
        entity=_people(file, "entities", asked.entity, names),
        verb=tuple(stemmed for each in asked.verb for stemmed in names.verbs(each) or ("",)),
        issue=_issues(asked.issue, names),
        event=tuple(form for each in asked.event for form in (each.upper(), each.lower())),
    )


def ids_of(values: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Each value as it stands, and the ids of all that go by it."""
    told = (id_ for value in values for id_ in (value, f"{UNKNOWN}{fold_key(value)}", *names.entities(value)))
    return tuple(dict.fromkeys(told))


def meant(value: str, names: Names, known: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The ids that a party or an issue goes by; where none of them is `known`, of whoever's name holds the words."""
    ids = frozenset((*ids_of((value,), names), *names.issues(value)))
    if not ids.isdisjoint(known):
        return ids
    return ids.union(bearers(value, ((entity, name) for entity, told in known.items() for name in told)))


def bearers(value: str, named: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """Of ids and names those whose name holds all the words: الورداني is سليم الورداني's."""
    parts = set(map(stem, words(value)))
    return (entity for entity, name in named if parts and name and parts <= set(map(stem, words(name))))


def _issues(values: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Each value as it stands, the issues that go by it, and the parties and processes: they are issues too."""
    told = (id_ for value in values for id_ in (*ids_of((value,), names), *names.issues(value)))
    return tuple(dict.fromkeys(told))


def _people(
    file: RecordFile, index: Literal["speakers", "entities"], values: tuple[str, ...], names: Names
) -> tuple[str, ...]:
    """The same, and where the record has none of these, whoever's name holds the words."""
    found: list[str] = []
    for value in values:
        ids = ids_of((value,), names)
        if not file.count(Filter(speaker=ids) if index == "speakers" else Filter(entity=ids)):
            known = file.speakers() if index == "speakers" else file.entities()
            ids += tuple(bearers(value, ((each.value, each.name) for each in known)))
        found += ids
    return tuple(dict.fromkeys(found))
