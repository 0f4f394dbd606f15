"""How sure an event is follows from how it is told, by the rows of events_confidence.tsv."""

from dataclasses import replace

import pytest

from musnad.events.confidence import signs, sure
from musnad.events.drafts import Draft, Hit
from musnad.lexicon import Lexicon

WEIGHTS = Lexicon().events.weights
ROW = Lexicon().events.rows["bombed"]
BOMBED = Draft(
    hit=Hit(0, 1, 0, ROW, verb=True),
    zone=0,
    title=False,
    type="ASSAULT",
    actors=("naria",),
    recipients=("sahlistan",),
    status="happened",
)


def test_the_signs_of_a_draft() -> None:
    assert signs(BOMBED) == (("how", "verb"), ("sides", "both"), ("status", "happened"), ("type", "ASSAULT"))
    assert signs(replace(BOMBED, statement="s", actors=()))[:2] == (("how", "speech"), ("sides", "recipients"))


def test_odds_are_added_up() -> None:
    assert sure(BOMBED, {}) == 0.5
    assert sure(BOMBED, {("all", ""): 1.0, ("how", "verb"): 1.0, ("how", "bare"): 9.0}) == 0.88


def test_no_event_is_surer_than_its_statement() -> None:
    assert sure(replace(BOMBED, statement="s", most=0.4), {("all", ""): 5.0}) == 0.4


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (replace(BOMBED, actors=(), recipients=(), how="bare"), replace(BOMBED, actors=(), how="told")),
        (replace(BOMBED, recipients=(), how="elided"), replace(BOMBED, how="beside")),
        (replace(BOMBED, status="negated", how="beside"), replace(BOMBED, how="beside")),
        (replace(BOMBED, how="carried"), BOMBED),
    ],
)
def test_the_less_is_told_the_less_sure(less: Draft, more: Draft) -> None:
    assert sure(less, WEIGHTS) < sure(more, WEIGHTS)
