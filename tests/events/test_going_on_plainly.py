"""Whom a verb hits that goes on with the subject before, and who begins anew."""

from __future__ import annotations

import pytest

from tests.events.reading import Told, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أدانت نارية الاتفاق وهاجمت سهلستان.", ("attacked", ("naria",), ("sahlistan",))),
        ("فرضت نارية رسوما وعاقبت سهلستان أمس.", ("punished", ("naria",), ("sahlistan",))),
        ("استدعت نارية السفير وانتقدت سهلستان بشدة.", ("criticised", ("naria",), ("sahlistan",))),
        # who is behind hits somebody else, or the verb before is of another, or of none who acts
        ("قطعت نارية العلاقات وقصفت سهلستان مستودعا للوقود.", ("bombed", ("sahlistan",), ("مستودع",))),
        ("أعلن الورداني الحرب وهاجمت سهلستان.", ("attacked", ("sahlistan",), ())),
        ("انتهت المهلة وهاجمت سهلستان.", ("attacked", ("sahlistan",), ())),
    ],
)
def test_whom_a_verb_hits_that_goes_on(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize("sentence", ["ولم يعرفوا كم قتلوا", "في الوقت الذي يزور وفد من الأمم المتحدة"])
def test_a_page_that_breaks_off_is_read(sentence: str) -> None:
    """Nothing is asked of what stands behind the last word."""
    assert told(sentence) is not None
