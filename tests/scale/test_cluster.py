"""A local cluster of two workers gives what one process gives."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.errors import UsageError
from musnad.lexicon import Lexicon
from musnad.pages.sources import expand
from musnad.record.codec import to_json
from musnad.runner import Limits, add, read
from musnad.scale import Cluster, Done, Order, bring, scale, shards, work
from musnad.scale.parts import read as rows
from musnad.store import RecordFile
from tests.runner.sources import story
from tests.scale.pages import broken, deadly, slow

distributed = pytest.importorskip("distributed")
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def client() -> Iterator[object]:
    """One cluster for all tests here."""
    with Cluster(workers=2).client() as opened:
        yield opened


@pytest.fixture(scope="module")
def cluster(client: object) -> Cluster:
    return Cluster(scheduler=client.scheduler.address)  # type: ignore[attr-defined]


def test_two_workers_write_the_bytes_that_one_process_writes(
    cluster: Cluster, order: Order, lexicon: Lexicon, tmp_path: Path
) -> None:
    cut = list(shards(expand([str(SAMPLES)]), 7))
    done = sorted(scale(cut, order, tmp_path, cluster), key=lambda d: d.shard.number)
    assert [d.path.read_bytes() for d in done] == [work(shard, order).written for shard in cut]
    here = [to_json(o.reading) for o in read(expand([str(SAMPLES)]), lexicon, limits=Limits(workers=1)) if o.reading]
    assert [to_json(row.reading) for row in rows(tmp_path) if row.reading] == here
    assert len(here) == sum(d.read for d in done) == 18


def test_a_killed_worker_costs_nothing(client: object, cluster: Cluster, order: Order, tmp_path: Path) -> None:
    cut = list(shards(map(slow, range(40)), 5))
    running: Iterator[Done] = scale(cut, order, tmp_path, cluster)
    done = [next(running)]
    victim = next(iter(client.run(os.getpid).values()))  # type: ignore[attr-defined]
    os.kill(victim, signal.SIGKILL)
    done += running
    assert sum(d.read for d in done) == 40
    assert not any(d.failed or d.lost for d in done)
    assert [row.location for row in rows(tmp_path)] == [f"{n}.txt" for n in range(40)]


def test_a_page_that_ends_its_reader_costs_itself(cluster: Cluster, order: Order, tmp_path: Path) -> None:
    (done,) = scale(shards([story(1), deadly("bad.txt"), story(2)]), order, tmp_path, cluster)
    assert done.read == 2
    ((location, reason),) = done.failed
    assert location == "bad.txt"
    assert "the reading process ended" in reason


def test_a_fault_in_one_shard_costs_that_shard_until_it_is_asked_for_again(
    cluster: Cluster, order: Order, tmp_path: Path
) -> None:
    first, second = sorted(
        scale(shards([broken("bad.txt"), story(1)], 1), order, tmp_path, cluster), key=lambda d: d.path
    )
    assert first.lost == "RuntimeError: a fault of ours"
    assert (second.lost, second.read) == (None, 1)
    assert list(tmp_path.iterdir()) == [second.path]


def test_a_worker_of_another_version_is_told(cluster: Cluster, order: Order, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="this worker reads with"):
        list(scale(shards([story(1)]), replace(order, version="stages of tomorrow"), tmp_path, cluster))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_what_is_brought_is_what_would_have_been_added(
    form: str, cluster: Cluster, order: Order, lexicon: Lexicon, tmp_path: Path
) -> None:
    list(scale(shards(expand([str(SAMPLES)]), 9), replace(order, form=form), tmp_path / "parts", cluster))
    with RecordFile.open(tmp_path / "here.db") as here, RecordFile.open(tmp_path / "there.db") as there:
        add(expand([str(SAMPLES)]), here, lexicon, limits=Limits(workers=1))
        summary = bring([tmp_path / "parts"], there, order.version)
        assert (summary.added, summary.known, summary.failed) == (18, 0, 0)
        assert [to_json(r) for r in there.readings()] == [to_json(r) for r in here.readings()]
        pages = [r.page.sha256 for r in here.readings()]
        assert [there.received(p) for p in pages] == [here.received(p) for p in pages]
        assert there.stale(order.version) == ()
        assert bring([tmp_path / "parts"], there, order.version).known == 18
