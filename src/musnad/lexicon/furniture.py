"""What pages print beside their story: labels, notices, controls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon.table import Row, read
from musnad.record import FurnitureKind

Scope = Literal["whole", "notice", "note", "start", "end", "any"]
LABEL_WORDS = 18
"""Words of the longest line that `start`, `end` and `any` rows look at: labels are short."""
MOST_KNOWN = 20_000
"""Labels whose row is remembered: menus stand on every page of an outlet."""
NOTICE_WORDS = 80
"""Words of the longest notice: of cookies, of rights, of comments."""
WORD = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+")


class FurnitureRow(NamedTuple):
    """One row: the kind of the line that it fits, and of the lines under it (`section`)."""

    id: str
    kind: FurnitureKind
    scope: Scope
    section: FurnitureKind | None
    example: str
    pattern: str

    @property
    def rule(self) -> str:
        """The rule that a claim made with this row prints."""
        return f"furniture.{self.id}"


@dataclass(frozen=True, slots=True)
class Furniture:
    """All rows, one pattern a scope."""

    rows: tuple[FurnitureRow, ...]
    patterns: dict[Scope, tuple[re.Pattern[str], tuple[FurnitureRow, ...]]]
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

    def _fitting(self, key: str, *, sure: bool, short: bool) -> FurnitureRow | None:
        return (
            (self._hit("whole", key) if short else None)
            or self._hit("notice", key)
            or (None if sure else self._hit("note", key))
            or (self._hit("start", key) or self._hit("end", key) or self._hit("any", key) if short else None)
        )

    def _hit(self, scope: Scope, key: str) -> FurnitureRow | None:
        pattern, rows = self.patterns[scope]
        anchored = scope in ("start", "notice")
        hit = pattern.fullmatch(key) if scope == "whole" else pattern.match(key) if anchored else pattern.search(key)
        return rows[int((hit.lastgroup or "r0")[1:])] if hit else None


def load_furniture(folder: Path | None) -> Furniture:
    """All rows of furniture.tsv; the first that fits a line wins."""
    return furniture(tuple(furniture_row(row) for row in read("furniture", folder)))


def furniture(rows: tuple[FurnitureRow, ...]) -> Furniture:
    """Rows, ready to match."""
    return Furniture(rows, {scope: _compiled(scope, rows) for scope in get_args(Scope)})


def _compiled(scope: Scope, rows: tuple[FurnitureRow, ...]) -> tuple[re.Pattern[str], tuple[FurnitureRow, ...]]:
    mine = tuple(row for row in rows if row.scope == scope)
    close = r")$)" if scope == "end" else "))"
    told = "|".join(f"(?P<r{n}>(?:{_plain_groups(folded(row.pattern))}{close}" for n, row in enumerate(mine))
    return re.compile(told or r"(?!)"), mine


def _plain_groups(pattern: str) -> str:
    """Groups without names or numbers, so that the last group is the row's."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


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
        re.compile(folded(row["pattern"]))
    except re.error as error:
        raise LexiconError(f"pattern: {error}", place=row.place, remedy="Mend the regular expression") from None
    section = row.get("section")
    return FurnitureRow(
        row.id, _kind(row["kind"], row), scope, _kind(section, row) if section else None, row["example"], row["pattern"]
    )


def _kind(told: str, row: Row) -> FurnitureKind:
    kinds: dict[str, FurnitureKind] = {kind: kind for kind in get_args(FurnitureKind)}
    if told not in kinds:
        raise LexiconError(f"kind {told!r}", place=row.place, remedy="Say a kind of furniture of record/article.py")
    return kinds[told]
