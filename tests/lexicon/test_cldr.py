import pytest

from musnad.arabic import tokenize
from musnad.arabic.calendar import find
from musnad.lexicon import Lexicon
from musnad.lexicon.table import Row, read
from musnad.record import Span

LEXICON = Lexicon()


def test_the_table_is_what_babel_holds() -> None:
    pytest.importorskip("babel")
    from evaluation.cldr import TABLE, rows  # noqa: PLC0415 - only where Babel is

    assert TABLE.read_text(encoding="utf-8").splitlines() == list(rows())


@pytest.mark.parametrize("row", list(read("cldr")), ids=lambda row: row.id)
def test_every_name_of_cldr_is_read(row: Row) -> None:
    for name in row.list("names"):
        first, *rest = tokenize(name).folds
        found = [p for p in LEXICON.months[first] if p.kind == row["kind"] and p.rest == tuple(rest)]
        assert {p.value for p in found} == {row["value"]}, name


@pytest.mark.parametrize(
    ("text", "value"),
    [("mardi 4 févr. 2014", "2014-02-04"), ("Samedi 12 juill. 2014", "2014-07-12"), ("3 janv. 2015", "2015-01-03")],
)
def test_a_french_day_of_a_maghrebi_page_is_read(text: str, value: str) -> None:
    (date,) = find(tokenize(text), Span(0, len(text)), LEXICON.months)
    assert (date.value, date.span.of(text), date.disagrees) == (value, text, False)


def test_our_own_rows_stand_over_those_of_cldr() -> None:
    assert [p.rule for p in LEXICON.months["مايو"]] == ["month.may"]
