"""Furniture in manners that no row names word for word: printed columns, boxes inside a story, lists with days."""

from __future__ import annotations

import pytest

from tests.articles.pages import cleaned

TITLE = "نارية ترسل وفدا فنيا لمراجعة سجلات السد"
FIRST = "وصل وفد فني من وزارة الري في نارية إلى تل الورد مساء الأحد لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي."
SECOND = "وقالت وزيرة الري سعاد التيجاني إن الوفد سيبقى أسبوعين، وإن كل قراءة ستقارن بقراءات محطات مرسى الثلاث."
THIRD = "وأضافت الوزيرة أن السجلات ستعرض على لجنة المرجان قبل نهاية الشهر، ثم تعلن النتائج في مؤتمر صحفي."
STORY = (FIRST, SECOND, THIRD)


def test_the_ragged_lines_of_a_printed_column_are_sentences() -> None:
    column = """أعلن وزير الأشغال في الضفاف أن بلاده ستبدأ
توسيع مرفأ أم الينابيع في الخريف المقبل بكلفة
تبلغ مئتي مليون دولار.
وقال الوزير ان الأرصفة الجديدة ستستقبل
السفن الكبيرة للمرة الأولى، وان العمل سيستغرق
ثلاث سنوات على الأقل."""
    page = cleaned("الضفاف تعلن توسيع مرفأ أم الينابيع", *column.split("\n"))
    assert page.body == tuple(part + "." for part in column.rstrip(".").split(".\n"))


def test_lines_that_are_sentences_each_stay_paragraphs() -> None:
    lines = ("وصل الوفد إلى تل الورد.", "واستقبله وزير الري.", "وبدأت المحادثات مساء.", *STORY)
    assert cleaned(TITLE, *lines).body == lines


def test_a_list_between_the_page_s_own_marks_does_not_end_the_story() -> None:
    marks = ("تخطى الأكثر قراءة وواصل القراءة", "الأكثر قراءة", "لماذا جفت الآبار؟", "الأكثر قراءة نهاية")
    page = cleaned(TITLE, FIRST, SECOND, *marks, THIRD)
    assert page.body == STORY
    assert page.kind(marks[0]) == page.kind(marks[3]) == "accessibility_links"


def test_leave_to_show_a_post_does_not_end_the_story() -> None:
    asked = ("هل تسمح بعرض المحتوى من X؟", "تحتوي هذه الصفحة على محتوى من موقع آخر قد يحفظ ملفات.", "قبول ومواصلة")
    assert cleaned(TITLE, FIRST, SECOND, *asked, THIRD).body == STORY


def test_another_s_whole_story_below_read_also_is_not_the_page_s() -> None:
    other = (
        "مدرسة القناطر تفوز بجائزة الابتكار",
        "فازت مدرسة القناطر الثانوية بجائزة الابتكار التي تنظمها جامعة مرسى، عن مشروع لتحلية المياه صممه ثلاثة طلاب.",
        "وقالت مديرة المدرسة إن المشروع استغرق عاما، وإن الطلاب عملوا فيه بعد الدوام بإشراف مدرس الفيزياء.",
        "وأوضح أحد الطلاب الفائزين أن الجهاز ينتج أربعين لترا من الماء العذب في اليوم، ويكفي أسرة صغيرة.",
        "ومن المقرر أن تشارك المدرسة بالمشروع في معرض دولي يقام في رأس الماء الصيف المقبل مع مدارس أخرى.",
    )
    assert cleaned(TITLE, FIRST, SECOND, "كلمات دلالية: نارية", "إقرأ أيضاً:", *other).body == (FIRST, SECOND)


@pytest.mark.parametrize(
    "lead",
    ["المرساة - السنام :", "السواري الإخباري –", "سرب من دمشق:"],
)
def test_a_dateline_of_unknown_names_is_no_story(lead: str) -> None:
    assert cleaned(TITLE, f"{lead} {FIRST}", SECOND, THIRD).body == STORY


@pytest.mark.parametrize(
    "words", ["مصر- تركيا: تفاهم جديد يقر تبادل الوفود الفنية كل شهر.", "سليم من دمشق: لا أحد يزورنا."]
)
def test_two_states_or_a_person_before_a_sign_are_no_dateline(words: str) -> None:
    assert cleaned(TITLE, words, *STORY).body == (words, *STORY)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("لا تنس أن تضيف بريدك هنا", "other"),
        ("أخبار  تغطيات  أصوات  بيانات  مقاطع", "navigation"),
        ("【الرئيسية】【أخبار】【صور】", "navigation"),
        ("المحور: قضايا المياه", "navigation"),
    ],
)
def test_a_line_that_no_row_knows_is_told_by_its_words_or_gaps(line: str, kind: str) -> None:
    assert cleaned(line, TITLE, *STORY).kind(line) == kind


