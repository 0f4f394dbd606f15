"""Containers into the record file: exactly once, whatever ends the batch; what hangs or crashes costs one record."""

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musnad.errors import CostlyReading, OverlongReading, PageError
from musnad.lexicon import Lexicon
from musnad.pages.containers import Container, Mark, Unpacked, unpack
from musnad.runner import Limits, Outcome, add
from musnad.store import Capture, RecordFile
from tests.hostile.corpus import answer, good_record, html, record
from tests.runner.sources import STORY

pytest.importorskip("fastwarc")

ROWS = 30


@pytest.fixture
def table(tmp_path: Path) -> Container:
    path = tmp_path / "articles.jsonl"
    rows = ({"text": STORY.format(round=number), "url": f"https://alminaa.example/{number}"} for number in range(ROWS))
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return Container("articles.jsonl", str(path), "json")


@pytest.fixture
def archive(tmp_path: Path) -> Container:
    path = tmp_path / "crawl.warc.gz"
    head = "Content-Type: text/html"
    bad = record(answer(b"\0" * 5_000, head=head), uri="https://alminaa.example/bad")
    path.write_bytes(b"".join(map(gzip.compress, (good_record(), bad, good_record(), record(b"x", kind="request")))))
    return Container("crawl.warc.gz", str(path), "warc")


def kept(path: Path) -> list[tuple[object, ...]]:
    """All that a record file holds but its instants."""
    db = sqlite3.connect(path)
    asked = (
        "SELECT n, id, title, outlet, published, statements, names FROM pages ORDER BY n",
        "SELECT page, location FROM locations ORDER BY 1, 2",
        "SELECT page, version, hex(reading) FROM readings ORDER BY n",
        "SELECT * FROM captures ORDER BY 1, 2, 3",
        "SELECT container, state, position, ordinal, record, finished FROM containers ORDER BY 1",
        "SELECT location, reason FROM failures ORDER BY 1",
    )
    found = [row for query in asked for row in db.execute(query).fetchall()]
    db.close()
    return found


def test_an_archive_is_kept_with_its_captures(
    file: RecordFile, archive: Container, lexicon: Lexicon, limits: Limits
) -> None:
    summary = add([archive], file, lexicon, limits=limits)
    assert (summary.added, summary.failed, summary.passed) == (2, 1, {"request": 1})
    first = file.pages()[0]
    assert file.captures(first.id) == (Capture(first.location, "2021-09-07T10:00:00Z", "crawl.warc.gz"),)
    assert [each.cause for each in summary.causes] == ["N of its N characters are NUL"]


