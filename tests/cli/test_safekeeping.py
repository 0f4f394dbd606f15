"""musnad backup, restore, check and doctor as a person types them."""

import json
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from musnad.cli.diagnosis import EXTRAS
from musnad.errors import RecordFileError
from musnad.store import RecordFile
from musnad.store.shadow import unpacked
from tests.cli.conftest import Musnad

ROOT = Path(__file__).parents[2]


@pytest.fixture
def kept(musnad: Musnad, crawl: Path) -> Path:
    assert musnad("add", crawl).code == 0
    return Path("musnad.db")


def spoilt(record: Path, how: str) -> None:
    with closing(sqlite3.connect(record, isolation_level=None)) as db:
        db.executescript(how)


def test_a_drill(musnad: Musnad, kept: Path) -> None:
    content = json.loads(musnad("check", "--digest", "--json").out)["content"]
    backup = json.loads(musnad("backup", "--json").out)
    assert (backup["pages"], backup["content"]) == (3, content)
    kept.unlink()
    assert musnad("restore", backup["file"]).lines == ["3 pages restored: musnad.db"]
    assert json.loads(musnad("check", "--digest", "--json").out) == {
        "pages": 3,
        "problems": [],
        "content": content,
        "whole": backup["whole"],
    }


@pytest.mark.usefixtures("kept")
def test_a_backup_without_a_name_is_named_after_the_moment(musnad: Musnad) -> None:
    Path("safe").mkdir()
    told = musnad("backup", "safe")
    (copy,) = Path("safe").iterdir()
    assert copy.match("musnad-*Z.db")
    assert told.lines[0] == f"3 pages backed up: {copy}"


@pytest.mark.usefixtures("kept")
def test_a_backup_is_not_overwritten(musnad: Musnad) -> None:
    assert musnad("backup", "copy.db").code == 0
    again = musnad("backup", "copy.db")
    assert (again.code, again.complaints) == (
        74,
        ["musnad: copy.db: it is there already. Name another, or overwrite it with --force"],
    )
    assert musnad("backup", "--force", "copy.db").code == 0


@pytest.mark.usefixtures("kept")
def test_what_was_replaced_is_told(musnad: Musnad) -> None:
    musnad("backup", "copy.db")
    told = musnad("restore", "copy.db")
    assert told.lines[1].endswith("musnad.db.before-restore")


def test_each_depth_of_check_finds_what_the_one_before_does_not(musnad: Musnad, kept: Path) -> None:
    assert [musnad("check", *depth).code for depth in (("--quick",), (), ("--deep",))] == [0, 0, 0]
    with RecordFile.open(kept) as file, file._connections.writing() as db:
        (stems,) = db.execute("SELECT stems FROM shadows WHERE page = 1").fetchone()
        db.execute("INSERT INTO words (words, rowid, title, body) VALUES ('delete', 1, ?, ?)", unpacked(stems))
        db.execute("INSERT INTO words (rowid, title, body) VALUES (1, 'هدنه', '')")
    assert [musnad("check", *depth).code for depth in (("--quick",), (), ("--deep",))] == [0, 0, 1]
    spoilt(kept, "DELETE FROM speakers")
    assert [musnad("check", *depth).code for depth in (("--quick",), (), ("--deep",))] == [0, 1, 1]


def test_a_reading_that_its_bytes_no_longer_give_is_found(musnad: Musnad, kept: Path) -> None:
    spoilt(
        kept,
        "UPDATE readings SET reading = (SELECT reading FROM readings WHERE n = 2) WHERE n = 1;"
        "UPDATE pages SET reading = 1 WHERE n = 1",
    )
    told = musnad("check", "--deep")
    assert any("its bytes give another reading today" in line for line in told.lines)


@pytest.mark.usefixtures("kept")
def test_doctor_finds_nothing_wrong_where_nothing_is(musnad: Musnad) -> None:
    told = musnad("doctor")
    assert told.code == 0
    assert [line.split()[1] for line in told.lines if line.startswith("ok")][-1] == "record"


def test_doctor_makes_no_record_file(musnad: Musnad, tmp_path: Path) -> None:
    told = musnad("doctor")
    assert (told.code, told.lines[-1]) == (0, "note  record    musnad.db: none yet. musnad add PATH makes it")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("how", "name", "seen"),
    [
        ("PRAGMA user_version = 999", "record", "record schema 999"),
        ("PRAGMA application_id = 9", "record", "no record file of Musnad's"),
    ],
)
def test_doctor_tells_what_is_wrong_with_a_remedy(how: str, name: str, seen: str, musnad: Musnad, kept: Path) -> None:
    spoilt(kept, how)
    told = musnad("doctor", "--json")
    (wrong,) = (finding for finding in json.loads(told.out) if finding["state"] == "wrong")
    assert (told.code, wrong["name"], seen in wrong["seen"], bool(wrong["remedy"])) == (1, name, True, True)


@pytest.mark.usefixtures("kept")
def test_doctor_looks_at_your_rows_and_at_readings_made_by_others(musnad: Musnad) -> None:
    Path("musnad.lexicon").mkdir()
    Path("musnad.lexicon/people.tsv").write_text("id\tstate\tar\nx-y\tnowhere\tفلان الفلاني\n", encoding="utf-8")
    told = musnad("doctor")
    assert told.code == 1
    assert any(line.startswith("wrong lexicon") and "nowhere" in line for line in told.lines)


def test_doctor_names_what_could_not_be_read_and_every_extra_that_is_missing(
    musnad: Musnad, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("empty.txt").touch()
    musnad("add", "empty.txt")
    monkeypatch.setattr("musnad.cli.diagnosis.find_spec", lambda _: None)
    told = musnad("doctor").out
    assert "1 places could not be read, the latest: empty.txt (it is empty" in told
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(EXTRAS) == set(declared) - {"build", "dev"}
    assert f"pip install 'musnad[{','.join(EXTRAS)}]'" in told


@pytest.mark.usefixtures("kept")
def test_pages_that_are_read_anew_with_other_tables_are_told(musnad: Musnad) -> None:
    assert musnad("gather").err == ""
    Path("musnad.lexicon").mkdir()
    Path("musnad.lexicon/people.tsv").write_text("id\tar\nfulan-al-fulani\tفلان الفلاني\n", encoding="utf-8")
    assert "read anew, with your tables in musnad.lexicon" in musnad("gather").err
    assert musnad("gather").err == ""


def test_doctor_goes_on_after_a_look_that_fails(musnad: Musnad, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing() -> None:
        raise RecordFileError("an old SQLite", place="here", remedy="Take another")

    monkeypatch.setattr("musnad.cli.diagnosis._sqlite", failing)
    told = musnad("doctor", "--record", "none/musnad.db")
    assert "wrong sqlite    here: an old SQLite. Take another" in told.lines
    assert any(line.startswith("wrong folder") and "no such folder" in line for line in told.lines)


def test_an_earlier_file_that_was_brought_up_to_date_is_told(musnad: Musnad, tmp_path: Path) -> None:
    from tests.store.schemas import made  # noqa: PLC0415

    made(tmp_path / "musnad.db", 1)
    told = musnad("check")
    assert told.code == 0
    assert told.complaints == [
        "musnad: the record file was of schema 1 and is brought up to date; as it was it is kept as musnad.db.schema-1"
    ]
    with RecordFile.open("musnad.db.schema-1") as earlier:
        assert earlier.count() == 2
