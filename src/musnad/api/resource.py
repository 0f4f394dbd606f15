"""What a resource is: declared once, served as JSON, CSV and RSS, described in OpenAPI, iterated from Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.parameters import Asked, Parameter
from musnad.api.shapes import Column, Schema, columns

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Step(Generic[V]):
    """A step through a list: the place behind it, and the value there; null where a page held none."""

    mark: Mark
    value: V | None


class Entry(NamedTuple):
    """A value as an entry of a feed: `path` is where the desk shows it, `origin` who published it, and where."""

    title: str
    path: str
    day: str | None
    text: str
    origin: tuple[str, str] | None = None


@dataclass(frozen=True)
class Resource(Generic[V]):
    """A list of values of one type.

    `steps` goes through it in its order, from behind a mark; `told` is a value as JSON, by `shape`; `one` is the value
    of a key, where there is an address for each; `total` counts cheaply, where that can be done.
    """

    name: str
    what: str
    parameters: tuple[Parameter, ...]
    shape: Callable[[], tuple[Schema, Mapping[str, Schema]]]
    steps: Callable[[Library, Asked, Mark | None], Iterator[Step[V]]]
    told: Callable[[Library, V], dict[str, object]]
    entry: Callable[[Library, V], Entry]
    one: Callable[[Library, str], V] | None = None
    key: Schema | None = None
    total: Callable[[Library, Asked], int] | None = None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its table."""
        return columns(*self.shape())
