"""A record file of every earlier schema becomes what a fresh one is, and the earlier one is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.errors import RecordFileError
from musnad.store import RecordFile, copying, schema
from tests.store.schemas import HERE, ROUND, fill, made

NEWEST = len(schema.MIGRATIONS)
EARLIER = range(1, NEWEST)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "musnad.db"


def test_every_earlier_schema_has_a_file_here() -> None:
    missing = [number for number in EARLIER if not (HERE / f"{number}.sql").exists()]
    assert missing == [], f"write each with: python -m tests.store.schemas {missing}"


@pytest.mark.parametrize("number", EARLIER)
def test_a_file_of_an_earlier_schema_becomes_what_a_fresh_one_is(number: int, path: Path) -> None:
    made(path, number)
    with RecordFile.open(path) as migrated, RecordFile.open(path.with_name("fresh.db")) as fresh:
        fill(fresh)
        assert migrated.digest() == fresh.digest()
        assert migrated.check(deep=True) == ()
        assert [page.title for page in migrated.pages()] == [page.title for page in fresh.pages()]
        assert migrated.reading(ROUND.location) == ROUND.reading


@pytest.mark.parametrize("number", EARLIER)
def test_the_earlier_file_is_kept_once(number: int, path: Path) -> None:
    made(path, number)
    with RecordFile.open(path) as file:
        assert file.earlier == path.with_name(f"musnad.db.schema-{number}")
    with RecordFile.open(path) as file:
        assert file.earlier is None
    assert sorted(p.name for p in path.parent.iterdir()) == ["musnad.db", f"musnad.db.schema-{number}"]


def test_the_kept_earlier_file_can_be_taken_up_again(path: Path) -> None:
    made(path, 1)
    with RecordFile.open(path) as file:
        assert file.earlier is not None
        before = file.digest()
        earlier = file.earlier
    with RecordFile.open(earlier) as file:
        assert file.digest() == before


def test_no_room_for_the_earlier_file_leaves_it_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RecordFileError("the disk is full", place="there", remedy="Make room")

    made(path, 1)
    monkeypatch.setattr(copying, "copied", full)
    with pytest.raises(RecordFileError, match="the disk is full"):
        RecordFile.open(path)
    monkeypatch.undo()
    assert sorted(p.name for p in path.parent.iterdir()) == ["musnad.db"]
    with RecordFile.open(path) as file:
        assert file.earlier is not None


def test_a_reader_is_told_how_an_earlier_file_is_brought_up_to_date(path: Path) -> None:
    made(path, 1)
    with pytest.raises(RecordFileError, match=rf"schema 1, and this Musnad reads {NEWEST}\. Open it for writing"):
        RecordFile.open(path, read_only=True)
