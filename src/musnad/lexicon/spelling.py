"""The habits by which one name is spelt in several ways, in rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import Remembered, fold_key, tokenize
from musnad.lexicon.table import Row, read

JOINT = "+"
"""Between a particle and what it begins."""
LINKS = frozenset("-–/.'")
"""Signs between the parts of a name that are no part of its spelling."""
MOST_NAMES = 20_000
"""Names that are remembered taken apart."""


class LetterClass(NamedTuple):
    """Two letters for one sound, ج and غ.

    In words of at least `shortest` letters, of `beside` where the rest of the name agrees; where `foreign` in foreign
    words alone.
    """

    id: str
    letters: frozenset[str]
    shortest: int
    beside: int
    foreign: bool


@dataclass(frozen=True, eq=False)  # what is remembered of two spellings hangs on it
class Spelling:
    """Classes of letters, letters only Arabic words have, joined parts, particles, endings, names that are two."""

    classes: tuple[LetterClass, ...]
    native: frozenset[str]
    joints: frozenset[str]
    particles: dict[str, str]
    digraphs: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    suffixes: tuple[str, ...]
    prefixes: frozenset[str]
    twins: dict[str, frozenset[str]]
    borne: frozenset[str]
    anchors: frozenset[str]

    @cached_property
    def parts(self) -> Remembered[str, tuple[str, ...]]:
        """The units of a name: a page names its people again and again."""
        return Remembered(self._parts, MOST_NAMES)

    def _parts(self, name: str) -> tuple[str, ...]:
        words = [self.particles.get(fold, fold) for fold in tokenize(name).folds if fold not in LINKS]
        joined: list[str] = []
        for word in words:
            if joined and joined[-1].rpartition(JOINT)[2] in self.joints:
                joined[-1] += JOINT + word
            else:
                joined.append(word)
        return tuple(joined)

    def two_names(self, a: str, b: str) -> bool:
        """Whether two words are known as two names: سلمان and سليمان."""
        return a != b and bool(self.twins.get(a, frozenset()) & self.twins.get(b, frozenset()))


def load_spelling(folder: Path | None, borne: Iterable[str], anchors: Iterable[str]) -> Spelling:
    """Read spelling.tsv and name_twins.tsv; `borne` are words of names, `anchors` states and their adjectives."""
    rows = list(read("spelling", folder))
    particles: dict[str, str] = {}
    for row in rows:
        if row["kind"] == "particle":
            first, *others = fold_key(row["letters"]).split()
            particles |= dict.fromkeys(others, first)
    twins: dict[str, frozenset[str]] = {}
    for row in read("name_twins", folder):
        for name in row.list("ar"):
            twins[fold_key(name)] = twins.get(fold_key(name), frozenset()) | {row.id}
    return Spelling(
        classes=tuple(
            LetterClass(
                row.id,
                frozenset(row["letters"].split()),
                int(row["shortest"]),
                int(row["beside"]),
                row["foreign"] == "yes",
            )
            for row in rows
            if row["kind"] == "class"
        ),
        native=frozenset(_parts(rows, "native")),
        joints=frozenset(_parts(rows, "joint")),
        particles=particles,
        digraphs=tuple((a, b) for row in rows if row["kind"] == "digraph" for a, b in [row["letters"].split()]),
        endings=_parts(rows, "ending"),
        suffixes=tuple(sorted(_parts(rows, "suffix"), key=len, reverse=True)),
        prefixes=frozenset(_parts(rows, "prefix")),
        twins=twins,
        borne=frozenset(borne),
        anchors=frozenset(anchors),
    )


def _parts(rows: list[Row], kind: str) -> tuple[str, ...]:
    """The folded letters of the rows of a kind."""
    return tuple(part for row in rows if row["kind"] == kind for part in fold_key(row["letters"]).split())


def units(name: str, spelling: Spelling) -> tuple[str, ...]:
    """The folded words of a name, particles in one spelling and joined to what they begin.

    عبد الله ابن سليم is (عبد+الله, بن+سليم).
    """
    return spelling.parts[name]
