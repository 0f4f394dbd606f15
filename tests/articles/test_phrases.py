"""Outlets that a page's own phrases name, and lines at its head that name none."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

TOWN = "القاهرة"
"""A town that the shipped tables know; those of the cast are invented."""


@pytest.mark.parametrize(
    "line",
    [
        "The post لقاء الوزيرين appeared first on شبكة السواري.",
        "التدوينة لقاء الوزيرين في رأس الماء ظهرت أولاً على شبكة السواري.",
        "ظهرت المقالة لقاء الوزيرين أولاً على شبكة السواري.",
        "المقال الأصلي: لقاء الوزيرين نشر في شبكة السواري",
    ],
)
def test_a_feeds_last_line_names_whose_text_it_is(line: str) -> None:
    page = cleaned(TITLE, *STORY, line)
    assert page.body == STORY
    assert page.party("outlet")[:2] == ("name:السواري", "شبكة السواري")


def test_a_disclaimer_names_the_outlet_whose_opinion_it_is_not() -> None:
    page = cleaned(TITLE, *STORY, "التعليقات", "جميع التعليقات المنشورة تعبر عن رأي كتّابها ولا تعبر عن رأي السنبوك")
    assert page.article.outlet == "name:السنبوك"


@pytest.mark.parametrize("nobody", ["الموقع", "الصحيفة", "أصحابها", "كاتبها"])
def test_a_disclaimer_that_names_nobody_makes_no_outlet(nobody: str) -> None:
    page = cleaned(TITLE, *STORY, "التعليقات", f"جميع التعليقات المنشورة لا تعبر عن رأي {nobody}")
    assert page.article.outlet is None


@pytest.mark.parametrize("line", ["صدى24 نشر في: 3 مايو 2017", "الطنبور الحر - العدد: 1186 - 2017 / 5 / 3 - 09:27"])
def test_a_line_of_the_day_begins_with_its_outlet(line: str) -> None:
    page = cleaned("محليات", TITLE, line, *STORY)
    assert page.title == TITLE
    assert page.article.published is not None
    assert page.article.published.value == "2017-05-03"
    assert page.article.outlet in ("name:صدي 24", "name:الطنبور الحر")


def test_an_age_and_an_outlet_on_one_line_name_it() -> None:
    page = cleaned(TITLE, "حوالي ٥ سنوات في الطنبور الحر", *STORY)
    assert (page.title, page.article.outlet) == (TITLE, "name:الطنبور الحر")


def test_a_source_beside_the_day_of_the_update_is_the_outlet() -> None:
    page = cleaned(TITLE, "آخر تحديث 2023-03-28 00:00:00 - المصدر: أخبار الوادي", *STORY)
    assert page.article.outlet == "name:اخبار الوادي"


@pytest.mark.parametrize("lead", [f"{TOWN} - السنبوك الجديد", f"السنبوك الجديد – {TOWN}"])
def test_of_a_town_and_a_name_the_name_is_the_outlet(lead: str) -> None:
    assert cleaned(lead, *STORY).article.outlet == "name:السنبوك الجديد"


def test_of_a_town_and_a_persons_name_nobody_is_the_outlet() -> None:
    assert cleaned(TITLE, f"{TOWN} - محمد الورداني", *STORY).article.outlet is None


def test_a_name_at_the_head_of_two_lines_is_the_outlet() -> None:
    page = cleaned(TITLE, f"سنبك – {LEAD}", SECOND, THIRD, "شاهد أيضاً", "سنبك – أظهر تقرير تراجع الصادرات …")
    assert page.article.outlet == "name:سنبك"


def test_a_name_and_its_town_in_brackets_before_the_sentence_are_a_dateline() -> None:
    page = cleaned(TITLE, f"السنبوك ({TOWN}) ــ {LEAD}", SECOND, THIRD)
    assert page.body == STORY
    assert page.article.outlet == "name:السنبوك"


def test_the_line_beside_the_editors_is_the_papers_name() -> None:
    head = ("رئيس مجلس الإدارة : د. ماجد آل يعقوب", "رئيس التحرير : هند الرواس", "السنبوك")
    assert cleaned(*head, "مساحة إعلانية", TITLE, *STORY).article.outlet == "name:السنبوك"


def test_an_editors_name_on_a_line_of_its_own_is_no_outlet() -> None:
    head = ("رئيس مجلس الإدارة", "محمد سالم", "رئيس التحرير", "كريم حسن")
    assert cleaned(*head, TITLE, "1-11-2021 | 14:08", *STORY).article.outlet is None


def test_a_section_right_over_the_headline_is_no_outlet() -> None:
    assert cleaned("بين السطور", "10:21 مساءً EET", TITLE, *STORY).article.outlet is None


def test_a_paper_that_calls_itself_one_over_the_headline_is_the_outlet() -> None:
    assert cleaned("السنبوك - صحيفة يومية شاملة", TITLE, *STORY).article.outlet == "name:السنبوك"


def test_today_before_a_weekday_in_brackets_is_no_paper() -> None:
    lead = "تبنى مجلس الساحل، اليوم (الأربعاء)، قرارا يدعو نارية وسهلستان إلى استئناف المحادثات في رأس الماء."
    page = cleaned(lead, SECOND, THIRD)
    assert page.body[0] == lead
    assert page.article.outlet is None
