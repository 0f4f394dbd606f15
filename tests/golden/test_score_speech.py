"""Links and circumstances of statements, and which passages are held out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evaluation import author
from evaluation.board import Page
from evaluation.run import held
from evaluation.score import Scorer

PASSAGES = author.SETS["passages"][0]


def figures(name: str, layer: str, old: str, new: str) -> tuple[float, float, float]:
    """The figure of a passage whose gold, with one thing written otherwise, is given as found."""
    text = author.received(author.page_of(PASSAGES, name)).page.text
    written = (PASSAGES / f"{name}.json").read_text(encoding="utf-8")
    assert old in written
    gold: dict[str, Any] = json.loads(written)
    return Scorer([Page(name, gold, json.loads(written.replace(old, new)), text)]).figures()[layer]


def test_a_link_under_another_id_is_right_by_its_characters() -> None:
    assert figures("p13_maghreb", "chain", '"jarid"', '"name:جريد"') == (1.0, 1.0, 1.0)


def test_an_occasion_that_is_not_told_is_missed() -> None:
    assert figures("p48_economy", "circumstances", '"occasion": [', '"unread": [')[1] == pytest.approx(1 / 2)


def test_a_hearer_made_up_costs_precision_alone() -> None:
    precision, recall, _ = figures("p48_economy", "circumstances", '"addressee": null', '"addressee": [0, 5]')
    assert precision < 1.0
    assert recall == 1.0


@pytest.mark.parametrize(
    ("name", "expected"), [("p08_broadcaster", False), ("p12_gulf", True), ("p13_maghreb", False), ("p68_x", True)]
)
def test_the_even_passages_from_twelve_are_held_out(name: str, expected: bool) -> None:  # noqa: FBT001
    assert held(name) is expected
