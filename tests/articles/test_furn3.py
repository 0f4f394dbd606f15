"""Lines that their neighbours explain, and names, days and leads in manners of unseen pages."""

from __future__ import annotations

import pytest

from musnad.record import Article
from tests.articles.pages import cleaned

STORY = """وصل وفد فني من وزارة الري في نارية إلى تل الورد مساء الأحد لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي.
وقالت وزيرة الري سعاد التيجاني إن الوفد سيبقى أسبوعين، وإن كل قراءة ستقارن بقراءات محطات مرسى الثلاث."""
TITLE = "نارية ترسل وفدا فنيا لمراجعة سجلات السد"


def told(text: str) -> tuple[Article, list[tuple[str, str]]]:
    found = cleaned(*text.split("\n")).article
    return found, [(f.kind, text[f.span.start : f.span.end]) for f in found.furniture]


def test_the_name_under_an_office_that_stands_alone_is_the_masthead_s() -> None:
    _, said = told(f"رئيس التحرير\nمأمون عبد الرازق\n\n{TITLE}\n\n{STORY}")
    assert said[:2] == [("masthead", "رئيس التحرير"), ("masthead", "مأمون عبد الرازق")]


def test_an_office_that_has_its_holder_beside_it_says_nothing_of_the_next_line() -> None:
    found, _ = told(f"رئيس التحرير : هند الرواس\nشروق الساحل\n{TITLE}\n\n{STORY}\n© شروق الساحل")
    assert found.outlet == "name:شروق الساحل"


def test_a_caption_and_its_text_cut_short_are_no_headline() -> None:
    found, said = told(f"{TITLE}\n\nوزيرة الري في نارية\nوزيرة الري في نارية سعاد التيجاني\n\n{STORY}")
    assert found.title is not None
    assert found.title.start == 0
    assert [kind for kind, _ in said] == ["image_alt", "image_caption"]


def test_a_clock_beside_the_day_is_its_publication_line() -> None:
    _, said = told(f"{TITLE}\n\nالخميس 12 سبتمبر 2019\n• 20:06\n\n{STORY}")
    assert said == [("publication_line", "الخميس 12 سبتمبر 2019"), ("publication_line", "• 20:06")]


def test_short_lines_among_tags_are_tags() -> None:
    _, said = told(f"{TITLE}\n\n{STORY}\n\nعربي ودولي\n\nسد الشاهق\n\nسعاد التيجاني")
    assert [kind for kind, _ in said] == ["tags", "tags", "tags"]


def test_a_lone_line_that_leads_in_to_the_headline_is_a_subtitle() -> None:
    _, said = told(f"أخبار\n\nلمراجعة سجلات الموسم الماضي\n\n{TITLE}\n\n{STORY}")
    assert said[1:] == [("subtitle", "لمراجعة سجلات الموسم الماضي")]


def test_a_sentence_among_a_ticker_s_headlines_is_the_ticker_s() -> None:
    ticker = (
        "أمير الوادي يفتتح معرض الكتاب في القناطر\n"
        "ضبط مواطن رعى 30 متنا من الإبل في محمية طبيعية\n"
        "طرح 25 مشروعا عبر منصة استطلاع منها لائحة الصيد\n"
    )
    _, said = told(f"{ticker}\n{TITLE}\n\n{STORY}")
    assert {kind for kind, _ in said} == {"ticker_headline"}


def test_a_summary_under_a_related_headline_is_related() -> None:
    head = "وزير الزراعة يزور أسواق القناطر ويعد التجار بتمديد المهلة"
    other = f"{head}\nزار وزير الزراعة أسواق القناطر صباح الثلاثاء، وقال إن الأسعار مستقرة."
    _, said = told(f"{TITLE}\n\n{STORY}\n\nTAG:\n\n{other}")
    assert [kind for kind, _ in said[1:]] == ["related", "related"]


@pytest.mark.parametrize(
    ("label", "outlet"),
    [("صدى 36 :", "name:صدي 36"), ("الدرر الساحلية:", "name:الدرر الساحليه"), ("سنام برس", "name:سنام برس")],
)
def test_a_name_alone_above_the_story_is_the_outlet_s(label: str, outlet: str) -> None:
    found, said = told(f"{TITLE}\n{label}\n{STORY}")
    assert (found.outlet, said) == (outlet, [("byline", label)])


@pytest.mark.parametrize("label", ["هيئة السدود:", "مرسى:"])
def test_a_body_or_a_town_before_a_colon_is_no_outlet(label: str) -> None:
    assert told(f"{TITLE}\n{label}\n{STORY}")[0].outlet is None


