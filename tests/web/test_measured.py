"""What the desk says of its own precision is what was measured: the floors, and the docs where no floor is pinned."""

import json
from pathlib import Path

import pytest

from evaluation.measured import LAYERS, drawn
from musnad.web.i18n import wording
from musnad.web.measured import Measured, figures

ROOT = Path(__file__).parent.parent.parent
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text(encoding="utf-8"))["floors"]
NEAR = 0.01
"""A floor is cut to three digits and may lie a page's figure below what is measured since."""
TOLD = {
    "positions_held": ("13-positions.md", "| .92 | .46 |"),
    "happenings": ("11-events.md", "ten passages of our own"),
}


OF_TEXTS = {layer: told for layer, told in figures().items() if layer in LAYERS}


def f1(told: Measured) -> float:
    assert told.recall is not None
    return 2 * told.precision * told.recall / (told.precision + told.recall)


@pytest.mark.parametrize("told", OF_TEXTS.values(), ids=list(OF_TEXTS))
def test_each_figure_is_that_of_the_evaluation(told: Measured) -> None:
    name, measure = LAYERS[told.layer]
    assert told.set == name
    if name in FLOORS and measure in FLOORS[name]:
        assert f1(told) == pytest.approx(FLOORS[name][measure], abs=NEAR)
    else:
        page, words = TOLD[name]
        assert words in (ROOT / "docs" / page).read_text(encoding="utf-8")


def test_the_held_positions_are_those_of_the_docs() -> None:
    told = figures()["positions"]
    page = (ROOT / "docs" / "13-positions.md").read_text(encoding="utf-8")
    assert f"stricter | {told.precision:.2f} | {told.recall:.2f} |".replace(" 0.", " .") in page


def test_events_of_real_articles_are_told_by_the_verdicts_on_the_last_draw() -> None:
    told = figures()["events_real"]
    assert (told.precision, told.recall) == (round(drawn(), 3), None)


def test_each_layer_and_set_has_its_words() -> None:
    for words in (wording("ar"), wording("en")):
        assert [layer for layer in figures() if not words.has(f"measured.layer.{layer}")] == []
        assert [told.set for told in figures().values() if not words.has(f"measured.set.{told.set}")] == []
