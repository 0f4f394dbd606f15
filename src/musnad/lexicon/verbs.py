"""Verbs of news, so that none is taken for a part of a person's name."""

from __future__ import annotations

from pathlib import Path

from musnad.arabic import fold_key
from musnad.lexicon.table import read

ENDINGS = ("", "ت", "ا", "تا", "وا")
"""He, she, the two of them (m, f), they."""


def load_verbs(folder: Path | None) -> frozenset[str]:
    """Folded forms of every verb of verbs.tsv."""
    return frozenset(
        form for row in read("verbs", folder) for word in row.list("ar") for form in conjugated(fold_key(word))
    )


def conjugated(past: str) -> tuple[str, ...]:
    """The past forms of a verb from its folded he-form.

    >>> conjugated("عقد")
    ('عقد', 'عقدت', 'عقدا', 'عقدتا', 'عقدوا')
    """
    stem = past.removesuffix("ي")
    return (past, *(stem + ending for ending in ENDINGS[1:]))
