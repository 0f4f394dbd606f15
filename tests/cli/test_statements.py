"""`musnad statements`."""

import csv
import io
import json
from pathlib import Path

import pytest

from musnad.cli.main import main

PAGE = (
    "الورداني: الموعد باق\n\nنشر في 4 مارس 2015\n\n"
    "قال وزير الخارجية الناري سليم الورداني لوكالة نبأ إن الهدنة قائمة.\n"
    "وقالت وزيرة الخارجية السهلية هالة مرزاق إن السدود ممتلئة.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["statements", *arguments]) == 0
    return capsys.readouterr().out


def test_pages_answer_without_being_kept(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = out(capsys, page, "--by", "مرزاق")
    assert told.splitlines()[0] == "1 statement"
    assert "السدود ممتلئة" in told


def test_a_record_answers(page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(tmp_path / "r.db")
    main(["add", "--record", record, page])
    capsys.readouterr()
    told = out(capsys, "--record", record, "--about", "الهدنة", "--format", "cite", "--language", "en")
    assert "سليم الورداني" in told
    assert "characters" in told


def test_json_holds_statement_chain_and_citations(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(out(capsys, page, "--about", "السدود", "--format", "json"))
    (only,) = told["statements"]
    assert told["total"] == 1
    assert only["statement"]["surface"] == "السدود ممتلئة"
    assert only["speaker"]["name"]["ar"] == "هالة مرزاق"
    assert set(only["citation"]) == {"ar", "en"}


def test_csv_has_a_row_a_statement(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(out(capsys, page, "--format", "csv", "--min-confidence", "0.9"))))
    assert [row["content"] for row in rows] == ["الهدنة قائمة", "السدود ممتلئة"]
    assert all(row["citation_ar"] for row in rows)


def test_markdown_has_its_days(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "## 2015-03-04" in out(capsys, page, "--format", "md")


@pytest.mark.parametrize("told", ["2", "x", "nan"])
def test_a_confidence_that_is_none_is_wrong_usage(page: str, told: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["statements", page, "--min-confidence", told])
    assert left.value.code == 2
