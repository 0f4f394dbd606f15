"""The second pass by a crew gives what one process gives."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from musnad import runner
from musnad.cli import main
from musnad.errors import UsageError
from musnad.lexicon import Lexicon
from musnad.pages.sources import expand
from musnad.record.codec import to_json
from musnad.runner import Limits, add, is_current
from musnad.scale import Cluster, Crew, Tables, gathered_by
from musnad.store import RecordFile
from tests.runner.sources import story
from tests.tables import SHIPPED

pytest.importorskip("distributed")
Client = Any
"""Dask's, which has no types."""
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with Cluster(workers=2).client() as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Path:
    """A record file of the samples, not gathered yet."""
    path = tmp_path_factory.mktemp("pages") / "samples.db"
    with RecordFile.open(path) as file:
        add(expand([str(SAMPLES)]), file, lexicon, limits=Limits(workers=1))
    return path


def copy(pages: Path, path: Path) -> RecordFile:
    with RecordFile.open(pages) as file:
        file.copy_to(path)
    return RecordFile.open(path)


def test_a_crew_gathers_the_bytes_that_one_process_gathers(
    client: Client, pages: Path, lexicon: Lexicon, tmp_path: Path
) -> None:
    with copy(pages, tmp_path / "one.db") as one, copy(pages, tmp_path / "many.db") as many:
        alone = runner.gathered(one, lexicon)
        together = gathered_by(Crew(client, Tables(None, lexicon.digest)), many, lexicon)
        assert together.reprints
        assert together.events
        assert to_json(together) == to_json(alone)
        assert many.digest().content == one.digest().content


def test_a_crew_goes_on_where_one_process_ended(client: Client, pages: Path, lexicon: Lexicon, tmp_path: Path) -> None:
    with copy(pages, tmp_path / "one.db") as one, copy(pages, tmp_path / "many.db") as many:
        page = one.ids()[3]
        for file in (one, many):
            runner.gathered(file, lexicon)
            file.put_reading(file.reading(page), "read anew", runner.now())
        together = gathered_by(Crew(client, Tables(None, lexicon.digest)), many, lexicon)
        assert to_json(together) == to_json(runner.gathered(one, lexicon))


def test_a_worker_that_is_killed_costs_nothing(client: Client, pages: Path, lexicon: Lexicon, tmp_path: Path) -> None:
    victim = next(iter(client.run(os.getpid).values()))
    with copy(pages, tmp_path / "one.db") as one, copy(pages, tmp_path / "many.db") as many:
        end = Timer(0.2, os.kill, (victim, signal.SIGKILL))
        end.start()
        together = gathered_by(Crew(client, Tables(None, lexicon.digest)), many, lexicon)
        end.join()
        assert to_json(together) == to_json(runner.gathered(one, lexicon))


def test_workers_with_other_tables_are_told(client: Client, pages: Path, lexicon: Lexicon, tmp_path: Path) -> None:
    with copy(pages, tmp_path / "many.db") as many, pytest.raises(UsageError, match="this worker has tables"):
        gathered_by(Crew(client, Tables(None, "tables of tomorrow")), many, lexicon)


def test_the_command_reads_brings_and_gathers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(story(number).read().data)
    record, parts = str(tmp_path / "r.db"), str(tmp_path / "parts")
    pages = [str(tmp_path / f"{number}.txt") for number in range(3)]
    asked = ["scale", "--workers", "1", "--format", "jsonl", "--json", "--record", record]
    assert main([*asked, "--out", parts, "--gather", *pages]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["read"], told["added"], told["lost"]) == (3, 3, 0)
    with RecordFile.open(record) as file:
        assert is_current(file, SHIPPED)
        assert told["stories"] == len(runner.gathered(file, SHIPPED).stories)


@pytest.mark.parametrize("asked", [["page.txt"], ["--out", "parts"], []])
def test_pages_without_a_folder_and_nothing_to_do_are_told(asked: list[str]) -> None:
    assert main(["scale", *asked]) == 2
