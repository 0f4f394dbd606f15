"""Whose page it is and when it was crawled, on pages whose lines no row knows word for word."""

from __future__ import annotations

import pytest

from tests.articles.pages import Cleaned, cleaned

HEAD = "وفد فني يراجع سجلات سد الشاهق"
FIRST = (
    "وصل وفد فني من وزارة الري إلى القاهرة مساء الأحد لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي، "
    "والتقى الوزير سليم الورداني."
)
SECOND = "وقالت مديرة السد هالة مرزاق إن الوفد سيبقى أسبوعين، وإن كل قراءة ستقارن بقراءات المحطات الثلاث."
THIRD = "وأضافت مرزاق أن السجلات ستعرض على لجنة المياه قبل نهاية الشهر، ثم تعلن النتائج في مؤتمر صحفي."
STORY = (FIRST, SECOND, THIRD)


def page(*lines: str) -> Cleaned:
    return cleaned("\n\n".join(lines))


def kinds(found: Cleaned) -> list[str]:
    return [f.kind for f in found.article.furniture]


def test_a_weekday_over_a_page_is_no_outlet() -> None:
    found = cleaned(f"الخميس\n27 11 2025\n6 جمادى الآخرة 1447\n{HEAD}", "", "\n\n".join(STORY))
    assert found.article.outlet is None
    assert found.kind("الخميس") != "masthead"


@pytest.mark.parametrize(
    ("line", "name"), [("تابعوا السواري نيوز على", "name:السواري نيوز"), ("تابعوا أحدث مقالاتنا على", None)]
)
def test_a_page_that_is_followed_names_itself(line: str, name: str | None) -> None:
    assert page(HEAD, line, *STORY).article.outlet == name


@pytest.mark.parametrize(
    ("line", "name"), [("الصباح السهلي", "name:الصباح السهلي"), ("سعيد الغماري", None), ("الدكتور الغماري", None)]
)
def test_a_name_with_the_article_alone_below_the_headline_is_the_outlets(line: str, name: str | None) -> None:
    assert page(HEAD, line, *STORY).article.outlet == name


def test_editors_glued_to_their_offices_are_the_masthead() -> None:
    staff = "رئيس مجلس الإدارةسعيد الغماريرئيس التحريرهالة مرزاقالمشرف العامسليم الورداني"
    assert kinds(page(staff, HEAD, *STORY)) == ["masthead"]


def test_the_pages_name_over_its_editors_is_no_headline() -> None:
    found = page("السواري 24", "سعر اليوم", "السواري 24\nرئيس التحريرهالة مرزاق", *STORY)
    assert found.title is None


def test_words_of_a_menu_joined_by_and_are_a_menu() -> None:
    assert kinds(page("محليات وأخبار", HEAD, *STORY)) == ["navigation"]


def test_a_way_to_the_headline_with_backslashes_is_navigation() -> None:
    assert kinds(page(f"الرئيسة \\ ملفات \\ {HEAD}", HEAD, *STORY)) == ["navigation"]


def test_a_program_s_user_signs_for_nobody() -> None:
    assert kinds(page(HEAD, "Admin", *STORY)) == ["byline"]


def test_a_day_between_a_place_and_an_agency_is_a_dateline() -> None:
    found = page(HEAD, "القاهرة 12 شعبان 1447 هـ الموافق 31 يناير 2026 م رويترز", *STORY)
    assert kinds(found) == ["dateline"]
    assert (found.article.agency, found.article.published.value if found.article.published else None) == (
        "reuters",
        "2026-01-31",
    )


def test_a_clock_with_its_town_over_the_headline_is_the_pages_own() -> None:
    found = page("الأربعاء 8 أكتوبر 2025 10:56 م القاهرة", HEAD, "نشر في: الأربعاء 8 أكتوبر 2025 - 10:47 م", *STORY)
    assert (found.article.captured, found.kind("10:56")) == ("2025-10-08", "masthead")


def test_a_name_and_a_day_with_its_clock_before_the_first_verb_are_a_dateline() -> None:
    found = page(HEAD, f"السواري 24: الجمعة 6 فبراير 2026 01:51 صباحاً {FIRST}", SECOND, THIRD)
    assert (found.body, found.article.published.value if found.article.published else None) == (STORY, "2026-02-06")


@pytest.mark.parametrize("name", ["السواري نيوز", "سعيد الغماري"])
def test_a_town_and_a_name_with_no_sign_before_the_verb_are_a_dateline(name: str) -> None:
    assert page(HEAD, f"القاهرة – {name} {FIRST}", SECOND, THIRD).body == STORY


def test_several_agencies_behind_the_last_stop_are_its_credit() -> None:
    found = page(HEAD, FIRST, SECOND, f"{THIRD}(القاهرة - أ ف ب، رويترز، د ب أ، يو بي آي)")
    assert (found.body, kinds(found), found.article.agency) == (STORY, ["agency_credit"], "afp")


def test_the_paragraph_under_the_word_summary_is_none() -> None:
    summary = "تفتح زيارة الوفد باب الأسئلة عن مصير المياه في الموسم المقبل، ولا يملك أحد جوابا عنها بعد."
    assert page(HEAD, "ملخص", summary, *STORY).body == STORY
    assert page(HEAD, *STORY[:2], "الخلاصة", THIRD).body == STORY


def test_headlines_under_a_wider_gap_are_no_paragraphs() -> None:
    below = (
        "محافظ التلال يلتقي فريق مكتب المبعوث الخاص إلى المنطقة ويستعرض خصوصية المحافظة وأوضاعها العامة",
        "بتوجيهات محافظ التلال، الوكيل الغماري يترأس الاجتماع الاعتيادي الأول للمكتب التنفيذي في الساحل، لهذا العام",
    )
    found = cleaned("\n\n".join((HEAD, *STORY)) + "\n\n" + "\n\n\n".join(below))
    assert (found.body, set(kinds(found))) == (STORY, {"related"})


def test_the_last_line_of_a_ticker_is_no_headline() -> None:
    items = (
        "ضبط مئات المركبات المخالفة في التلال",
        "بلدية التلال تنظف المجاري قبل الشتاء",
        "ثماني خطوات لنقل اللوحات عبر المنصة",
    )
    found = page("\n".join((*items, "السواري نيوز - وكالات")), *STORY)
    assert found.title is None


def test_a_report_with_its_verb_is_a_headline_and_no_byline() -> None:
    head = "تقرير : الوزير الورداني يرفض تأجيل مراجعة سجلات السد"
    found = page("logo", head, "من سعيد الغماري مراسل موقع السواري", *STORY)
    assert found.title == head
    assert page(HEAD, "تقرير: سعيد الغماري - القاهرة يناير 2015", *STORY).title == HEAD


def test_a_headlines_beginning_cut_at_its_marks_is_a_pictures_text() -> None:
    head = 'تصريح مفاجئ من "الورداني" حول سجلات السد'
    found = page(head, "تصريح مفاجئ من\nالخميس 8 يونيو 2017 - 04:34 بتوقيت غرينتش", *STORY)
    assert found.title == head
