"""Words of bylines and credits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import tokenize
from musnad.lexicon.table import read


class Cue(NamedTuple):
    """A credit's word or words: further tokens, kind and rule."""

    rest: tuple[str, ...]
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Credits:
    """First folded token to the cues that begin with it, longest first."""

    cues: dict[str, tuple[Cue, ...]]
    by_kind: dict[str, frozenset[str]]

    def begins(self, fold: str) -> bool:
        """Whether any cue begins with a folded word."""
        return fold in self.cues

    def firsts(self, *kinds: str) -> frozenset[str]:
        """The words that cues of the given kinds begin with: a stretch without one of them holds no such cue."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], frozenset())
        return frozenset().union(*(self.by_kind.get(kind, ()) for kind in kinds))

    def match(self, folds: Sequence[str], i: int, stop: int, *kinds: str) -> tuple[int, Cue] | None:
        """The token after the longest cue of the given kinds at token i, and the cue."""
        for cue in self.cues.get(folds[i], ()) if i < stop else ():
            end = i + 1 + len(cue.rest)
            if cue.kind in kinds and end <= stop and tuple(folds[i + 1 : end]) == cue.rest:
                return end, cue
        return None


def load_credits(folder: Path | None) -> Credits:
    """All rows of credits.tsv."""
    table: dict[str, list[Cue]] = {}
    for row in read("credits", folder):
        for words in row.list("words"):
            first, *rest = tokenize(words).folds
            for form in (first, "و" + first) if row["kind"] == "agencies" else (first,):
                table.setdefault(form, []).append(Cue(tuple(rest), row["kind"], row.id))
    cues = {first: tuple(sorted(cues, key=lambda c: -len(c.rest))) for first, cues in table.items()}
    kinds = {cue.kind for those in cues.values() for cue in those}
    by_kind = {kind: frozenset(f for f, those in cues.items() if any(c.kind == kind for c in those)) for kind in kinds}
    return Credits(cues, by_kind)
