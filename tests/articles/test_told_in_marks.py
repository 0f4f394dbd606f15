"""Outlets that a page names in passing: whom the story tells in marks, before a slash, glued to a preposition."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned


@pytest.mark.parametrize(
    ("said", "outlet"),
    [
        ("وقال الورداني لـ«القدس العربي» إن الجولة تأجلت.", "alquds-al-arabi"),
        ("وقال الورداني لصحيفة «القدس العربي» إن الجولة تأجلت.", None),
        ("وقال الورداني لـ«سكاي نيوز عربية» إن الجولة تأجلت.", None),
        ("وقال لـ«سكاي نيوز عربية» إن الجولة تأجلت، ثم أكد لـ«سكاي نيوز عربية» أنها ستعقد.", "sky-news-arabia"),
        ("وجاء في بيان حصلت عليه «الضفة الجديدة» أن الجولة تأجلت.", "name:الضفه الجديده"),
        ("وزع الوفد صناديق كتب عليها «نارية تحب سهلستان» قبل الجولة.", None),
        ('وأوضح مراسل "الضفة" من مرسى أن الجولة تأجلت.', "name:الضفه"),
        ("وقالت مراسلة الوفد الناري إن الجولة تأجلت.", None),
    ],
)
def test_whom_the_story_tells_in_marks_is_its_outlet(said: str, outlet: str | None) -> None:
    assert cleaned(TITLE, LEAD, said, SECOND, THIRD).article.outlet == outlet


def test_a_headlines_summary_tells_the_paper_in_marks_too() -> None:
    page = cleaned(TITLE, "الورداني أكد لـ«القدس العربي» أن الحدود ما زالت محل خلاف", "12 مايو 2021", *STORY)
    assert page.article.outlet == "alquds-al-arabi"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ((TITLE, "مرسى : خاص لصدى السهل", *STORY), "صدى السهل"),
        ((TITLE, *STORY, "جميع الحقوق محفوظة لمرسال السهل 2024"), "مرسال السهل"),
        (("2024 © - أشطان جميع الحقوق محفوظة - [email protected]", *STORY), "أشطان"),
        ((TITLE, "السنبوك/..", *STORY), "السنبوك"),
        ((TITLE, LEAD, "خاص - “السنبوك الجديد”:", SECOND, THIRD), "السنبوك الجديد"),
        ((TITLE, "تل الورد (الضفاف)- خاص بـ “السنبوك الجديد”", *STORY), "السنبوك الجديد"),
        (("الساحل اليمني_عدن|", *STORY), "الساحل اليمني"),
        (("24 ساعة ـ عدن", *STORY), "24 ساعة"),
        ((TITLE, "شبكة السنبوك الإخبارية /عدن/ الأربعاء 22 مارس 2023م :", *STORY), "شبكة السنبوك الإخبارية"),
        ((f"أخبار السنبوك 24: الجمعة 6 مايو 2022 01:51 صباحا وصل الوفد. {LEAD}", SECOND), "أخبار السنبوك 24"),
        (("السنبوك 24", "رئيس التحرير سليم الورداني", TITLE, *STORY), "السنبوك 24"),
        ((TITLE, "Lebanon 24", "13-12-2025 | 02:01", *STORY), "Lebanon 24"),
        ((TITLE, *STORY, "Zagros TV", "التعليقات (0)"), "Zagros TV"),
        ((TITLE, *STORY, f"هذا الخبر {TITLE} ظهر أولاً في السنبوك الجديد."), "السنبوك الجديد"),
        ((TITLE, *STORY, "ملحوظة: مضمون هذا الخبر تم كتابته بواسطة السنبوك الجديد"), "السنبوك الجديد"),
    ],
)
def test_a_page_names_its_outlet_in_passing(lines: tuple[str, ...], name: str) -> None:
    assert cleaned(*lines).party("outlet")[1] == name


def test_a_name_whose_article_fell_behind_a_preposition_has_it_again() -> None:
    assert cleaned(TITLE, "مرسى : خاص للسهل نيوز", *STORY).article.outlet == "name:السهل نيوز"


def test_an_office_before_a_colon_is_no_outlet() -> None:
    assert cleaned(TITLE, "مكتب الإعلام المركزي:", *STORY).article.outlet is None


def test_a_media_name_and_a_verb_of_the_present_part_without_a_sign() -> None:
    page = cleaned(f"عدن – السنبوك نيوز يتواصل الغموض بعد الجولة الأخيرة. {LEAD}", SECOND, THIRD)
    assert page.body[0].startswith("يتواصل")
    assert page.party("outlet")[1] == "السنبوك نيوز"


def test_who_is_told_in_marks_copied_nothing() -> None:
    told = "وقال الورداني لـ«القدس العربي» إن الجولة تأجلت."
    page = cleaned(TITLE, LEAD, told, SECOND, "المقال الأصلي: لقاء الوزيرين نشر في صدى السهل")
    assert page.article.aggregator is None
