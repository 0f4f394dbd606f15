"""Whom a dual means: the two told before, no host and nobody who is only present; and months that are nobody."""

from __future__ import annotations

import pytest

from musnad.pages import receive
from musnad.pipeline import read_page
from tests.tables import WITH_SAMPLES


def found(text: str) -> list[tuple[str, str]]:
    page = receive(f"خبر عن أمور أخرى في المنطقة\n\n{text}\n".encode(), "a.txt")
    return [(m.surface, m.entity) for m in read_page(page, WITH_SAMPLES).mentions]


def pair(text: str) -> list[str]:
    return [entity for surface, entity in found(text) if surface in {"الطرفين", "البلدين"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("واتفقت نارية وسهلستان على هدنة طويلة، وقالت المصادر إن البلدين سيتبادلان الأسرى قريبا.", ["naria+sahlistan"]),
        ("واتفقت نارية وسهلستان على هدنة في الضفاف، وقالت المصادر إن الطرفين راضيان.", ["naria+sahlistan"]),
        ("واتفقت نارية وسهلستان على هدنة بوساطة الضفاف، وقالت المصادر إن الطرفين راضيان.", ["naria+sahlistan"]),
        (
            "ووقعت نارية وسهلستان اتفاقا بحضور وزير خارجية الضفاف، وقالت المصادر إن البلدين راضيان.",
            ["naria+sahlistan"],
        ),
        ("وقالت سهلستان إن المراسم عقدت بين الطرفين الناري والضفافي في قصر قديم.", ["difaf+naria"]),
        (
            "ووقعت نارية وسهلستان هدنة مع القوات المدعومة من الضفاف، وقالت المصادر إن البلدين راضيان.",
            ["naria+sahlistan"],
        ),
        ("وقالت نارية إن اللقاء الذي عقد في سهلستان أسعد الطرفين.", []),
    ],
)
def test_whom_a_dual_means(text: str, expected: list[str]) -> None:
    assert [sorted(e.split("+")) for e in pair(text)] == [sorted(e.split("+")) for e in expected]


@pytest.mark.parametrize("months", ["أبريل نيسان", "ديسمبر كانون الأول", "يوليو تموز"])
def test_a_month_with_two_names_is_nobody(months: str) -> None:
    text = f"وقال سليم الورداني إن العشاء سيجمع بين الزعيم هالة مرزاق وزعيم الحركة في الثاني من {months}."
    assert not any(months.split(maxsplit=1)[0] in surface for surface, _ in found(text))
