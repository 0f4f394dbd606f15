"""Sources -> shards: what one task of a worker reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from musnad.errors import UsageError
from musnad.pages.containers import Container
from musnad.pages.sources import STANDARD_INPUT, Source

SHARD_PAGES = 500
"""Pages of a shard: ten seconds' work or more, beside which starting its reader (about one second) is little, and all
that is lost when a worker is killed."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some of the sources, numbered in their order."""

    number: int
    sources: tuple[Source | Container, ...]

    def name(self, version: str) -> str:
        """The name of its part: its number, and a digest of what is read by which version."""
        told = "\0".join((version, *(source.location for source in self.sources)))
        return f"part-{self.number:06}-{hashlib.sha256(told.encode(errors='surrogatepass')).hexdigest()[:12]}"


def shards(sources: Iterable[Source | Container], size: int = SHARD_PAGES) -> Iterator[Shard]:
    """Cut sources into shards of at most `size`; a source that holds many pages (a web archive) is one alone."""
    for number, group in enumerate(_groups(sources, size)):
        yield Shard(number, group)


def _groups(sources: Iterable[Source | Container], size: int) -> Iterator[tuple[Source | Container, ...]]:
    held: list[Source | Container] = []
    for source in sources:
        if source.location == STANDARD_INPUT:
            raise UsageError("a worker has no standard input of yours", remedy="Save the pages and name their folder")
        alone = type(source) is not Source
        if held and (alone or len(held) == size):
            yield tuple(held)
            held = []
        if alone:
            yield (source,)
        else:
            held.append(source)
    if held:
        yield tuple(held)
