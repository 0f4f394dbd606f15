"""Furniture in the manners of pages met afresh: summaries said again, glued bylines, marks of the end, crawl days."""

from __future__ import annotations

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

POINTS = ("- أعلن الورداني في مرسى أن بلاده وافقت على استئناف المحادثات.", "- ملف الحدود ما زال محل خلاف بين الجانبين.")


def test_points_that_the_story_says_again_are_its_subtitle() -> None:
    page = cleaned(TITLE, "12 مايو 2021", *POINTS, "", *STORY)
    assert page.body == STORY
    assert {page.kind(point) for point in POINTS} == {"subtitle"}


def test_points_that_the_story_does_not_say_are_its_own() -> None:
    points = ("- وصل وفد الضفاف إلى تل الورد مساء الأحد.", "- أغلقت السلطات جسر القناطر أمام الشاحنات.")
    assert cleaned(TITLE, "12 مايو 2021", *points, *STORY).body == (*points, *STORY)


def test_a_summary_that_the_next_paragraph_says_again_is_no_paragraph() -> None:
    summary = "أعلن وزير الخارجية الناري سليم الورداني أن بلاده وافقت على استئناف المحادثات مع سهلستان."
    page = cleaned(TITLE, summary, *STORY)
    assert page.body == STORY
    assert page.kind(summary) == "subtitle"


def test_a_headline_with_a_full_stop_over_a_dateline_is_the_title() -> None:
    head = "الورداني يعلن استئناف المحادثات مع سهلستان في رأس الماء."
    page = cleaned(head, f"مرسى 16 يناير 2025 (نبأ) - {LEAD}", SECOND, THIRD)
    assert (page.title, page.body) == (head, STORY)


def test_a_day_s_label_before_the_dateline_of_a_paragraph_is_cut_with_it() -> None:
    page = cleaned(TITLE, f"نشر بتاريخ:مرسى 16 يناير 2025 م (نبأ) _ {LEAD}", SECOND)
    assert page.body == (LEAD, SECOND)
    assert page.article.published is not None
    assert page.article.published.value == "2025-01-16"


def test_a_copy_of_the_headline_inside_the_story_does_not_begin_it() -> None:
    page = cleaned(TITLE, "", TITLE, LEAD, "", TITLE, "", SECOND, THIRD)
    assert page.body == STORY


@pytest.mark.parametrize(("glued", "byline"), [("وكالات", "وكالات"), ("سليم خالد مرسى", "سليم خالد مرسى")])
def test_a_byline_glued_to_the_first_verb_is_cut(glued: str, byline: str) -> None:
    rest = "التقى وزير الخارجية الناري سليم الورداني نظيرته هالة مرزاق في رأس الماء، وبحثا استئناف المحادثات."
    page = cleaned(TITLE, glued + rest, SECOND)
    assert page.body == (rest, SECOND)
    assert page.kind(byline) == "byline"


def test_a_word_that_ends_like_a_verb_is_not_cut() -> None:
    first = "المستقبل وحده يحكم على الاتفاق، كما قال وزير الخارجية الناري سليم الورداني في مرسى مساء أمس."
    assert cleaned(TITLE, first, SECOND).body == (first, SECOND)


@pytest.mark.parametrize("mark", [" // انتهى // س و 1453 ت م", "انتهى/25", " (انتهى)"])
def test_an_agency_s_mark_of_the_end_is_no_story(mark: str) -> None:
    page = cleaned(TITLE, LEAD, SECOND, THIRD + mark)
    assert page.body == STORY


def test_a_sentence_in_which_something_ends_is_kept() -> None:
    last = "وقالت مرزاق إن الاجتماع انتهى."
    assert cleaned(TITLE, LEAD, SECOND, last).body == (LEAD, SECOND, last)


def test_several_stories_cut_short_below_the_story_are_not_its_end() -> None:
    others = ("أعلنت وزارة الري في الضفاف بدء العمل في قناة جديدة على النهر...", "زار وفد من سهلستان سد الشاهق صباح...")
    page = cleaned(TITLE, *STORY, *others)
    assert page.body == STORY


def test_words_to_the_reader_below_the_story_are_not_its_end() -> None:
    calls = ("هل أعجبك المقال وتريد أن يصل جديدنا إلى بريدك كل صباح؟", "انضم إلى قرائنا واشترك بنشرتنا الأسبوعية.")
    page = cleaned(TITLE, *STORY, *calls)
    assert page.body == STORY


def test_a_phrase_of_a_sentence_is_no_label_on_a_page_of_few_lines() -> None:
    long = (
        "تأتي الجولة في ظل أوضاع غاية في الحساسية في المنطقة، ما يستدعي بذل المزيد من الجهود لتعزيز مسيرة العمل "
        "المشترك بين نارية وسهلستان، من أجل الحفاظ على كل ما من شأنه تعزيز أمن النهر واستقرار ضفتيه، مع ضرورة مد "
        "جسور التعاون مع الدول المجاورة في سبيل حماية السدود والقنوات، وفق ما قاله الورداني خلال مراسم التوقيع في مرسى."
    )
    assert cleaned(long, SECOND).body == (long, SECOND)


def test_controls_on_one_line_without_bars_are_each_told() -> None:
    page = cleaned(TITLE, "طباعة تكبير الخط تصغير الخط", *STORY)
    assert (page.kind("طباعة"), page.kind("تكبير الخط")) == ("print_link", "font_size")


