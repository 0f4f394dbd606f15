"""Who wants, supports and refuses what: a text of the invented cast, and the positions read out of it."""

import pytest

from tests.positions.reading import read


def positions(text: str) -> list[tuple[str, str, str]]:
    """Holder, polarity and evidence of each position of a page."""
    reading = read(text)
    return [(p.holder, p.polarity, p.evidence.of(reading.page.text)) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ترفض نارية شروط سهلستان.", ("naria", "against", "ترفض نارية شروط سهلستان")),
        ("لا تعارض نارية بناء السد.", ("naria", "for", "لا تعارض نارية بناء السد")),
        ("لن تقبل نارية أي صفقة جزئية.", ("naria", "against", "لن تقبل نارية أي صفقة جزئية")),
        ("تسعى نارية إلى هدنة دائمة.", ("naria", "for", "تسعى نارية إلى هدنة دائمة")),
        ("نارية مستعدة لاستضافة القمة.", ("naria", "for", "نارية مستعدة لاستضافة القمة")),
        ("انتقد الديري إصرار نارية على انسحاب القوات.", ("naria", "against", "إصرار نارية على انسحاب القوات")),
        ("شككت سهلستان في جدوى الوساطة.", ("sahlistan", "against", "شككت سهلستان في جدوى الوساطة")),
        ("لم تتطرق نارية إلى ملكية الوادي.", ("naria", "not_raised", "لم تتطرق نارية إلى ملكية الوادي")),
    ],
)
def test_a_stance_is_its_subjects(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in positions(text)


def test_a_ministers_stance_is_his_states() -> None:
    text = "قال وزير الخارجية الناري سليم الورداني إن بلاده تريد تبادلا كاملا للأسرى."
    assert positions(text) == [("naria", "for", "بلاده تريد تبادلا كاملا للأسرى")]


def test_a_private_persons_stance_is_nobodys() -> None:
    text = "قالت الباحثة ريم القاضي إنها تعارض بناء السد."
    assert positions(text) == []


def test_a_condition_makes_it_conditional_and_belongs_to_the_evidence() -> None:
    text = "نارية مستعدة للعودة إلى المفاوضات إذا تغير منهجها."
    assert positions(text) == [("naria", "conditional", "نارية مستعدة للعودة إلى المفاوضات إذا تغير منهجها")]


def test_what_two_agree_on_is_a_row_for_each() -> None:
    text = "اتفقت نارية مع سهلستان على تشكيل لجنة مشتركة."
    assert [holder for holder, _, _ in positions(text)] == ["naria", "sahlistan"]


def test_listed_points_are_a_row_for_each_party_and_point() -> None:
    text = "عددت نارية نقاط الاتفاق مثل الملاحة والصيد، ونقاط الخلاف مثل الحدود البحرية مع سهلستان."
    told = positions(text)
    assert [(h, p) for h, p, e in told if e == "الصيد"] == [("naria", "for"), ("sahlistan", "for")]
    assert [(h, p) for h, p, e in told if e == "الحدود البحرية"] == [("naria", "against"), ("sahlistan", "against")]


def test_what_must_be_is_the_speakers_stance_alone() -> None:
    assert positions("يجب فتح المعبر قبل الشتاء.") == []
    said = "أكدت نارية أنه يجب فتح المعبر قبل الشتاء."
    assert [holder for holder, _, _ in positions(said)] == ["naria"]


@pytest.mark.parametrize(
    "text",
    [
        "إذا أرادت نارية هدنة فعليها الانسحاب.",  # supposed
        "تنفي نارية سعيها إلى الحرب.",  # denied
        "ماذا تريد نارية من الوادي؟",  # asked
        "دعا الورداني مرزاق إلى مرسى.",  # invited
        "وصل الوفد الناري إلى مرسى أمس.",  # no stance
    ],
)
def test_no_stance_is_made_of(text: str) -> None:
    assert positions(text) == []


def test_a_verb_does_not_take_a_party_that_it_does_not_agree_with() -> None:
    assert ("naria", "for") not in [(h, p) for h, p, _ in positions("البند الأول يطالب نارية بفتح المعبر.")]


def test_the_statement_that_tells_it_is_named() -> None:
    text = "قالت نارية إنها ترفض الوساطة."
    reading = read(text)
    assert [p.statement for p in reading.positions] == [reading.statements[0].id]
