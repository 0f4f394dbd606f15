"""Offices without a name in sentences of our own, on a page of 9 August 2013."""

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.record import Article, Published, Span
from tests.tables import SHIPPED

LEXICON = SHIPPED


def roles(text: str, day: str | None = "2013-08-09") -> list[tuple[str, tuple[str, ...]]]:
    published = Published(day, None, "stated", "meta") if day else None
    article = Article("unknown", None, None, None, None, (), published, None, None, (Span(0, len(text)),), ())
    return [(r.surface, r.person) for r in find("page", article, tokenize(text), LEXICON)[1] if r.kind != "with_name"]


SELIM, HALA = "name:سليم الورداني", "name:هاله مرزاق"
MINISTERS = "التقى وزير الخارجية المصري سليم الورداني نظيرته التونسية هالة مرزاق. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MINISTERS + "وقال الوزير المصري ذلك.", [("الوزير المصري", (SELIM,))]),
        (MINISTERS + "وغادر الوزيران.", [("الوزيران", (SELIM, HALA))]),
        (MINISTERS + "وغادر الوزير الليبي.", []),
        ("قال المتحدث باسم الوزارة سليم الورداني ذلك. وأضاف المتحدث ذلك.", [("المتحدث", (SELIM,))]),
        ("هذا دور رئيسي في الملف.", []),
        ("عين رئيس جديد للوفد.", []),
    ],
)
def test_an_office_without_a_name_is_the_holder_named_before(
    text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2013-08-09", [("الرئيس الأميركي", ("barack-obama",))]),
        ("2018-08-09", [("الرئيس الأميركي", ("donald-trump",))]),
        (None, []),
    ],
)
def test_an_office_that_no_name_explains_is_its_holder_on_the_pages_day(
    day: str | None, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert roles("وصل الرئيس الأميركي.", day) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال وزير خارجية روسيا ذلك.", ["sergei-lavrov"]),
        ("قال أمين عام الاتحاد ذلك.", []),
        ("قال ملك الأردن ذلك.", ["king-abdullah-ii"]),
        ("قال العاهل الأردني ذلك.", ["king-abdullah-ii"]),
        ("قال ولي العهد السعودي ذلك.", ["king-salman"]),
        ("قال الأمين العام للأمم المتحدة ذلك.", ["ban-ki-moon"]),
        ("قال الأمين العام لحزب الله ذلك.", ["hassan-nasrallah"]),
        ("قال المبعوث الأممي الخاص إلى سوريا ذلك.", ["lakhdar-brahimi"]),
        ("قال مبعوث الأمم المتحدة إلى اليمن ذلك.", ["jamal-benomar"]),
        ("قال المبعوث الأممي ذلك.", []),
    ],
)
def test_an_office_of_a_state_a_body_or_a_post_is_its_holder_on_the_pages_day(text: str, found: list[str]) -> None:
    assert [person for _, people in roles(text) for person in people] == found


@pytest.mark.parametrize(
    "other",
    [
        "قال رئيس أميركي ذلك.",
        "قال رئيس وكالة الأمن القومي الأميركية ذلك.",
        "وصل أمير الرياض.",
        "وصل ولي ولي العهد السعودي.",
        "قال نائب الرئيس العراقي ذلك.",
        "زار العاهل المغربي الحسن الثاني المدينة.",
        "قال الرئيس الأميركي «جيمي كارتر» ذلك.",
        "حاول اغتيال الرئيس المصري عام 1986.",
        "هدد الرئيس الأميركي في حينه بذلك.",
        "قال نائب وزير النفط الإيراني ذلك.",
        "هو الحليف الرئيس للولايات المتحدة.",
        "وقال رئيس الوزراء العراقي، نوري المالكي، ذلك.",
        "وقال رئيس الوزراء العراقي، سليم الورداني، ذلك.",
    ],
)
def test_another_than_the_holder_on_the_pages_day_is_not_he(other: str) -> None:
    assert roles(other) == []


@pytest.mark.parametrize("former", ["السابق", "الأسبق", "المنتخب", "الراحل"])
def test_who_held_an_office_before_is_not_its_holder(former: str) -> None:
    assert roles(f"قال الرئيس الأميركي {former} ذلك.") == []


