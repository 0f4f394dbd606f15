"""A record that grows page by page tells the contradictions that one from nothing tells."""

import hashlib
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from evaluation.score_contradictions import reading, sets
from musnad import runner
from musnad.pipeline import gather
from musnad.record import Reading, Received
from musnad.store import RecordFile
from tests.store.stories import NOON
from tests.tables import WITH_SAMPLES


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    made = [reading(text, place, WITH_SAMPLES) for _, pages, _ in sets() for place, text in pages]
    names = [hashlib.sha256(r.page.location.encode()).hexdigest() for r in made]
    return [replace(r, page=replace(r.page, id=n[:16], sha256=n)) for r, n in zip(made, names, strict=True)]


@pytest.mark.parametrize("together", [1, 7])
def test_contradictions_of_pages_that_come_a_few_at_a_time_are_those_of_all(
    readings: list[Reading], together: int, tmp_path: Path
) -> None:
    fresh = gather(readings, WITH_SAMPLES)
    assert len(fresh.contradictions) > len(readings) / 10
    Random(together).shuffle(readings)  # noqa: S311 - any order will do
    with RecordFile.open(tmp_path / "m.db") as file:
        for first in range(0, len(readings), together):
            for each in readings[first : first + together]:
                file.keep(Received(each.page, each.page.text.encode()), each, "v1", NOON)
            runner.grown(file, WITH_SAMPLES)
        assert runner.gathered(file, WITH_SAMPLES) == fresh
