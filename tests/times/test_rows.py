"""Every row of times.tsv does what its example shows."""

import pytest

from musnad.arabic import splits, tokenize
from musnad.arabic.particles import bare
from musnad.lexicon.table import Row, read
from tests.times.pages import read as times_of

ROWS = tuple(read("times"))


def stems(text: str) -> list[set[str]]:
    """What each token can be without proclitics and article."""
    return [{s.stem for s in splits(f)} | {bare(s.stem) for s in splits(f)} for f in tokenize(text).folds]


def holds(example: str, phrase: str) -> bool:
    """Whether an example says a phrase, proclitics before its first word or not."""
    first, *rest = tokenize(phrase).folds
    folds, own = tokenize(example).folds, stems(example)
    return any(first in own[i] and folds[i + 1 : i + 1 + len(rest)] == rest for i in range(len(folds)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_rows_example_says_one_of_its_words_and_tells_a_time(row: Row) -> None:
    assert [phrase for phrase in row.list("ar") if holds(row["example"], phrase)] != []
    assert times_of(row["example"])[0] != ()


def test_no_id_stands_twice() -> None:
    ids = [row.id for row in ROWS]
    assert sorted(set(ids)) == sorted(ids)
