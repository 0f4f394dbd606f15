"""Time expressions in sentences of our own, read on a page of Friday 9 August 2013."""

import pytest

from tests.times.pages import read, told


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("تفتح المدارس مطلع ايلول/سبتمبر", "مطلع ايلول/سبتمبر", "2013-09"),
        ("في سبتمبر / أيلول", "سبتمبر / أيلول", "2013-09"),
        ("منذ 2011", "منذ 2011", "2011"),
        ("في عام 2009", "عام 2009", "2009"),
        ("الأسبوع الماضي", "الأسبوع الماضي", "2013-07-28/2013-08-03"),
        ("الأسبوع قبل الماضي", "الأسبوع قبل الماضي", "2013-07-21/2013-07-27"),
        ("قمة نهاية الأسبوع", "نهاية الأسبوع", "2013-08-04/2013-08-10"),
        ("الشهر المقبل", "الشهر المقبل", "2013-09"),
        ("منذ ستينات القرن الماضي", "منذ ستينات القرن الماضي", "1960/1969"),
        ("استمرت 4 ساعات و5 دقائق", "4 ساعات و5 دقائق", "PT4H5M"),
        ("قبل يومين", "يومين", "P2D"),
        ("منذ فترة طويلة", "منذ فترة طويلة", "PXU"),
        ("يجتمعان يوميا", "يوميا", "P1D"),
        ("قال مؤخرا", "مؤخرا", "PAST_REF"),
    ],
)
def test_an_expression_has_its_value(text: str, surface: str, value: str) -> None:
    assert told(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "mod", "opens"),
    [
        ("نهاية شهر أغسطس/آب", "END", False),
        ("منتصف الشهر الجاري", "MID", False),
        ("منذ أكثر من خمس سنوات", "MORE_THAN", False),
        ("منذ ما يقرب من تسعة أعوام", "LESS_THAN", False),
        ("منذ نحو شهرين", "APPROX", False),
        ("قبل شهرين تقريبا", "APPROX", False),
        ("نحو عشرين يوما", "APPROX", False),
        ("منذ شهر مايو/أيار", None, True),
    ],
)
def test_a_mark_is_kept_beside_the_value(text: str, mod: str | None, opens: bool) -> None:  # noqa: FBT001
    assert [(t.mod, t.open) for t in read(text)[0]] == [(mod, opens)]


@pytest.mark.parametrize(
    "text",
    [
        "كان أحد الوزراء هناك",
        "قضى أيامه في السفر",
        "يتحدثون عن سنوات الحرب",
        "سياسة البلدين",
        "ساعة يده",
        "اليوم العالمي للمياه",
        "كتبت أخبار اليوم",
        "قال لـ«اليوم»",
        "قال الأمين العام السابق",
        "من أشهر الكتاب",
        "بعد عقد لقاء",
        "دولة القرن الأفريقي",
        "اتفق كلا الاثنين",
        "قوى 14 آذار",
        "القرار رقم 12/2013",
        "في 2000 قرية",
        "الجولة الثالثة مساء",
        "فاز بنتيجة 25:10",
        "كل عام وأنتم بخير",
        "الربيع العربي",
    ],
)
def test_a_word_that_only_looks_like_a_time_is_none(text: str) -> None:
    assert told(text) == []


def test_without_a_page_day_a_weekday_stays_open() -> None:
    assert told("وصل الوفد الجمعة", day=None) == [("الجمعة", "XXXX-WXX-5")]


def test_without_a_page_day_what_is_counted_from_it_is_found_and_has_no_value() -> None:
    assert told("في الشهر المقبل وفي العام الماضي", day=None) == [("الشهر المقبل", None), ("العام الماضي", None)]


def test_a_proclitic_stays_outside() -> None:
    assert told("وبالأمس") == [("الأمس", "2013-08-08")]


def test_times_inside_a_long_text_are_found_in_order() -> None:
    assert [s for s, _ in told("في 2011 ثم أمس ثم غدا\nوفي الشهر المقبل")] == ["2011", "أمس", "غدا", "الشهر المقبل"]
