"""Manners of pages that nobody here had seen: what stands in a headline's, a day's, a paragraph's place."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned


@pytest.mark.parametrize("line", ["وما", "شادي أبوطاحون"])
def test_a_lost_word_or_a_writers_name_over_the_story_is_no_headline(line: str) -> None:
    assert cleaned(line, *STORY).title is None


def test_a_labels_value_on_the_next_line_is_no_headline() -> None:
    page = cleaned("|", TITLE, "عبد الإله بوحمالة", "2005 / 5 / 3 - 09:27", "القسم:", "قضايا السدود والأنهار", *STORY)
    assert page.title == TITLE
    assert page.kind("عبد الإله") == "byline"


@pytest.mark.parametrize("line", ["الوزير الناري سليم الورداني", "مجلس الأمن الدولي"])
def test_what_a_picture_shows_is_no_headline(line: str) -> None:
    lead = f"أعلن {line} في مرسى أن بلاده وافقت على استئناف المحادثات مع سهلستان، مؤكدا أنها ستعقد في رأس الماء."
    assert cleaned(line, "", lead, SECOND, THIRD).title is None


def test_a_heading_that_a_list_above_announces_is_no_headline() -> None:
    page = cleaned(TITLE, "الأحد 24/9/2006", "- ملف الحدود", "- جدول أعمال الجولة", LEAD, "ملف الحدود", SECOND, THIRD)
    assert page.title == TITLE


def test_an_address_as_the_first_line_is_no_headline() -> None:
    address = "https://sarya.example/20250417/" + TITLE.replace(" ", "-").replace(":", "") + "-1099654134.html"
    page = cleaned(address, TITLE, *STORY)
    assert page.title == TITLE
    assert page.kind("https") == "source_link"


def test_a_pictures_label_does_not_part_headline_and_story() -> None:
    title = "عقدة التفاصيل ستفرض على الجارين تنازلات"
    assert cleaned("×", "محافظة الساحل", "", title, "", "صورة الخبر", "", *STORY).title == title


def test_the_newest_news_that_a_flat_pages_sentence_says_is_no_label() -> None:
    said = (
        "بحث وزير الخارجية الناري سليم الورداني هاتفيا اليوم مع وزيرة خارجية سهلستان هالة مرزاق الموضوعات المشتركة "
        "على الساحتين الإقليمية والدولية إضافة إلى آخر المستجدات المعنية بالسد وما يتصل بها من مقترحات الخبراء في "
        "رأس الماء خلال الأسبوع الماضي وما سبقه. كما تطرقا إلى الاجتماع الطارئ المقرر عقده يوم السبت المقبل في مرسى."
    )
    assert cleaned(said).body == (said,)


def test_a_summary_and_its_story_with_the_day_between_are_one() -> None:
    page = cleaned(
        LEAD, "الجمعة ٢٨ نوفمبر ٢٠٢٥", f"{SECOND} {THIRD} وقال وزير الخارجية سليم الورداني إن الجولة في رأس الماء."
    )
    assert len(page.body) == 2
    assert page.article.published is not None
    assert page.article.published.value == "2025-11-28"


def test_a_ticker_that_the_sites_name_parts_is_no_story() -> None:
    headlines = (
        "تراجع أسعار القمح في مرسى",
        "وزير الري يتفقد السدود",
        "سهلستان تعيد فتح المعبر",
        "نتائج القبول في الجامعات",
    )
    ticker = " minaanews ".join((*headlines, *(f"{h} مجددا" for h in headlines)))
    assert cleaned("2026-01-13 - الثلاثاء", ticker).body == ()


def test_a_day_over_the_headline_that_the_storys_weekday_denies_is_the_crawls() -> None:
    lead = LEAD.replace("أعلن", "أعلن اليوم الثلاثاء", 1)
    page = cleaned("11:46 صباحًا / 20 ديسمبر، 2025", TITLE, lead, SECOND, THIRD)
    assert page.article.published is None
    assert page.article.captured == "2025-12-20"


def test_a_day_that_the_storys_weekday_bears_out_is_its_own() -> None:
    lead = LEAD.replace("أعلن", "أعلن اليوم السبت", 1)
    page = cleaned("20 ديسمبر، 2025", TITLE, lead, SECOND, THIRD)
    assert page.article.published is not None
    assert page.article.published.value == "2025-12-20"


def test_a_last_paragraph_in_broken_lines_keeps_its_rest() -> None:
    rest = ("حضر اللقاء كل من السفير", "ووكيل الوزارة لشؤون السدود ومساعد الوزير لشؤون مكتبه", "المستشار كريم.")
    assert cleaned(TITLE, *STORY, *rest).body[-1] == rest[-1]


def test_a_sentence_that_dots_end_over_one_that_goes_on_is_told() -> None:
    first = "السياسة المائية في حوض المرجان صراع ذو طابع قديم، والجاران يعملان تحت سقف مجلس الساحل وقراراته..."
    page = cleaned("قوات الحدود تعلن ضبط شحنة", "وزير الري يتفقد السد", first, f"ومن ثم {LEAD}", SECOND)
    assert page.body[0] == first


def test_a_long_line_without_a_sentences_signs_between_paragraphs_is_another_headline() -> None:
    line = (
        "الوزير يسلم رئاسة الدورة الحالية الخامسة عشرة لمجلس الساحل جمهورية الضفاف بعد رئاسة نارية الدورة الرابعة عشرة"
    )
    page = cleaned(TITLE, LEAD, line, SECOND, THIRD)
    assert page.body == STORY


def test_a_paragraph_in_a_foreign_language_is_no_story() -> None:
    foreign = "The council turned down a request, diplomats said, and decided to hold the briefing that it had planned."
    assert cleaned(TITLE, *STORY, foreign).body == STORY


def test_a_crawlers_month_before_the_byline_is_no_headline() -> None:
    page = cleaned("date 2018-09 المتوسط – سامر حسن", "", *STORY)
    assert page.title is None
    assert page.article.outlet == "al-mutawassit-libya"


def test_a_clock_alone_is_the_publication_line() -> None:
    assert cleaned("محليات", "10:21 مساءً EET", TITLE, *STORY).kind("10:21") == "publication_line"


def test_the_address_under_the_control_that_copies_it_belongs_to_it() -> None:
    page = cleaned(TITLE, *STORY, "نسخ الرابط", "https://minaa.example/1")
    assert page.kind("https") == "share_link"


def test_a_notice_to_subscribers_ends_the_story() -> None:
    notice = "هذا المقال مؤرشف, يتوجب عليك الإشتراك بخطة الممتاز لتتمكن من الإطلاع على المقالات المؤرشفة."
    page = cleaned(TITLE, *STORY, "مقال مؤرشف", notice, "تسجيل الدخول باقة الاشتراكات")
    assert page.body == STORY
    assert page.kind("هذا المقال") == "other"


def test_a_polls_question_is_no_paragraph() -> None:
    question = "في رأيك، من هو أفضل وزير للري في نارية خلال السنوات الخمس والعشرين التي مضت من عمر السد؟"
    assert cleaned(TITLE, *STORY, "استطلاع رأي", question).body == STORY


def test_a_motto_beside_a_signed_byline_is_no_writer() -> None:
    page = cleaned(TITLE, "12 مايو 2021", "حياد الكلمة", "كتب - سليم الورداني:", *STORY)
    assert page.kind("حياد") == "other"


def test_headlines_run_into_one_line_over_the_story_are_none_of_it() -> None:
    headlines = (
        "تراجع أسعار القمح في مرسى",
        "زيارة وزير الري السهلي للسد الجديد",
        "نتائج القبول في جامعات نارية",
        "إغلاق جزئي لتقاطع المنارة ثلاث ليال",
        "موعد مباراة نارية وسهلستان",
        "أمطار متفرقة على الساحل الشرقي",
        "مهرجان رأس الماء للأفلام القصيرة",
        "معرض الكتاب السنوي الخامس عشر",
        "دورة تدريبية لمعلمي الوادي",
        "قافلة طبية إلى قرى عين الصخر",
        "أسعار الذهب والعملات مساء الثلاثاء",
    )
    page = cleaned("السنبوك", "22 أكتوبر 2024 09:35", " ".join(headlines), "عربي ودولي", "", TITLE, "", *STORY)
    assert page.body == STORY
    assert page.title == TITLE


def test_a_doctor_among_the_editors_is_no_headline() -> None:
    head = ("رئيس حزب البناء", "د.عبد الكريم يمامة", "رئيس التحرير", "د. وجدى زين الدين")
    page = cleaned(*head, "", *STORY)
    assert page.title is None
    assert page.article.outlet is None


def test_a_list_of_speakers_names_no_outlet() -> None:
    page = cleaned(TITLE, "12 مايو 2021", "محمد الورداني", "كريم حسن", "محمد الورداني", *STORY)
    assert page.article.outlet is None


def test_an_outlet_named_as_source_below_the_story_is_whose_text_it_is() -> None:
    page = cleaned(TITLE, *STORY, "المصدر: بوابة السنبوك")
    assert page.article.outlet == "name:السنبوك"


def test_related_headlines_and_their_days_inside_the_story_are_none_of_it() -> None:
    related = "أخبار قد تهمك وزيرة الخارجية تصل إلى مرسى 5 مارس 2024 - 8:59 مساءً تأجيل الجولة الثانية 4 مارس 2024"
    page = cleaned(TITLE, LEAD, SECOND, related, THIRD)
    assert page.body == STORY
    assert page.kind("أخبار قد تهمك") == "related"


def test_brackets_that_say_what_a_headline_comes_with_are_no_credit() -> None:
    title = "سباق الساعات الأخيرة حول القصر القديم ووزيرة خارجية سهلستان (فيديو)"
    assert cleaned(title, "", *STORY).title == title


def test_a_first_paragraph_in_broken_lines_is_whole() -> None:
    first = (
        "التقى وزير الخارجية الناري سليم الورداني رئيس لجنة المرجان المشتركة في رأس الماء اليوم",
        "الأربعاء، المهندس كريم الأشرف رئيس وفد الخبراء وعضو اللجنة الفنية العليا من أجل سد الشاهق",
        "ونهر المرجان.",
    )
    page = cleaned(*first, SECOND, THIRD)
    assert page.body[:3] == first
    assert page.title is None


def test_a_line_in_a_messengers_bold_may_be_the_headline() -> None:
    page = cleaned("*صدر عن قيادة الجيش البيان الآتي:", "", f"*{TITLE}*", "", *STORY)
    assert page.article.title is not None
    assert TITLE in (page.title or "")


def test_a_caption_that_ends_in_its_copyright_is_a_pictures() -> None:
    caption = "مشاهد من آثار السيول على مدينة مرسى"
    page = cleaned(TITLE, "", caption, f"{caption} Copyright نبأ", "Copyright نبأ", "بقلم: سليم الورداني", *STORY)
    assert page.title == TITLE
    assert page.kind(caption).startswith("image_")


def test_the_choice_of_a_language_at_the_top_is_no_outlet() -> None:
    assert cleaned("اختر لغتك", "", TITLE, "", TITLE, *STORY).article.outlet is None
