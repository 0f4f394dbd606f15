import io
import json
from pathlib import Path

import pytest

from musnad.record import Reading
from musnad.record.codec import from_json
from tests.cli.conftest import STORY, Musnad


def test_read_prints_one_reading_a_line_in_the_order_of_the_pages(musnad: Musnad, crawl: Path) -> None:
    told = musnad("read", crawl)
    assert told.code == 0
    assert told.err == ""
    readings = [from_json(line, Reading) for line in told.lines]
    assert [Path(reading.page.location).name for reading in readings] == ["1.txt", "2.txt", "3.txt"]


def test_read_keeps_nothing(musnad: Musnad, crawl: Path, tmp_path: Path) -> None:
    musnad("read", crawl)
    assert [path.name for path in tmp_path.iterdir()] == ["crawl"]


def test_read_takes_a_pattern(musnad: Musnad, crawl: Path) -> None:
    told = musnad("read", crawl / "[12].txt")
    assert len(told.lines) == 2


def test_read_takes_standard_input(musnad: Musnad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.format(place="مرسى", round=1).encode())))
    told = musnad("read", "-")
    assert told.code == 0
    assert json.loads(told.out)["page"]["location"] == "-"


def test_read_of_a_missing_file_is_no_input(musnad: Musnad) -> None:
    told = musnad("read", "gone.txt")
    assert (told.code, told.out) == (66, "")
    (complaint,) = told.complaints
    assert complaint.startswith("musnad: gone.txt: ")


def test_read_without_a_path_is_wrong_usage(musnad: Musnad) -> None:
    told = musnad("read")
    assert told.code == 2
    assert "PATH" in told.err


@pytest.mark.parametrize("cost", [("--cap", "0"), ("--cap", "-1"), ("--seconds", "nan"), ("--seconds", "0")])
def test_a_page_must_be_allowed_some_cost(cost: tuple[str, str], musnad: Musnad, crawl: Path) -> None:
    assert musnad("read", *cost, crawl).code == 2


def test_the_byte_cap_is_an_option(musnad: Musnad, crawl: Path) -> None:
    told = musnad("read", "--cap", "100", crawl / "1.txt")
    assert told.code == 1
    assert "100 bytes" in told.err