def test_headlines_with_their_days_above_the_story_are_a_list() -> None:
    items = [
        line
        for n, head in enumerate(("سبع حقائب للمنفى", "في أهمية الأرشيف", "طبالون وحائرون"), 5)
        for line in (head, f"0{n}/11/2025 - خولة البرغوث")
    ]
    page = cleaned(*items, TITLE, *STORY)
    assert {page.kind(line) for line in items} == {"related"}
    assert page.article.published is None


def test_the_day_below_the_story_stands_behind_the_one_above() -> None:
    page = cleaned(TITLE, "4/8/2021", *STORY, "تاريخ النشر: 2/8/2021")
    assert page.article.published is not None
    assert page.article.published.value == "2021-08-04"


def test_the_day_below_a_label_of_change_is_the_change_s() -> None:
    page = cleaned(TITLE, "4/8/2021", "آخر تحديث:", "5/8/2021", *STORY)
    assert (page.article.updated or "")[:10] == "2021-08-05"


def test_a_lone_line_of_clock_and_day_is_the_story_s_day() -> None:
    page = cleaned(TITLE, "03:41 م | الأربعاء 24 فبراير 2016", *STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2016-02-24"


def test_the_year_may_stand_before_the_weekday() -> None:
    page = cleaned(TITLE, "GMT 9:15 2009 الجمعة 5 يونيو", *STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2009-06-05"


def test_a_box_of_a_section_inside_the_story_is_related() -> None:
    page = cleaned(TITLE, FIRST, SECOND, "أخبار", "الورداني يصل رأس الماء", THIRD)
    assert page.kind("الورداني يصل رأس الماء") == "related"
    assert page.body == STORY


def test_a_section_s_name_between_paragraphs_is_a_heading() -> None:
    assert cleaned(TITLE, FIRST, "التعليم والصحة", SECOND, THIRD).kind("التعليم والصحة") == "subheading"


def test_headlines_run_together_above_the_story_are_a_ticker() -> None:
    line = (
        "وصول باخرة محملة بالقمح إلى ميناء مرسى الأرصاد تحذر من أمطار غزيرة على السواحل مقتل ثلاثة في انقلاب حافلة"
        " بالقناطر البنك المركزي يبقي أسعار الفائدة"
    )
    assert cleaned(line, TITLE, "4/8/2021", *STORY).kind(line) == "ticker_headline"


def test_a_menu_s_first_word_is_no_paper_s_name() -> None:
    page = cleaned("وطني", "عالمي", "رياضة", TITLE, "4/8/2021", *STORY)
    assert page.kind("وطني") == "navigation"
    assert page.article.outlet is None


def test_what_a_moment_shows_between_headline_and_story_is_a_caption() -> None:
    line = "أعضاء الوفد لحظة وصولهم إلى المطار"
    assert cleaned("4/8/2021", TITLE, line, *STORY).kind(line) == "image_caption"


def test_a_word_right_below_the_story_signs_it() -> None:
    assert cleaned(TITLE, *STORY, "السنام", "شاهد أيضا", "جسر القناطر يفتح").kind("السنام") == "agency_credit"


def test_an_outlet_in_its_marks_behind_a_town_is_the_page_s() -> None:
    assert cleaned(TITLE, "لندن: «الشرق الأوسط»", *STORY).article.outlet == "asharq-al-awsat"


def test_an_outlet_and_an_agency_behind_a_slash_sign_the_story() -> None:
    page = cleaned(TITLE, "فرانس 24 / أ ف ب", *STORY)
    assert (page.article.outlet, page.article.agency) == ("france-24", "afp")


def test_a_town_before_its_correspondent_is_no_outlet() -> None:
    assert cleaned(TITLE, "رأس الماء - من سمير الحلو:", *STORY).article.outlet is None


def test_who_wrote_is_no_outlet() -> None:
    assert cleaned(TITLE, "كتبه: منال الطوخي", *STORY).article.outlet is None


def test_a_pager_makes_no_forum() -> None:
    assert cleaned(TITLE, *STORY, "صفحة 1 من 12", "© السنبوك").article.aggregator is None
