"""Days by their number or place, months and the year they are of, on a page of Friday 9 August 2013."""

import pytest

from tests.times.pages import read, told


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("في الأول من مارس 2014", "الأول من مارس 2014", "2014-03-01"),
        ("في الثالث عشر من شباط", "الثالث عشر من شباط", "2013-02-13"),
        ("اليوم الثالث من أكتوبر 2012", "اليوم الثالث من أكتوبر 2012", "2012-10-03"),
        ("أول يوليو", "أول يوليو", "2013-07-01"),
        ("الأربعاء الموافق السابع من أغسطس", "الأربعاء الموافق السابع من أغسطس", "2013-08-07"),
        ("في 20 من الشهر المقبل", "20 من الشهر المقبل", "2013-09-20"),
        ("في 28 الجاري", "28 الجاري", "2013-08-28"),
        ("يوم 22/4", "22/4", "2013-04-22"),
        ("في 2/2013", "2/2013", "2013-02"),
        ("سيجتمعون الجمعة 30", "الجمعة 30", "2013-08-30"),
        ("7 يونيو من العام الماضي", "7 يونيو من العام الماضي", "2012-06-07"),
        ("أحداث 11 سبتمبر", "11 سبتمبر", "XXXX-09-11"),
        ("آخر اثنين من مارس 2013", "آخر اثنين من مارس 2013", "2013-03-25"),
        ("الثلاثاء الأول من الشهر المقبل", "الثلاثاء الأول من الشهر المقبل", "2013-09-03"),
        ("أول أسبوع من أكتوبر 2014", "أول أسبوع من أكتوبر 2014", "2014-10-05/2014-10-11"),
        ("آخر يوم من شهر 10 سنة 2015", "آخر يوم من شهر 10 سنة 2015", "2015-10-31"),
    ],
)
def test_a_day_has_its_date(text: str, surface: str, value: str) -> None:
    assert told(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("يومي 3 و4 مايو", ["2013-05-03", "2013-05-04"]),
        ("في الثالث والرابع من يوليو", ["2013-07-03", "2013-07-04"]),
        ("في مايو ويونيو 2011", ["2011-05", "2011-06"]),
    ],
)
def test_days_and_months_share_what_stands_behind_the_last(text: str, values: list[str]) -> None:
    assert [v for _, v in told(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في نيسان الماضي", "2013-04"),
        ("ستعقد القمة في مارس", "2014-03"),
        ("عقدت القمة في مارس", "2013-03"),
        ("انتهت الجولة في ديسمبر", "2012-12"),
        ("تبدأ الجولة في ديسمبر", "2013-12"),
        ("قال إن سبتمبر موعد مناسب", "2013-09"),
        ("في أكتوبر من العام الماضي", "2012-10"),
        ("كان من المقرر أن ينطلق في مايو", "2013-05"),
        ("في الشهر التاسع من 2012", "2012-09"),
        ("في الشهر الماضي", "2013-07"),
    ],
)
def test_a_month_without_a_year_is_of_the_year_that_its_clause_tells(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == [value]


def test_a_printed_weekday_chooses_between_years_that_are_far() -> None:
    assert told("الخميس 15 أغسطس", day="2013-02-12") == [("الخميس 15 أغسطس", "2013-08-15")]


def test_a_printed_weekday_that_fits_no_near_day_leaves_a_doubt() -> None:
    times, doubts = read("الخميس 7 أغسطس")
    assert [t.value for t in times] == ["2013-08-07"]
    assert [(d.kind, d.note) for d in doubts] == [("weekday_conflict", "2013-08-07, or XXXX-WXX-4")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مطلع رمضان الماضي", "2013-07-09/2013-08-07"),
        ("خلال شهر رمضان المقبل", "2014-06-28/2014-07-27"),
        ("في 10 رمضان 1434 هـ", "2013-07-18"),
        ("رمضان العام الماضي", "2012-07-20/2012-08-18"),
    ],
)
def test_a_hijri_month_is_told_in_days_of_the_common_calendar(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == [value]


def test_the_month_named_before_is_meant_by_the_same_month() -> None:
    assert [v for _, v in told("في 3 مارس 2011 ثم في 29 من الشهر نفسه")] == ["2011-03-03", "2011-03-29"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("لن تبدأ الشحنات قبل النصف الثاني من شهر أغسطس", []),
        ("في الجولة الثالثة من مايو", []),
        ("في الدفعة الأولى من شهر مارس 2014", []),
        ("في الثالث من مايو", ["2013-05-03"]),
    ],
)
def test_a_half_of_a_month_or_a_round_in_it_is_no_day_of_it(text: str, days: list[str]) -> None:
    assert [value for _, value in told(text) if value and len(value) == len("2013-05-03")] == days
