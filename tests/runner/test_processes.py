"""Who reads for a batch ends with it: the batch is killed (-9), and nobody is left."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread looks, which a busy one keeps waiting")
BATCH = """
import multiprocessing, os, re, sys, time
from musnad.runner.processes import end_with_parent

def busy():
    re.fullmatch("(a+)+b", "a" * 60)  # in C, and no other thread may run

def asleep():
    time.sleep(600)

def reader(what, told):
    end_with_parent()
    with open(told, "a") as file:
        file.write(f"{os.getpid()}\\n")
    {"busy": busy, "asleep": asleep}[what]()

if __name__ == "__main__":
    way, what, told = sys.argv[1:]
    for _ in range(3):
        multiprocessing.get_context(way).Process(target=reader, args=(what, told)).start()
    time.sleep(600)
"""
SOON = 60.0


@LINUX
@pytest.mark.parametrize("what", ["busy", "asleep"])
@pytest.mark.parametrize("way", sorted(multiprocessing.get_all_start_methods()))
def test_readers_end_with_a_batch_that_is_killed(tmp_path: Path, way: str, what: str) -> None:
    script, told = tmp_path / "batch.py", tmp_path / "readers"
    script.write_text(BATCH)
    told.touch()
    with subprocess.Popen([sys.executable, str(script), way, what, str(told)]) as batch:
        _until(lambda: len(_numbers(told)) == 3)
        assert all(map(_lives, _numbers(told)))
        os.kill(batch.pid, signal.SIGKILL)
    _until(lambda: not any(map(_lives, _numbers(told))))


def _numbers(told: Path) -> list[int]:
    return [int(line) for line in told.read_text().splitlines()]


def _lives(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def _until(true: object) -> None:
    last = time.monotonic() + SOON
    while not true():  # type: ignore[operator]
        assert time.monotonic() < last
        time.sleep(0.02)
