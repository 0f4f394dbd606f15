"""Parties and institutions of one name in several states."""

import pytest

from musnad import read_page
from musnad.lexicon import Lexicon
from musnad.pages import receive


def named(name: str, state: str) -> set[str]:
    page = (
        f"اجتماع في {state}\n\nقال مسؤولون في {state} أمس إن الأوضاع مستقرة بعد أسابيع من الخلافات بين القوى.\n\n"
        f"وقال قيادي في {name} إن الاجتماع سيعقد الخميس في {state} بحضور ممثلين عن القوى السياسية."
    )
    reading = read_page(receive(page.encode(), "page.txt"), Lexicon())
    return {m.entity for m in reading.mentions if name.rsplit(maxsplit=1)[-1] in m.surface}


@pytest.mark.parametrize(
    ("name", "state", "entity"),
    [
        ("حزب العدالة والتنمية", "تركيا", "akp"),
        ("حزب العدالة والتنمية", "المغرب", "pjd"),
        ("الحزب الجمهوري", "أمريكا", "republicans-us"),
        ("الحزب الجمهوري", "تونس", "republican-party-tunisia"),
        ("حكومة الوفاق", "فلسطين", "palestine-consensus-government"),
        ("حكومة الوفاق", "ليبيا", "gna"),
        ("مجلس النواب", "العراق", "iraq-council-of-representatives"),
        ("البنك المركزي", "ليبيا", "central-bank-libya"),
    ],
)
def test_the_state_of_the_page_tells_whose_a_shared_name_is(name: str, state: str, entity: str) -> None:
    assert named(name, state) == {entity}


@pytest.mark.parametrize("name", ["حزب العدالة والتنمية", "مجلس النواب"])
def test_a_state_that_has_none_of_the_name_has_it_unknown(name: str) -> None:
    assert all(entity.startswith("name:") for entity in named(name, "الفلبين"))


def test_the_only_one_known_is_none_of_another_state_s() -> None:
    assert named("حزب الشعب", "باكستان") == {"ppp-pakistan"}
    assert named("حزب الشعب", "إسبانيا") != {"ppp-pakistan"}


@pytest.mark.parametrize(
    ("sentence", "movements"),
    [
        ("التقى وفدا حركتي فتح وحماس في مرسى.", {"fatah", "hamas"}),
        ("اتفقت حماس وفتح على جدول الأعمال.", {"fatah", "hamas"}),
        ("قتل خمسة بعد فتح النار على وفد حماس.", {"hamas"}),
        ("بحث الجانبان فتح وإغلاق المعابر مع حماس.", {"hamas"}),
    ],
)
def test_a_movement_that_is_a_word_too_is_one_beside_another_of_its_land(sentence: str, movements: set[str]) -> None:
    page = f"تطورات اليوم في المنطقة\n\n{sentence}\n\nوكان الجو حارا أمس في العاصمة."
    reading = read_page(receive(page.encode(), "page.txt"), Lexicon())
    assert {m.entity for m in reading.mentions if m.type == "GROUP"} == movements
