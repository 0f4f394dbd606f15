"""Shards, parts and what is brought from them, without a cluster."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.cli import main
from musnad.errors import CodecError, UsageError
from musnad.pages.sources import expand
from musnad.scale import Order, Part, Shard, bring, shards, work
from musnad.scale.parts import COLUMNS, write
from musnad.scale.parts import read as rows
from musnad.store import RecordFile
from tests.runner.sources import missing, story


def part(order: Order, *numbers: int) -> Part:
    return work(Shard(0, (*map(story, numbers), missing("gone.txt"))), order)


def put(folder: Path, written: bytes, form: str = "jsonl") -> Path:
    path = folder / f"part-000000-0.{form}"
    path.write_bytes(written)
    return path


def test_sources_are_cut_in_their_order() -> None:
    cut = list(shards(map(story, range(5)), 2))
    assert [[s.location for s in shard.sources] for shard in cut] == [["0.txt", "1.txt"], ["2.txt", "3.txt"], ["4.txt"]]
    assert [shard.number for shard in cut] == [0, 1, 2]


def test_a_part_is_named_for_what_is_read_and_by_which_version() -> None:
    one, other = shards(map(story, range(4)), 2)
    names = {one.name("1"), one.name("2"), other.name("1"), replace(other, number=0).name("1")}
    assert len(names) == 4
    assert all(name.startswith("part-00000") for name in names)


def test_standard_input_is_refused() -> None:
    with pytest.raises(UsageError, match="no standard input"):
        list(shards(expand(["-"])))


def test_both_forms_have_the_same_rows_and_columns(order: Order, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    lines = part(order, 1, 2)
    table = part(replace(order, form="parquet"), 1, 2)
    assert [list(json.loads(line)) for line in lines.written.splitlines()] == [list(COLUMNS)] * 3
    assert list(rows(put(tmp_path, table.written, "parquet"))) == list(rows(put(tmp_path, lines.written)))


def test_a_page_that_fails_has_its_row_and_its_reason(order: Order, tmp_path: Path) -> None:
    read = part(order, 1)
    assert (read.read, [location for location, _ in read.failed]) == (1, ["gone.txt"])
    path = put(tmp_path, read.written)
    assert [(row.location, row.reading is None) for row in rows(path)] == [("1.txt", False), ("gone.txt", True)]
    with RecordFile.open(tmp_path / "record.db") as file:
        assert bring([path], file, order.version).failed == 1
        assert [failure.location for failure in file.failures()] == ["gone.txt"]


def test_bytes_that_are_not_the_readings_are_refused(order: Order, tmp_path: Path) -> None:
    first, second, _ = (json.loads(line) for line in part(order, 1, 2).written.splitlines())
    swapped = json.dumps(first | {"raw": second["raw"]}).encode() + b"\n"
    with RecordFile.open(tmp_path / "record.db") as file:
        (failure,) = bring([put(tmp_path, swapped)], file, order.version).failures
        assert "not those that its reading is of" in (failure.reason or "")
        assert file.count() == 0


def test_a_page_read_by_another_version_never_replaces_one_of_today(order: Order, tmp_path: Path) -> None:
    written = part(order, 1).written
    with RecordFile.open(tmp_path / "record.db") as file:
        bring([put(tmp_path, written)], file, order.version)
        older = put(tmp_path, written.replace(order.version.encode(), b"yesterday"))
        assert bring([older], file, order.version).known == 1
        assert file.stale(order.version) == ()


def test_a_page_read_by_another_version_is_kept_as_stale_where_there_is_none(order: Order, tmp_path: Path) -> None:
    older = put(tmp_path, part(order, 1).written.replace(order.version.encode(), b"yesterday"))
    with RecordFile.open(tmp_path / "record.db") as file:
        assert bring([older], file, order.version).added == 1
        assert len(file.stale(order.version)) == 1


@pytest.mark.parametrize("written", [b"{", b"[]\n", b'{"location": "a"}\n', write([], "jsonl") + b"\xff\n"])
def test_what_is_no_part_is_told_with_its_line(written: bytes, tmp_path: Path) -> None:
    with pytest.raises(CodecError, match=":1: no row of a part"):
        list(rows(put(tmp_path, written)))


def test_the_command_reads_shards_and_goes_on_where_it_ended(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pytest.importorskip("distributed")
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(story(number).read().data)
    asked = ["scale", "--out", str(tmp_path / "parts"), "--workers", "1", "--shard", "2", "--format", "jsonl", "--json"]
    pages = [str(tmp_path / f"{number}.txt") for number in range(3)]
    assert main([*asked, *pages]) == 0
    assert json.loads(capsys.readouterr().out) == {"shards": 2, "before": 0, "lost": 0, "read": 3, "failed": 0}
    assert main([*asked, *pages]) == 0
    assert json.loads(capsys.readouterr().out) == {"shards": 2, "before": 2, "lost": 0, "read": 0, "failed": 0}
    assert main(["add", "--record", str(tmp_path / "r.db"), "--readings", str(tmp_path / "parts"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 3
