"""Outlets, broadcasters, agencies and aggregators, and every spelling of their names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import splits, tokenize
from musnad.arabic.calendar import Order
from musnad.errors import LexiconError
from musnad.lexicon.table import Row, Term, read, term

Kind = Literal["outlet", "broadcaster", "agency", "aggregator"]
WEAK_MARK = "~"
"""Before a spelling that is a common word too (وال, بنا): an agency only inside a credit."""
TO = "ل"
"""The preposition glued to whom one speaks: لرويترز."""
FUSED = "لل"
"""What ل and a name with the article make together: للميناء."""
MOST_ADDRESSED = 1 << 17
SIGNS = frozenset(".-–ـ'")
"""Signs that a name may or may not be written with: أ.ف.ب, أ ف ب; الجزيرة.نت."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """One row. `marks` are the furniture rows that its family of templates alone prints; `order` is null: day first."""

    id: str
    kind: Kind
    country: str
    domains: tuple[str, ...]
    term: Term
    order: Order | None
    marks: tuple[str, ...]
    en: str
    names: tuple[str, ...]

    @property
    def rule(self) -> str:
        """The rule that a claim made with this row prints."""
        return f"outlets.{self.id}"


class Named(NamedTuple):
    """A name at a token: the token after it, the rows that go by it, and whether it is a common word too."""

    end: int
    rows: tuple[Outlet, ...]
    weak: bool


class Addressed(dict[str, bool]):
    """Asked once of each word that begins with the preposition."""

    def __init__(self, outlets: Outlets) -> None:
        """Begin knowing no word."""
        self.outlets = outlets

    def __missing__(self, fold: str) -> bool:
        """Cut the word as it may be cut."""
        if len(self) >= MOST_ADDRESSED:
            self.clear()
        cuts = splits(fold)[1:] if fold[0] == TO else ()
        found = self[fold] = any(self.outlets.begins(split.stem) for split in cuts)
        return found


class Outlets:
    """All rows, by id, name and domain."""

    def __init__(self, rows: Iterable[Outlet]) -> None:
        """Index rows."""
        self.by_id = {row.id: row for row in rows}

    @cached_property
    def _names(self) -> dict[str, list[tuple[tuple[str, ...], bool, tuple[Outlet, ...]]]]:
        """First folded token to (further tokens, weak, rows), longest name first."""
        owners: dict[tuple[str, ...], dict[str, tuple[Outlet, bool]]] = {}
        for row in self.by_id.values():
            for name in row.names:
                key = outlet_key(name.removeprefix(WEAK_MARK))
                owners.setdefault(key, {})[row.id] = (row, name.startswith(WEAK_MARK))
        first: dict[str, list[tuple[tuple[str, ...], bool, tuple[Outlet, ...]]]] = {}
        for key, rows in owners.items():
            weak = all(w for _, w in rows.values())
            first.setdefault(key[0], []).append((key[1:], weak, tuple(row for row, _ in rows.values())))
        for names in first.values():
            names.sort(key=lambda n: -len(n[0]))
        return first

    def match(self, folds: Sequence[str], i: int, stop: int, stem: str | None = None) -> Iterator[Named]:
        """The names that begin at token i, or with its `stem` where a proclitic was cut, and end before `stop`."""
        for rest, weak, rows in self._names.get(folds[i] if stem is None else stem, ()):
            end = _follow(folds, i + 1, rest, stop)
            if end is not None:
                yield Named(end, rows, weak)

    @property
    def firsts(self) -> Collection[str]:
        """The folded words that names begin with."""
        return self._names.keys()

    @cached_property
    def families(self) -> tuple[Outlet, ...]:
        """The aggregators whose template prints lines that no other does."""
        return tuple(row for row in self.by_id.values() if row.kind == "aggregator" and row.marks)

    @cached_property
    def addressed(self) -> Addressed:
        """Of each folded word whether a name may begin after the preposition glued to it: لرويترز."""
        return Addressed(self)

    def begins(self, fold: str) -> bool:
        """Whether any name begins with a folded word."""
        return fold in self._names

    def find(self, name: str) -> tuple[Outlet, ...]:
        """The rows that go by a whole name: "بوابة الشروق".

        >>> load_outlets(None).find("الجزيرة.نت")[0].id
        'al-jazeera'
        """
        key = outlet_key(name)
        if not key:
            return ()
        return next((n.rows for n in self.match(key, 0, len(key)) if n.end == len(key)), None) or self._english.get(
            key, ()
        )

    @cached_property
    def _english(self) -> dict[tuple[str, ...], tuple[Outlet, ...]]:
        """The rows that go by an English name; within a line such words are an address's more often than a name."""
        return {outlet_key(row.en): (row,) for row in self.by_id.values() if row.en}

    def told(self, fold: str) -> Outlet | None:
        """The outlet in a word whose alef fell behind ل, of several the one broadcaster: قال مصدر [للجزيرة] إن."""
        rows = self.find("ا" + fold[1:]) if fold.startswith(FUSED) else ()
        heard = rows if len(rows) == 1 else tuple(row for row in rows if row.kind == "broadcaster")
        return heard[0] if len(heard) == 1 else None

    @cached_property
    def _domains(self) -> dict[str, Outlet]:
        return {domain: row for row in self.by_id.values() for domain in row.domains}

    def of_host(self, host: str) -> Outlet | None:
        """The row of a site: www.alriyadh.com is al-riyadh."""
        parts = host.lower().split(".")
        hits = (self._domains.get(".".join(parts[i:])) for i in range(len(parts) - 1))
        return next((row for row in hits if row), None)


@lru_cache(maxsize=1 << 12)
def outlet_key(name: str) -> tuple[str, ...]:
    """The folded tokens of a name, its signs left out.

    >>> outlet_key("أ.ف.ب")
    ('ا', 'ف', 'ب')
    """
    return tuple(token for token in tokenize(name).folds if token not in SIGNS)


def _follow(folds: Sequence[str], at: int, rest: tuple[str, ...], stop: int) -> int | None:
    for word in rest:
        while at < stop and folds[at] in SIGNS:
            at += 1
        if at >= stop or folds[at] != word:
            return None
        at += 1
    return at


def load_outlets(folder: Path | None) -> Outlets:
    """All rows of outlets.tsv, the user's first."""
    return Outlets(_outlet(row) for row in read("outlets", folder))


def _outlet(row: Row) -> Outlet:
    names = row.list("names")
    if not names:
        raise LexiconError("no name", place=row.place, remedy="Fill the column names")
    order = row["order"]
    return Outlet(
        id=row.id,
        kind=_kind(row),
        country=row["country"],
        domains=row.list("domain"),
        term=term(row),
        order="mdy" if order == "mdy" else "ymd" if order == "ymd" else "dmy" if order == "dmy" else None,
        marks=row.list("marks"),
        en=row["en"],
        names=names,
    )


def _kind(row: Row) -> Kind:
    for kind in ("outlet", "broadcaster", "agency", "aggregator"):
        if row["kind"] == kind:
            return kind
    raise LexiconError(f"kind {row['kind']!r}", place=row.place, remedy="Say outlet, broadcaster, agency or aggregator")
