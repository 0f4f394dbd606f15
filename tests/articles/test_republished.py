from tests.articles.pages import LEAD, STORY, TITLE, cleaned

CARD = ("#1", "صقر البيداء", "عضو ذهبي", "تاريخ التسجيل: Mar 2009", "المشاركات: 3,417")
FORUM = ("منتديات نجوم الوادي > أخبار الساحة", TITLE, "إضافة رد", "05-28-2014, 04:28 AM", *CARD, TITLE)


def test_a_forum_republishes_what_it_copies() -> None:
    page = cleaned(*FORUM, "بسم الله الرحمن الرحيم", *STORY, "منقول من صحيفة السواري", "رد مع اقتباس")
    assert page.body == STORY
    assert page.party("outlet")[1] == "صحيفة السواري"
    assert page.party("aggregator")[1] == "منتديات نجوم الوادي"
    assert page.article.layout == "aggregator"


def test_a_forums_day_is_its_posts() -> None:
    page = cleaned(*FORUM, *STORY, "رد مع اقتباس")
    assert page.article.published
    assert page.article.published.value == "2014-05-28"


def test_who_holds_the_rights_republishes_where_a_link_names_another_source() -> None:
    page = cleaned(TITLE, *STORY, "تابع القراءة في صحيفة السواري", "جميع الحقوق محفوظة سلة الأخبار")
    assert page.party("outlet")[1] == "صحيفة السواري"
    assert page.party("aggregator") == ("name:سله الاخبار", "سلة الأخبار", "stated")


def test_an_outlet_that_links_to_itself_is_no_aggregator() -> None:
    page = cleaned("صحيفة السواري", TITLE, *STORY, "تابع القراءة في صحيفة السواري", "جميع الحقوق محفوظة السواري")
    assert page.article.aggregator is None


def test_of_two_copies_of_a_headline_the_one_over_the_day_is_the_title() -> None:
    page = cleaned(TITLE, "19-01-2020", TITLE, "رأس الماء", *STORY)
    assert page.article.title
    assert page.article.title.start == 0
    assert page.article.furniture[1].kind == "image_alt"


def test_a_place_and_a_colon_before_a_verb_are_a_dateline() -> None:
    assert cleaned(TITLE, f"دمشق: {LEAD}", *STORY[1:]).body == STORY


def test_place_and_agency_are_one_dateline() -> None:
    page = cleaned(TITLE, f"الرياض - واس: {LEAD}", *STORY[1:])
    assert page.body == STORY
    assert page.article.agency == "spa"
