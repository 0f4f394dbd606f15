"""Headlines of two clauses, and of talks that go on after they were suspended."""

from __future__ import annotations

import pytest

from tests.events.reading import Told, events, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # "and" begins a clause with who does something else
        ("نارية تقصف القرية والحركة الشعبية ترد بعشرات الصواريخ.", ("bombed", ("naria",), ("قريه",))),
        ("تتهم نارية سهلستان والضفاف تدعو إلى ضبط النفس.", ("accused", ("naria",), ("sahlistan",))),
        # but joins one where no verb of its own follows
        ("تتهم نارية سهلستان والضفاف بخرق الهدنة.", ("act.accuse", ("naria",), ("sahlistan", "difaf"))),
        # who issues a warrant by a present
        ("المحكمة النارية تصدر مذكرة توقيف بحق سليم الورداني.", ("arrest_n", ("naria",), ("الورداني",))),
    ],
)
def test_two_clauses_of_a_headline(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)


def test_talks_that_are_resumed_after_a_suspension_are_held() -> None:
    """What they were before is no more."""
    found = events("استأنفت نارية وسهلستان المفاوضات في مرسى بعد تعليقها ثلاثة أيام.")
    assert [e.status for e in found if e.rule == "event.negotiations"] == ["happened"]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("هدنة إنسانية في مرسى تدخل حيز التنفيذ.", "truce", "happened"),
        ("هدنة بين نارية وسهلستان تدخل حيز التنفيذ غدا.", "truce", "planned"),
        ("هدنة بين نارية وسهلستان تدخل حيز التنفيذ غدا.", "entered_force", "planned"),
    ],
)
def test_a_truce_that_takes_effect(sentence: str, row: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == f"event.{row}"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("نارية وسهلستان تجريان مناورات عسكرية مشتركة.", ("drills", ("naria", "sahlistan"), ())),
        ("نارية تسقط خمس مقاتلات سهلية.", ("shot_down", ("naria",), ("sahlistan",))),
    ],
)
def test_two_who_do_it_now_and_jets(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)
