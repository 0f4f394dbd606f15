"""Each row of the events' tables is run on its own example."""

import re
from pathlib import Path

import pytest

from musnad.errors import LexiconError
from musnad.lexicon import Lexicon
from musnad.lexicon.events import STATUSES, TYPES
from musnad.lexicon.table import Row
from musnad.lexicon.table import read as rows
from musnad.record import Event
from tests.events.reading import CAST, read
from tests.tables import SHIPPED

MARKED = re.compile(r"\[(.+?)\]")


def at_mark(example: str) -> list[Event]:
    """The events whose trigger meets the brackets of an example."""
    found = MARKED.search(example)
    assert found, example
    start = len(CAST) + found.start()
    plain = MARKED.sub(r"\1", example)
    return [e for e in read(CAST + plain).events if e.trigger.start < start + len(found[1]) and start < e.trigger.end]


EVENT_ROWS = [row for table in ("events_verbs", "events_nouns") for row in rows(table)]


@pytest.mark.parametrize("row", EVENT_ROWS, ids=lambda r: str(r.id))
def test_each_row_fires_at_the_trigger_of_its_example_or_is_read_as_the_speech_act_it_is(row: Row) -> None:
    told = at_mark(row["example"])
    spoken = [e for e in told if e.statement and e.type == row["type"]]
    assert f"event.{row.id}" in [e.rule for e in told] or spoken


@pytest.mark.parametrize("row", list(rows("events_status")), ids=lambda r: str(r.id))
def test_each_operator_decides_the_status_of_its_example(row: Row) -> None:
    assert row["status"] in [e.status for e in at_mark(row["example"])]


@pytest.mark.parametrize("row", [r for r in rows("events_acts") if r["type"] != "-"], ids=lambda r: str(r.id))
def test_each_speech_act_is_an_event_that_points_to_its_statement(row: Row) -> None:
    told = [e for e in read(CAST + row["example"]).events if e.rule == f"event.act.{row.id}"]
    assert [(e.type, e.statement is not None) for e in told] == [(row["type"], True)]


def test_every_type_and_status_has_rows_and_a_score() -> None:
    table = SHIPPED.events
    assert {row.type for row in table.rows.values()} == set(TYPES)
    assert all(table.score(kind, None) is not None for kind in TYPES)
    assert {op.status for ops in table.operators.values() for op in ops} == STATUSES - {"happened"}


def test_a_row_of_an_unknown_type_names_its_place(tmp_path: Path) -> None:
    (tmp_path / "events_acts.tsv").write_text("id\tkind\ttype\talternative\tmode\tcontent\texample\nx\tcue\tBLAME\n")
    with pytest.raises(LexiconError, match="BLAME"):
        _ = Lexicon(tmp_path).events
