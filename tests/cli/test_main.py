"""What every command shares: help, streams, exit codes, interruption."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import pytest

from musnad.cli.main import COMMANDS
from musnad.cli.streams import plain
from musnad.store import RecordFile
from tests.cli.conftest import STORY, Musnad

NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]
PROGRAM = [sys.executable, "-m", "musnad.cli"]


def environment(**more: str) -> Mapping[str, str]:
    return {**os.environ, **more}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example(name: str, musnad: Musnad) -> None:
    told = musnad(name, "--help")
    assert told.code == 0
    assert f"  musnad {name}" in told.out.partition("examples:")[2]
    assert "--json" in told.out or name == "mcp"  # which speaks a protocol of its own


def test_no_command_is_wrong_usage(musnad: Musnad) -> None:
    bare = musnad()
    assert bare.code == 2
    assert "statements" in bare.err  # the commands, to choose from
    assert musnad("sing").code == 2


def test_output_is_utf8_whatever_the_locale(crawl: Path) -> None:
    c_locale = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="")
    told = subprocess.run([*PROGRAM, "read", crawl / "1.txt"], env=c_locale, capture_output=True, check=True)
    assert json.loads(told.stdout.decode("utf-8"))["page"]["text"] == (crawl / "1.txt").read_text(encoding="utf-8")


def test_a_reader_that_leaves_early_ends_it_quietly(crawl: Path) -> None:
    reading = subprocess.Popen([*PROGRAM, "read", crawl], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert reading.stdout is not None
    assert reading.stderr is not None
    reading.stdout.close()
    assert reading.wait(timeout=20) == 141
    assert reading.stderr.read() == b""


def test_a_full_disk_is_an_io_error(crawl: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("wb") as disk:
        told = subprocess.run([*PROGRAM, "read", crawl], stdout=disk, stderr=subprocess.PIPE, check=False)
    assert told.returncode == 74
    assert told.stderr.decode().count("\n") == 1


def test_a_fault_of_ours_is_no_failed_page(musnad: Musnad, crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.runner.read", None)
    told = musnad("read", crawl)
    assert told.code == 70
    assert told.complaints[-1].startswith("musnad: a fault of Musnad's")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_batch_keeps_what_it_reported(sent: signal.Signals, code: int, tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    for number in range(2000):
        (folder / f"{number:04}.txt").write_text(STORY.format(place="مرسى", round=number), encoding="utf-8")
    command = [*PROGRAM, "add", "--jsonl", "--record", tmp_path / "r.db", folder]
    streams: dict[str, int] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    adding = subprocess.Popen(command, **streams, encoding="utf-8", start_new_session=True)
    assert adding.stdout is not None
    reported = [adding.stdout.readline() for _ in range(5)]
    os.killpg(adding.pid, sent)  # as a terminal does: to the workers too
    rest, complaints = adding.communicate(timeout=20)
    assert adding.returncode == code
    assert "Traceback" not in complaints
    with RecordFile.open(tmp_path / "r.db") as file:
        told = [json.loads(line)["location"] for line in (*reported, *rest.splitlines())]
        assert {page.location for page in file.pages(limit=5000)} >= set(told)
        assert file.count() < 2000
        assert file.check() == ()


def test_serve_prints_its_address_and_answers(tmp_path: Path) -> None:
    command = [*PROGRAM, "serve", "--port", "0", "--json", "--record", tmp_path / "r.db"]
    serving = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        assert serving.stdout is not None
        address = json.loads(serving.stdout.readline())["address"]
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own
            assert answer.status == 200
    finally:
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=20)
    assert serving.returncode == 130


def test_a_port_that_is_taken_is_said_in_one_line(musnad: Musnad) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = musnad("serve", "--port", taken.getsockname()[1])
    assert told.code == 69
    assert len(told.complaints) == 1


def test_nothing_obeys_or_reverses_in_a_terminal() -> None:
    assert plain("عاجل\x1b[2J\u202e\n") == r"عاجل\x1b[2J\u202e\n"


def test_progress_is_shown_only_to_a_person(musnad: Musnad, crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\r" not in musnad("add", crawl).err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    started = time.monotonic()
    assert "3 done, 0 failed" in musnad("read", crawl).err
    assert time.monotonic() - started < 20
