"""Every row of the tables that this stage reads fits its own example."""

import pytest

from musnad.arabic import tokenize
from musnad.arabic.calendar import Names, find
from musnad.articles.segments import segments
from musnad.lexicon.furniture import FurnitureRow
from musnad.lexicon.outlets import Outlet
from musnad.lexicon.table import Row, read
from musnad.record import Span
from tests.articles.pages import STORY, TITLE, cleaned, lexicon


@pytest.mark.parametrize("row", lexicon().furniture.rows, ids=lambda row: row.id)
def test_a_furniture_row_is_the_one_that_fits_its_example(row: FurnitureRow) -> None:
    segment = segments(row.example, tokenize(row.example), None)[0]
    hit = lexicon().furniture.match(segment.key, segment.words)
    assert hit is not None
    assert hit.id == row.id


@pytest.mark.parametrize("row", lexicon().outlets.by_id.values(), ids=lambda row: row.id)
def test_an_outlet_is_found_by_each_of_its_names(row: Outlet) -> None:
    assert all(row in lexicon().outlets.find(name.removeprefix("~")) for name in row.names)


def test_outlets_share_no_domain() -> None:
    domains = [domain for row in lexicon().outlets.by_id.values() for domain in row.domains]
    assert len(domains) == len(set(domains))


def test_an_outlets_marks_are_rows_of_furniture() -> None:
    rows = {row.id for row in lexicon().furniture.rows}
    assert all(rows.issuperset(row.marks) for row in lexicon().outlets.by_id.values())


@pytest.mark.parametrize("row", list(read("months")), ids=lambda row: row.id)
def test_a_name_of_the_calendar_stands_in_its_example(row: Row) -> None:
    names: Names = lexicon().months
    folds = tokenize(row["example"]).folds
    hits = [
        p for i, f in enumerate(folds) for p in names.get(f, ()) if tuple(folds[i + 1 : i + 1 + len(p.rest)]) == p.rest
    ]
    assert row.id in {phrase.rule for phrase in hits}


@pytest.mark.parametrize("row", [r for r in read("months") if r["kind"] in ("month", "hijri")], ids=lambda row: row.id)
def test_a_months_example_is_a_day_of_that_month(row: Row) -> None:
    tokens = tokenize(row["example"])
    date = find(tokens, Span(0, len(tokens.text)), lexicon().months)[0]
    assert (date.month, date.day, date.system) == (
        int(row["value"]), 7, "hijri" if row["kind"] == "hijri" else "gregorian",
    )  # fmt: skip


@pytest.mark.parametrize("row", list(read("credits")), ids=lambda row: row.id)
def test_a_credits_word_stands_in_its_example(row: Row) -> None:
    folds = tokenize(row["example"]).folds
    hits = [lexicon().credits.match(folds, i, len(folds), row["kind"]) for i in range(len(folds))]
    assert row.id in {hit[1].rule for hit in hits if hit}


@pytest.mark.parametrize("row", list(read("prose")), ids=lambda row: row.id)
def test_a_word_of_prose_stands_in_its_example(row: Row) -> None:
    prose = lexicon().prose
    kinds = {"past": prose.past, "word": prose.verbs, "opener": prose.openers, "small": prose.small}
    words = {**kinds, "reader": prose.reader, "picture": prose.picture, "list": prose.lists}[row["kind"]]
    assert words.intersection(tokenize(row["example"]).folds)


@pytest.mark.parametrize(
    ("line", "kind"), [("كتب: سليم الورداني", "byline"), ("رسم للفنان سليم الورداني", "image_credit")]
)
def test_who_wrote_and_who_drew_is_told_by_its_word(line: str, kind: str) -> None:
    assert cleaned(TITLE, line, *STORY).kind(line) == kind
