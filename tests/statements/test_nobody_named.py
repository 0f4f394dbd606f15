"""Unnamed sources in the manners that real pages have."""

import pytest

from tests.statements.reading import CAST, read


@pytest.mark.parametrize(
    ("sentence", "surface", "number", "country"),
    [
        ("وقالت مصادر على صلة بالمفاوضات لصحيفة «الشراع» إن السد آمن.", "مصادر على صلة بالمفاوضات", "plural", None),
        ("وقال شخصان مطلعان على المحادثات إن السد آمن.", "شخصان مطلعان على المحادثات", "plural", None),
        ("وقال عضو في الوفد الناري إن السد آمن.", "عضو في الوفد الناري", "1", "naria"),
        ("وترى أوساط سياسية سهلية أن السد آمن.", "أوساط سياسية سهلية", "plural", "sahlistan"),
        ("وقال دبلوماسي غربي في مرسى إن السد آمن.", "دبلوماسي غربي في مرسى", "1", None),
        ("وأكدت مصادر دبلوماسية عربية في مرسى أن السد آمن.", "مصادر دبلوماسية عربية في مرسى", "plural", None),
        ("ووفقا للمصادر، تسير المفاوضات بشكل هادئ، مع تقدم ملحوظ.", "لمصادر", "plural", None),
    ],
)
def test_who_is_left_unnamed(sentence: str, surface: str, number: str, country: str | None) -> None:
    source = read(CAST + sentence)[0].source
    assert source.anonymous is not None
    assert (source.surface, source.anonymous.number, source.anonymous.country) == (surface, number, country)


def test_one_in_the_accusative_is_told_of_whole() -> None:
    told = read(CAST + "وأفادت قناة الرصد أن مسؤولا أمنيا ناريا رفيعا أكد أن السد آمن.")[-1].source
    assert told.anonymous is not None
    assert (told.surface, told.anonymous.country, told.anonymous.rank) == (
        "مسؤولا أمنيا ناريا رفيعا",
        "naria",
        "senior",
    )


def test_an_office_that_one_alone_holds_is_not_unnamed() -> None:
    assert all(s.source.anonymous is None for s in read(CAST + "وقال مدير الوزارة إن السد آمن."))


def test_a_state_told_later_is_the_same_sources() -> None:
    first, second = read(CAST + "ونقلت صحيفة الشراع عن مسؤول قوله إن السد آمن. وأضاف المسؤول السهلي أن المعبر مغلق.")
    assert first.source.entity == second.source.entity
    assert first.source.anonymous is not None
    assert first.source.anonymous.country == "sahlistan"


def test_a_headlines_minister_is_the_one_whom_the_story_names() -> None:
    told = read("# وزير ناري: السد آمن ولا خطر عليه\nقال وزير الدفاع الناري فارس الكتبي إن السد آمن ولا خطر عليه.")
    assert {s.source.entity for s in told} == {"name:فارس الكتبي"}
