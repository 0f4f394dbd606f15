"""A drone is spelled like a march, and is no protest."""

from __future__ import annotations

import pytest

from tests.events.reading import events

DRONES = [
    "قتل ثلاثة مدنيين في هجوم ناري بمسيرات على مرسى فجر الثلاثاء.",
    "أطلقت جبهة الوادي مسيرتين باتجاه مرسى فجر الثلاثاء، وفق مصادر محلية.",
    "أطلق الجيش الناري مسيرتين فجر الثلاثاء، وفق مصادر محلية في المدينة.",
    "أسقط الجيش الناري ثلاث مسيرات فوق مرسى فجر الثلاثاء.",
    "تسببت مسيرات الجيش الناري في انقطاع الكهرباء عن مرسى فجر الثلاثاء.",
    "نفذت جبهة الوادي هجوما بالمسيرات على قاعدة نارية فجر الثلاثاء.",
    "قتل شخصان في قصف مسيرة نارية لسيارة قرب مرسى فجر الثلاثاء.",
    "قتل جندي بانفجار مسيرة أطلقتها جبهة الوادي قرب مرسى فجر الثلاثاء.",
    "قصفت مسيرات سهلية مواقع الجيش الناري فجر الثلاثاء.",
    "أعلن الجيش الناري أن جبهة الوادي أطلقت مسيرتين على مرسى فجر الثلاثاء.",
    "قصف الجيش الناري القرية عبر المسيرات فجر الثلاثاء.",
]

MARCHES = [
    "نظمت جبهة الوادي مسيرة في مرسى فجر الثلاثاء، وفق مصادر محلية.",
    "نظم طلاب مسيرات في مرسى فجر الثلاثاء، وفق مصادر محلية.",
    "أطلقت نقابة المعلمين مسيرة للمطالبة بالأجور في مرسى.",
    "شارك عشرات الآلاف في مسيرات دعت إليها جبهة الوادي في مرسى.",
    "هاجم مستوطنون مسيرة للطلاب قرب مرسى فجر الثلاثاء.",
]


def marches(sentence: str) -> list[str]:
    return [event.rule for event in events(sentence) if event.rule == "event.marches"]


@pytest.mark.parametrize("sentence", DRONES)
def test_a_drone_is_no_march(sentence: str) -> None:
    assert not marches(sentence)


@pytest.mark.parametrize("sentence", MARCHES)
def test_a_march_is_no_drone(sentence: str) -> None:
    assert marches(sentence)


def test_who_fires_at_a_march_does_not_march() -> None:
    protests = [
        event
        for event in events("أطلق الجيش الناري الرصاص على مسيرة سلمية في مرسى فجر الثلاثاء.")
        if event.type == "PROTEST"
    ]
    assert all("naria-army" not in event.actors for event in protests)
