"""Whom a byline names as the outlet, and whom it does not: reporters, small towns, agencies, sources."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned


@pytest.mark.parametrize(
    "byline",
    [
        "القاهرة - عبدالهادي نجد",
        "القاهرة: معيض الورداني",
        "متعب أبو ظهر (القاهرة)",
        "الحجيرة - محمد الورداني",
        "واس - الحجيرة",
        "الحجيرة - رويترز",
    ],
)
def test_a_reporter_or_a_town_that_no_table_has_is_no_outlet(byline: str) -> None:
    assert cleaned(TITLE, byline, *STORY).article.outlet is None


def test_a_town_that_the_story_names_too_is_still_no_outlet() -> None:
    story = f"{LEAD} وتقع الحجيرة على النهر، وقال رئيس بلدية الحجيرة إن أهل الحجيرة يرحبون بالجولة."
    assert cleaned(TITLE, "الحجيرة - محمد الورداني", story, SECOND, THIRD).article.outlet is None


@pytest.mark.parametrize("hearer", ["لـ«الحجيرة»", "لصحيفة الحجيرة"])
def test_a_name_to_which_somebody_spoke_is_the_outlet(hearer: str) -> None:
    story = f"{LEAD} وقال المصدر {hearer} إن الجولة قريبة. وأضاف المصدر {hearer} أنها الأخيرة."
    assert cleaned(TITLE, "الحجيرة - محمد الورداني", story, SECOND, THIRD).article.outlet == "name:الحجيره"


@pytest.mark.parametrize(
    ("byline", "outlet"),
    [
        ("القاهرة - السنبوك", "name:السنبوك"),
        ("السنبوك الجديد - القاهرة", "name:السنبوك الجديد"),
        ("السنبوك نيوز - محمد الورداني", "name:السنبوك نيوز"),
        ("خاص السنبوك/ هند الورداني", "name:السنبوك"),
        ("السنبوك/وكالات/صحيفة الأهرام", "name:السنبوك"),
        ("بقلم: يورونيوز مع أ ف ب", "euronews-arabic"),
        ("الشرق الأوسط: بيروت-", "asharq-al-awsat"),
    ],
)
def test_a_name_that_its_byline_bears_out_is_the_outlet(byline: str, outlet: str) -> None:
    assert cleaned(TITLE, byline, *STORY).article.outlet == outlet


def test_an_agency_joined_to_the_outlet_by_a_preposition_is_credited() -> None:
    assert cleaned(TITLE, "بقلم: يورونيوز مع أ ف ب", *STORY).article.agency == "afp"


def test_an_agency_with_which_two_lines_begin_is_no_outlet() -> None:
    page = cleaned(TITLE, "رويترز- القاهرة:", f"رويترز- القاهرة: {LEAD}", SECOND, THIRD)
    assert (page.article.outlet, page.article.agency) == (None, "reuters")


@pytest.mark.parametrize(("byline", "outlet"), [("", None), ("هند الورداني - رويترز", "reuters")])
def test_an_agencys_reporter_makes_its_page_only_where_it_is_credited(byline: str, outlet: str | None) -> None:
    story = f"{LEAD} وشاهد مراسل رويترز الوفدين أمام المقر."
    assert cleaned(TITLE, byline, story, SECOND, THIRD).article.outlet == outlet


@pytest.mark.parametrize("lead", ["السنبوك الإخباري-   يلتقي", "وكالات - السنبوك الإخباري - يلتقي"])
def test_a_media_name_before_a_dash_and_any_verb_is_a_dateline(lead: str) -> None:
    page = cleaned(TITLE, f"{lead} الوزيران في مرسى اليوم، {LEAD}", SECOND, THIRD)
    assert page.body[0].startswith("يلتقي الوزيران")
    assert page.article.outlet == "name:السنبوك"


@pytest.mark.parametrize("line", ["ضفتبريس", "هند الورداني - ضفتبريس"])
def test_a_word_that_ends_as_media_do_is_the_outlet(line: str) -> None:
    assert cleaned(line, *STORY).article.outlet == "name:ضفتبريس"


def test_a_known_name_before_a_colon_on_the_first_line_is_the_outlet() -> None:
    page = cleaned("RT Arabic:", "2025-03-17@07:38:49 GMT", TITLE, "تاريخ النشر: 16th, July 2023 GMT", TITLE, *STORY)
    assert page.article.outlet == "rt-arabic"
    assert page.article.published is not None
    assert (page.article.published.value, page.article.captured) == ("2023-07-16", "2025-03-17")


def test_a_long_first_line_is_a_headline_and_no_outlets_name() -> None:
    page = cleaned("الوردان يتنزه تحت زخات المطر", "هند الورداني", TITLE, "12 مايو 2021", *STORY)
    assert page.article.outlet is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("sanbuk.example", "name:sanbuk.example"),
        ("https://www.hespress.com/story-1.html", "hespress"),
        ("https://sarabic.ae/20210512/1.html", "sputnik"),
        ("https://sanbuk.example/story-1.html", None),
    ],
)
def test_a_host_that_the_page_prints_is_the_outlets(line: str, outlet: str | None) -> None:
    assert cleaned(line, TITLE, "12 مايو 2021", *STORY).article.outlet == outlet


def test_a_name_before_the_label_of_the_day_is_the_outlet() -> None:
    page = cleaned(TITLE, "نافذة على النهر - تم النشر في:", "10 يونيو 2024", *STORY)
    assert page.article.outlet == "name:نافذه علي النهر"


def test_a_common_word_behind_a_link_is_no_outlet() -> None:
    page = cleaned(TITLE, *STORY, f"رابط الخبر بصحيفة الوئام: {TITLE}")
    assert page.article.outlet == "al-weeam"


def test_many_days_below_the_story_are_other_stories() -> None:
    days = [f"{day} janvier 2026 - 14:00" for day in (11, 10, 9)]
    assert cleaned(TITLE, *STORY, *days).article.published is None


def test_a_weekday_may_follow_the_label_of_the_day() -> None:
    page = cleaned("البرلمان يبحث ميزانية الجسور", "تاريخ الإضافة الثلاثاء 2 شباط 2016 - 5:08 ص", TITLE, *STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2016-02-02"


def test_a_crawlers_day_before_the_one_line_of_a_page_is_the_storys() -> None:
    page = cleaned(f" date 2025-08-24 {LEAD} {SECOND} {THIRD} {SECOND} {THIRD}")
    assert page.article.published is not None
    assert page.article.published.value == "2025-08-24"


def test_a_name_behind_a_glued_day_is_bounded() -> None:
    assert cleaned(" date 2025-08-17 التغيير - محمد الورداني", "", *STORY).article.outlet == "al-taghyeer"
