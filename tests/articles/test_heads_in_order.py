"""What stands in which order over and under a story: page's day and story's, lines that lead in, points, copies."""

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

DAY = "الأحد 15 أكتوبر 2017"
SHOWN = "الوزيران خلال حوار مع السنبوك في مقرها"


@pytest.mark.parametrize(
    ("lines", "published", "captured"),
    [
        (("الخميس 29 يناير 2026 مـ 05:46 مـ 11 شعبان 1447 هـ", "الضفة", TITLE, *STORY), None, "2026-01-29"),
        ((DAY, "Logo", TITLE, *STORY), None, "2017-10-15"),
        (("آخر الأخبار", DAY, *STORY), None, "2017-10-15"),
        (("آخر الأخبار", DAY, "الأسواق", "المناخ", "الملاعب", TITLE, *STORY), None, "2017-10-15"),
        ((DAY, "عدد القراءات: 505", "العدد(4080)", TITLE, TITLE, *STORY), "2017-10-15", None),
        (("سليم", "مشرف", "إنضم", "Jun 24, 2008", *STORY), None, None),
    ],
)
def test_a_day_over_the_headline_is_the_pages_or_the_storys(
    lines: tuple[str, ...], published: str | None, captured: str | None
) -> None:
    article = cleaned(*lines).article
    assert (article.published and article.published.value, article.captured) == (published, captured)


def test_a_summary_over_a_dateline_with_its_day_is_no_paragraph() -> None:
    summary = "نارية وسهلستان تتفقان على استئناف المحادثات، مع استمرار الخلاف على الحدود بين الجانبين."
    page = cleaned(summary, "عدن – السنبوك الإخباري 4 فبراير 2026", *STORY)
    assert page.body == STORY
    assert [page.kind(words) for words in (summary, "السنبوك")] == ["subtitle", "dateline"]
    assert page.article.published is not None
    assert page.article.published.value == "2026-02-04"


def test_a_line_before_a_colon_leads_in_to_the_headline() -> None:
    lead = "وزير الخارجية الناري سليم الورداني في حوار مع السنبوك الجديد:"
    page = cleaned(lead, "لا سلام قبل حل ملف الحدود", "12 مايو 2021", *STORY)
    assert (page.title, page.kind("حوار")) == ("لا سلام قبل حل ملف الحدود", "subtitle")


def test_a_shorter_line_that_says_less_leads_in_to_the_headline() -> None:
    title = "نارية وسهلستان تستأنفان المحادثات في رأس الماء بعد خلاف الحدود"
    assert cleaned("وسط ترقب لنتائج الجولة المقبلة", "", title, "", *STORY).title == title


def test_a_long_line_that_shares_one_word_with_the_story_is_no_headline() -> None:
    line = "الأميرة تترأس حفل العشاء الخيري السنوي لجمعية أصدقاء المتاحف وزير"
    assert cleaned(line, *STORY).title is None


def test_of_two_copies_the_lower_is_the_title_over_a_byline_with_its_town() -> None:
    page = cleaned(TITLE, DAY, TITLE, "عدن/ وكالات/", *STORY)
    assert page.article.title is not None
    assert page.article.title.start > len(TITLE)


def test_a_line_that_stands_twice_is_the_headline_where_no_other_may_be() -> None:
    rates = "الدولار: 41.90 اليورو: 44.10 الجنيه: 48.31 الريال: 3.75 الدرهم: 3.67 الدينار: 12.1"
    assert cleaned(rates, "قصص", TITLE, "", TITLE, "", *STORY).title == TITLE


def test_a_pictures_text_behind_a_bullet_leaves_the_headline_its_title() -> None:
    assert cleaned(TITLE, f"• {TITLE}", *STORY).title == TITLE


def test_two_known_peoples_names_are_a_pictures_text() -> None:
    page = cleaned("دونالد ترامب و كيم جونغ أون", LEAD, "والتقى كيم جونغ أون ودونالد ترامب في سنغافورة.", SECOND)
    assert page.title is None


def test_the_only_headline_below_the_story_is_its_title() -> None:
    page = cleaned(*STORY, "محليات", TITLE, "12 مايو 2021")
    assert page.title == TITLE
    assert cleaned(*STORY, TITLE, "خبراء المياه يراجعون سجلات السد").title is None


@pytest.mark.parametrize(
    ("lines", "words", "kind"),
    [
        ((TITLE, "12 مايو 2021", "ملف الحدود يؤجل التوقيع", "الخبراء يلتقون قبل الجولة", "لا موعد بعد للجولة", *STORY),
         "الخبراء يلتقون", "subtitle"),
        ((f"{LEAD[:-1]}.", f"{LEAD} وقال إن الجولة ستطول.", SECOND), "الورداني", "subtitle"),
        ((SHOWN, SHOWN, "أسواق", TITLE, "12 مايو 2021", *STORY), SHOWN, "image_caption"),
        ((TITLE, "بالوثائق والأدلة", "بقلم: هند الورداني", *STORY), "بالوثائق", "subtitle"),
        (("السياسي", "مشرف", "مستوى التفاعل", *STORY), "السياسي", "byline"),
        ((TITLE, *STORY, "بور-مهم/م ن/ريم"), "بور", "byline"),
        ((TITLE, *STORY, "عناوين متفرقة"), "عناوين", "related"),
        ((TITLE, *STORY, "لإعلاناتكم"), "لإعلاناتكم", "advertisement"),
        ((TITLE, *STORY, "مصدر الخبر"), "مصدر الخبر", "source_link"),
        ((TITLE, "تم نشر هذا المحتوى على", "12 مايو 2021", *STORY), "تم نشر", "publication_line"),
        (("رئيس التحرير سليم الورداني", TITLE, *STORY), "رئيس", "masthead"),
        ((TITLE, "أخبار, سياسة", *STORY), "سياسة", "navigation"),
        ((TITLE, "٨ أشهر في السنبوك الجديد", *STORY), "أشهر", "publication_line"),
        ((f"عدن – من المقرر أن يسافر وفد من نارية إلى مرسى اليوم. {LEAD}", SECOND), "عدن –", "dateline"),
    ],
)  # fmt: skip
def test_lines_round_a_story_have_their_kind(lines: tuple[str, ...], words: str, kind: str) -> None:
    assert cleaned(*lines).kind(words) == kind


def test_what_somebody_says_goes_on_though_its_full_stop_is_lost() -> None:
    last = "ويقول مراقبون إن اللقاء يكشف عن تحول في موقف نارية من الحدود"
    assert cleaned(TITLE, *STORY, last, "اترك تعليقا").body[-1] == last


def test_a_lists_last_item_is_no_paragraph() -> None:
    items = (
        "- أسعار النفط ترتفع في الأسواق",
        "- وفاة مغن شهير بعد مرض طويل",
        "- تزامنا مع التوتر.. عودة الألغام إلى مرفأ تل الورد",
    )
    assert cleaned("- الأكثر قراءة", *items, *STORY).body == STORY


def test_a_first_paragraph_may_end_in_two_dots() -> None:
    first = LEAD.removesuffix(".") + "، وإن الوفدين سيبحثان في رأس الماء تبادل بيانات السدود وإدارة المعابر.."
    assert cleaned(TITLE, "12 مايو 2021", "", first, SECOND, THIRD).body[0] == first
