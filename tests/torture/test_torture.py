"""A small share of `make torture`, and that each model finds what it is there to find."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from musnad.store import connections
from tests.torture import faults, kills, powercuts
from tests.torture.disk import Event
from tests.torture.run import Life


@pytest.mark.parametrize("subject", kills.SUBJECTS, ids=lambda subject: subject.name)
def test_nothing_is_lost_by_kill_9(subject: kills.Subject, tmp_path: Path) -> None:
    figures = kills.torture(subject, 8, tmp_path, random.Random(1))
    assert (figures.kills >= 8, figures.faults) == (True, [])


@pytest.mark.parametrize("life", [Life(2), Life(2, schema=1)], ids=["new", "migrated"])
def test_nothing_is_lost_when_the_power_is_cut(life: Life, tmp_path: Path) -> None:
    figures = powercuts.torture(life, 25, tmp_path, random.Random(2))
    assert (figures.cuts, figures.faults) == (25, [])


@pytest.mark.parametrize(("fault", "lasting"), [("ENOSPC", True), ("EIO", False)])
def test_a_disk_that_fails_is_told_and_the_run_is_completed_afterwards(
    fault: str, lasting: bool, tmp_path: Path
) -> None:
    figures = faults.torture(Life(2), fault, tmp_path, lasting=lasting, every=23)
    assert (figures.told > 5, figures.faults) == (True, [])


def test_the_model_finds_what_is_lost_without_a_sync_at_each_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "DURABLE", connections.DURABLE.replace("FULL", "NORMAL"))
    assert len(powercuts.torture(Life(3), 30, tmp_path, random.Random(3)).lost) > 5


def test_what_was_synced_is_there_and_of_the_rest_some_sectors() -> None:
    events = [
        Event("create", "a-wal"),
        Event("write", "a-wal", 0, b"1" * 512),
        Event("sync", "a-wal"),
        Event("write", "a-wal", 512, b"2" * 1024),
    ]
    found = {powercuts.after_cut(events, random.Random(seed), {})["a-wal"] for seed in range(40)}
    assert {len(data) for data in found} == {512, 1024, 1536}
    assert all(data.startswith(b"1" * 512) for data in found)
