"""What a record file tells of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Added:
    """A page's id, and whether its bytes were new to the file."""

    page: str
    status: Literal["added", "known"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A page in a list; all but the first four are null until it is read."""

    id: str
    location: str
    sha256: str
    first_seen: str
    title: str | None
    outlet: str | None
    agency: str | None
    aggregator: str | None
    published: str | None
    statements: int
    names: int
    versions: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page was found, and when first."""

    location: str
    first_seen: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of the index: on how many pages it stands and how often; `name` is one surface of it (سليم الورداني)."""

    value: str
    name: str | None
    pages: int
    times: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be read: where, why and when."""

    location: str
    reason: str
    when: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A page that was forgotten; `wiped` is false while a program that reads the file holds old bytes in its -wal."""

    page: str
    wiped: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A page that the index found; the lower its `score` (BM25), the better it fits. Null where only a filter asked."""

    page: Listed
    score: float | None


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What became of a story: renamed, merged into another, or split, where each part has its own row."""

    kind: str
    story: str
    became: str
    when: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that a person keeps: `query` as the address of the search page asks it ("q=جنيف&outlet=al-minaa")."""

    id: str
    title: str
    query: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a person follows over years: pages that a query finds, that name these actors, of these days."""

    id: str
    title: str
    query: str = ""
    actors: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
