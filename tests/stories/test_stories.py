"""Pages that cover one happening."""

from dataclasses import replace

from musnad.lineage import dated
from musnad.record import Reading
from musnad.stories import stories
from musnad.stories.likeness import nearness
from musnad.stories.stories import LONGEST_TITLE
from tests.lineage.pages import OTHER, WIRE, page
from tests.tables import WITH_SAMPLES

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"
RETOLD = (
    "اشترطت هالة مرزاق انسحاب قوات نارية من الشريط الحدودي قبل توقيع الاتفاق بين البلدين.",
    "ومن المنتظر أن يعود الوفدان إلى تل الورد الأسبوع المقبل لمتابعة المحادثات حول الأسرى وقوافل الإغاثة والمعابر.",
)


def told(*pages: Reading) -> list[set[str]]:
    return [set(s.pages) for s in stories(pages, dated(pages, ()), WITH_SAMPLES)]


def test_one_happening_told_in_other_words_is_one_story() -> None:
    first, retold = page("a.txt", HEAD, *WIRE), page("b.txt", "مرزاق: الانسحاب شرط لتوقيع الاتفاق", *RETOLD)
    assert {"a.txt", "b.txt"} in told(first, retold, page("c.txt", "معرض الكتاب في رأس الماء", *OTHER))


def test_another_matter_is_another_story() -> None:
    assert len(told(page("a.txt", HEAD, *WIRE), page("c.txt", "معرض الكتاب في رأس الماء", *OTHER))) == 2


def test_the_same_words_a_month_later_are_another_story() -> None:
    assert len(told(page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *WIRE, day="9 أبريل 2014"))) == 2


def test_a_story_has_its_first_and_last_day_and_a_headline() -> None:
    pages = page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *WIRE, day="6 مارس 2014")
    (story,) = stories(pages, dated(pages, ()), WITH_SAMPLES)
    assert (story.first, story.last, story.title) == ("2014-03-04", "2014-03-06", HEAD)


def test_a_long_beginning_stands_for_a_headline_to_a_word() -> None:
    long = f"{WIRE[0].removesuffix('.')} وتعود إلى مواقعها القديمة قبل نهاية الشهر."
    reading = page("a.txt", HEAD, long, WIRE[1])
    bare = replace(reading, article=replace(reading.article, title=None))
    (story,) = stories((bare,), dated((bare,), ()), WITH_SAMPLES)
    told, text = story.title.removesuffix("…"), reading.article.body[0].of(reading.page.text)
    assert story.title.endswith("…")
    assert len(told) <= LONGEST_TITLE
    assert text.startswith(told)
    assert not text[len(told)].isalnum()


def test_the_order_of_the_pages_changes_no_story() -> None:
    pages = page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *RETOLD), page("c.txt", "معرض", *OTHER)
    assert sorted(map(sorted, told(*pages))) == sorted(map(sorted, told(*reversed(pages))))


def test_days_far_apart_leave_no_likeness() -> None:
    assert nearness("2014-03-04", "2014-03-12") == 0.0
