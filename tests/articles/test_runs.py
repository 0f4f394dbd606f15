import pytest

from tests.articles.pages import LEAD, SECOND, STORY, TITLE, cleaned

DAY = "12 مايو 2021"
OTHERS = (
    "أسعار القمح تتراجع في أسواق تل الورد",
    "فريق الميناء يفوز بكأس الطائرة",
    "معرض الكتاب يفتح أبوابه الأسبوع المقبل",
)


def test_lines_that_each_stand_twice_one_pair_below_the_other_are_a_list() -> None:
    twins = [line for other in OTHERS for line in (f"• {other}", other)]
    page = cleaned("مباشر", *twins, TITLE, DAY, *STORY)
    assert {page.kind(f"• {other}") for other in OTHERS} == {"related"}
    assert page.title == TITLE


def test_a_dash_alone_between_two_items_is_the_lists() -> None:
    page = cleaned(TITLE, DAY, *STORY, "أخبار متعلقة", OTHERS[0], "-", OTHERS[1])
    assert page.kind("-\n") == "related"


def test_short_lines_below_the_day_with_a_section_among_them_are_tags() -> None:
    page = cleaned(TITLE, "2021-05-12T12:47+0000", "ملفات نارية", "العالم العربي", "حصري", *STORY)
    assert [page.kind(tag) for tag in ("ملفات نارية", "العالم العربي", "حصري")] == ["tags"] * 3


def test_a_byline_among_tags_is_one_of_them_and_one_below_them_is_none() -> None:
    tags = ("ملفات نارية", "العالم العربي", "تقارير الميناء", "حصري")
    page = cleaned(TITLE, "2021-05-12T12:47+0000", *tags, "كتب: سليم الورداني", *STORY)
    assert [page.kind(line) for line in (*tags, "كتب: سليم")] == ["tags"] * 4 + ["byline"]


def test_a_person_s_name_alone_below_tags_is_the_writer_s() -> None:
    page = cleaned(TITLE, DAY, "ملفات نارية", "العالم العربي", "حصري", "هالة القحواني", *STORY)
    assert [page.kind(line) for line in ("حصري", "هالة القحواني")] == ["tags", "byline"]


def test_a_label_of_tags_and_the_tags_on_one_line_below_the_story() -> None:
    page = cleaned(TITLE, DAY, *STORY, "سمات استنفار أمني تهديدات سهلستان")
    assert (page.kind("سمات"), page.body) == ("tags", STORY)


def test_tags_joined_by_commas_are_tags_and_no_headline() -> None:
    page = cleaned("أخبار", "", "لقاء في رأس الماء", "", "نارية,سهلستان,رأس الماء,المحادثات", "", *STORY)
    assert (page.title, page.kind("نارية,")) == ("لقاء في رأس الماء", "tags")


def test_a_line_of_many_words_of_menus_is_a_menu() -> None:
    menu = "أخبار نارية وفيات أحزاب رياضة مقال أسرار سفر شهادة مناسبات مجتمع فن سياحة الأسرة طقس صحة بيئة"
    assert cleaned(menu, "", TITLE, DAY, *STORY).kind(menu) == "navigation"


def test_a_headline_of_many_names_is_no_menu() -> None:
    other = "قادة جبهة الوادي عرقلوا جميع محاولات وقف إطلاق النار من أجل إطالة أمد الحرب الدائرة بلا نهاية منظورة"
    assert cleaned(other, "", TITLE, DAY, *STORY).kind(other) != "navigation"


def test_the_name_under_an_office_may_begin_with_a_doctor_s_letter() -> None:
    page = cleaned("رئيس مجلس الإدارة", "د/هالة مرزاق", "", TITLE, DAY, *STORY)
    assert page.kind("د/هالة") == "masthead"


def test_a_heading_may_say_under_whose_sponsorship() -> None:
    page = cleaned(TITLE, DAY, *STORY[:2], "", "برعاية الأمم المتحدة", "", STORY[2])
    assert (page.kind("برعاية"), page.body) == ("subheading", STORY)


def test_a_menu_that_says_the_outlets_name_again_and_again_is_no_masthead() -> None:
    page = cleaned("قناة الميناء الميناء سبورت الميناء جامعات الميناء عقارات", "", TITLE, DAY, *STORY)
    assert page.kind("قناة الميناء") == "navigation"


