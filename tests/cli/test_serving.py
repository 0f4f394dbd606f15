"""`musnad serve --workers`: several processes answer at one address, and one that dies is followed by another."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.store import RecordFile
from tests.cli.conftest import Musnad

PAGE = "الورداني: لا موعد للجولة\n\nمرسى - وكالة نبأ\n\nقال وزير الخارجية سليم الورداني إن بلاده لن تحضر.\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "musnad.cli", "add", "--record", str(tmp_path / "r.db")]
    subprocess.run([*command, str(tmp_path / "page.txt")], check=True, stdout=subprocess.DEVNULL)
    return tmp_path / "r.db"


@pytest.fixture
def serving(record: Path) -> Iterator[tuple[int, str]]:
    command = [sys.executable, "-m", "musnad.cli", "serve", "--port", "0", "--json", "--workers", "2"]
    with subprocess.Popen([*command, "--record", str(record)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.pid, json.loads(process.stdout.readline())["address"]
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130


def workers(pid: int) -> list[int]:
    """The processes that answer: the tracker of shared things is none of them."""
    begun = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(each) for each in begun if "spawn_main" in Path(f"/proc/{each}/cmdline").read_text()]


def answered(address: str) -> int:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - our own
        return int(answer.status)


def post(address: str, body: str) -> int:
    request = urllib.request.Request(address, body.encode(), {"Origin": address.removesuffix("/reports")})  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return int(answer.status)


def until(true: object, seconds: float = 60) -> None:
    """Wait for something that comes of itself."""
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells the workers")
def test_a_worker_that_dies_is_followed_by_another(serving: tuple[int, str]) -> None:
    pid, address = serving
    assert [answered(address) for _ in range(8)] == [200] * 8
    until(lambda: len(workers(pid)) == 2)
    first = workers(pid)[0]
    time.sleep(6)  # what dies at once is not begun again
    os.kill(first, signal.SIGKILL)
    until(lambda: first not in workers(pid) and len(workers(pid)) == 2)
    assert answered(address) == 200


def test_what_one_worker_hides_no_worker_shows(serving: tuple[int, str], record: Path) -> None:
    _, address = serving
    with RecordFile.open(record, read_only=True) as file:
        (page,) = file.ids()
    where = f"{address}page/{page}"
    assert {answered(where) for _ in range(12)} == {200}
    assert post(f"{address}reports", f"page={page}&part=article&span=0-0&verdict=hide") == 200
    for _ in range(24):
        with pytest.raises(urllib.error.HTTPError) as refused:
            answered(where)
        assert refused.value.code == 451


def test_a_number_of_workers_that_is_none_is_refused(musnad: Musnad) -> None:
    told = musnad("serve", "--port", "0", "--workers", "0")
    assert (told.code, "--workers 0" in told.err) == (2, True)
