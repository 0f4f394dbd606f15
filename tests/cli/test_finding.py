"""search, show, gather, export, check, forget, schema over one record file."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from musnad.record import Reading, Record
from musnad.record.codec import from_json
from tests.cli.conftest import Musnad


@pytest.fixture
def kept(musnad: Musnad, crawl: Path) -> Musnad:
    musnad("add", crawl)
    return musnad


def test_search_finds_another_spelling(kept: Musnad) -> None:
    told = kept("search", "وسهلستان", "رأس", "الماء")
    assert told.code == 0
    assert told.lines[0] == "1 page"
    assert "رأس الماء تستضيف" in told.out


def test_search_json_gives_hits_as_spans(kept: Musnad) -> None:
    told = json.loads(kept("search", "--json", "تستضيف مرسى").out)
    assert told["total"] == 1
    (hit,) = told["hits"]
    page = json.loads(kept("show", "--json", hit["page"]).out)["page"]["text"]
    assert {page[start:end] for start, end in hit["spans"]} >= {"تستضيف", "مرسى"}


def test_search_without_a_record_file_says_how_to_make_one(musnad: Musnad) -> None:
    told = musnad("search", "نارية")
    assert told.code == 74
    assert "musnad add" in told.err


def test_a_query_that_cannot_be_understood_is_wrong_usage(kept: Musnad) -> None:
    told = kept("search", '"نارية')
    assert told.code == 2
    assert len(told.complaints) == 1


def test_show_tells_story_and_statements(kept: Musnad) -> None:
    told = kept("show", "2.txt")
    assert told.lines[0] == "مرسى تستضيف الجولة 2 من محادثات نارية وسهلستان"
    assert "أعلنت وزارة الخارجية" in told.out


def test_show_of_no_page_is_wrong_usage(kept: Musnad) -> None:
    assert kept("show", "ffffffffffffffff").code == 2


def test_gather_counts_and_prints_the_record(kept: Musnad, crawl: Path) -> None:
    told = kept("gather")
    assert (told.code, told.err) == (0, "")
    assert told.lines[0].split() == ["pages", "3"]
    record = from_json(kept("gather", "--json").out, Record)
    assert len(record.pages) == 3
    assert from_json(kept("gather", "--json", crawl).out, Record) == record


def test_new_pages_go_into_the_parts_alone_and_the_record_is_put_together_when_asked_for(
    kept: Musnad, crawl: Path
) -> None:
    assert kept("gather", "--parts").out.split() == ["new", "pages", "3"]
    assert kept("gather", "--parts").out.split() == ["new", "pages", "0"]
    assert kept("gather", "--parts", "--json").code == 2
    record = from_json(kept("gather", "--json").out, Record)
    assert from_json(kept("gather", "--json", crawl).out, Record) == record


def test_gather_reads_again_what_other_tables_read(kept: Musnad, tmp_path: Path) -> None:
    own = tmp_path / "tables"
    own.mkdir()
    (own / "states.tsv").write_text("# none of our own\n", encoding="utf-8")
    told = kept("gather", "--lexicon", own)
    assert (told.code, told.lines[0].split()) == (0, ["pages", "3"])


def test_a_lexicon_that_is_not_there_is_said_at_once(kept: Musnad) -> None:
    assert kept("gather", "--lexicon", "gone").code == 78


def test_gather_of_nothing_is_no_input(musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert musnad("gather", tmp_path / "empty").code == 66


def test_export_prints_the_readings(kept: Musnad, crawl: Path) -> None:
    exported = [from_json(line, Reading) for line in kept("export").lines]
    assert exported == [from_json(line, Reading) for line in kept("read", crawl).lines]


def test_export_csv_has_a_row_a_statement(kept: Musnad) -> None:
    readings = [from_json(line, Reading) for line in kept("export").lines]
    rows = list(csv.DictReader(io.StringIO(kept("export", "--format", "csv").out)))
    assert [row["statement"] for row in rows] == [statement.id for r in readings for statement in r.statements]


def test_check_finds_nothing_wrong_with_a_sound_file(kept: Musnad) -> None:
    told = kept("check")
    assert (told.code, told.out) == (0, "3 pages checked, 0 problems\n")


def test_forget_takes_the_page_out(kept: Musnad) -> None:
    told = kept("forget", "--json", "3.txt")
    assert json.loads(told.out)["status"] == "forgotten"
    assert kept("search", "رأس الماء").lines[0] == "0 pages"


def test_what_read_prints_is_as_the_schema_says(musnad: Musnad, crawl: Path) -> None:
    checker = Draft202012Validator(json.loads(musnad("schema", "reading").out))
    for line in musnad("read", crawl).lines:
        checker.validate(json.loads(line))


def test_what_gather_prints_is_as_the_schema_says(musnad: Musnad, crawl: Path) -> None:
    checker = Draft202012Validator(json.loads(musnad("schema", "record").out))
    checker.validate(json.loads(musnad("gather", "--json", crawl).out))
