"""What pages print beside their story: labels, notices, controls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon.needs import HEAD, heads, pieces
from musnad.lexicon.table import Row, Term, read, term
from musnad.record import FurnitureKind

Scope = Literal["whole", "notice", "note", "start", "end", "any"]
BEGUN: tuple[Scope, ...] = ("whole", "notice", "start")
ANYWHERE: tuple[Scope, ...] = ("note", "end", "any")
LABEL_WORDS = 18
"""Words of the longest line that `start`, `end` and `any` rows look at: labels are short."""
MOST_KNOWN, MOST_WORDS = 20_000, 1 << 17
"""Labels whose row is remembered (menus stand on every page of an outlet), and words that were looked into."""
NOTICE_WORDS = 80
"""Words of the longest notice: of cookies, of rights, of comments."""
WORD = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+")


class FurnitureRow(NamedTuple):
    """One row: the kind of the line that it fits, and of the lines under it (`section`)."""

    id: str
    kind: FurnitureKind
    scope: Scope
    section: FurnitureKind | None
    term: Term
    example: str
    pattern: str

    @property
    def rule(self) -> str:
        """The rule that a claim made with this row prints."""
        return f"furniture.{self.id}"


class Fit(NamedTuple):
    """A row ready for use: its pattern, how a fitting line begins, or letters it holds; null where nothing is told."""

    row: FurnitureRow
    pattern: re.Pattern[str]
    heads: frozenset[str]
    pieces: frozenset[str] | None


class _Holding(dict[str, bool]):
    """Of each folded token whether a row that looks anywhere in a line may fit a line with it."""

    def __init__(self, fits: Iterable[Fit]) -> None:
        told = [fit.pieces for fit in fits]
        letters = [""] if None in told else sorted({re.escape(p) for those in told for p in those or ()})
        self.search = re.compile("|".join(letters) if letters else "(?!)").search

    def __missing__(self, fold: str) -> bool:
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self[fold] = self.search(fold) is not None
        return found


Loose = frozenset[tuple[Scope, int]]
"""Rows by their scope and number in it."""
NONE: Loose = frozenset()


class _Loose(dict[str, Loose]):
    """Of each folded token the rows that look at a line's start, begin anyhow and may fit a line with it."""

    def __init__(self, fits: Mapping[Scope, Sequence[Fit]]) -> None:
        self.rows: dict[str, set[tuple[Scope, int]]] = {}
        for scope in BEGUN:
            for n, fit in enumerate(fits[scope]):
                for piece in fit.pieces if fit.pieces and "" in fit.heads else ():
                    self.rows.setdefault(piece, set()).add((scope, n))
        self.longest = max(map(len, self.rows), default=0)

    def __missing__(self, fold: str) -> Loose:
        if len(self) >= MOST_WORDS:
            self.clear()
        ends = range(1, len(fold) + 1)
        inside = {fold[start:end] for end in ends for start in range(max(0, end - self.longest), end)}
        found = self[fold] = NONE.union(*(self.rows[piece] for piece in inside & self.rows.keys()))
        return found


@dataclass(frozen=True, slots=True)
class Furniture:
    """All rows; of each line only those are tried that its first letters and its words leave."""

    rows: tuple[FurnitureRow, ...]
    fits: dict[Scope, tuple[Fit, ...]]
    heads: dict[Scope, dict[str, tuple[int, ...]]]
    noted: tuple[str, ...]
    holding: _Holding
    loose: _Loose
    begun: dict[str, dict[Scope, tuple[int, ...]]] = field(default_factory=dict, compare=False, repr=False)
    known: dict[tuple[str, bool], FurnitureRow | None] = field(default_factory=dict, compare=False, repr=False)

    def match(self, key: str, words: int, *, sure: bool = False) -> FurnitureRow | None:
        """The row that fits a line, by its key (folded tokens joined by one space, edge signs cut) and number of words.

        `sure` says that it is a long sentence, which only a notice's first words can explain away.

        >>> load_furniture(None).match("شارك هذا الخبر", 3).kind
        'share_link'
        """
        if words > NOTICE_WORDS:
            return None
        if words > LABEL_WORDS:
            return self._fitting(key, sure=sure, short=False)
        row = self.known.get((key, sure), self)
        if isinstance(row, Furniture):
            if len(self.known) >= MOST_KNOWN:
                self.known.clear()
            row = self.known[key, sure] = self._fitting(key, sure=sure, short=True)
        return row

    def opens_note(self, key: str) -> bool:
        """Whether a row that looks anywhere in a sentence fits its beginning."""
        return any(fit.pattern.match(key) for fit in self.fits["note"])

    def _fitting(self, key: str, *, sure: bool, short: bool) -> FurnitureRow | None:
        begun = self.begun.get(key[:HEAD]) or self._begun(key[:HEAD])
        if not short:
            if row := _first(self._tried("notice", begun, NONE), key):
                return row
            noted = not sure and any(map(key.__contains__, self.noted))
            return self._anywhere("note", key) if noted else None
        words = key.split(" ")
        loose = NONE.union(*map(self.loose.__getitem__, words))
        for fit in self._tried("whole", begun, loose):
            if fit.pattern.fullmatch(key):
                return fit.row
        if row := _first(self._tried("notice", begun, loose), key):
            return row
        held = any(map(self.holding.__getitem__, words))
        if held and not sure and (row := self._anywhere("note", key)):
            return row
        return _first(self._tried("start", begun, loose), key) or (
            self._anywhere("end", key) or self._anywhere("any", key) if held else None
        )

    def _tried(self, scope: Scope, begun: Mapping[Scope, tuple[int, ...]], loose: Loose) -> Iterator[Fit]:
        """The rows of a scope that a line's start leaves, and those that its words do, in the order of the table."""
        told = [n for of, n in loose if of == scope]
        return map(self.fits[scope].__getitem__, sorted({*begun[scope], *told}) if told else begun[scope])

    def _begun(self, head: str) -> dict[Scope, tuple[int, ...]]:
        """The rows of each scope that look at a line's start and may fit one that begins so, by their numbers."""
        if len(self.begun) >= MOST_KNOWN:
            self.begun.clear()
        begins = {head[:n] for n in range(HEAD + 1)}
        told = {scope: tuple(sorted({n for b in begins for n in self.heads[scope].get(b, ())})) for scope in BEGUN}
        self.begun[head] = told
        return told

    def _anywhere(self, scope: Scope, key: str) -> FurnitureRow | None:
        """The row that fits furthest to the left."""
        found = [(hit.start(), n) for n, fit in enumerate(self.fits[scope]) if (hit := fit.pattern.search(key))]
        return self.fits[scope][min(found)[1]].row if found else None


