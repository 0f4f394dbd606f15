import json

import pytest

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.pages import receive
from musnad.record.page import TABLE_ROW
from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned
from tests.tables import SHIPPED


def test_a_headline_and_its_paragraphs_are_told_apart() -> None:
    page = cleaned(TITLE, "", *STORY)
    assert page.title == TITLE
    assert page.body == STORY


def test_menus_above_and_lists_below_are_no_story() -> None:
    menu = ("الرئيسية", "سياسة", "ركن الصيادين", "اقتصاد")
    below = ("وزير الري يتفقد سد الشاهق", "انطلاق موسم السردين في الساحل الشمالي", "أسعار الذهب ترتفع قليلا")
    page = cleaned(*menu, TITLE, *STORY, "الأكثر قراءة", *below)
    assert page.body == STORY
    assert page.kind("ركن الصيادين") == "navigation"
    assert page.kind("موسم السردين") == "related"


def test_a_site_that_no_row_knows_cleans_as_well() -> None:
    page = cleaned("بستان", "مرايا", "قوافل", TITLE, *STORY, "قل لجارك", "من دفاترنا", "عودة الصيادين إلى تل الورد")
    assert (page.title, page.body) == (TITLE, STORY)


def test_headlines_on_one_line_are_a_ticker_and_each_has_its_own_stretch() -> None:
    ticker = "وزير الري يتفقد سد الشاهق    انطلاق موسم السردين في الساحل    أسعار الذهب ترتفع في مرسى    "
    page = cleaned(ticker, "", TITLE, *STORY)
    spans = [f.span.of(page.text) for f in page.article.furniture if f.kind == "ticker_headline"]
    assert spans == [piece for piece in ticker.split("    ") if piece]


def test_a_list_of_related_stories_inside_the_story_is_cut_out() -> None:
    inside = ("اقرأ أيضا", "خريطة الآبار في وادي الحجر", "ثلاث سنوات على إغلاق المعبر")
    page = cleaned(TITLE, LEAD, SECOND, *inside, THIRD)
    assert page.body == STORY
    assert page.kind("خريطة الآبار") == "related"


def test_a_list_that_no_label_announces_is_cut_out_where_the_story_goes_on_with_its_words() -> None:
    page = cleaned(
        TITLE, LEAD, "من دفاترنا", "عودة الصيادين إلى الميناء القديم", "سباق القوارب يجمع ألف متسابق", SECOND
    )
    assert page.body == (LEAD, SECOND)


def test_readers_comments_are_no_story() -> None:
    comment = "والله إن هذا كلام جميل، ولكن من الذي سيسمع صوت الناس في القرى البعيدة؟"
    page = cleaned(TITLE, *STORY, "التعليقات (2)", "أبو نزار", comment, "أضف تعليقا")
    assert page.body == STORY
    assert page.kind("كلام جميل") == "comment_form"


def test_what_the_outlet_says_of_itself_is_no_story() -> None:
    about = "موقع إخباري مستقل يعنى بشؤون الساحل والبحر، ويسعى إلى نقل الخبر بمهنية وحياد لحظة بلحظة."
    page = cleaned(TITLE, *STORY, "من نحن", about, "تابعنا على فيسبوك")
    assert page.body == STORY


def test_a_story_without_full_stops_is_a_story() -> None:
    bare = tuple(paragraph.rstrip(".") for paragraph in STORY)
    assert cleaned("الرئيسية", TITLE, *bare, "شارك").body == bare


def test_lines_of_one_width_are_made_paragraphs_again() -> None:
    lines = ["بحثت نارية وسهلستان في رأس الماء سبل إعادة فتح المعبر الحدودي المغلق منذ",
             "ثلاث سنوات، وسط خلاف على الجهة التي ستدير نقطة التفتيش وعلى عدد المراقبين من",
             "جمهورية الضفاف.",
             "وقال الورداني إن بلاده قدمت خرائط جديدة إلى الوسطاء، وإنها تنتظر ردا من تل",
             "الورد قبل نهاية الأسبوع."]  # fmt: skip
    page = cleaned(TITLE, "", *lines)
    assert [paragraph.count("\n") for paragraph in page.body] == [2, 1]


def test_a_list_that_a_colon_announces_belongs_to_the_story() -> None:
    listed = ("- تبادل بيانات السدود", "- فتح معبر تل الرمان", "- تشكيل لجنة مشتركة")
    page = cleaned(TITLE, LEAD, "واتفق الوفدان في ختام الجولة على ثلاث نقاط هي:", *listed, SECOND)
    assert len(page.body) == 6


def test_a_page_of_teasers_has_no_story() -> None:
    rows = [line for n in range(5) for line in (f"عنوان قصير رقم {n} عن الساحل", LEAD[:90] + " ...", "المزيد")]
    assert cleaned("الرئيسية", "سياسة", *rows, "1", "2", "التالي").body == ()


def test_a_page_of_pictures_has_no_story() -> None:
    page = cleaned("ألبومات", "سباق القوارب في مرسى", "1 / 3", "القوارب عند خط البداية", "2 / 3", "الفائز يرفع الكأس")
    assert page.body == ()
    assert page.article.rules["body"] == "story.none"


def test_every_character_that_shows_lies_in_one_zone() -> None:
    page = cleaned("الرئيسية | سياسة", "\u200f", TITLE, "منذ 3 ساعات", *STORY, "#سهلستان", "© 2021 الميناء")
    spans = [*page.article.body, *(f.span for f in page.article.furniture), page.article.title]
    covered = sorted(i for span in spans if span for i in range(*span) if not page.text[i].isspace())
    assert covered == [i for i, c in enumerate(page.text) if not c.isspace()]


def test_controls_on_one_line_are_told_apart() -> None:
    page = cleaned(TITLE, "12 مايو 2021", *STORY, "طباعة | أرسل لصديق | مشاركة الخبر")
    kinds = [(f.kind, f.span.of(page.text)) for f in page.article.furniture if f.kind != "publication_line"]
    assert kinds == [("print_link", "طباعة"), ("send_link", "| أرسل لصديق"), ("share_link", "| مشاركة الخبر")]


def test_an_entry_of_a_live_page_does_not_make_the_first_paragraph_a_summary() -> None:
    entry = "الوزيران يلتقيان غدا في مرسى لبحث الحدود (آخر تحديث 21:58 ت.غ)"
    page = cleaned(TITLE, LEAD, entry, SECOND, THIRD)
    assert page.body == STORY
    assert page.kind("الوزيران يلتقيان") == "update_line"


@pytest.mark.parametrize("text", ["نارية تعلن جولة جديدة", "قال الورداني إن المحادثات مستمرة.\nالتفاصيل غدا"])
def test_what_a_table_says_is_the_story_is_it_however_short(text: str) -> None:
    told = json.dumps({"title": "جولة", "text": text}, ensure_ascii=False).encode()
    received = receive(told, "result.json#1", media_type=TABLE_ROW)
    article = clean(received, tokenize(received.page.text), SHIPPED)
    assert article.title is not None
    assert [span.of(received.page.text) for span in article.body] == text.split("\n")
    assert clean(receive(text.encode(), "a.txt"), tokenize(text), SHIPPED).body == ()


def test_a_control_glued_to_a_paragraphs_only_word_leaves_no_paragraph_without_a_word() -> None:
    told = json.dumps({"text": "قال الورداني إن المحادثات مستمرة\nطباعةوقال"}, ensure_ascii=False).encode()
    received = receive(told, "result.json#1", media_type=TABLE_ROW)
    tokens = tokenize(received.page.text)
    assert all(tokens.within(span) for span in clean(received, tokens, SHIPPED).body)
