"""Lengths of time, what they lead to, and what recurs, on a page of Friday 9 August 2013."""

import pytest

from tests.times.pages import read, told


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("دامت خمس ساعات", "خمس ساعات", "PT5H"),
        ("بعد خمسة وعشرين عاما", "خمسة وعشرين عاما", "P25Y"),
        ("لمدة خمسة عشر يوما", "خمسة عشر يوما", "P15D"),
        ("بعد عدة أسابيع", "عدة أسابيع", "PXW"),
        ("منذ ساعات", "منذ ساعات", "PTXH"),
        ("لمدة 3.5 سنوات", "3.5 سنوات", "P3.5Y"),
        ("ساعة ونصف الساعة", "ساعة ونصف الساعة", "PT1H30M"),
        ("نصف ساعة", "نصف ساعة", "PT30M"),
        ("لربع قرن", "ربع قرن", "P25Y"),
        ("ثلاث سنوات ونصف", "ثلاث سنوات ونصف", "P3Y6M"),
        ("سنة وشهرين", "سنة وشهرين", "P1Y2M"),
        ("لمدة شهر واحد", "شهر واحد", "P1M"),
        ("أسبوع كامل", "أسبوع كامل", "P1W"),
        ("طوال اليوم", "طوال اليوم", "P1D"),
        ("منذ عقد كامل", "منذ عقد كامل", "P1DE"),
        ("أكثر من قرن", "أكثر من قرن", "P1CE"),
        ("خلال الأيام القليلة الماضية", "الأيام القليلة الماضية", "PXD"),
        ("السنوات الخمس الماضية", "السنوات الخمس الماضية", "P5Y"),
        ("الساعات الأربع والعشرين المقبلة", "الساعات الأربع والعشرين المقبلة", "PT24H"),
        ("خلال الـ48 ساعة الماضية", "الـ48 ساعة الماضية", "PT48H"),
        ("العامين الماضيين", "العامين الماضيين", "P2Y"),
    ],
)
def test_a_length_has_its_value(text: str, surface: str, value: str) -> None:
    assert told(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وصل قبل أسبوع", "2013-08-02"),
        ("غائب منذ ثلاثة أشهر", "2013-05"),
        ("مات قبل عامين", "2011"),
        ("سيعود بعد يومين", "2013-08-11"),
        ("عاد بعد يومين", None),
        ("عاد قبل يومين من القمة", None),
        ("يومين من الآن", "2013-08-11"),
        ("منذ أكثر من عام", None),
        ("قبل أيام", None),
    ],
)
def test_a_length_from_now_leads_to_a_day(text: str, day: str | None) -> None:
    assert read(text)[0][0].resolves_to == day


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("يجتمعون كل ثلاثة أسابيع", "كل ثلاثة أسابيع", "P3W"),
        ("كل يوم جمعة", "كل يوم جمعة", "XXXX-WXX-5"),
        ("مرتين في الأسبوع", "مرتين في الأسبوع", "P1W"),
        ("ثلاث مرات يوميا", "ثلاث مرات يوميا", "P1D"),
    ],
)
def test_what_recurs_is_a_set(text: str, surface: str, value: str) -> None:
    assert [(t.surface, t.value, t.type) for t in read(text)[0]] == [(surface, value, "SET")]


@pytest.mark.parametrize(
    ("text", "values"),
    [("كان وزيرا آنذاك", ["PAST_REF"]), ("في هذه الأيام", ["PRESENT_REF"]), ("وأخيرا وصل", [])],
)
def test_a_vague_adverb_refers(text: str, values: list[str]) -> None:
    assert [v for _, v in told(text)] == values