def test_added_again_nothing_is_unpacked(
    file: RecordFile, archive: Container, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    add([archive], file, lexicon, limits=limits)
    monkeypatch.setattr("musnad.runner.batch.unpacked", None)
    summary = add([archive], file, lexicon, limits=limits)
    assert (summary.added, summary.known, summary.failed) == (0, 0, 0)
    assert summary.passed == {"done in an earlier run": 4}


def test_a_changed_file_other_stages_and_other_limits_begin_anew(
    file: RecordFile, table: Container, lexicon: Lexicon, limits: Limits
) -> None:
    add([table], file, lexicon, limits=limits)
    assert add([table], file, lexicon, limits=Limits(seconds=11, workers=1)).known == ROWS
    with Path(table.path).open("a", encoding="utf-8") as more:
        more.write("\n" + json.dumps({"text": STORY.format(round=99)}, ensure_ascii=False))
    summary = add([table], file, lexicon, limits=limits)
    assert (summary.added, summary.known) == (1, ROWS)


def test_stopped_anywhere_and_started_again_the_record_is_the_same(
    tmp_path: Path, table: Container, archive: Container, lexicon: Lexicon, limits: Limits
) -> None:
    with RecordFile.open(tmp_path / "whole.db") as file:
        add([table, archive], file, lexicon, limits=limits)
    for stop in (1, 7, ROWS, ROWS + 1):
        path = tmp_path / f"{stop}.db"
        with RecordFile.open(path) as file, pytest.raises(KeyboardInterrupt):
            add([table, archive], file, lexicon, _stopping(stop), limits=limits)
        with RecordFile.open(path) as file:
            summary = add([table, archive], file, lexicon, limits=limits)
            assert summary.known == 0
        assert kept(path) == kept(tmp_path / "whole.db")


def _stopping(after: int) -> Callable[[Outcome], None]:
    heard: list[Outcome] = []

    def hear(outcome: Outcome) -> None:
        heard.append(outcome)
        if len(heard) == after:
            raise KeyboardInterrupt

    return hear


def test_killed_again_and_again_the_record_is_that_of_one_run(
    tmp_path: Path, table: Container, lexicon: Lexicon, limits: Limits
) -> None:
    with RecordFile.open(tmp_path / "whole.db") as file:
        add([table], file, lexicon, limits=limits)
    command = [
        sys.executable,
        "-m",
        "musnad.cli",
        "add",
        table.path,
        "--record",
        str(tmp_path / "killed.db"),
        "--jsonl",
    ]
    command += ["--jobs", "1", "--seconds", "10"]
    acknowledged: list[str] = []
    for kill_after in (1, 5, 11, 10**6):
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as running:
            assert running.stdout is not None
            for number, line in enumerate(running.stdout, 1):
                acknowledged.append(json.loads(line)["page"])
                if number == kill_after:
                    os.kill(running.pid, signal.SIGKILL)
                    break
    assert len(acknowledged) == len(set(acknowledged)), "nothing is added twice"
    whole, killed = (kept(tmp_path / name) for name in ("whole.db", "killed.db"))
    assert killed == whole


@pytest.fixture
def unpacking(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Unpacked], object]], None]:
    """Let something happen in the process that unpacks, before a record is told."""

    def put(act: Callable[[Unpacked], object]) -> None:
        def acted(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
            for each in unpack(container, mark, cap):
                act(each)
                yield each

        monkeypatch.setattr("musnad.runner.unpacking.unpack", acted)

    return put


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (lambda: time.sleep(600), OverlongReading),
        (lambda: os._exit(11), PageError),
        (lambda: bytearray(2**31), CostlyReading),
        (lambda: 1 / 0, PageError),
    ],
)
def test_a_record_that_ends_its_unpacker_costs_itself_alone(  # noqa: PLR0913, PLR0917 - fixtures
    tmp_path: Path,
    file: RecordFile,
    lexicon: Lexicon,
    unpacking: Callable[..., None],
    act: Callable[[], object],
    kind: type,
) -> None:
    path = tmp_path / "crawl.warc.gz"
    deadly = record(answer(html().encode()), uri="https://alminaa.example/deadly")
    path.write_bytes(b"".join(map(gzip.compress, (good_record(), deadly, good_record()))))
    unpacking(lambda each: act() if getattr(each, "location", "").endswith("deadly") else None)
    summary = add([Container("c", str(path), "warc")], file, lexicon, limits=Limits(seconds=4, workers=1))
    assert (summary.added, summary.failed) == (2, 1)
    assert type(summary.failures[0].error) is kind


def test_a_page_that_eats_memory_costs_itself_alone(
    file: RecordFile, table: Container, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    from musnad.pages import receive  # noqa: PLC0415 - what is replaced below

    def eating(raw: bytes, location: str, **told: object) -> object:
        held = []
        while location.endswith("/3"):
            held.append(bytearray(2**20))
        return receive(raw, location, **told)  # type: ignore[arg-type]

    monkeypatch.setattr("musnad.runner.readers.receive", eating)
    summary = add([table], file, lexicon, limits=Limits(seconds=10, workers=1))
    assert (summary.added, summary.failed) == (ROWS - 1, 1)
    assert isinstance(summary.failures[0].error, CostlyReading)


def test_what_a_page_leaves_behind_is_not_taken_off_the_next_ones_memory(
    file: RecordFile, table: Container, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    from musnad.pages import receive  # noqa: PLC0415 - what is replaced below

    left = []

    def leaving(raw: bytes, location: str, **told: object) -> object:
        left.append(bytearray(100 * 2**20))
        return receive(raw, location, **told)  # type: ignore[arg-type]

    monkeypatch.setattr("musnad.runner.readers.receive", leaving)
    assert add([table], file, lexicon, limits=Limits(seconds=10, workers=1)).failed == 0
