"""Adjectives of states that have two words, and who leads a state."""

import pytest

from tests.entities.test_beside_names import entities
from tests.entities.test_roles import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("رفضت الحكومة الكورية الشمالية العرض.", {"الحكومة الكورية الشمالية": "north-korea-government"}),
        ("وصلت وزارة الدفاع الجنوب أفريقية أمس.", {"وزارة الدفاع الجنوب أفريقية": "south-africa-mod"}),
        ("نفى الجيش السوداني الجنوبي ذلك.", {"الجيش السوداني الجنوبي": "south-sudan-army"}),
        ("تقدم الجيش السوداني جنوبي المدينة.", {"الجيش السوداني": "sudan-army"}),
        ("قتل جندي سوداني جنوبي الخرطوم.", {"الخرطوم": "khartoum"}),
        ("وقال الكوريون الجنوبيون ذلك.", {"الكوريون الجنوبيون": "south-korea"}),
        ("وبحث الوفد البرنامج النووي الكوري الشمالي.", {"البرنامج النووي الكوري الشمالي": "dprk-nuclear"}),
    ],
)
def test_an_adjective_of_two_words_names_its_state(text: str, found: dict[str, str]) -> None:
    assert entities(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال الرئيس الكوري الجنوبي إن الحوار باق.", [("الرئيس الكوري الجنوبي", ("moon-jae-in",))]),
        ("وأكد الزعيم الكوري الشمالي ذلك.", [("الزعيم الكوري الشمالي", ("kim-jong-un",))]),
        ("وأكد المرشد الإيراني ذلك.", [("المرشد الإيراني", ("ali-khamenei",))]),
        ("وقال قائد الجيش الإيراني ذلك.", []),
        ("وقال زعيم المعارضة الإيرانية ذلك.", []),
    ],
)
def test_who_led_a_state_on_the_page_s_day_is_its_leader(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert roles(text, "2018-03-29") == found


def test_a_people_behind_a_verb_of_thinking_stands_for_its_side() -> None:
    assert entities("ويرى الكونغوليون أن الحوار باق.") == {"الكونغوليون": "dr-congo"}
