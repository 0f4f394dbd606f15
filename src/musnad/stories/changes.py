"""What became of stories when pages came: renamed, merged, split."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

Pages = Mapping[str, frozenset[str]]
"""Story to the ids of its pages."""


class Change(NamedTuple):
    """A story that is no more, or lost pages: what kind of change, and the story that its pages are in."""

    kind: Literal["renamed", "merged", "split"]
    story: str
    became: str


def changes(before: Pages, after: Pages) -> Iterator[Change]:
    """Where the pages of each former story are now; of a split the part that kept most of them comes last.

    >>> list(changes({"s1": frozenset("ab"), "s2": frozenset("c")}, {"s1": frozenset("abc")}))
    [Change(kind='merged', story='s2', became='s1')]
    """
    held = {page: story for story, pages in after.items() for page in pages}
    heirs = {story: _heirs(pages, held) for story, pages in sorted(before.items())}
    for story, found in heirs.items():
        parted = len(found) > 1
        for heir in found if story not in after or parted else ():
            if heir != story:
                others = any(heir in some for other, some in heirs.items() if other != story)
                yield Change("split" if parted else "merged" if others else "renamed", story, heir)


def _heirs(pages: frozenset[str], held: Mapping[str, str]) -> list[str]:
    counts: dict[str, int] = {}
    for page in sorted(pages):
        if page in held:
            counts[held[page]] = counts.get(held[page], 0) + 1
    return sorted(counts, key=lambda story: (counts[story], story))
