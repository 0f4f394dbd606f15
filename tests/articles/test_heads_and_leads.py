"""Lines of a page's head, ways to it, and leads of paragraphs in manners of unseen pages."""

from __future__ import annotations

import pytest

from tests.articles.pages import SECOND, STORY, THIRD, TITLE, Cleaned, cleaned

LEAD = (
    "وصل وفد فني من وزارة الري إلى القاهرة مساء الأحد لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي، "
    "والتقى الوزير سليم الورداني."
)
REST = "وقالت مديرة السد هالة مرزاق إن الوفد سيبقى أسبوعين، وإن كل قراءة ستقارن بقراءات المحطات الثلاث."
HEAD = "وفد فني يراجع سجلات سد الشاهق"


def page(*between: str, title: str = HEAD, story: tuple[str, ...] = (LEAD, REST)) -> Cleaned:
    return cleaned("\n\n".join((title, *between, *story)))


def kinds(found: Cleaned) -> list[str]:
    return [f.kind for f in found.article.furniture]


@pytest.mark.parametrize("way", ["الرئيسية الأخبار أخبار المياه", "الصفحة الرئيسية مقالات مختارة"])
def test_a_line_that_begins_as_a_menu_and_ends_in_the_headline_is_the_way_to_it(way: str) -> None:
    found = page(title=f"{way} {HEAD} بعد شهر من الخلاف\n\n{HEAD} بعد شهر من الخلاف")
    assert kinds(found) == ["navigation"]


@pytest.mark.parametrize("section", ["أخبار السودان", "الشأن السوري", "أخبار القاهرة اليوم", "أخبار العالمإفريقيا"])
def test_a_section_named_for_a_place_or_two_glued_are_navigation(section: str) -> None:
    assert kinds(page(section)) == ["navigation"]


def test_a_section_is_no_headline_though_the_story_says_its_words() -> None:
    found = cleaned(f"أخبار القاهرة اليوم\n\n{LEAD}\n\n{REST}")
    assert found.title is None


def test_a_line_over_the_headline_longer_than_teasers_are_is_a_ticker() -> None:
    items = (
        "بلدية مرسى تنظف المجاري.. والأهالي يرحبون",
        "انتهى زمن الحقائب المجانية على متن القوارب!",
        "بالصور.. تلاميذ القناطر يزرعون ألف شجرة، والوزارة تكافئهم",
        "هل يعود القطار القديم؟",
        "توقيف بائع غش الموازين في سوق السمك",
    )
    ticker = " ".join(items * 3)
    assert kinds(page(title=f"{ticker}\n\n{HEAD}\n\n{HEAD}")) == ["ticker_headline", "title_repeat"]


def test_a_headline_and_its_copy_may_differ_in_signs() -> None:
    title = "سد الشاهق ... وفد فني يراجع السجلات"
    assert kinds(page(title=f"{title}\n\n{title.replace('...', '…')}")) == ["title_repeat"]


def test_a_long_line_printed_twice_at_the_top_is_no_masthead() -> None:
    other = "بلدية مرسى تدعو تجار السوق القديم إلى نقل بضائعهم قبل نهاية الشهر"
    found = cleaned(f"{other}\n\n{other}\n\n{HEAD}\n\nالأحد 3 مارس 2019\n\n{LEAD}\n\n{REST}")
    assert "masthead" not in kinds(found)


def test_a_headline_printed_twice_as_the_page_s_first_lines_is_no_picture_s_text() -> None:
    title = "وزارة الري: وفد فني في القاهرة والأوراق والمكاتب كلها مفتوحة للخبراء"
    head = f"{title}\n\n{title}\n\nبوابة السدود\n\n2019-03-03T09:47\n\nسد الشاهق الكبير"
    assert cleaned(f"{head}\n\n{LEAD}\n\n{REST}").title == title


def test_of_two_headlines_the_one_with_but_a_writer_below_it_is_the_title() -> None:
    found = cleaned(f"{HEAD}\n\nالأحد 3 مارس 2019\n\n{HEAD}\n\nعادل الديري\n\n{LEAD}\n\n{REST}")
    assert found.article.title is not None
    assert found.article.title.start > 0


def test_a_notice_of_two_lines_that_stands_twice_is_no_picture() -> None:
    notice = "قراء من مستخدمي الهاتف\nيمكنكم الآن متابعة الأخبار مجانا من خلال حسابنا\nإضغط هنا للإشتراك"
    found = page("الأحد 3 مارس 2019", "بقلم: عادل الديري", f"{notice}\n{notice}")
    assert set(kinds(found)) == {"publication_line", "byline", "other"}


def test_a_noun_that_a_byline_begins_with_begins_a_headline_too() -> None:
    title = "حوار الأنهار: الدفع إلى لجنة فنية لمراجعة السجلات"
    found = cleaned(f"{title}\n\nالأحد 3 مارس 2019\n\n{LEAD}\n\n{REST}")
    assert found.title == title


@pytest.mark.parametrize(
    "line",
    [
        "سليم الورداني. (رويترز)",
        "وفد وزارة الري في القاهرة أمس الأول / AFP",
        "الوزير سليم الورداني والوفد في القاهرة",
    ],
)
def test_who_and_what_the_story_names_without_a_verb_is_a_caption(line: str) -> None:
    assert kinds(page(line)) == ["image_caption"]


def test_a_line_that_shows_whom_the_story_names_is_no_headline_below_one() -> None:
    title = 'الورداني والوفد : "الأوراق جاهزة " ولا موعد للسد'
    found = page("الوزير سليم الورداني والوفد في القاهرة", title=title)
    assert found.title == title


