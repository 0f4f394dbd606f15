"""On whom an act is laid before its noun: "on it" between the verb and the noun."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides

TOLD = [
    ("هددت سهلستان بإغلاق المعبر إذا فرضت عليها عقوبات جديدة.", "sanctions", (), ("sahlistan",)),
    ("كانت سهلستان قد فرضت عليها نارية عقوبات قبل عام.", "sanctions", ("naria",), ("sahlistan",)),
    ("ذكرت سهلستان أن نارية فرضت عليها عقوبات قبل عام.", "sanctions", ("naria",), ("sahlistan",)),
    ("ذكرت سهلستان أن نارية شنت عليها غارات قبل عام.", "strikes", ("naria",), ("sahlistan",)),
    ("الدول التي فرضت عليها عقوبات رفضت القرار.", "sanctions", (), ("دول",)),
]


@pytest.mark.parametrize(("sentence", "row", "actors", "recipients"), TOLD)
def test_an_act_is_laid_on_whom_the_pronoun_means(
    sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert [sides(e) for e in events(sentence) if e.rule == f"event.{row}"] == [(actors, recipients)]


def test_who_opens_what_that_begins_attacks_one_who_was_told_before() -> None:
    assert all(e.recipients != ("sahlistan",) for e in events("أعلن مصدر أن سهلستان شنت عليها هجمات أمس."))