def test_the_head_of_a_body_is_no_head_of_another() -> None:
    told = "قال الأمين العام لاتحاد النقابات سليم الورداني ذلك. وقال الأمين العام لحزب الله ذلك."
    assert [people for _, people in roles(told)] == [("hassan-nasrallah",)]


def test_two_ministers_are_those_whom_the_page_goes_on_naming() -> None:
    third = "وحضر وزير خارجية ليبيا منصور الديري. وتحدث الورداني ثم مرزاق. "
    assert roles(MINISTERS + third + "وغادر الوزيران.")[-1] == ("الوزيران", (SELIM, HALA))


def test_a_counterpart_holds_the_same_office_in_the_other_state() -> None:
    assert roles("التقى لافروف نظيره الأميركي.") == [("نظيره الأميركي", ("john-kerry",))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت المتحدثة باسم وزارة الخارجية الأميركية ذلك.", ["jen-psaki"]),
        ("قال المتحدث باسم وزارة الخارجية الأميركية ذلك.", []),
        ("قالت المتحدثة باسم وزارة الدفاع الأميركية ذلك.", []),
    ],
)
def test_the_tables_holder_is_of_the_body_told_and_of_its_sex(text: str, found: list[str]) -> None:
    assert [person for _, people in roles(text, "2014-08-09") for person in people] == found


def test_an_office_of_a_man_is_no_womans() -> None:
    told = "قالت المبعوثة الأممية لينا أوستربرغ ذلك. وقال المندوب الدائم لنارية لدى المنظمة ذلك. وقال المبعوث ذلك."
    assert [words for words, _ in roles(told)] == []


@pytest.mark.parametrize("verb", ["التقى", "ألغى", "والتقى"])
def test_a_verb_that_begins_like_the_article_is_no_part_of_an_office(verb: str) -> None:
    assert ("الوزير المصري", (SELIM,)) in roles(MINISTERS + f"وقالت إن الوزير المصري {verb} سامي الكتبي أمس.")


def offices(text: str) -> list[str]:
    """The offices that stand with a name."""
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())
    return [r.surface for r in find("page", article, tokenize(text), LEXICON)[1] if r.kind == "with_name"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("استقبل أمير الكويت وزير الشؤون الخارجية الجزائري، سليم الورداني، في القصر.", "وزير الشؤون الخارجية الجزائري"),
        ("التقى الرئيس المصري وزير خارجية تونس سليم الورداني.", "وزير خارجية تونس"),
        ("التقى رئيس الوزراء المصري وزير الدفاع المصري سليم الورداني.", "رئيس الوزراء المصري وزير الدفاع المصري"),
        ("سلم رسالة من أمير دولة الكويت إلى العاهل السعودي الملك سليم الورداني.", "العاهل السعودي"),
    ],
)
def test_the_office_of_another_state_begins_another_man_s(text: str, office: str) -> None:
    assert offices(text) == [office]


def test_an_envoy_s_name_behind_a_comma_is_his_whose_post_it_was() -> None:
    text = "التقى الورداني مبعوث الأمين العام الخاص إلى سوريا، غير بيدرسن قبل بدء الجولة."
    assert offices(text) == ["مبعوث الأمين العام الخاص إلى سوريا"]


def test_the_custodian_of_the_two_mosques_is_the_king_of_the_day() -> None:
    assert roles("استقبل خادم الحرمين الشريفين وفدا. وأكد خادم الحرمين ذلك.") == [
        ("خادم الحرمين الشريفين", ("king-abdullah-saudi",)),
        ("خادم الحرمين", ("king-abdullah-saudi",)),
    ]


def test_an_office_is_for_a_process_before_its_holder_is_named() -> None:
    text = "التقى الورداني المبعوث السهلي لعملية السلام كمال شاهين، والمقرر الأممي لحقوق الإنسان نزار عون."
    assert offices(text) == ["المبعوث السهلي لعملية السلام", "المقرر الأممي لحقوق الإنسان"]


def test_no_office_s_holder_is_named_right_behind_in() -> None:
    assert offices("التقى الزعيم السهلي الناري الأحد في غرين تري وفدا للتوصل إلى اتفاق.") == []
