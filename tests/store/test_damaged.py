"""Files that are damaged, strange or not there: one clear line, never a traceback, and the rest is still read."""

from __future__ import annotations

import os
import random
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from musnad.errors import MusnadError, RecordFileError
from musnad.store import RecordFile
from tests.store.schemas import fill
from tests.store.stories import MEETING, NOON, V1, V2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "musnad.db"
    with RecordFile.open(path) as file:
        fill(file)
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
    return path


def spoil(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("DROP TRIGGER raws_append_only")
        db.execute(sql, values)


@pytest.mark.parametrize("put", [b"\0\1\2", zlib.compress(b"[1, 2]"), zlib.compress(b"{}"), zlib.compress(b"\xff")])
def test_a_page_whose_bytes_are_damaged_is_named_and_the_others_are_read(put: bytes, path: Path) -> None:
    spoil(path, "UPDATE raws SET received = ? WHERE page = 1", put)
    with RecordFile.open(path) as file:
        first, *others = file.ids()
        with pytest.raises(RecordFileError, match=rf"musnad\.db: the bytes of {first} are damaged: .*Restore a backup"):
            file.received(first)
        assert [file.received(page).page.id for page in others] == others
        assert any(f"page {first}: its raw bytes are damaged" in problem for problem in file.check())


def test_bytes_that_are_missing_are_told(path: Path) -> None:
    spoil(path, "DELETE FROM raws")
    with RecordFile.open(path) as file, pytest.raises(RecordFileError, match="are missing"):
        file.raw(MEETING.location)


def test_a_reading_that_is_damaged_is_told(path: Path) -> None:
    spoil(path, "UPDATE readings SET reading = x'0011'")
    with RecordFile.open(path) as file:
        with pytest.raises(MusnadError, match=r"musnad\.db: a reading is damaged: .* Restore a backup"):
            file.reading(MEETING.location)
        assert len([problem for problem in file.check() if "is damaged" in problem]) == 4
        file.digest()


def test_search_words_that_are_damaged_are_made_anew(path: Path) -> None:
    spoil(path, "UPDATE shadows SET stems = x'00'")
    with RecordFile.open(path) as file:
        with pytest.raises(RecordFileError, match=r"musnad\.db: .*musnad check --mend"):
            file.put_reading(MEETING.reading, V2, NOON)
        file.reindex()
        assert file.check(deep=True) == ()
        file.put_reading(MEETING.reading, V2, NOON)


def test_an_index_that_holds_strange_words_is_made_anew(path: Path) -> None:
    spoil(path, "INSERT INTO words (rowid, title, body) VALUES (77, 'س', '')")
    with RecordFile.open(path) as file:
        assert len(file.check(deep=True)) == 2
        file.reindex()
        assert file.check(deep=True) == ()


def test_a_table_that_is_missing_is_told(path: Path) -> None:
    spoil(path, "DROP TABLE speakers")
    with RecordFile.open(path) as file:
        assert file.check(deep=True) == ("file: the table speakers is missing",)


def test_damage_is_the_copied_files_and_not_the_copys(path: Path) -> None:
    holed(path, 4)
    with RecordFile.open(path) as file, pytest.raises(RecordFileError, match=r"musnad\.db: the file is damaged"):
        file.backup(path.with_name("copy.db"))


def garbled(path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    data = bytearray(path.read_bytes())
    for _ in range(20 * seed):
        at = chance.randrange(100, len(data) - 8)
        data[at : at + 8] = chance.randbytes(8)
    path.write_bytes(data)


def cut(path: Path, _seed: int) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 100])


def holed(path: Path, seed: int) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * seed : 4096 * (seed + 4)] = bytes(4096 * 4)
    path.write_bytes(data)


@pytest.mark.parametrize("seed", [1, 2, 4])
@pytest.mark.parametrize("how", [garbled, cut, holed])
@pytest.mark.parametrize(
    "asked",
    [
        lambda file: file.check(deep=True),
        lambda file: file.digest(),
        lambda file: file.pages(),
        lambda file: list(file.readings()),
        lambda file: [file.received(page) for page in file.ids()],
        lambda file: file.keep(MEETING.received, MEETING.reading, V2, NOON),
        lambda file: file.forget(file.ids()[0]),
        lambda file: file.backup(file.path.with_name("copy.db")),
        lambda file: file.reindex(),
    ],
    ids=["check", "digest", "pages", "readings", "received", "keep", "forget", "backup", "reindex"],
)
def test_a_damaged_file_is_told_in_one_line(
    asked: Callable[[RecordFile], object], how: Callable[[Path, int], None], seed: int, path: Path
) -> None:
    how(path, seed)
    told: list[MusnadError] = []
    try:
        with RecordFile.open(path) as file:
            asked(file)
    except MusnadError as error:
        told.append(error)
    assert all(error.remedy and error.place.endswith(("musnad.db", "copy.db")) for error in told)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "nowhere").symlink_to("none/musnad.db")
    (tmp_path / "loop").symlink_to("loop")
    for name, told in (
        ("pipe", "a device or a pipe"),
        ("nowhere", "a link to none/musnad.db, whose folder is not there"),
        ("loop", "it cannot be"),
        ("n" * 300, "it cannot be looked at"),
    ):
        with pytest.raises(RecordFileError, match=told):
            RecordFile.open(tmp_path / name)


def test_a_link_to_a_file_that_is_still_to_come_makes_it(tmp_path: Path) -> None:
    (tmp_path / "musnad.db").symlink_to("real.db")
    RecordFile.open(tmp_path / "musnad.db").close()
    assert (tmp_path / "real.db").is_file()


def test_a_file_and_a_folder_that_may_not_be_written_are_told(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with pytest.raises(RecordFileError, match="permissions"):
            RecordFile.open(path)
    finally:
        path.parent.chmod(0o755)
