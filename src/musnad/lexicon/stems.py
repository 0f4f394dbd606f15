"""What a word form may begin, worked out once a form: most words begin nothing, and a page says the same ones again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, compress
from operator import attrgetter
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.clitics import Split

MOST_WORDS = 200_000
"""Word forms remembered: what some hundred thousand pages hold, some 30 MB."""


class Stems(NamedTuple):
    """The ways to cut a word after which a table knows its stem, the uncut word first."""

    titles: tuple[Split, ...] = ()
    offices: tuple[Split, ...] = ()
    heads: tuple[Split, ...] = ()
    bodies: tuple[Split, ...] = ()
    governments: tuple[Split, ...] = ()
    formal: tuple[Split, ...] = ()
    processes: tuple[Split, ...] = ()
    nisbas: tuple[Split, ...] = ()
    pairs: tuple[Split, ...] = ()
    last_named: tuple[Split, ...] = ()
    media: tuple[Split, ...] = ()
    said: tuple[Split, ...] = ()
    given: tuple[Split, ...] = ()
    """Function words and first names that many people bear."""


NONE = Stems()


class StemTables(dict[str, Stems]):
    """Folded word to its stems; filled as asked."""

    def __init__(self, tables: Mapping[str, Collection[str]]) -> None:
        """Begin empty; `tables` are the words of each field of Stems."""
        self._tables = [tables[field] for field in Stems._fields]
        self._any = frozenset(chain.from_iterable(self._tables))

    def having(self, field: str, folds: Sequence[str], indices: range) -> Iterator[int]:
        """The tokens of a stretch that some table of a field knows, cut or not: of most words none does."""
        told = map(self.__getitem__, folds[indices.start : indices.stop])
        return compress(indices, map(attrgetter(field), told))

    def __missing__(self, fold: str) -> Stems:
        """Cut a word as it may be cut."""
        if len(self) >= MOST_WORDS:
            self.clear()
        cuts = [cut for cut in splits(fold) if cut.stem in self._any] if fold[:1].isalpha() else []
        found = (tuple([cut for cut in cuts if cut.stem in table]) for table in self._tables)
        self[fold] = stems = Stems(*found) if cuts else NONE
        return stems
