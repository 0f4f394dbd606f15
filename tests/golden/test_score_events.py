"""The scorer of events gives full marks to the gold itself, and none for what is missing or made up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evaluation import author
from evaluation.board import Page
from evaluation.score import Scorer

NAME = "e05_dam"
TEXT = author.received(author.page_of(author.SETS["happenings"][1], NAME)).page.text
GOLD: dict[str, Any] = json.loads((author.HERE / "happenings" / f"{NAME}.json").read_text(encoding="utf-8"))
FOUND = GOLD | {"events": [e | {"rule": "gold"} for e in GOLD["events"]]}


def figures(events: list[dict[str, Any]]) -> dict[str, tuple[float, float, float]]:
    return Scorer([Page(NAME, GOLD, FOUND | {"events": events}, TEXT)]).figures()


def test_the_gold_itself_is_perfect() -> None:
    assert {k: f for k, (_, _, f) in figures(FOUND["events"]).items() if f != 1.0} == {}


def test_no_events_have_nothing_right() -> None:
    assert all(f == 0.0 for _, _, f in figures([]).values())


def test_another_type_keeps_the_trigger_alone() -> None:
    wrong = [e | {"type": "PROTEST"} for e in FOUND["events"]]
    told = figures(wrong)
    assert (told["triggers"][2], told["events"][2]) == (1.0, 0.0)


def test_sides_swapped_cost_the_coding_of_a_directed_act_alone() -> None:
    accuse = next(e for e in FOUND["events"] if e["type"] == "ACCUSE")
    swapped = accuse | {"actors": accuse["recipients"], "recipients": accuse["actors"]}
    told = figures([swapped if e is accuse else e for e in FOUND["events"]])
    assert told["events"][2] == 1.0
    assert told["coded"][0] == pytest.approx(1 - 1 / len(FOUND["events"]))
