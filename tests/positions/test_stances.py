"""Each row of stances.tsv shows itself in its example."""

import re

import pytest

from musnad.lexicon.stances import Stance
from tests.positions.reading import read
from tests.tables import SHIPPED

PARTIES = "التقى وزير الخارجية الناري سليم الورداني وزيرة خارجية سهلستان هالة مرزاق.\n"
"""A paragraph that tells who the two are."""
ROWS = sorted(SHIPPED.stances.rows.values(), key=lambda row: row.id)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_rows_example_is_read_by_the_row(row: Stance) -> None:
    text = PARTIES + re.sub(r"[\[\]]", "", row.example)
    assert f"position.{row.id}" in {p.rule for p in read(text).positions}
