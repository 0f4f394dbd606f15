"""Whose page it is where a state, a trail or a common word stands in the outlet's place."""

from tests.articles.pages import STORY, TITLE, cleaned


def test_a_state_over_its_ministrys_page_is_no_outlet() -> None:
    page = cleaned("مصر", "الوظائف", TITLE, "12/05/2016", *STORY, "جميع الحقوق محفوظة لوزارة الأشغال والموانئ © 2017")
    assert page.party("outlet")[1] == "وزارة الأشغال والموانئ"


def test_a_trail_that_ends_in_the_headline_names_no_outlet() -> None:
    page = cleaned(f"الرئيسية / شؤون محلية / {TITLE}", TITLE, "13 سبتمبر 2020 10:30", *STORY)
    assert page.article.outlet is None


def test_the_source_of_a_printed_page_is_the_site_that_it_names() -> None:
    line = "تم طباعة هذه الخبر من موقع صدى الوادي https://wadi.example - رابط الخبر: https://wadi.example/1.html"
    assert cleaned("2021/06/30", TITLE, *STORY, line).party("outlet")[1] == "موقع صدى الوادي"


def test_an_empty_search_above_the_story_is_no_outlet() -> None:
    assert cleaned("لم يتم العثور على نتائج البحث", TITLE, "12 مايو 2021", *STORY).article.outlet is None


def test_who_reports_and_from_where_before_a_copy_of_the_headline_is_no_outlet() -> None:
    page = cleaned("أخبار", "", f"سليم الورداني - مرسى - {TITLE}", "", TITLE, "", *STORY)
    assert page.article.outlet is None
