"""`musnad add` of files that hold many pages."""

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Musnad
from tests.hostile.corpus import good_record, record

ROW = {
    "headline": "لقاء في مرسى",
    "body": STORY.format(place="مرسى", round=2).partition("\n\n")[2].partition("\n")[2],
    "when": "07/09/2021",
    "site": "الميناء",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pytest.importorskip("fastwarc")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text(STORY.format(place="تل الورد", round=1), encoding="utf-8")
    (inbox / "b.dump").write_text(json.dumps(ROW), encoding="utf-8")
    (inbox / "c.gz").write_bytes(gzip.compress(good_record()) + gzip.compress(record(b"x", kind="request")))
    (tmp_path / "map.toml").write_text(
        'text = "body"\ntitle = "headline"\ndate = "when"\ndate_format = "%d/%m/%Y"\noutlet = "site"\n',
        encoding="utf-8",
    )
    return inbox


def test_a_folder_may_mix_pages_archives_and_tables(musnad: Musnad, folder: Path, tmp_path: Path) -> None:
    told = musnad("add", "--jobs", "1", folder, "--mapping", tmp_path / "map.toml")
    assert told.lines == ["3 added, 0 known, 0 failed: musnad.db", "  1 passed over: request 1"]
    again = musnad("add", "--jobs", "1", folder, "--mapping", tmp_path / "map.toml")
    assert again.lines == ["0 added, 1 known, 0 failed: musnad.db", "  3 passed over: done in an earlier run 3"]
    assert musnad("check").code == 0


def test_a_row_is_shown_with_what_its_columns_claim(musnad: Musnad, folder: Path, tmp_path: Path) -> None:
    musnad("add", folder / "b.dump", "--mapping", tmp_path / "map.toml")
    shown = musnad("show", f"{folder / 'b.dump'}#1")
    assert shown.lines[0] == "لقاء في مرسى"
    assert "published  2021-09-07 (markup.table:date)" in shown.lines


def test_the_captures_of_a_page_are_shown(musnad: Musnad, folder: Path) -> None:
    added = json.loads(musnad("add", "--jsonl", folder / "c.gz").lines[0])
    assert f"captured   2021-09-07T10:00:00Z in {folder / 'c.gz'}" in musnad("show", added["page"]).lines


def test_a_table_without_a_known_column_asks_for_a_mapping(musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / "odd.jsonl").write_text('{"a": "قال الوزير"}', encoding="utf-8")
    told = musnad("add", tmp_path / "odd.jsonl")
    assert told.code == 1
    assert "none of its columns is known to hold the story: a. Say which is which: --mapping" in told.err


def test_a_table_without_any_day_says_that_a_column_may_tell_it(musnad: Musnad, tmp_path: Path) -> None:
    text = "قال وزير الخارجية سليم الورداني إن المحادثات مستمرة وإن الوفدين اتفقا على جدول الأعمال."
    rows = {
        "unknown.jsonl": {"text": text, "when_told": "2021-09-07"},
        "known.jsonl": {"text": text, "publishedAt": "2021-09-08"},
    }
    for name, row in rows.items():
        (tmp_path / name).write_text(json.dumps({**row, "title": name}), encoding="utf-8")
    (remark,) = musnad("add", *rows).complaints
    assert remark.startswith("musnad: unknown.jsonl: none of its pages has a day.")
    assert "--mapping" in remark


def test_failures_are_summed_up_by_their_cause(musnad: Musnad, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(number))
    told = musnad("add", *(tmp_path / f"{number}.png" for number in range(3)), "gone.txt")
    assert told.lines[1:] == [
        f"  3 failed: it is an image, not a page; the first: {tmp_path / '0.png'}",
        "  1 failed: there is no such file; the first: gone.txt",
    ]
    causes = json.loads(musnad("add", "--json", tmp_path / "0.png").out)["causes"]
    assert causes == [{"cause": "it is an image, not a page", "count": 1, "first": str(tmp_path / "0.png")}]


def test_a_wrong_mapping_is_one_line(musnad: Musnad, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text('title = "x"', encoding="utf-8")
    told = musnad("add", folder, "--mapping", tmp_path / "map.toml")
    assert told.code == 2
    assert told.complaints == [
        f'musnad: {tmp_path / "map.toml"}: it maps no text. Say which column holds the story: text = "body"'
    ]
