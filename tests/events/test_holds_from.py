"""The day from which a truce, talks or a deal are told to hold, not that on which they are announced."""

from __future__ import annotations

import pytest

from tests.events.reading import events

TOLD = [
    ("أعلنت نارية يوم الخميس 3 آذار/مارس 2022 هدنة مع سهلستان يبدأ سريانها ليل الأحد 6 آذار/مارس 2022.", "2022-03-06"),
    (
        "أعلنت نارية يوم الخميس 3 آذار/مارس 2022 هدنة مع سهلستان لمدة خمسة أيام ابتداء من 6 آذار/مارس 2022.",
        "2022-03-06",
    ),
    ("أعلنت نارية يوم الخميس 3 آذار/مارس 2022 هدنة مع سهلستان لبحث منح تبدأ في 2024.", "2022-03-03"),
]


@pytest.mark.parametrize(("sentence", "day"), TOLD)
def test_a_truce_is_of_the_day_from_which_it_holds(sentence: str, day: str) -> None:
    assert [e.date for e in events(sentence, published="2022-03-04") if e.mode == "ceasefire"] == [day]


def test_talks_are_of_the_day_on_which_they_begin() -> None:
    page = (
        "أعلنت نارية يوم الخميس 3 آذار/مارس 2022 جولة جديدة من المحادثات مع سهلستان تنطلق في مرسى يوم 9 آذار/مارس 2022."
    )
    assert [(e.date, e.status) for e in events(page, published="2022-03-04") if e.type == "CONSULT"] == [
        ("2022-03-09", "planned")
    ]


def test_what_talks_are_about_begins_on_a_day_of_its_own() -> None:
    page = "أجرت نارية محادثات مع سهلستان بشأن حزمة من المنح تبدأ في عام 2024."
    assert [e.date for e in events(page, published="2022-03-04") if e.type == "CONSULT"] == [None]


def test_talks_are_not_of_the_day_by_which_something_is_due() -> None:
    page = "قرر الورداني ومرزاق خلال الاجتماع تشكيل لجنة تنهي عملها حتى 30 آذار/مارس 2022."
    assert all(e.date != "2022-03-30" for e in events(page, published="2022-03-04") if e.type == "CONSULT")