def test_few_words_behind_bullets_under_the_headline_are_tags() -> None:
    tags = ("- نارية", "- سليم الورداني", "- محادثات الحدود")
    page = cleaned(TITLE, *tags, *STORY)
    assert {page.kind(tag) for tag in tags} == {"tags"}


def test_a_day_over_the_headline_later_than_the_one_below_is_the_crawl_s() -> None:
    article = cleaned("الأحد 22 فبراير 2026", TITLE, "21 فبراير 2026 23:04", *STORY).article
    assert (article.published and article.published.value, article.captured) == ("2026-02-21", "2026-02-22")


def test_the_weekday_of_a_later_paragraph_tells_the_crawl_s_day_too() -> None:
    later = "وقالت مرزاق اليوم الخميس إن الوفدين اتفقا على جدول الأعمال، وإن الخبراء سيلتقون قبل ذلك."
    article = cleaned("الأحد 24 نوفمبر 2024", TITLE, "09:29 ص", LEAD, later).article
    assert (article.published, article.captured) == (None, "2024-11-24")


def test_whose_text_it_is_stands_before_a_colon_however_long() -> None:
    label = "شبكة أخبار النهر للناطقين باللغة العربية :"
    page = cleaned(TITLE, label, *STORY)
    assert page.body == STORY
    assert page.kind(label) == "byline"


def test_an_agency_in_quotation_marks_is_credited() -> None:
    lead = 'ذكرت مواقع محلية نقلا عن "وكالة رويترز" أن نارية وافقت على استئناف المحادثات مع سهلستان في رأس الماء.'
    assert cleaned(TITLE, lead, SECOND).article.agency == "reuters"


def test_a_link_to_press_names_no_outlet() -> None:
    assert cleaned(TITLE, *STORY, "لمتابعة الخبر اضغط على موقع اضغط على الرابط التالي").article.outlet is None


@pytest.mark.parametrize("stamp", ["date 2025-08-12", "date 2025-08"])
def test_a_crawler_s_day_before_a_long_headline_is_cut(stamp: str) -> None:
    head = "الورداني يعلن استئناف المحادثات مع سهلستان في رأس الماء وسط كلام عن خلاف جديد على ملف الحدود"
    page = cleaned(f"{stamp} {head}", "", *STORY)
    assert (page.title, page.body, page.kind(stamp)) == (head, STORY, "publication_line")


@pytest.mark.parametrize("line", ["رويترز- مرسى", "مرسى – نارية – السبت،"])
def test_outlets_places_and_weekdays_are_no_headline(line: str) -> None:
    page = cleaned(line, "", *STORY)
    assert (page.title, page.body) == (None, STORY)


def test_a_headline_s_words_before_a_colon_name_no_outlet() -> None:
    head = "هدنة النهر.. الورداني: نارية وافقت على استئناف المحادثات مع سهلستان"
    page = cleaned(f"{head} - رويترز", "", head, "12 مايو 2021", *STORY)
    assert page.title == head
    assert page.article.outlet not in {"name:هدنه النهر", "name:هدنه النهر الورداني"}


def test_a_state_s_name_over_each_copy_of_the_headline_is_a_section() -> None:
    page = cleaned("إيران", TITLE, "", "إيران", "", TITLE, "", "2026-02-27 11:39", *STORY)
    assert (page.kind("إيران"), page.article.outlet) == ("navigation", None)


def test_a_page_is_not_crawled_before_its_story_is_out() -> None:
    article = cleaned("ذكرى القادة 16 شباط 2026", "القائمة", TITLE, "2026-02-27 11:39", *STORY).article
    assert (article.published and article.published.value, article.captured) == ("2026-02-27", None)


def test_a_day_without_its_year_under_the_headline_is_no_caption() -> None:
    page = cleaned(TITLE, "", "١٦ فبراير", "", *STORY)
    assert (page.kind("١٦ فبراير"), page.article.published) == ("publication_line", None)


def test_a_page_that_begins_with_its_story_is_no_list() -> None:
    heads = ("وزراء النهر يبحثون القناة الجديدة", "وفد من سهلستان يزور سد الشاهق")
    assert cleaned(*STORY, "", *heads).body == STORY


def test_a_writer_s_name_behind_the_last_full_stop_signs_the_story() -> None:
    page = cleaned(TITLE, LEAD, SECOND, f"{THIRD} أحمد عبد المنعم")
    assert (page.body, page.kind("أحمد عبد المنعم")) == (STORY, "byline")


def test_whose_byline_it_is_stands_beside_the_agencies() -> None:
    page = cleaned(TITLE, "كتب : السنام - وكالات", *STORY)
    assert page.party("outlet")[1] == "السنام"


def test_a_picture_s_text_that_begins_with_the_headline_is_no_subtitle() -> None:
    text = f"{TITLE} الوزير الناري سليم الورداني"
    page = cleaned(TITLE, "الثلاثاء، 10 فبراير 2026 02:10 م", text, "كتبت هالة سالم", *STORY)
    assert (page.title, page.body, page.kind(text)) == (TITLE, STORY, "image_alt")


def test_a_day_with_the_minutes_of_reading_is_no_byline() -> None:
    line = "🗓 مارس 5, 2026 ⏱ 1 دقيقة قراءة"
    page = cleaned("عرض الكل", TITLE, "", line, "", *STORY)
    assert page.kind(line) == "publication_line"
