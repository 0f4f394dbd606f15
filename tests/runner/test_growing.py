"""A record that grows page by page tells the contradictions that one from nothing tells."""

import hashlib
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from evaluation.score_contradictions import reading, sets
from musnad import runner
from musnad.pipeline import gather
from musnad.record import Reading, Received
from musnad.store import RecordFile
from musnad.stories.looks import Asked, again, look
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


def test_where_more_pages_than_may_tell_of_one_thing_do_none_is_set_against_another_in_whatever_order_they_come(
    readings: list[Reading], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = gather(readings, WITH_SAMPLES).contradictions
    for module, name in (("joining", "MOST_BLOWS"), ("denied", "MOST_CLAIMS"), ("tellers", "WIDEST")):
        monkeypatch.setattr(import_module(f"musnad.stories.{module}"), name, 1)
    monkeypatch.setattr(import_module("musnad.runner.growing.crowds"), "MOST", {"blow": 1, "claim": 1, "said": 1})
    fresh = gather(readings, WITH_SAMPLES)
    assert len(fresh.contradictions) < len(many)
    with RecordFile.open(tmp_path / "m.db") as file:
        for each in readings:
            file.keep(Received(each.page, each.page.text.encode()), each, "v1", NOON)
            runner.grown(file, WITH_SAMPLES)
        assert runner.gathered(file, WITH_SAMPLES) == fresh


def test_a_page_of_which_other_passages_are_asked_is_looked_through_as_if_for_the_first_time(
    readings: list[Reading],
) -> None:
    told = next(r for r in readings if len(r.article.body) > 1)
    first, second = (Asked((), told.article.body[:n]) for n in (1, 2))
    kept = look(told, WITH_SAMPLES, first)
    assert again(kept, told, WITH_SAMPLES, second) == look(told, WITH_SAMPLES, second)
