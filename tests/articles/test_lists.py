from itertools import chain

import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned
from tests.articles.test_rivals import CAMELS, FLOOD, PORT, TEASERS, WHEAT

FIRE = "التهم حريق سوق السمك في رأس الماء فجر أمس، وبدأت الشرطة تحقيقا في أسبابه بعد إخماده."
BOOK = "صدرت رواية جديدة للكاتبة ريم القاضي تحكي سيرة ثلاثة أجيال من بنات عين الصخر."
LONG = (*TEASERS, ("حريق يلتهم سوق السمك في رأس الماء", FIRE), ("رواية جديدة للكاتبة ريم القاضي", BOOK))


def test_a_list_of_many_long_items_is_no_story_and_says_so() -> None:
    page = cleaned("الرئيسية", *chain.from_iterable((title, f"{text} {text[:-1]} أيضا.") for title, text in LONG))
    assert page.body == ()
    assert page.article.rules["body"] == "story.none"


def test_a_writer_between_headline_and_item_does_not_hide_a_list() -> None:
    page = cleaned("الرئيسية", *chain.from_iterable((title, "بواسطة سليم الورداني", text) for title, text in LONG))
    assert page.body == ()
    assert page.kind("بواسطة سليم") == "byline"


def test_sentences_of_unlike_things_without_a_headline_are_an_archive() -> None:
    assert cleaned(FLOOD, PORT, WHEAT, CAMELS, FIRE, BOOK).body == ()


def test_an_interview_under_questions_is_a_story() -> None:
    asked = ("ماذا حدث في نهر السهل؟", FLOOD, "وما حال الميناء القديم؟", PORT, "وماذا عن محصول القمح؟", WHEAT)
    assert FLOOD in cleaned("حوار مع محافظ تل الورد عن موسم صعب", *asked).body


def test_a_headline_that_asks_is_no_sentence() -> None:
    page = cleaned("هل تعود الجولة إلى رأس الماء هذا الشهر؟", "هل ينجح الخبراء في رأس الماء؟!", TITLE, *STORY)
    assert page.title == TITLE
    assert page.body == STORY


def test_stories_below_a_tag_list_are_not_this_story() -> None:
    below = chain.from_iterable(TEASERS[:2])
    assert cleaned(TITLE, *STORY, "وسوم", *below).body == STORY


def test_another_storys_paragraph_with_its_own_dateline_ends_the_story() -> None:
    other = "مرسى - نبأ: افتتح محافظ البلدة رصيفا يتسع لعشرين قاربا من قوارب"
    assert cleaned(TITLE, *STORY, other).body == STORY


CAPTION = (
    "قوارب محملة بالورد تعبر قناة مرسى القديمة في افتتاح مهرجان الربيع. "
    "ويشارك في المهرجان هذا العام ستون قاربا من نارية وسهلستان."
)


@pytest.mark.parametrize("turn", ["3 / 12", "الصورة التالية"])
def test_one_caption_of_a_gallery_is_no_story(turn: str) -> None:
    page = cleaned("صورة اليوم: قوارب الورد في مرسى", "9 مارس 2016", CAPTION, "تصوير: سعيد النجدي", turn)
    assert page.body == ()
    assert page.kind("قوارب محملة") == "image_caption"
    assert page.title == "صورة اليوم: قوارب الورد في مرسى"


def test_captions_each_with_its_credit_are_no_story() -> None:
    credit = "صورة من: K. Holm"
    assert cleaned("ألبوم صور: حرف تقاوم النسيان", CAPTION, credit, PORT, credit, CAMELS, credit).body == ()


def test_pictures_inside_a_story_are_no_gallery() -> None:
    assert cleaned(TITLE, LEAD, "تصوير: سعيد النجدي", SECOND, THIRD).body == STORY
