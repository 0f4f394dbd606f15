"""The record from Python."""

import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import musnad
from musnad.api.opened import OpenRecord, _cell
from musnad.errors import RecordFileError, UsageError
from musnad.record.quoted import Quoted
from tests import kept
from tests.tables import WITH_SAMPLES


@pytest.fixture
def record(path: Path) -> Iterator[OpenRecord]:
    with musnad.open(path, WITH_SAMPLES) as opened:
        yield opened


def test_lists_are_iterated_as_often_as_one_likes(record: OpenRecord) -> None:
    said = record.statements(by="الورداني")
    first, second = list(said), list(said)
    assert first
    assert first == second
    assert all(isinstance(each, Quoted) for each in first)


def test_values_are_frozen(record: OpenRecord) -> None:
    for value in (*record.articles().first(), *record.events().first(), *record.entities().first()):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, dataclasses.fields(value)[0].name, "other")


def test_a_value_comes_with_its_page_and_its_characters(record: OpenRecord) -> None:
    (event,) = record.events(type="SANCTION").first()
    text = record.reading(event.page).page.text
    assert event.value.trigger.of(text) == event.surfaces["trigger"] == event.value.surface


def test_every_list_becomes_a_data_frame_of_as_many_rows(record: OpenRecord) -> None:
    for name in ("articles", "statements", "mentions", "events", "terms", "record/pages"):
        listed = record.list(name)
        frame = listed.to_pandas()
        assert isinstance(frame, pd.DataFrame)
        assert len(frame) == len(list(listed))
        assert list(frame.columns) == list(listed.columns)


def test_a_notebook_shows_a_table_in_which_no_page_acts(record: OpenRecord) -> None:
    shown = record.statements()._repr_html_()
    assert shown.count("<tr>") == 21
    assert 'dir="auto"' in shown
    assert _cell("<script>alert(1)</script>") == '<td dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</td>'
    assert str(len(kept.readings())) in record._repr_html_()


def test_what_is_asked_wrongly_says_what_can_be_asked(record: OpenRecord) -> None:
    with pytest.raises(UsageError, match="there are: outlet"):
        record.articles(outlett="al-minaa")
    with pytest.raises(UsageError, match="OR with no word"):
        list(record.search("OR"))
    with pytest.raises(UsageError, match="articles, search"):
        record.list("nothing")


def test_a_list_may_be_narrowed_by_several_values(record: OpenRecord) -> None:
    outlets = {each.outlet for each in record.articles(outlet=["al-minaa", "al-dana"])}
    assert outlets <= {"al-minaa", "al-dana"}
    assert outlets


def test_a_record_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="no such record file"):
        musnad.open(tmp_path / "none.db")


def test_without_pandas_the_extra_is_named(record: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match=r"musnad\[pandas\]"):
        record.articles().to_pandas()


def test_the_record_across_pages_is_at_hand(record: OpenRecord) -> None:
    assert len(record.record().pages) == len(record) == len(kept.readings())
