"""The query language: words, "phrase", OR, -exclude, prefix*, and filters as outlet:NAME or since:2013-08."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from musnad.errors import UsageError

FIELDS = ("outlet", "agency", "speaker", "entity", "verb", "issue", "event", "since", "until", "day")
OPENING = {'"': '"', "«": "»", "“": "”"}
OR = frozenset(("OR", "|"))

LONGEST = 2_000
"""Characters of a query: more than any sentence that one looks for, and few enough for FTS5's tree of expressions."""

PIECE = re.compile(
    rf"""(?P<no>-(?=\S))?
    (?:(?P<field>{"|".join(FIELDS)}):)?
    (?:(?P<open>["«“])(?P<phrase>[^"»”]*)(?P<close>["»”])?|(?P<word>[^\s"«“]+))""",
    re.VERBOSE,
)
DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
FIRST = "0001-01-01"
"""What a year or a month lacks to be a day: its first."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a phrase, or the beginning of a word, as typed; `place` is the character where it stands, from 1."""

    text: str
    place: int
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Every group must match by one of its terms at least, and none of `without` may; `filters` are field to values."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)


def parse(text: str) -> Query:
    """What a person typed, as a query; UsageError naming the character where it cannot be understood.

    >>> parse('كيري OR لافروف -"قمة العشرين" جنيف* outlet:al-minaa').filters
    {'outlet': ('al-minaa',)}
    """
    text = text.encode("utf-8", "replace").decode().replace("\0", " ")
    if len(text) > LONGEST:
        raise UsageError(f"a query of {len(text)} characters", remedy=f"Ask in at most {LONGEST}")
    reader = _Reader()
    for piece in PIECE.finditer(text):
        reader.take(piece)
    reader.end(len(text) + 1)
    return Query(
        tuple(map(tuple, reader.groups)), tuple(reader.without), {k: tuple(v) for k, v in reader.filters.items()}
    )


class _Reader:
    """The pieces of a query, taken from left to right."""

    def __init__(self) -> None:
        self.groups: list[list[Term]] = []
        self.without: list[Term] = []
        self.filters: dict[str, list[str]] = {}
        self._joins = False
        self._after_term = False

    def take(self, piece: re.Match[str]) -> None:
        place = piece.start() + 1
        if piece["open"] and OPENING[piece["open"]] != piece["close"]:
            raise UsageError(
                "a phrase is not closed", place=f"character {place}", remedy=f"Close it with {OPENING[piece['open']]}"
            )
        if piece["field"]:
            self._filter(piece, place)
        elif piece["word"] in OR and not piece["no"]:
            self._or(place)
        else:
            self._term(piece, place)

    def _filter(self, piece: re.Match[str], place: int) -> None:
        name, value = piece["field"], (piece["phrase"] or piece["word"] or "").strip()
        if piece["no"] or self._joins:
            raise UsageError(
                f"{name}: cannot be excluded or joined by OR", place=f"character {place}", remedy="Write it alone"
            )
        if not value:
            raise UsageError(f"{name}: without a value", place=f"character {place}", remedy=f"Write {name}:VALUE")
        if name in ("since", "until", "day"):
            value = checked_day(name, value, f"character {place}")
        self.filters.setdefault(name, []).append(value)
        self._after_term = False

    def _or(self, place: int) -> None:
        if not self._after_term or self._joins:
            raise UsageError(
                "OR with no word before it", place=f"character {place}", remedy="Write it between two words"
            )
        self._joins = True

    def _term(self, piece: re.Match[str], place: int) -> None:
        text = piece["phrase"] if piece["open"] else piece["word"]
        prefix = not piece["open"] and text.endswith("*")
        term = Term(text.rstrip("*") if prefix else text, place, prefix)
        if piece["no"]:
            if self._joins:
                raise UsageError(
                    "OR before an excluded word", place=f"character {place}", remedy="Exclude it without OR"
                )
            self.without.append(term)
        elif self._joins:
            self.groups[-1].append(term)
        else:
            self.groups.append([term])
        self._joins = False
        self._after_term = not piece["no"]

    def end(self, place: int) -> None:
        if self._joins:
            raise UsageError(
                "OR with no word behind it", place=f"character {place}", remedy="Write it between two words"
            )


def checked_day(name: str, value: str, place: str) -> str:
    """The value, where it is a year, a month or a day of the calendar."""
    try:
        if DAY.fullmatch(value):
            date.fromisoformat(value + FIRST[len(value) :])
            return value
    except ValueError:
        pass
    raise UsageError(f"{name}: {value!r} is no day", place=place, remedy="Write 2013, 2013-08 or 2013-08-09")
