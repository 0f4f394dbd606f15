"""How fast a batch goes and how long it will take."""

from pathlib import Path

import pytest

from musnad.cli.following import Pace
from musnad.pages.containers import Container, Mark
from musnad.runner import Outcome
from musnad.runner.outcome import Taken


def at(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: seconds)


def test_rate_and_time_left_are_told_by_the_bytes_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dump.jsonl").write_bytes(b"x" * 1000)
    (tmp_path / "page.txt").write_bytes(b"x" * 1000)
    at(100, monkeypatch)
    pace = Pace([str(tmp_path)])
    for number in range(1, 11):
        container = Container("dump.jsonl", str(tmp_path / "dump.jsonl"), "json")
        pace.hear(Outcome(str(number), "added", taken=Taken(container, Mark(50 * number, number))))
    at(101, monkeypatch)
    assert str(pace) == ""
    at(150, monkeypatch)
    assert str(pace) == ", 0.2 a second, 2 min left"
    pace.hear(Outcome("page.txt", "added", size=1000))
    assert str(pace) == ", 0.22 a second, 17 s left"


def test_what_an_earlier_run_did_is_not_counted_into_the_rate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dump").write_bytes(b"x" * 1000)
    container = Container("dump", str(tmp_path / "dump"), "json")
    at(0, monkeypatch)
    pace = Pace([str(tmp_path / "dump")])
    pace.hear(Outcome("a", "added", taken=Taken(container, Mark(800, 80))))
    pace.hear(Outcome("b", "added", taken=Taken(container, Mark(900, 90))))
    at(60, monkeypatch)
    assert str(pace) == ", 0.0333 a second, 1 min left"
