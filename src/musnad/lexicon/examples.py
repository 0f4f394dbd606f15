"""Whether a row's example shows the row: a form of it stands there, proclitics and article before it or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import fold_key, splits, tokenize
from musnad.arabic.particles import bare
from musnad.lexicon.conjugation import past
from musnad.lexicon.cues import inflect
from musnad.lexicon.furniture import furniture, furniture_row
from musnad.lexicon.speakers import forms
from musnad.lexicon.table import Row
from musnad.lexicon.verbs import conjugated

EDGE_SIGNS = ".:،؛!؟|-–—…«»\"'[]()"
"""Signs that a label may end or begin with."""

SPELT_IN = {"attribution": "words", "cldr": "names", "credits": "words", "months": "names", "outlets": "names"}
"""Tables whose column of spellings is not `ar`."""


def shown(table: str, row: Row) -> bool:
    """Whether the example holds the row; of furniture, whether the row is found on a line of its own.

    >>> shown("titles", Row("", {"id": "minister", "ar": "وزير|الوزير", "example": "وزير الري سليم الورداني"}))
    True
    """
    if table == "furniture":
        return _label(row)
    if table in {"spelling", "stances", "opposites", "namings"} or table.startswith("events_"):
        return True  # pairs that a rule joins or a search counts; sentences that a stage reads
    folds = tokenize(row["example"]).folds
    if row.get("class") == "ending":
        return any(fold.endswith(fold_key(ending)) for ending in spellings(table, row) for fold in folds)
    return any(_stands(tokenize(form).folds, folds) for form in spellings(table, row))


def spellings(table: str, row: Row) -> Iterator[str]:
    """Every form that a row stands for."""
    if table == "speakers":
        yield from (form for form, _, _ in forms(row))
    elif table == "cues":
        yield from (form.form for form, _ in inflect(row))
        yield from (words.removesuffix(" ل") for words in row.list("forms"))
    elif table == "office_kinds":
        yield from row.list("fields") or (row["example"],)
    else:
        yield from (word.removeprefix("~") for word in row.list(SPELT_IN.get(table, _column(row))))
        if table == "verbs" or row.get("kind") == "past":
            yield from (form for word in row.list(_column(row)) for form in _past_forms(word))


def _past_forms(word: str) -> Iterator[str]:
    yield from conjugated(word)
    yield from (form.form for form in past(word))


def _column(row: Row) -> str:
    return "ar" if "ar" in row.cells else "words"


def _stands(phrase: Sequence[str], folds: Sequence[str]) -> bool:
    """Whether folded tokens hold a phrase."""
    first, rest = phrase[0], list(phrase[1:])
    return any(
        list(folds[i + 1 : i + 1 + len(rest)]) == rest
        and any(first in {split.stem, bare(split.stem)} for split in splits(fold))
        for i, fold in enumerate(folds)
    )


def _label(row: Row) -> bool:
    """Whether a row of furniture fits its example as the line of a page."""
    one = furniture((furniture_row(row),))
    folds = tokenize(row["example"]).folds
    keys = {" ".join(folds), " ".join(folds).strip(EDGE_SIGNS + " ")}
    return any(one.match(key, len(folds)) is not None for key in keys)
