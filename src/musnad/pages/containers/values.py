"""A file that holds many pages, and what comes out of it one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from musnad.errors import MusnadError
from musnad.pages.containers.mapping import Mapping
from musnad.pages.raw import Raw

Kind = Literal["warc", "json", "sheet", "parquet", "webanno"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where to go on in a container.

    `offset` is the byte where the next record begins, `ordinal` how many records stand before it, `name` the record's
    own id where it has one: by it one sees whether `offset` still leads there, else the records are counted.
    """

    offset: int = 0
    ordinal: int = 0
    name: str = ""


BEGINNING = Mark()


@dataclass(frozen=True, slots=True)
class Container:
    """A file of many pages, not yet opened; `mapping` says which of its columns are which."""

    location: str
    path: str
    kind: Kind
    mapping: Mapping | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One record that is a page (or should have been: then `found` is the error), and where to go on after it."""

    found: Raw | MusnadError
    location: str
    after: Mark


@dataclass(frozen=True, slots=True)
class Passed:
    """Records that are no pages: how many of each kind ("answer 404", "image/png") since the last word."""

    counts: dict[str, int]
    after: Mark


Unpacked = Held | Passed

Unpack = Callable[[Container, Mark, int], Iterator[Unpacked]]
"""How a kind of container is read: from a mark on, at most so many bytes a page."""
