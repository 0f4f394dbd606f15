"""JSON documents written piece by piece: an export never holds the whole record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

Told = dict[str, Any]


def compact(told: object) -> str:
    """One line of JSON."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def without_null(told: Told) -> Told:
    """What is known: other formats have no null."""
    return {key: value for key, value in told.items() if value not in (None, "", [], {})}


def document(head: Told, key: str, members: Iterable[object], tail: str = "}") -> Iterator[str]:
    """An object with one long array as its last member, a line a member; `tail` closes what stands around it."""
    yield compact(head)[:-1] + ("," if head else "") + f"{compact(key)}:["
    between = ""
    for member in members:
        yield between + compact(member)
        between = ","
    yield "]" + tail
