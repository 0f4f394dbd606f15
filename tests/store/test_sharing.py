"""Several threads, several programs, a full disk, a sudden end."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from musnad.errors import RecordFileError
from musnad.store import RecordFile
from tests.store.stories import MEETING, NOON, SUMMIT, V1, Story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "musnad.db"


def test_a_reader_reads_while_one_writes_and_sees_only_what_is_committed(path: Path) -> None:
    seen: list[int] = []
    with RecordFile.open(path) as file, RecordFile.open(path, read_only=True) as reader:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        with file.together():
            file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
            thread = threading.Thread(target=lambda: seen.extend([file.count(), reader.count()]))
            thread.start()
            thread.join()
            seen.append(file.count())
        assert [*seen, reader.count()] == [1, 1, 2, 2]


def test_many_threads_read_and_write_one_open_file(path: Path) -> None:
    stories = [Story(f"خبر رقم {i}", location=f"crawl/{i}.txt") for i in range(24)]
    with RecordFile.open(path) as file, ThreadPoolExecutor(8) as threads:
        added = list(threads.map(lambda s: file.keep(s.received, s.reading, V1, NOON).page, stories))
        assert list(threads.map(lambda page: file.reading(page).page.id, added)) == added
        assert (file.count(), file.check()) == (24, ())


def test_a_write_waits_for_another_programs_and_then_says_so(path: Path) -> None:
    with RecordFile.open(path) as file:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with file._connections.alone() as db:
            db.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(RecordFileError, match="another program is writing"):
            file.keep(MEETING.received, MEETING.reading, V1, NOON)
        other.execute("ROLLBACK")
        assert file.keep(MEETING.received, MEETING.reading, V1, NOON).status == "added"


def test_a_full_disk_keeps_nothing_of_the_page_and_the_file_goes_on(path: Path) -> None:
    big = Story("خبر طويل", tuple(os.urandom(3000).hex() for _ in range(200)))
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        with file._connections.alone() as db:
            db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0] + 5}")
        with pytest.raises(RecordFileError, match=r"the disk is full.*Make room"):
            file.keep(big.received, big.reading, V1, NOON)
        with file._connections.alone() as db:
            db.execute("PRAGMA max_page_count = 1000000")
        assert (file.count(), file.check()) == (1, ())
        assert file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON).status == "added"


KILLED = """
import os, signal, sys
from musnad.store import RecordFile, keeping
from tests.store.stories import MEETING, SUMMIT, NOON, V1

file = RecordFile.open(sys.argv[1])
file.keep(MEETING.received, MEETING.reading, V1, NOON)
real = keeping.index
def index(db, n, made):
    real(db, n, made)
    os.kill(os.getpid(), signal.SIGKILL)
keeping.index = index
file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
"""


def test_a_kill_in_the_middle_of_a_page_leaves_what_was_committed(path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    with RecordFile.open(path) as file:
        assert ([p.title for p in file.pages()], file.check()) == ([MEETING.title], ())
        assert file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON).status == "added"
