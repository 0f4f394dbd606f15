"""Outlets behind the noun that announces them, whatever else their name means."""

import pytest

from tests.entities.test_find import read


def media(text: str) -> list[tuple[str, str]]:
    return [(m.surface, m.entity) for m in read(text)[0] if m.type == "MEDIA"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نشرت صحيفة «الشرق الأوسط» تقريرا.", [("الشرق الأوسط", "asharq-al-awsat")]),
        ("بحث الوفد ملفات الشرق الأوسط.", []),
        ("نقلت قناة «الحدث» عن الوزير.", [("الحدث", "al-hadath")]),
        ("وصل رجال الأمن إلى موقع الحدث.", []),
        ("كتبت صحيفة «الوطن» السعودية عن السد.", [("الوطن", "al-watan-saudi")]),
        ("ذكر موقع «مرايا النهر» أن السد امتلأ.", [("مرايا النهر", "name:مرايا النهر")]),
        ("كتبت صحيفة «واشنطن بوست» عن السد.", [("واشنطن بوست", "washington-post")]),
    ],
)
def test_a_noun_of_media_tells_what_the_name_behind_it_is(text: str, found: list[tuple[str, str]]) -> None:
    assert media(text) == found


def test_the_adjective_behind_an_outlet_in_marks_names_no_state() -> None:
    named = {m.entity for m in read("كتبت صحيفة «الوطن» السعودية عن القوات الملكية السعودية.")[0]}
    assert "saudi-arabia" not in named
