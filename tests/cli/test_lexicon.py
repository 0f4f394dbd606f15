"""`musnad lexicon`: the user's own rows, beside the record and winning."""

import json
from pathlib import Path

from tests.cli.conftest import Musnad

PERSON = ("id=selim-al-wardani", "sex=m", "ar=سليم الورداني")


def test_a_row_is_added_beside_the_record_file(musnad: Musnad, tmp_path: Path) -> None:
    told = musnad("lexicon", "add", "people", *PERSON, "--record", "talks.db")
    assert (told.code, told.out) == (0, "added: selim-al-wardani in talks.lexicon/people.tsv:2\n")
    assert (tmp_path / "talks.lexicon" / "people.tsv").exists()


def test_every_command_reads_the_folder_beside_the_record(musnad: Musnad, crawl: Path) -> None:
    musnad("lexicon", "add", "people", *PERSON)
    for command in (("read", crawl / "1.txt"), ("add", crawl, "--jsonl"), ("gather", "--json")):
        assert musnad(*command).code == 0
    entities = json.loads(musnad("gather", "--json").out)["entities"]
    assert "selim-al-wardani" in [entity["id"] for entity in entities]
    assert "selim-al-wardani" in musnad("read", crawl / "1.txt").out


def test_a_folder_that_is_named_comes_before_the_one_beside(musnad: Musnad, tmp_path: Path) -> None:
    musnad("lexicon", "add", "people", *PERSON)
    musnad("lexicon", "add", "people", *PERSON, "--lexicon", tmp_path / "other")
    assert str(tmp_path / "other") in musnad("lexicon", "check", "--lexicon", tmp_path / "other").out
    assert "0 faults: our tables and musnad.lexicon" in musnad("lexicon", "check").out


def test_tables_are_listed_with_their_counts(musnad: Musnad) -> None:
    musnad("lexicon", "add", "people", *PERSON)
    musnad("lexicon", "add", "people", "id=sergei-lavrov", "ar+=لافروفا")
    (line,) = [line for line in musnad("lexicon", "list").lines if line.startswith("people ")]
    assert line.endswith("2 yours  (1 in place of ours)")
    counts = {told["table"]: told for told in map(json.loads, musnad("lexicon", "list", "--json").lines)}
    assert (counts["people"]["yours"], counts["people"]["replaced"], counts["cues"]["yours"]) == (2, 1, 0)


def test_rows_are_listed_with_their_origin_and_narrowed_by_words(musnad: Musnad) -> None:
    musnad("lexicon", "add", "people", *PERSON)
    assert musnad("lexicon", "list", "people", "الورداني").out.startswith("yours selim-al-wardani  ")
    assert musnad("lexicon", "list", "people", "سيرغى", "لافروف").out.startswith("ours  sergei-lavrov  ")
    assert len(musnad("lexicon", "list", "people", "--yours").lines) == 1
    told = json.loads(musnad("lexicon", "list", "people", "lavrov", "minister", "--json").lines[0])
    assert (told["origin"], told["row"]["qid"]) == ("ours", "Q58217")


def test_check_tells_each_fault_and_leaves_with_the_code_of_a_wrong_row(musnad: Musnad, tmp_path: Path) -> None:
    assert musnad("lexicon", "check").code == 0
    folder = tmp_path / "musnad.lexicon"
    folder.mkdir()
    (folder / "people.tsv").write_text("id\tar\nx\t\n", encoding="utf-8")
    told = musnad("lexicon", "check")
    assert told.code == 78
    assert told.lines[0] == "musnad.lexicon/people.tsv:2: nothing in ar. Fill the column ar"
    (fault,) = json.loads(musnad("lexicon", "check", "--json").out)["faults"]
    assert fault["place"] == "musnad.lexicon/people.tsv:2"


def test_a_wrong_row_is_not_added(musnad: Musnad, tmp_path: Path) -> None:
    told = musnad("lexicon", "add", "people", "id=x", "ar=لافروف")
    assert told.code == 78
    assert "sergei-lavrov" in told.complaints[0]
    assert list(tmp_path.rglob("*.tsv")) == []


def test_what_is_no_cell_or_no_table_is_wrong_usage(musnad: Musnad) -> None:
    assert musnad("lexicon").code == 2
    assert musnad("lexicon", "add", "people", "selim").code == 2
    assert musnad("lexicon", "add", "peopel", "id=x").code == 2
    assert musnad("lexicon", "list", "peopel").code == 2
