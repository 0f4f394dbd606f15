import json
from pathlib import Path

import pytest

from tests.cli.conftest import Musnad


def test_add_counts_what_became_of_the_pages(musnad: Musnad, crawl: Path) -> None:
    assert musnad("add", crawl).out == "3 added, 0 known, 0 failed: musnad.db\n"
    assert musnad("add", crawl).out == "0 added, 3 known, 0 failed: musnad.db\n"


def test_add_jsonl_prints_a_line_a_page(musnad: Musnad, crawl: Path) -> None:
    musnad("add", crawl / "1.txt")
    told = musnad("add", "--jsonl", crawl / "1.txt", crawl / "2.txt", "gone.txt")
    first, second, third = map(json.loads, told.lines)
    assert told.code == 1
    assert (Path(first["location"]).name, first["status"], first["reason"]) == ("1.txt", "known", None)
    assert (second["status"], second["reason"]) == ("added", None)
    assert (third["location"], third["status"]) == ("gone.txt", "failed")
    assert third["reason"]


def test_add_json_sums_up(musnad: Musnad, crawl: Path) -> None:
    told = json.loads(musnad("add", "--json", crawl, "gone.txt").out)
    assert (told["added"], told["known"], told["failed"]) == (3, 0, 1)
    assert [failure["location"] for failure in told["failures"]] == ["gone.txt"]


def test_the_record_file_is_the_option_then_the_variable_then_musnad_db(
    musnad: Musnad, crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSNAD_RECORD", str(tmp_path / "variable.db"))
    musnad("add", crawl, "--record", tmp_path / "option.db")
    assert (tmp_path / "option.db").exists()
    assert not (tmp_path / "variable.db").exists()
    musnad("add", crawl)
    assert (tmp_path / "variable.db").exists()
    assert not (tmp_path / "musnad.db").exists()


def test_a_forgotten_page_comes_back_by_force_alone(musnad: Musnad, crawl: Path) -> None:
    musnad("add", crawl)
    assert musnad("forget", crawl / "1.txt").code == 0
    assert musnad("add", crawl).code == 1
    assert musnad("add", "--force", crawl).out == "1 added, 2 known, 0 failed: musnad.db\n"


def test_a_folder_in_the_place_of_the_record_file_is_an_io_error(musnad: Musnad, crawl: Path) -> None:
    told = musnad("add", crawl, "--record", crawl)
    assert told.code == 74
    assert len(told.complaints) == 1
