from itertools import chain

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

DAY = "الثلاثاء 7 سبتمبر 2021"
OPINION = "كتب أحد القراء إن البحر في هذا الموسم كريم على الصيادين."
FLOOD = "ارتفع منسوب نهر السهل إلى أعلى مستوى له منذ عشرين عاما، وغمرت المياه حقول القرى القريبة من ضفتيه."
PORT = "افتتح محافظ تل الورد رصيفا جديدا في الميناء القديم، وقال إن الرصيف يتسع لعشرين قارب صيد."
WHEAT = "أعلنت وزارة الزراعة النارية أن محصول القمح هذا الموسم يكفي حاجة البلاد ثمانية أشهر."
CAMELS = "انطلق سباق الهجن في مضمار وادي الحجر بمشاركة مئة متسابق قدموا من جمهورية الضفاف."
TEASERS = (
    ("منسوب نهر السهل يغمر حقول القرى", FLOOD),
    ("رصيف جديد في الميناء القديم", PORT),
    ("محصول القمح يكفي البلاد ثمانية أشهر", WHEAT),
    ("سباق الهجن ينطلق في وادي الحجر", CAMELS),
)
LIST = tuple(chain.from_iterable((title, DAY, teaser) for title, teaser in TEASERS))


def test_a_list_of_teasers_under_headlines_and_days_is_no_story() -> None:
    assert cleaned("الرئيسية", "آخر الأخبار", *LIST).body == ()


def test_a_list_of_teasers_without_days_is_no_story() -> None:
    assert cleaned("الرئيسية", *chain.from_iterable(TEASERS)).body == ()


def test_one_paragraph_with_its_headline_day_and_controls_stands_out_of_a_list() -> None:
    page = cleaned("آخر الأخبار", *LIST, TITLE, DAY, "شارك على فيسبوك", LEAD, "من نحن")
    assert page.body == (LEAD,)


def test_a_story_is_not_lost_to_an_opinion_in_the_side_column() -> None:
    aside = ("كتاب اليوم", "رباب البيطار", "موسم الصيد", OPINION)
    lists = ("الأكثر قراءة", "خريطة الآبار في وادي الحجر", "سباق القوارب يجمع ألف متسابق", "عودة الصيادين")
    assert cleaned(*aside, "", *lists, "", TITLE, DAY, LEAD).body == (LEAD,)


def test_a_players_short_labels_do_not_cut_a_story() -> None:
    player = ("شاهد الفيديو", "تشغيل", "الصوت", "0:00 / 2:14")
    assert cleaned(TITLE, DAY, LEAD, *player, SECOND, *player, THIRD).body == STORY


def test_headlines_that_bars_part_on_one_line_are_a_ticker() -> None:
    ticker = " | ".join(title for title, _ in TEASERS)
    page = cleaned(ticker, "", TITLE, *STORY)
    assert page.body == STORY
    assert page.kind("رصيف جديد") == "ticker_headline"


def test_controls_that_bars_part_on_one_line_are_no_opening_of_the_story() -> None:
    page = cleaned(TITLE, DAY, "تكبير الخط | طباعة | أضف إلى المفضلة | حجم الخط | A-", *STORY)
    assert page.body == STORY


def test_a_short_column_of_broken_lines_is_joined_where_no_empty_line_parts_its_paragraphs() -> None:
    lines = [line for paragraph in (*STORY, FLOOD, PORT) for line in _broken(paragraph, 60)]
    page = cleaned("الميناء", "", TITLE, "", *lines)
    assert " ".join(" ".join(page.body).split()) == " ".join((*STORY, FLOOD, PORT))


def _broken(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
