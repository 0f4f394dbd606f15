"""The scorer gives full marks to the gold itself, and none for what is missing or made up."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from evaluation import author
from evaluation.board import Page
from evaluation.score import Scorer

NAME = "015_jisr_analysis"
TEXT = author.received(author.page_of(author.SETS["gold"][1], NAME)).page.text
GOLD: dict[str, Any] = json.loads((author.HERE / "gold" / f"{NAME}.json").read_text(encoding="utf-8"))


def figures(found: dict[str, Any]) -> dict[str, tuple[float, float, float]]:
    return Scorer([Page(NAME, GOLD, found, TEXT)]).figures()


def changed(layer: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return copy.deepcopy(GOLD) | {layer: rows}


def test_the_gold_itself_is_perfect() -> None:
    assert {layer: f for layer, (_, _, f) in figures(GOLD).items() if f != 1.0} == {}


def test_a_page_that_was_not_read_has_nothing_right() -> None:
    assert all(f == 0.0 for _, _, f in figures({}).values())


def test_ids_are_free_as_long_as_they_are_kept() -> None:
    found = json.loads(json.dumps(GOLD).replace("youssef-al-hilali", "name:h"))
    assert figures(found)["attributed"][2] == 1.0
    assert figures(found)["entities"][2] == 1.0


def test_one_id_for_two_people_costs_the_grouping() -> None:
    found = json.loads(json.dumps(GOLD).replace("youssef-al-hilali", "raed-al-najdi"))
    assert figures(found)["entities"][2] < 1.0


def test_a_statement_made_up_costs_precision_alone() -> None:
    extra = GOLD["statements"][0] | {"id": "x", "content": list(GOLD["article"]["body"][0])}
    precision, recall, _ = figures(changed("statements", [*GOLD["statements"], extra]))["statements"]
    assert precision == pytest.approx(41 / 42)
    assert recall == 1.0


def test_a_clause_cut_in_two_under_its_cue_is_neither_right_nor_wrong() -> None:
    whole = GOLD["statements"][3]
    start, end = whole["content"]
    halves = [whole | {"content": [start, start + (end - start) * 2 // 3]},
              whole | {"id": "y", "content": [start + (end - start) * 2 // 3, end]}]  # fmt: skip
    rest = [s for s in GOLD["statements"] if s is not whole]
    assert figures(changed("statements", [*rest, *halves]))["statements"] == (1.0, 1.0, 1.0)


def metadata(name: str, **changes: object) -> tuple[float, float, float]:
    """The figure of a furnished page whose gold is changed and then given as found."""
    gold: dict[str, Any] = json.loads((author.HERE / "pages" / f"{name}.json").read_text(encoding="utf-8"))
    text = author.received(author.page_of(author.HERE / "pages", name)).page.text
    found = gold | {"article": gold["article"] | changes}
    return Scorer([Page(name, gold, found, text)]).figures()["metadata"]


def test_one_instant_may_be_told_in_two_zones() -> None:
    assert metadata("f19_russia_service", updated="2022-03-14T15:05+03:00")[2] == 1.0
    assert metadata("f19_russia_service", updated="2022-03-14T12:05+03:00")[2] == pytest.approx(4 / 5)


def test_of_two_agencies_either_is_right() -> None:
    assert metadata("f04_lebanon_paper", agency="afp")[2] == metadata("f04_lebanon_paper", agency="reuters")[2] == 1.0


def test_the_other_day_that_a_page_states_is_asked_for() -> None:
    lone = {"value": "2022-04-12", "span": None, "basis": "stated"}
    assert metadata("f26_aggregator_two_days", published=lone)[2] == pytest.approx(5 / 6)


def test_a_weekday_against_its_date_is_asked_for() -> None:
    name = "f06_iraq_weekday"
    gold = json.loads((author.HERE / "pages" / f"{name}.json").read_text(encoding="utf-8"))
    text = author.received(author.page_of(author.HERE / "pages", name)).page.text
    found = {key: value for key, value in gold.items() if key != "doubts"}
    assert Scorer([Page(name, gold, found, text)]).figures()["metadata"][2] == pytest.approx(3 / 4)
