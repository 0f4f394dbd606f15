"""Which pages are meant: by outlet, agency, speaker, entity, verb, issue, event and day."""
# ruff: noqa: S608 - two names of tables, and question marks

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

LISTS = ("outlet", "agency", "aggregator", "speaker", "entity", "verb", "issue", "event")
NONE = ("",)
"""A value that no page has."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Pages that satisfy every field that is not empty; within a field one of its values is enough.

    A `verb` is the stem of a word that puts a statement into somebody's mouth, an `issue` one that a stand is taken on
    (of "sanctions" also sanctions on whom), an `event` a type of PLOVER's, or meeting, plan, term or relation.
    `since` and `until` are inclusive; `day` may be a day, a month or a year ("2013-08"). A page that states no day
    satisfies none of the three. `shown` leaves out what is hidden from readers.
    """

    outlet: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    aggregator: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    entity: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    day: str | None = None
    issue: tuple[str, ...] = ()
    shown: bool = False

    @property
    def empty(self) -> bool:
        """Whether every page satisfies it."""
        return not any(getattr(self, field.name) for field in fields(self))

    def narrowed(self, other: Filter) -> Filter:
        """Pages that satisfy both.

        >>> Filter(outlet=("a", "b"), since="2013").narrowed(Filter(outlet=("b", "c"), since="2014")).outlet
        ('b',)
        """
        both = {name: _shared(getattr(self, name), getattr(other, name)) for name in LISTS}
        days = [day for day in (self.day, other.day) if day]
        day = max(days, key=len, default=None)
        if day and not all(day.startswith(each) for each in days):
            both["entity"] = NONE
        return Filter(
            **both,
            since=max(filter(None, (self.since, other.since)), default=None),
            until=min(filter(None, (self.until, other.until)), default=None),
            day=day,
            shown=self.shown or other.shown,
        )

    def sql(self) -> tuple[str, list[str]]:
        """The condition on `pages`, and its parameters."""
        conditions: list[str] = ["1"]
        parameters: list[str] = []
        for condition, values in self._conditions():
            conditions.append(condition)
            parameters.extend(values)
        return " AND ".join(conditions), parameters

    def _conditions(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for column in ("outlet", "agency", "aggregator"):
            if values := getattr(self, column):
                yield f"pages.{column} IN ({_marks(values)})", values
        for table, values in (("speakers", self.speaker), ("entities", self.entity)):
            if values:
                yield f"pages.n IN (SELECT page FROM {table} WHERE entity IN ({_marks(values)}))", values
        yield from self._told()
        if self.shown:
            yield "pages.n NOT IN (SELECT page FROM hidden WHERE part = 'article')", ()
        # a page of "2013-08" may be of any day of August: it is left out only where no day of it can be meant
        if self.since:
            yield (
                "(pages.published >= ? OR substr(?, 1, length(pages.published)) = pages.published)",
                (self.since, self.since),
            )
        if self.until:
            yield "substr(pages.published, 1, length(?)) <= ?", (self.until, self.until)
        if self.day:
            yield "substr(pages.published, 1, length(?)) = ?", (self.day, self.day)

    def _told(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        if self.verb:
            yield f"pages.n IN (SELECT page FROM verbs WHERE verb IN ({_marks(self.verb)}))", self.verb
        if self.issue:
            meant = " OR ".join("issue = ? OR issue GLOB ?" for _ in self.issue)
            values = tuple(part for each in self.issue for part in (each, f"{_literal(each)}-*"))
            yield f"pages.n IN (SELECT page FROM issues WHERE {meant})", values
        if self.event:
            marks = _marks(self.event)
            told = f"SELECT page FROM happenings WHERE type IN ({marks}) OR (kind <> 'event' AND kind IN ({marks}))"
            yield f"pages.n IN ({told})", (*self.event, *self.event)


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))


def _literal(value: str) -> str:
    """A value in which no sign stands for others in a GLOB."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in value)


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    if one and other:
        return tuple(value for value in one if value in other) or NONE
    return one or other
