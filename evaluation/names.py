"""The cast in a page: every name and office of cast.tsv and offices.tsv, longest first, in the scored zones."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from musnad.arabic import fold, fold_key
from musnad.record import Span

HERE = Path(__file__).parent
BEFORE_PLACES = frozenset(fold_key(word) for word in ("في", "وفي", "إلى", "العاصمة", "مدينة"))
"""After these words a capital is the town; elsewhere it acts for its state."""


@dataclass(frozen=True, slots=True)
class Name:
    """One entity of the cast, or of a sheet's own `name` line."""

    entity: str
    type: str
    either: tuple[str, ...]
    state: str | None
    place: str | None
    surfaces: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its characters."""

    span: Span
    name: Name


def rows(file: str) -> list[dict[str, str]]:
    """The rows of one of this folder's tables."""
    with (HERE / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def cast() -> tuple[Name, ...]:
    """The whole cast."""
    return tuple(
        Name(r["entity"], r["type"], tuple(filter(None, r["either"].split("|"))), r["state"] or None,
             None if r["place"] == "-" else r["place"], tuple(r["names"].split("|")))
        for r in rows("cast.tsv")
    )  # fmt: skip


def nominals() -> tuple[Name, ...]:
    """Nouns that stand for a party or a thing already named: never asked for, never counted as made up."""
    return tuple(
        Name(r["entity"], r["type"], (), None, None, tuple(r["names"].split("|")), optional=True)
        for r in rows("nominals.tsv")
    )


def offices() -> list[tuple[str, str, bool]]:
    """(office, person, optional) of the whole cast."""
    return [(office, r["person"], False) for r in rows("offices.tsv") for office in r["offices"].split("|")]


def occurrences(text: str, surfaces: Iterable[str]) -> Iterator[tuple[Span, str]]:
    """(span, surface) of every surface, the longest first and none inside another; لل gives up its first letter."""
    folded = fold(text)
    taken: list[Span] = []
    for surface in sorted(set(surfaces), key=lambda s: (-len(s), s)):
        key = re.escape(fold_key(surface)).replace(r"\ ", r"\s+")
        fused = rf"|ل(ل{key[2:]})" if key.startswith("ال") else ""
        for match in re.finditer(rf"(?<!\w)(?:[وف]?(?:[بكلس]?({key}){fused}))(?!\w)", folded.text):
            group = 1 if match.group(1) is not None else 2
            span = folded.span(*match.span(group))
            if not any(span.meets(t) for t in taken):
                taken.append(span)
                yield span, surface


def named(text: str, zones: Iterable[Span], known: tuple[Name, ...]) -> list[Named]:
    """The known names in the zones; a capital is its state, or the town after في and its like."""
    by_surface = {s: name for name in known for s in name.surfaces}
    found = []
    areas = list(zones)
    for span, surface in occurrences(text, by_surface):
        if any(area.holds(span) for area in areas):
            name = by_surface[surface]
            found.append(Named(span, as_meant(text, span, name)))
    return sorted(found, key=lambda n: n.span)


def as_meant(text: str, span: Span, name: Name) -> Name:
    """A capital as the town or as the state that it speaks for."""
    if name.place is None:
        return name
    words = text[: span.start].split()
    glued = not text[: span.start].endswith((" ", "\n"))
    if (words and fold_key(words[-1]) in BEFORE_PLACES) or (glued and words and words[-1].endswith("ب")):
        return replace(name, entity=name.place, either=())
    return replace(name, entity=name.state or name.entity)


def roles(text: str, zones: Iterable[Span], known: list[tuple[str, str, bool]]) -> list[tuple[Span, str, bool]]:
    """(span, person, optional) of the known offices in the zones."""
    by_surface = {office: (person, optional) for office, person, optional in known}
    areas = list(zones)
    return sorted(
        (span, *by_surface[surface])
        for span, surface in occurrences(text, by_surface)
        if any(area.holds(span) for area in areas)
    )