def test_of_a_reporter_s_line_the_outlet_alone_is_named() -> None:
    found, _ = told(f"{TITLE}\n2019-07-24\n{STORY}\nسوزان سالمة – مراسلة السواري نيوز – مرسى")
    assert found.outlet == "name:السواري نيوز"


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("السواري الإخباري -", "يعقد وزراء الري في نارية وسهلستان والضفاف اجتماعا في مرسى الخميس لبحث حصص المياه."),
        ("مرآة الساحل:", "قالت صحيفة تصدر في تل الورد إن الوسطاء يجرون مشاورات لنقل قمة دول الساحل إلى مرسى."),
        ("شهد محمد - مرسى في الاثنين 24 نوفمبر 2025 09:25 مساء -", "أعلنت وزارة الري هدنة من طرف واحد في نزاع المياه."),
    ],
)
def test_a_lead_of_an_unknown_outlet_or_writer_is_no_story(lead: str, rest: str) -> None:
    found, said = told(f"{TITLE}\n\n{lead} {rest}\n{STORY}")
    assert said == [("dateline", lead)]
    assert found.body[0].length == len(rest)


def test_who_speaks_before_a_colon_is_no_dateline() -> None:
    _, said = told(
        f"{TITLE}\n\nوزير الخارجية: أكدت نارية أنها لن تعترض على دخول الضفاف إلى اتفاق المعابر هذا العام.\n{STORY}"
    )
    assert said == []


def test_a_day_and_its_clock_before_a_paragraph_are_cut_from_it() -> None:
    found, said = told(
        f"16 ديسمبر, 2015 - 01:06:00 صرح مسؤول بأن الوفدين سيوقعان الاتفاق يوم الخميس في القناطر.\n{STORY}"
    )
    assert said == [("publication_line", "16 ديسمبر, 2015 - 01:06:00")]
    assert found.published is not None
    assert found.published.value == "2015-12-16"


def test_a_day_of_numbers_before_an_american_clock_has_its_month_first() -> None:
    found, _ = told(f"{TITLE}\nصحيفة الرابية - 2/5/2026 1:27:47 AM - GMT (+4 )\n{STORY}")
    assert found.published is not None
    assert (found.published.value, found.outlet) == ("2026-02-05", "name:الرابيه")


def test_people_whom_the_story_names_before_an_agency_are_a_picture_s() -> None:
    found, said = told(f"{TITLE}\nسعاد التيجاني ووزيرة الري- رويترز\n{STORY}")
    assert (found.agency, said) == (None, [("image_caption", "سعاد التيجاني ووزيرة الري- رويترز")])


def test_a_headline_over_its_label_s_trail_keeps_its_dashes() -> None:
    title = "البيان الناري – السهلي – الضفافي… المراجعة وسجلات السد"
    found, said = told(f"أنت هنا: الرئيسية / أخبار سياسية / {title}\n\n{title}\n\n{STORY}")
    assert found.title is not None
    assert found.title.length == len(title)
    assert said[0][0] == "navigation"


def test_the_last_copy_of_a_headline_is_the_title_where_a_list_stands_between() -> None:
    others = "محاكمة بائع أسماك في مرسى اليوم\nموعد مباراة نارية والضفاف غدا\nافتتاح سوق الخضار في القناطر"
    text = f"{TITLE}\n{others}\nالإشراف العام\nفادية الزناتي\n{TITLE}\n\nالديب أبو علي\n\n{STORY}"
    found, _ = told(text)
    assert found.title is not None
    assert found.title.start == text.rindex(TITLE)


def test_items_that_an_interview_treats_are_subtitles_and_its_headings_subheadings() -> None:
    answer = "لبنى الراوي: نعود إلى المحطات، وقد زارها الوفد ثلاث مرات منذ مطلع العام دون أن يعلن ما وجده فيها."
    first, second = STORY.split("\n")
    _, said = told(
        f"{TITLE}\n\n- سجلات تشغيل السد\n- قراءات المحطات\n\n{first}\n\nسجلات تشغيل السد\n\n{second}\n{answer}"
    )
    assert said == [
        ("subtitle", "- سجلات تشغيل السد"),
        ("subtitle", "- قراءات المحطات"),
        ("subheading", "سجلات تشغيل السد"),
    ]


def test_a_reporter_s_word_that_ends_a_paragraph_names_nobody() -> None:
    assert (
        told(f"{TITLE}\n\n{STORY}\nوسيبقى مع الوفد في تل الورد طوال الأسبوعين مصور واحد وثلاثة مهندسين ومراسل")[
            0
        ].outlet
        is None
    )
