"""A record file opened from Python: lists that are iterated, frozen values, tables, and a face in notebooks."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from musnad.api.library import Library
from musnad.api.parameters import Asked, parse
from musnad.api.problems import Problem
from musnad.api.resource import Resource
from musnad.api.resources import BY_NAME
from musnad.api.shapes import row
from musnad.api.values import Name, Told
from musnad.errors import UsageError
from musnad.export.table import Cell
from musnad.lexicon import Lexicon
from musnad.record import (
    Doubt,
    Event,
    Meeting,
    Mention,
    Plan,
    Position,
    Reading,
    Record,
    Relation,
    Role,
    Term,
    Time,
)
from musnad.record.corrections import Correction
from musnad.record.quoted import Quoted
from musnad.search import Hit
from musnad.store import Listed, RecordFile

if TYPE_CHECKING:
    import pandas as pd

V = TypeVar("V")
Wanted = str | int | float | tuple[str, ...] | list[str] | None

SHOWN = 20
"""Rows of a list in a notebook."""
LONGEST_CELL = 80
"""Characters of a cell in a notebook."""

NO_PANDAS = "pandas is not installed"
PANDAS_REMEDY = "pip install 'musnad[pandas]'"


@dataclass(frozen=True, slots=True)
class Rows(Generic[V]):
    """A list of the record, read anew each time it is iterated; nothing is read before."""

    resource: Resource[V]
    library: Library
    asked: Asked

    def __iter__(self) -> Iterator[V]:
        """Its values, one after the other."""
        try:
            for step in self.resource.steps(self.library, self.asked, None):
                if step.value is not None:
                    yield step.value
        except Problem as problem:
            raise _told(problem) from problem

    def first(self, count: int = 1) -> tuple[V, ...]:
        """The first of them."""
        return tuple(islice(self, count))

    def told(self) -> Iterator[dict[str, object]]:
        """Each as the API tells it: dicts, lists, strings and numbers."""
        return (self.resource.told(self.library, value) for value in self)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of its table."""
        return tuple(column.name for column in self.resource.columns)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Each as the cells of its table."""
        return (row(self.resource.columns, told) for told in self.told())

    def to_pandas(self) -> pd.DataFrame:
        """The whole list as a data frame; UsageError where pandas is not installed."""
        try:
            import pandas as pd  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise UsageError(NO_PANDAS, remedy=PANDAS_REMEDY) from error
        return pd.DataFrame.from_records(list(self.rows()), columns=list(self.columns))

    def _repr_html_(self) -> str:
        """Its first rows, for a notebook: scraped text is escaped and keeps its own direction."""
        shown = self.first(SHOWN + 1)
        used = [column for column in self.resource.columns if column.kind != "json"]
        told = [row(used, self.resource.told(self.library, value)) for value in shown[:SHOWN]]
        head = "".join(f"<th>{html.escape(column.name)}</th>" for column in used)
        body = "".join(f"<tr>{''.join(map(_cell, cells))}</tr>" for cells in told)
        more = "<p>…</p>" if len(shown) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(cell: Cell) -> str:
    told = "" if cell is None else str(cell)
    cut = told if len(told) <= LONGEST_CELL else told[: LONGEST_CELL - 1] + "…"
    return f'<td dir="auto">{html.escape(cut)}</td>'


def _told(problem: Problem) -> UsageError:
    return UsageError(problem.detail or problem.kind, place=problem.parameter or "")


class OpenRecord:
    """A record file that is open for reading. Every list takes the parameters of the API's list of that name."""

    def __init__(self, library: Library) -> None:
        """Use musnad.open."""
        self.library = library

    def __enter__(self) -> Self:
        """Itself, to be closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self.library.file.close()

    def __len__(self) -> int:
        """How many pages the record has."""
        return self.library.file.count()

    def list(self, name: str, **asked: Wanted) -> Rows[Any]:
        """A list by the name that the API has for it; UsageError where there is none, or a parameter is wrong."""
        resource = BY_NAME.get(name)
        if resource is None:
            raise UsageError(f"no list {name!r}", remedy=f"There are: {', '.join(BY_NAME)}")
        declared = tuple(each for each in resource.parameters if each.name not in ("limit", "cursor"))
        given = [(key, _written(each)) for key, value in asked.items() for each in _values(value)]
        try:
            return Rows(resource, self.library, parse(declared, given))
        except Problem as problem:
            raise _told(problem) from problem

    def articles(self, **asked: Wanted) -> Rows[Listed]:
        """Articles, the newest first."""
        return self.list("articles", **asked)

    def search(self, query: str, **asked: Wanted) -> Rows[Hit]:
        """Articles that answer a query of the search language, the best first."""
        return self.list("search", q=query, **asked)

    def reading(self, page: str) -> Reading:
        """All that was read out of a page, told by its id, the beginning of it, or its location."""
        return self.library.file.reading(page)

    def record(self) -> Record:
        """What the pages say together."""
        return self.library.record()

    def statements(self, **asked: Wanted) -> Rows[Quoted]:
        """Who said what: by=, about=, outlet=, since=, until=, least=, page=."""
        return self.list("statements", **asked)

    def entities(self, **asked: Wanted) -> Rows[Name]:
        """Who and what the articles name."""
        return self.list("entities", **asked)

    def speakers(self, **asked: Wanted) -> Rows[Name]:
        """Who is quoted."""
        return self.list("speakers", **asked)

    def outlets(self, **asked: Wanted) -> Rows[Name]:
        """Outlets, the one with most articles first."""
        return self.list("outlets", **asked)

    def corrections(self, **asked: Wanted) -> Rows[Correction]:
        """What people put right."""
        return self.list("corrections", **asked)

    def mentions(self, **asked: Wanted) -> Rows[Told[Mention]]:
        """Names at their characters."""
        return self.list("mentions", **asked)

    def roles(self, **asked: Wanted) -> Rows[Told[Role]]:
        """Offices, and who held them that day."""
        return self.list("roles", **asked)

    def times(self, **asked: Wanted) -> Rows[Told[Time]]:
        """Times with their values."""
        return self.list("times", **asked)

    def events(self, **asked: Wanted) -> Rows[Told[Event]]:
        """Events in PLOVER, as each page tells them."""
        return self.list("events", **asked)

    def meetings(self, **asked: Wanted) -> Rows[Told[Meeting]]:
        """Meetings, as each page tells them."""
        return self.list("meetings", **asked)

    def plans(self, **asked: Wanted) -> Rows[Told[Plan]]:
        """What is intended, and how far it came."""
        return self.list("plans", **asked)

    def terms(self, **asked: Wanted) -> Rows[Told[Term]]:
        """What deals oblige whom to do."""
        return self.list("terms", **asked)

    def relations(self, **asked: Wanted) -> Rows[Told[Relation]]:
        """Who supports, arms, leads, funds or recognises whom."""
        return self.list("relations", **asked)

    def positions(self, **asked: Wanted) -> Rows[Told[Position]]:
        """Who stands where on what."""
        return self.list("positions", **asked)

    def doubts(self, **asked: Wanted) -> Rows[Told[Doubt]]:
        """What pages get wrong or leave open."""
        return self.list("doubts", **asked)

    def _repr_html_(self) -> str:
        """How much there is, for a notebook."""
        counts = {"articles": len(self), "outlets": len(self.library.file.outlets())}
        told = "".join(f"<tr><th>{name}</th><td>{count}</td></tr>" for name, count in counts.items())
        return f"<p>Musnad: {html.escape(str(self.library.file.path))}</p><table>{told}</table>"


def _values(value: Wanted) -> tuple[str | int | float, ...]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else repr(value)


def open_record(path: Path | str, lexicon: Lexicon | Path | str | None = None) -> OpenRecord:
    """Open a record file for reading, `lexicon` being your own tables: with musnad.open("musnad.db") as record: ...

    RecordFileError where there is no such file, or an older Musnad wrote it.
    """
    tables = lexicon if isinstance(lexicon, Lexicon) else Lexicon(None if lexicon is None else Path(lexicon))
    return OpenRecord(Library(RecordFile.open(path, read_only=True), tables, whole=True))
