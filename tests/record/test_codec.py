import json
from dataclasses import replace

import pytest

from musnad.errors import CodecError
from musnad.record import GatheredPage, GatheredRelation, Reading, Record
from musnad.record.codec import from_json, from_msgpack, schema, to_json, to_msgpack
from tests.record.builders import reading


def test_a_reading_comes_back_equal_from_json_and_msgpack() -> None:
    kept = reading()
    assert from_json(to_json(kept), Reading) == kept
    assert from_msgpack(to_msgpack(kept), Reading) == kept


def test_a_record_comes_back_equal() -> None:
    record = Record(pages=(GatheredPage("a.txt", None),), relations=(GatheredRelation("arms", "x", "y", None, ()),))
    assert from_json(to_json(record), Record) == record


def test_a_relation_is_written_with_from() -> None:
    written = json.loads(to_json(reading()))
    assert written["relations"][0]["from"] == "naria"
    assert "from_" not in written["relations"][0]


def test_a_span_is_written_as_a_pair() -> None:
    assert json.loads(to_json(reading()))["article"]["title"] == [0, 12]


@pytest.mark.parametrize(
    ("encoded", "said"),
    [
        (b"{", "not readable"),
        (b"{}", "no reading"),
        (b'{"schema":"musnad.reading/9"}', "no reading"),
    ],
)
def test_what_is_no_reading_is_refused(encoded: bytes, said: str) -> None:
    with pytest.raises(CodecError, match=said):
        from_json(encoded, Reading)


def test_a_surface_that_is_not_its_span_is_refused() -> None:
    kept = reading()
    wrong = replace(kept, mentions=(replace(kept.mentions[0], surface="النجدي"),))
    with pytest.raises(CodecError, match="where the page has"):
        from_json(to_json(wrong), Reading)


def test_a_span_outside_the_page_is_refused() -> None:
    kept = reading()
    cut = replace(kept, page=replace(kept.page, text=kept.page.text[:20]))
    with pytest.raises(CodecError, match="outside"):
        from_msgpack(to_msgpack(cut), Reading)


def test_what_is_written_fits_the_exported_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(json.loads(to_json(reading())), schema(Reading))
    jsonschema.validate(json.loads(to_json(Record(pages=()))), schema(Record))
