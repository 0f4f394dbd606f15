"""Sources that point back, and whose a document is: المصدر, رسالة وجهتها, بيان لرئاسة إقليم."""

import pytest

from tests.statements.reading import CAST, after_cast, read


def test_the_source_is_the_official_left_unnamed_before() -> None:
    first, *later = read(
        "قال مسؤول سهلي كبير إن المعبر سيفتح.\nوبحسب المصدر، ستتلقى سهلستان المال.\nوتابع المصدر أن الوفد عاد."
    )
    assert [s.source.entity for s in later] == [first.source.entity] * 2


def test_a_witness_is_not_called_the_source() -> None:
    first, second = read("قال شاهد إن المعبر أغلق.\nوأكد المصدر أن الوفد عاد.")
    assert first.source.entity != second.source.entity


@pytest.mark.parametrize(
    ("letter", "who"),
    [
        ("رسالة وجهتها للجمعية العامة", "naria-mfa"),
        ("رسالة وجهتها هالة مرزاق إلى الأمم المتحدة", "name:هاله مرزاق"),
    ],
)
def test_a_letter_is_whose_who_wrote_it(letter: str, who: str) -> None:
    *_, written = read(CAST + f"أكدت وزارة الخارجية النارية أن المعبر مغلق.\nوجاء في {letter} أن الإغلاق خرق للاتفاق.")
    assert (written.source.surface, written.source.entity) == ("رسالة", who)


def test_a_letter_received_is_not_the_receivers() -> None:
    (written,) = read("وجاء في رسالة تلقتها وزارة الخارجية النارية أن الإغلاق خرق للاتفاق.")
    assert written.source.entity == "name:رساله"


@pytest.mark.parametrize("document", ["بيان لرئاسة إقليم الوادي", "بيان رئاسة إقليم الوادي"])
def test_a_body_of_a_place_no_table_knows_is_not_the_place(document: str) -> None:
    (statement,) = read(f"وذكر {document} أن المعبر مغلق.")
    assert statement.source.entity == "name:رياسه اقليم الوادي"


def test_an_accord_is_nobodys_document() -> None:
    *_, accord = read(CAST + "وأكدت وزارة الخارجية النارية أن المعبر مغلق.\nوينص الاتفاق على تشكيل لجنة مشتركة.")
    assert accord.source.entity == "name:الاتفاق"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("وقال الوزير إن المعبر مغلق.", "الورداني"),
        ("وقالت الوزيرة إن المعبر مغلق.", "مرزاق"),
        ("وأشار خلاله زاهر البركي، مدير عام وزارة الطاقة، بأن الحقل كبير.", "البركي"),
        ("وقال المتحدث باسم الوزارة المستشار أحمد حافظ إن الوفد وصل.", "حافظ"),
    ],
)
def test_the_person_meant(sentence: str, who: str) -> None:
    assert [speaker for speaker, _ in after_cast(sentence)] == [who]


def test_offices_over_other_bodies_are_other_peoples() -> None:
    found = read("قال رئيس مجلس النواب سليم الورداني إن الجلسة قائمة.\nوقال رئيس مجلس المحافظة إن المعبر مغلق.")
    assert [s.source.entity for s in found] == ["name:سليم الورداني", "name:رييس مجلس المحافظه"]


def test_heads_of_two_councils_speak_together() -> None:
    (joined,) = read("أعلن رئيس مجلس الوزراء سليم الورداني ورئيس الحكومة رائد النجدي التوصل إلى اتفاق.")
    assert joined.source.entity == "name:سليم الورداني+name:رايد النجدي"


def test_a_plural_participle_goes_on_with_a_delegation() -> None:
    found = read("أكد الوفد الناري أن هدفه وقف القتال، مشيرين إلى أن المعبر مغلق.")
    assert [s.surface for s in found] == ["هدفه وقف القتال", "المعبر مغلق"]


def test_a_body_in_marks_speaks() -> None:
    (statement,) = read("أعربت “لجنة الشؤون الخارجية بمجلس النواب” اليوم عن ترحيبها بالدعوة.")
    assert statement.source.surface == "“لجنة الشؤون الخارجية بمجلس النواب”"
    assert statement.source.entity == "name:لجنه الشوون الخارجيه بمجلس النواب"


def test_a_source_of_a_body_has_it_in_its_phrase() -> None:
    (statement,) = read("وأكد مصدر من الوفد الحكومي أن المفاوضات ستبدأ غدا.")
    assert statement.source.surface == "مصدر من الوفد الحكومي"


@pytest.mark.parametrize(
    ("day", "who"), [("2013-08-09", "john-kerry"), ("2018-12-06", "mike-pompeo"), (None, "name:وزير الخارجيه الامريكي")]
)
def test_an_office_that_no_name_explains_speaks_as_its_holder_on_the_pages_day(day: str | None, who: str) -> None:
    said = read("# لقاء\nوقال وزير الخارجية الأمريكي إن اللقاء قريب.", day=day)
    assert [s.source.entity for s in said] == [who]


def test_whoever_goes_on_after_a_deal_is_not_the_deal() -> None:
    _, accord, more = read(
        CAST + "وقال الورداني إن اللقاء قريب.\nوينص الاتفاق على تشكيل لجنة مشتركة. وأضاف أن المعبر مغلق."
    )
    assert (accord.source.entity, more.source.entity) == ("name:الاتفاق", "name:سليم الورداني")
