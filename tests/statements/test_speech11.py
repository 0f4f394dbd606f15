"""What an outlet passed on at the sentence's head, counted sources, speakers and documents of several states."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentences: str) -> list[tuple[str, str, list[str]]]:
    """Whom each statement means, its content, and who passed it on."""
    return [(short(s.source.entity), s.surface, [short(v.entity) for v in s.via]) for s in read(CAST + sentences)]


def whose(sentences: str) -> list[str]:
    return [s.source.entity for s in read(sentences)]


@pytest.mark.parametrize(
    ("frame", "who", "via"),
    [
        ("وبحسب ما نقلته وكالة نبأ عن مصدر أمني، فإن", "anon:source", ["nabaa"]),
        ("ووفق ما نقلته وكالة نبأ عن مصدر أمني فإن", "anon:source", ["nabaa"]),
        ("وبحسب ما أوردته وكالة نبأ، فإن", "nabaa", []),
        ("ووفقا لثلاثة مصادر تحدثت لوكالة نبأ، فإن", "anon:sources", ["nabaa"]),
        ("ووفقا لـ3 مصادر، فإن", "anon:sources", []),
        ("ووفقا لـ«وكالة نبأ»، فإن", "nabaa", []),
    ],
)
def test_a_frame_at_the_head_tells_who_said_what_follows(frame: str, who: str, via: list[str]) -> None:
    assert told(f"{frame} المعبر سيفتح غدا.") == [(who, "المعبر سيفتح غدا", via)]


def test_a_number_behind_li_counts_sources_behind_the_clause_too() -> None:
    assert told("وسيفتح المعبر غدا، وفقا لثلاثة مصادر.") == [("anon:sources", "وسيفتح المعبر غدا", [])]


@pytest.mark.parametrize(
    ("speaker", "states"),
    [
        ("وقال وزراء مياه نارية وسهلستان والضفاف في بيان مشترك إن", "naria+sahlistan+difaf"),
        ("وأكد رئيسا نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد وزيرا الدفاع الناري والسهلي أن", "naria+sahlistan"),
        ("وجاء في بيان مشترك لوزراء مياه نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد بيان مشترك صادر عن نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد بيان ناري سهلي مشترك أن", "naria+sahlistan"),
    ],
)
def test_what_several_states_share_is_said_by_each_of_them(speaker: str, states: str) -> None:
    assert whose(f"{speaker} المعبر سيفتح.") == [states]


def test_an_office_of_several_states_means_its_holders_where_the_page_told_all() -> None:
    assert whose(f"{CAST}وشدد وزيرا خارجية نارية وسهلستان على فتح المعبر.") == [
        "name:سليم الورداني+name:هاله مرزاق"
    ]


@pytest.mark.parametrize(
    "sentence", ["وصدر بيان مشترك عقب الاجتماع جاء فيه أن المعبر سيفتح.", "وأكد بيان مشترك أن المعبر سيفتح."]
)
def test_a_joint_communique_is_of_the_two_who_met(sentence: str) -> None:
    assert whose(CAST + sentence) == ["name:سليم الورداني+name:هاله مرزاق"]


def test_news_that_outlets_pass_on_is_whose_it_is_told_from() -> None:
    via = ["nabaa"]
    assert told(
        "ونقلت وكالة نبأ معلومات عن مسؤول سهلي لم يذكر اسمه، أفادت بأنه لا تقدم. وأشار المسؤول إلى أن الوفد عائد."
    ) == [("anon:sahlistan-official", "بأنه لا تقدم", via), ("anon:sahlistan-official", "الوفد عائد", via)]
