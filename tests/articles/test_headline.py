import pytest

from tests.articles.pages import STORY, TITLE, cleaned


def test_the_browsers_title_is_a_copy_of_the_headline() -> None:
    page = cleaned(f"{TITLE} - صدى السهل", "الرئيسية", "سياسة", TITLE, "12 مايو 2021", *STORY)
    assert page.text.index(page.title or "") == 0
    assert page.article.title is not None
    assert page.article.title.start > len(TITLE)
    assert page.kind("- صدى السهل") == "title_repeat"


def test_a_headline_that_only_the_browsers_title_says_loses_the_outlets_name() -> None:
    page = cleaned(f"{TITLE} | صدى السهل", "الرئيسية", *STORY, "جميع الحقوق محفوظة صدى السهل")
    assert page.title == TITLE


def test_a_first_sentence_is_no_headline() -> None:
    assert cleaned(*STORY).title is None


def test_a_teaser_that_the_story_repeats_is_no_headline() -> None:
    page = cleaned("آخر الأخبار", f"- {STORY[1]}", "الثلاثاء 13 مايو 2021", *STORY)
    assert page.title is None
    assert page.article.furniture[1].kind == "teaser"
    assert page.body == STORY


def test_a_byline_is_no_headline() -> None:
    page = cleaned("الجمعة 24 أيلول 2021", "رأس الماء - مراسل الميناء", *STORY)
    assert page.title is None
    assert page.kind("مراسل الميناء") == "byline"


@pytest.mark.parametrize("title", ["هل يوقع الوزيران على الاتفاق؟", "قراءات", "قتلى في انهيار جسر قرب مرسى"])
def test_a_headline_may_ask_be_one_word_or_begin_like_a_sentence(title: str) -> None:
    assert cleaned("الرئيسية", title, "12 مايو 2021", *STORY).title == title


def test_the_headline_stands_above_its_caption() -> None:
    caption = "الورداني ومرزاق يتبادلان التحية في قصر المرايا"
    page = cleaned(TITLE, "الاثنين 27 سبتمبر 2021", caption, "كتبت: سمر الغندور", *STORY)
    assert page.title == TITLE
    assert page.kind(caption) == "image_caption"


def test_a_summary_below_the_headline_is_a_subtitle() -> None:
    summary = "اتفاق على جدول الأعمال وخلاف على الحدود"
    assert cleaned(TITLE, summary, "الاثنين 27 سبتمبر 2021", *STORY).kind(summary) == "subtitle"


def test_a_headline_printed_twice_over_its_day_wins_over_a_picture_of_the_same_man() -> None:
    caption = "وزير الخارجية الناري سليم الورداني خلال مؤتمر صحفي في مرسى (أ ف ب)"
    page = cleaned("الرئيسية > سياسة", TITLE, TITLE, "نشر في: 12-03-2021 10:45 ص", caption, *STORY)
    assert page.title == TITLE
    assert page.kind(caption) == "image_caption"


def test_the_caption_with_its_credit_is_no_headline() -> None:
    caption = "الورداني: استئناف المحادثات مع سهلستان في رأس الماء قريبا (رويترز)"
    page = cleaned(caption, "تابعنا", *STORY)
    assert (page.title, page.kind(caption)) == (None, "image_caption")


def test_one_word_between_headline_and_credit_is_no_headline() -> None:
    page = cleaned("الأخبار اليمن", "", TITLE, "", "اليقين", "", "وكالات", "", *STORY)
    assert page.title == TITLE


def test_a_caption_printed_twice_under_the_headline_is_not_joined_to_it() -> None:
    caption = "أرشيفية لوزير الخارجية الناري سليم الورداني يحيي مؤيديه في العاصمة مرسى (أ.ب)"
    page = cleaned(
        TITLE,
        "",
        "قال «لا أحد يفرض على سهلستان سلاما»",
        "",
        caption,
        caption,
        "TT",
        "",
        TITLE,
        "",
        caption,
        caption,
        "",
        *STORY,
    )
    assert page.article.title is not None
    assert (page.article.title.start, page.kind("قال «لا أحد")) == (0, "subtitle")


def test_of_two_copies_with_a_byline_between_the_first_is_the_headline() -> None:
    page = cleaned(TITLE, "", "كتب: سليم الورداني", "", TITLE, "Elasimah AdPlace", "", *STORY)
    assert page.article.title is not None
    assert (page.article.title.start, page.kind("كتب: سليم")) == (0, "byline")


def test_a_pictures_text_and_its_caption_right_above_the_story_are_not_the_headline() -> None:
    headline, caption = "مرزاق تقول إن ملف الحدود محل خلاف وخبراء يبحثونه", "سليم الورداني وزير الخارجية الناري"
    page = cleaned(headline, "", "سمر الغندور", caption, caption, "", *STORY)
    assert (page.title, page.kind(caption)) == (headline, "image_alt")


def test_a_caption_that_is_its_pictures_text_and_more_is_not_the_headline() -> None:
    headline, caption = "مرزاق تقول إن ملف الحدود محل خلاف وخبراء يبحثونه", "المحادثات النارية السهلستانية في رأس الماء"
    page = cleaned(headline, "", "المحادثات النارية", caption, "", *STORY)
    assert page.title == headline


def test_the_lead_s_own_beginning_right_above_it_is_the_headline_where_no_other_is() -> None:
    begun = "يزور سليم الورداني مرسى غدا للوصول إلى اتفاق نهائي لحل المشاكل بين نارية وسهلستان"
    assert cleaned(begun, f"{begun}، منها ما يتعلق بمياه النهر والموازنة.", *STORY[1:]).title == begun


def test_whom_the_picture_shows_is_no_headline() -> None:
    shown = "وزير الخارجية الناري سليم الورداني"
    title = "الورداني: مرزاق عرقلت استئناف المحادثات لإطالة أمد الخلاف"
    page = cleaned(
        "أهلا بكم في موقع الميناء", "", shown, "", "1", shown, "", title, "", "نشر :", "12 مايو 2021", *STORY
    )
    assert page.title == title


def test_a_point_below_the_headline_is_not_the_headline() -> None:
    point = "• الورداني: بلاده وافقت على استئناف المحادثات مع سهلستان في رأس الماء"
    assert cleaned("اتفاق جديد على المياه", "", "12 مايو 2021", point, *STORY).title == "اتفاق جديد على المياه"
