"""Rules in words: what stands behind the "why" of a claim."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from musnad.lexicon.table import read


class Told(NamedTuple):
    """A rule in words, in both languages of the desk."""

    en: str
    ar: str


def load_rules(folder: Path | None) -> dict[str, Told]:
    """Rule, or the part of it before a dot, to its words."""
    return {row.id: Told(row["en"], row["ar"]) for row in read("rules", folder)}


def told(rules: dict[str, Told], rule: str) -> Told | None:
    """The words of the most particular row that a rule begins with: "title.minister" is told by "title".

    >>> told({"title": Told("a name after an office", "اسم بعد منصب")}, "title.minister").en
    'a name after an office'
    """
    parts = rule.split(".")
    for length in range(len(parts), 0, -1):
        if row := rules.get(".".join(parts[:length])):
            return row
    return None
