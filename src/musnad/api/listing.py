"""One answer's part of a list: until it is full, until the list ends, or until its time is over."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.parameters import Asked
from musnad.api.resource import Resource

V = TypeVar("V")

ENOUGH_SECONDS = 2.0
"""After which an answer ends with what it has, and says where to go on."""


@dataclass(frozen=True, slots=True)
class Part(Generic[V]):
    """Values, the place behind them where there is more, and how many there are in all where that is known."""

    values: tuple[V, ...]
    behind: Mark | None
    total: int | None


def part(resource: Resource[Any], library: Library, asked: Asked, behind: Mark | None, limit: int) -> Part[Any]:
    """At most `limit` values from behind a mark."""
    values: list[Any] = []
    reached, more = behind, False
    until = time.monotonic() + ENOUGH_SECONDS
    for step in resource.steps(library, asked, behind):
        if step.value is not None and len(values) == limit:
            more = True
            break
        if step.value is not None:
            values.append(step.value)
        reached = step.mark
        if time.monotonic() > until:
            more = True
            break
    total = resource.total(library, asked) if resource.total else None
    return Part(tuple(values), reached if more else None, total)
