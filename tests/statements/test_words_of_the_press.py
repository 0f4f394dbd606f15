"""Manners of papers that quote others: what is denied, asked of somebody, carried, told behind a clause."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentence: str) -> list[tuple[str, str]]:
    """Who says what."""
    return [(short(s.source.entity), s.surface) for s in read(CAST + sentence)]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("نفت مرزاق ما أوردته صحيفة الشراع من أن الوفد غادر.", "ما أوردته صحيفة الشراع من أن الوفد غادر"),
        ("استنكر الورداني ما قالته مرزاق من أن السد آمن.", "ما قالته مرزاق من أن السد آمن"),
        ("نفت نارية التي تدير المعبر وقوع أي هجوم عليه.", "وقوع أي هجوم عليه"),
        ("طلب الورداني من مرزاق فتح المعبر قبل نهاية الأسبوع.", "فتح المعبر قبل نهاية الأسبوع"),
        ("وزعم الورداني: المعبر مفتوح منذ أيام.", "المعبر مفتوح منذ أيام"),
        ("استبعد الورداني إجراء أي مفاوضات، بعد أيام من قصف المعبر.", "إجراء أي مفاوضات"),
        ("ووعد الورداني بفتح المعبر غداة قصفه.", "بفتح المعبر"),
        ("ونقل البيان عن الورداني التأكيد على ضرورة الحوار.", "ضرورة الحوار"),
        ("قال الورداني إن السد آمن، وأن نارية أعلنت أن المعبر مفتوح.", "المعبر مفتوح"),
    ],
)
def test_words_that_a_clause_parts_from_their_cue(sentence: str, content: str) -> None:
    assert content in [surface for _, surface in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "قرأت مرزاق العرض الذي نقله إلى مرسى الوفد أن يتم التوقيع غدا.",
        "وفي العام الماضي تم اتهامه بأنه باع السد.",
        "أعلن الرئيس سليم الورداني المقيم في مرسى الحرب.",
        "والمدهش في تصريحات الورداني، أنها قديمة جدا.",
        "لم يعلق أي أحد من الجانبين على المفاوضات.",
        "طلبت نارية دعوة سهلستان إلى التعاون مع الوسيط.",
        "يريد الورداني تحذير سهلستان من الحرب.",
        "ويجري اتهام نارية بأنها باعت السد.",
        "نفت مرزاق التي تخفي الوزارة وجود خلاف معها.",
        "نقل الورداني إلى مرزاق أن السد آمن.",
        "ونشرت صحيفة الشراع عن الورداني أنه باع السد.",
        "نشرت صحيفة الشراع معلومات عن الورداني أن بيته قصر.",
        "نشرت صحيفة الشراع عن سهلستان أن الحرب قريبة.",
    ],
)
def test_what_nobody_said_or_what_is_carried_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


def test_a_thing_that_begins_as_a_first_name_says_nothing() -> None:
    assert [who for who, _ in told("أكد الورداني أن سلام المنطقة يؤكد أن الحل ممكن.")] == ["الورداني"]


def test_in_a_speech_his_saying_is_the_cue() -> None:
    page = f"{CAST}وجاء في تصريحاته قوله إن السد آمن."
    assert [s.cue.of(page) for s in read(page) if s.cue] == ["قوله"]


def test_two_of_many_are_quoted_through_an_outlet() -> None:
    (found,) = read(f"{CAST}ذكرت وكالة نبأ نقلا عن اثنين من المسؤولين أن السد آمن.")
    assert found.source.form == "anonymous"
    assert [link.entity for link in found.via]


def test_an_outlet_publishes_what_somebody_told_it() -> None:
    (found,) = read(f"{CAST}نشرت صحيفة الشراع عن مسؤول كبير أن السد آمن.")
    assert (found.source.form, found.surface) == ("anonymous", "السد آمن")
    assert [link.entity for link in found.via]


def test_a_communique_of_an_office_is_that_offices() -> None:
    found = told("وجاء في بيان صدر عن مكتب رئيس الوزراء أن السد آمن.")
    assert found == [("الوزراء", "السد آمن")]