def _first(fits: Iterable[Fit], key: str) -> FurnitureRow | None:
    return next((fit.row for fit in fits if fit.pattern.match(key)), None)


def load_furniture(folder: Path | None) -> Furniture:
    """All rows of furniture.tsv; the first that fits a line wins."""
    return furniture(tuple(furniture_row(row) for row in read("furniture", folder)))


def furniture(rows: tuple[FurnitureRow, ...]) -> Furniture:
    """Rows, ready to match."""
    fits: dict[Scope, tuple[Fit, ...]] = {
        scope: tuple(_fit(row) for row in rows if row.scope == scope) for scope in get_args(Scope)
    }
    begins = {scope: _heads(fits[scope]) for scope in BEGUN}
    holding = _Holding(fit for scope in ANYWHERE for fit in fits[scope])
    return Furniture(rows, fits, begins, _shortest(fits["note"]), holding, _Loose(fits))


def _shortest(fits: Sequence[Fit]) -> tuple[str, ...]:
    """Letters one of which a line holds that one of these rows fits; those that hold others of them left out."""
    if any(fit.pieces is None for fit in fits):
        return ("",)
    told = {piece for fit in fits for piece in fit.pieces or ()}
    return tuple(p for p in sorted(told) if not any(other != p and other in p for other in told))


def _heads(fits: Sequence[Fit]) -> dict[str, tuple[int, ...]]:
    """The beginning of a line to the rows that fit one that begins so; any line's to those of no letters either."""
    found: dict[str, list[int]] = {}
    for n, fit in enumerate(fits):
        for head in fit.heads if fit.pieces is None else fit.heads - {""}:
            found.setdefault(head, []).append(n)
    return {head: tuple(those) for head, those in found.items()}


def _fit(row: FurnitureRow) -> Fit:
    pattern = folded(row.pattern)
    begun = row.scope in BEGUN
    ending = "$" if row.scope == "end" else ""
    return Fit(
        row,
        re.compile(f"(?:{pattern}){ending}"),
        heads(pattern) if begun else frozenset(),
        pieces(pattern),
    )


def folded(pattern: str) -> str:
    """A pattern with its Arabic words folded.

    >>> folded("(إعلان|أخبار)")
    '(اعلان|اخبار)'
    """
    return WORD.sub(lambda m: fold_key(m.group()), pattern)


def furniture_row(row: Row) -> FurnitureRow:
    """A row, its pattern tried."""
    scope = next((s for s in get_args(Scope) if s == row["scope"]), None)
    if scope is None:
        raise LexiconError(f"scope {row['scope']!r}", place=row.place, remedy=f"Say {', '.join(get_args(Scope))}")
    try:
        re.compile(f"(?:{folded(row['pattern'])})")
    except re.error as error:
        raise LexiconError(f"pattern: {error}", place=row.place, remedy="Mend the regular expression") from None
    section = row.get("section")
    return FurnitureRow(
        row.id,
        _kind(row["kind"], row),
        scope,
        _kind(section, row) if section else None,
        term(row),
        row["example"],
        row["pattern"],
    )


def _kind(told: str, row: Row) -> FurnitureKind:
    kinds: dict[str, FurnitureKind] = {kind: kind for kind in get_args(FurnitureKind)}
    if told not in kinds:
        raise LexiconError(f"kind {told!r}", place=row.place, remedy="Say a kind of furniture of record/article.py")
    return kinds[told]