def test_a_caption_that_reads_like_a_sentence_is_told_by_its_text_and_credit() -> None:
    text = "وصل الوفد الفني إلى القاهرة لمراجعة سجلات السد خلال الموسم الماضي"
    assert kinds(page(text, f"{text} - أسوشييتد برس")) == ["image_alt", "image_caption"]


def test_a_summary_over_a_picture_is_no_paragraph() -> None:
    summary = (
        "بعد خلاف دام شهرا، وفد فني من وزارة الري يصل إلى القاهرة لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي."
    )
    found = page(summary, "الوفد في مكتب السد", "الوفد في مكتب السد")
    assert found.kind(summary) == "subtitle"


def test_what_a_writer_is_stands_below_his_name() -> None:
    found = page("سعاد التيجاني", "باحثة في قانون الأنهار", "جامعة القناطر", HEAD)
    assert set(kinds(found)) == {"title_repeat", "byline"}


def test_a_foreign_line_is_a_site_s_name_another_story_s_headline_or_a_writer() -> None:
    assert kinds(page("sadd-news.com")) == ["masthead"]
    assert kinds(page("Old bridge over the river closed for repair until spring")) == ["related"]
    assert kinds(page("- Salim Wardani", "18 نوفمبر 2020")) == ["byline", "publication_line"]


def test_words_to_the_reader_on_comments_belong_to_the_comments() -> None:
    found = cleaned(f"{HEAD}\n\n{LEAD}\n\n{REST}\n\nنعلم قراءنا أننا لا ننشر إلا التعليقات المهذبة")
    assert kinds(found) == ["comment_form"]


def test_a_day_with_its_clock_and_the_outlet_are_a_line_of_two() -> None:
    found = cleaned(f"الأحد 3 مارس-آذار 2019 الساعة 08 مساء / ضفاف برس - خاص\n\n{LEAD}\n\n{REST}")
    assert kinds(found) == ["publication_line", "byline"]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("سعاد الجرهم - الرياض - الأربعاء 19 أبريل 2023 08:02 صباحاً - ", "dateline"),
        ("{القاهرة : السدود} ", "dateline"),
        ("شبكة السدود العربية؛ ", "dateline"),
        ('الدلتا - سليم الورداني - "سدود" من القاهرة: ', "dateline"),
        ("٢ نوفمبر ٢٠٢٢", "publication_line"),
    ],
)
def test_a_lead_is_cut_from_the_first_paragraph(lead: str, kind: str) -> None:
    found = cleaned(f"{HEAD}\n\n{lead}{LEAD}\n\n{REST}")
    assert found.body == (LEAD, REST)
    assert kinds(found) == [kind]


@pytest.mark.parametrize("lead", ["القاهرة 12 أغسطس/ ", "القاهرة / سدود – "])
def test_a_lead_of_place_and_day_or_outlet_needs_no_verb_behind_it(lead: str) -> None:
    first = "من المقرر أن يصل وفد فني من وزارة الري مساء الأحد لمراجعة سجلات تشغيل سد الشاهق خلال الموسم الماضي."
    found = cleaned(f"{HEAD}\n\n{lead}{first}\n\n{REST}")
    assert found.body == (first, REST)


def test_three_capitals_with_dashes_are_no_lead() -> None:
    first = "القاهرة - دمشق - بغداد: ثلاث عواصم تراجع سجلات السد، وتبحث ما نص عليه البيان الأخير."
    assert cleaned(f"{HEAD}\n\n{first}\n\n{REST}").body == (first, REST)


@pytest.mark.parametrize(("tail", "kind"), [("More Related News", "related"), (" (SADA)", "agency_credit")])
def test_foreign_words_behind_the_last_stop_are_no_story(tail: str, kind: str) -> None:
    found = cleaned(f"{HEAD}\n\n{LEAD}\n\n{REST}{tail}")
    assert found.body == (LEAD, REST)
    assert kinds(found) == [kind]


def test_paragraphs_that_a_page_broke_at_its_links_are_whole_again() -> None:
    links = (
        "أعلن عضو اللجنة سليم الورداني عن\nوزارة الري\n، أن الوفد سيصل إلى\nالقاهرة\nمساء الأحد المقبل.\n"
        'وقال الورداني لـ\nصحيفة السدود\n، إن "السجلات جاهزة"\n، مبينا أن المراجعة تستمر أسبوعين.'
    )
    found = cleaned(f"{HEAD}\n{links}")
    assert "وزارة الري" in found.body[0]
    assert "صحيفة السدود" in found.body[1]


def test_a_typist_s_gaps_between_whole_sentences_cut_no_ticker() -> None:
    first = f"{LEAD}   {SECOND}   {THIRD.removesuffix('.')} الذي صدر عقب اللقاء الأول في مرسى"
    found = cleaned(f"{TITLE}\n\n{first}")
    assert found.article.body[-1].end == len(found.text)


def test_a_sentence_twice_behind_two_dashes_is_once_a_teaser() -> None:
    found = cleaned(f"القاهرة (رويترز) - {LEAD}\nمن سليم خالد\nالقاهرة (رويترز) – {LEAD}\n{REST}")
    assert kinds(found) == ["teaser", "byline", "dateline"]
    assert found.body == (LEAD, REST)


def test_the_story_of_these_pages_is_found_at_all() -> None:
    assert cleaned("\n\n".join((TITLE, *STORY))).body == STORY
