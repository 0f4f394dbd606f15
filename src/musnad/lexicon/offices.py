"""Offices as words and as ids: وزير الخارجية الروسي is russia-foreign-minister."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.lexicon.entities import Entities, Known, held_on
from musnad.lexicon.table import read


class OfficeKind(NamedTuple):
    """An office whatever its state: the titles and fields that name it, and the endings of its ids."""

    id: str
    ar: str
    titles: frozenset[str]
    fields: frozenset[str]
    endings: tuple[str, ...]


class OfficeKinds:
    """All kinds, and who holds an office on a day."""

    def __init__(self, kinds: Iterable[OfficeKind], entities: Entities) -> None:
        """Index the people of the tables by their offices."""
        self.kinds = tuple(kinds)
        self.fields = frozenset(field for kind in self.kinds for field in kind.fields)
        self._owners = frozenset(entities.by_id)
        self._holders: dict[str, list[tuple[str, str, Known]]] = {}
        for person in entities.by_id.values():
            for tenure in person.offices:
                self._holders.setdefault(tenure.office, []).append((tenure.since, tenure.until, person))

    def kind(self, title: str, fields: frozenset[str]) -> OfficeKind | None:
        """The kind that a title with its fields names; one with a field before one without."""
        named = [k for k in self.kinds if title in k.titles and (k.fields & fields or not k.fields)]
        return max(named, key=lambda k: bool(k.fields), default=None)

    def kinds_of(self, person: Known, day: str | None) -> Iterator[tuple[OfficeKind, str | None]]:
        """The kinds of the offices a person holds on a day, or ever where the day is unknown, each with whose it is."""
        for tenure in person.offices:
            if day is None or held_on(tenure.since, tenure.until, day):
                yield from self.named(tenure.office)

    def named(self, office: str) -> Iterator[tuple[OfficeKind, str | None]]:
        """The kind of an office id and whose it is, null of a whole id; a vice president's is no president's."""
        for kind in self.kinds:
            if office in kind.endings:
                yield kind, None
            owners = (office.removesuffix(f"-{end}") for end in kind.endings if office.endswith(f"-{end}"))
            yield from ((kind, owner) for owner in owners if owner in self._owners)

    def holder(self, owner: str, kind: OfficeKind, day: str, post: str | None = None) -> Known | None:
        """Who held an office of a state or body on a day, at a `post` if it has one; null where none or several did."""
        whose = f"-{post}" if post else ""
        held = {
            person.id: person
            for ending in kind.endings
            for since, until, person in self._holders.get(f"{owner}-{ending}{whose}", ())
            if since and held_on(since, until, day)
        }
        return next(iter(held.values())) if len(held) == 1 else None


def load_offices(folder: Path | None, entities: Entities) -> OfficeKinds:
    """Read office_kinds.tsv."""
    kinds = (
        OfficeKind(
            row.id,
            row["ar"],
            frozenset(f"title.{title}" for title in row.list("titles")),
            frozenset(fold_key(field) for field in row.list("fields")),
            row.list("ids"),
        )
        for row in read("office_kinds", folder)
    )
    return OfficeKinds(kinds, entities)
