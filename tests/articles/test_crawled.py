"""What crawlers and templates glue to a story or print around it: days for machines, code, copies, ends of wires."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

TOWN = "القاهرة"
"""A town that the shipped tables know; those of the cast are invented."""


@pytest.mark.parametrize(
    "lead",
    [
        "date 2021-02-04",
        f"{TOWN} — نبأ.",
        f"نبأ برس – {TOWN}.",
        "نبأ نيوز/",
        "حقل الزيتون –",
        f"{TOWN} في 4 يوليو 2021 / وادي السهل برس /",
    ],
)
def test_what_is_glued_before_the_first_sentence_is_no_story(lead: str) -> None:
    page = cleaned(TITLE, f"{lead} {LEAD}", SECOND, THIRD)
    assert page.body == STORY


def test_a_machines_day_before_the_story_is_its_day() -> None:
    page = cleaned(f"date 2021-02-04 {LEAD}", SECOND, THIRD)
    assert page.article.published is not None
    assert page.article.published.value == "2021-02-04"


def test_a_sentence_that_names_a_speaker_before_a_colon_keeps_him() -> None:
    first = f"الورداني: {LEAD}"
    assert cleaned(TITLE, first, SECOND, THIRD).body[0] == first


def test_a_dateline_below_the_summary_is_cut_too() -> None:
    page = cleaned(TITLE, LEAD, f"{TOWN} — رويترز. {SECOND}", THIRD)
    assert page.body == STORY
    assert page.kind(f"{TOWN} — رويترز.") == "dateline"


def test_a_short_second_paragraph_with_a_dash_is_no_dateline() -> None:
    second = f"الوفدان - بحسب البيان - اتفقا على جدول الأعمال. {SECOND}"
    assert cleaned(TITLE, LEAD, second, THIRD).body == (LEAD, second, THIRD)


@pytest.mark.parametrize("mark", ["(النهاية) س و / ه م", "(انتهى) ه م"])
def test_an_agencys_mark_of_the_end_is_cut_from_the_last_sentence(mark: str) -> None:
    page = cleaned(TITLE, LEAD, SECOND, f"{THIRD} {mark}")
    assert page.body == STORY
    assert page.kind(mark) == "agency_credit"


def test_a_dateline_on_a_line_of_its_own_is_no_headline() -> None:
    page = cleaned("الرئيسية", TITLE, TITLE, TITLE, "طباعة", "الأحد 8 نوفمبر 2020", "القناطر - بيادر أون لاين:", *STORY)
    assert page.title == TITLE
    assert page.kind("القناطر") in ("dateline", "byline")


def test_an_office_under_the_headline_is_a_caption() -> None:
    page = cleaned("في 10 سبتمبر 2021", "", TITLE, "", "وزير الخارجية الناري", "كتب : سمر الغندور - وكالات", *STORY)
    assert page.title == TITLE


def test_between_two_copies_of_the_headline_stand_its_summary_and_its_picture() -> None:
    summary, caption = "اتفاق على جدول الأعمال وخلاف على الحدود", "الوزيران خلال لقائهما أمس (دفاتر الشرق)"
    page = cleaned("محليات", TITLE, "", summary, "", caption, caption, "TT", TITLE, "4 مايو 2023", *STORY)
    assert page.title == TITLE
    assert page.article.title is not None
    assert page.text.index(summary) < page.article.title.start
    assert page.kind(summary) == "subtitle"
    assert page.kind(caption) == "image_alt"


def test_a_caption_stands_between_two_copies_of_its_credit() -> None:
    credit, caption = "© Photo / Nadim Lawand", "قاعة البرلمان الناري في مرسى - سارية عربي"
    page = cleaned(TITLE, "14.09.2018", credit, caption, credit, *STORY)
    assert page.kind(caption) == "image_caption"


@pytest.mark.parametrize(
    "code",
    ["if (window.innerWidth < 768) { loadMobileAd(); }", ".related-box { display: none; }", "googletag.cmd.push(x);"],
)
def test_a_line_of_code_inside_the_story_is_neither_story_nor_credit(code: str) -> None:
    page = cleaned(TITLE, "12 مايو 2021", LEAD, SECOND, code, THIRD)
    assert page.body == STORY
    assert page.kind(code) == ("advertisement" if "googletag" in code else "other")


def test_a_label_of_tags_ends_a_list_of_related_stories() -> None:
    page = cleaned(TITLE, "12 مايو 2021", *STORY, "اقرأ أيضا", "مواعيد فتح المعابر", "كلمات مفتاحية", "معبر الرمان")
    assert page.kind("مواعيد فتح") == "related"
    assert page.kind("معبر الرمان") == "tags"


@pytest.mark.parametrize("initials", ["س.و/ه.م", "م.خ.س.", "== ر.ص", "ع ح د / ه س ص"])
def test_initials_below_the_story_are_its_editors(initials: str) -> None:
    page = cleaned(TITLE, "12 مايو 2021", *STORY, initials, "اقرأ أيضا", "مواعيد فتح المعابر")
    assert page.body == STORY
    assert page.kind(initials) in ("byline", "agency_credit")
