from tests.articles.pages import LEAD, STORY, TITLE, cleaned

MENU = "الرئيسية محليات عربي ودولي اقتصاد رياضة"
DAY = "الثلاثاء 14 مايو 2019 10:25 ص"
BODY = " ".join(STORY)


def test_title_day_and_story_are_found_on_one_line() -> None:
    page = cleaned(f"{MENU} {TITLE} {DAY} مشاركة فيسبوك تويتر {BODY} اقرأ أيضا: قمح الشتاء جميع الحقوق محفوظة الميناء")
    assert page.title == TITLE
    assert page.body == (BODY,)
    assert page.article.published
    assert page.article.published.value == "2019-05-14"
    assert page.kind("قمح الشتاء") == "related"
    assert page.kind("محفوظة الميناء") == "copyright"


def test_a_headline_said_twice_on_the_line_is_title_and_copy() -> None:
    page = cleaned(f"{MENU} / {TITLE} {TITLE} {DAY} شارك الخبر {BODY}")
    assert page.title == TITLE
    assert page.kind(TITLE) == "title_repeat"


def test_words_of_a_story_that_are_sections_too_cut_nothing() -> None:
    story = f"{LEAD[:-1]} في مصر والعراق وفي عالم الاقتصاد قبل أسبوعين. {BODY}"
    assert cleaned(TITLE, story).body == (story,)


def test_a_control_glued_to_a_paragraph_is_cut_off() -> None:
    page = cleaned(TITLE, f"مشاركة{LEAD}", *STORY[1:])
    assert page.body == STORY
    assert page.kind("مشاركة") == "share_link"


def test_a_word_with_a_seam_of_its_own_stays_whole() -> None:
    story = "مسألة الأسعار لم تحسم بعد، وقال الوزير إن تأثير الجفاف عليها كبير هذا العام."
    assert cleaned(TITLE, *STORY, story).body[-1] == story