def test_a_first_line_that_nothing_calls_a_name_is_a_section() -> None:
    page = cleaned("وزير الخارجية", "", TITLE, DAY, *STORY)
    assert page.kind("وزير الخارجية\n") == "navigation"


def test_a_paragraph_right_under_the_headline_that_the_story_says_again_is_its_summary() -> None:
    page = cleaned("دولي", TITLE, LEAD, LEAD, SECOND)
    assert (page.kind(LEAD), page.body) == ("subtitle", (LEAD, SECOND))


def test_a_file_s_name_above_the_story_is_a_picture_s() -> None:
    assert cleaned(TITLE, "", "سليم-خالد-الورداني", "", *STORY).kind("سليم-خالد-الورداني") == "image_alt"


def test_a_town_and_its_agencies_joined_by_hyphens_are_no_file_s_name() -> None:
    assert cleaned(TITLE, "", "مرسى-وكالات-رويترز", "", *STORY).kind("مرسى-وكالات-رويترز") == "byline"


@pytest.mark.parametrize("heading", ["المعلق", "الرفض", "الوظائف", "الرجوع"])
def test_one_word_of_a_heading_ends_no_story(heading: str) -> None:
    page = cleaned(TITLE, DAY, *STORY[:2], "", heading, "", *STORY[2:])
    assert (page.kind(f"{heading}\n"), page.body) == ("subheading", STORY)


@pytest.mark.parametrize("head", ["حدث خلل في السد الشاهق", "انتهت صلاحية الهدنة في مرسى"])
def test_a_headline_that_begins_as_a_broken_page_s_notice_does_is_the_headline(head: str) -> None:
    assert cleaned("صحيفة الميناء", "", head, "", DAY, "", *STORY).title == head


def test_a_paragraph_of_fields_is_no_form_s_notice() -> None:
    fields = "الحقول التي تحمل اسم الضفاف ستفتح غدا، وقال الورداني إن المحادثات مع سهلستان بدأت في رأس الماء."
    assert cleaned(TITLE, DAY, fields, *STORY).body == (fields, *STORY)


def test_small_words_said_again_and_again_make_no_menu() -> None:
    page = cleaned("مقتل 3 في انفجار في سوق في مرسى أمس", "", TITLE, DAY, *STORY)
    assert page.kind("مقتل 3") != "navigation"


def test_a_list_under_a_heading_with_a_colon_is_the_storys() -> None:
    items = ("- فتح المعابر", "- تبادل الأسرى", "- نشر المراقبين")
    page = cleaned(TITLE, DAY, LEAD, SECOND, "تعهد الورداني:", *items)
    assert (page.body[2:], page.kind("تعهد الورداني:")) == (items, "subheading")


def test_a_label_of_news_below_the_story_heads_other_stories() -> None:
    page = cleaned(TITLE, DAY, *STORY, "", "أحدث الأخبار", "", OTHERS[0], "", OTHERS[1])
    assert page.kind("أحدث الأخبار") == "related"


def test_a_picture_s_address_is_no_source() -> None:
    page = cleaned("https://minaa.example/1", TITLE, DAY, "https://img.minaa.example/a_1.jpg", *STORY)
    assert (page.kind("https://minaa"), page.kind("https://img")) == ("source_link", "other")


def test_an_outlet_whose_name_begins_as_a_section_does_is_the_masthead() -> None:
    page = cleaned("أخبار الأمم المتحدة", "الرئيسية", "", TITLE, DAY, *STORY)
    assert page.kind("أخبار الأمم المتحدة") == "masthead"


def test_an_outlet_whose_name_begins_as_an_office_does_is_the_masthead() -> None:
    assert cleaned("المدير نيوز", "", TITLE, DAY, *STORY).kind("المدير نيوز") == "masthead"


def test_a_headline_whose_commas_have_no_blank_behind_them_is_no_tags() -> None:
    head = "نارية,سهلستان,الضفاف تعلن اتفاق السد في مرسى اليوم"
    assert cleaned("صحيفة الميناء", "", head, DAY, *STORY).title == head
