"""Ties -> groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...  # noqa: ANN401 - as the standard library's own protocol has it


T = TypeVar("T", bound=_Ordered)


def groups(members: Iterable[T], ties: Iterable[tuple[T, T]]) -> tuple[tuple[T, ...], ...]:
    """Members that ties join, directly or through others; each group and all of them in order.

    >>> groups("abcd", [("a", "c")])
    (('a', 'c'), ('b',), ('d',))
    """
    head = {member: member for member in members}
    for one, other in ties:
        low, high = sorted((_find(head, one), _find(head, other)))
        head[high] = low
    grouped: defaultdict[T, list[T]] = defaultdict(list)
    for member in sorted(head):
        grouped[_find(head, member)].append(member)
    return tuple(tuple(some) for _, some in sorted(grouped.items()))


def _find(head: dict[T, T], member: T) -> T:
    while head[member] != member:
        head[member] = head[head[member]]
        member = head[member]
    return member
