"""Which of a page's days is the story's: not the site's own, not a list's; a machine's stamp is."""

from tests.articles.pages import STORY, TITLE, cleaned


def test_the_instant_that_a_template_prints_for_machines_is_the_storys() -> None:
    page = cleaned(TITLE, "2018-09-14T06:20+0000", "2018-09-14T07:05+0000", "أخبار", "الضفاف", "محليات", TITLE, *STORY)
    assert page.article.captured is None
    assert page.article.published is not None
    assert page.article.published.value == "2018-09-14"


def test_the_only_day_of_a_page_may_stand_below_the_story() -> None:
    foot = ("#نارية", "👇👇", "لمتابعة آخر الأخبار انضموا إلى قناتنا", "12.4K views", "Mar 3, 2022")
    page = cleaned(TITLE, *STORY, *foot)
    assert page.article.published is not None
    assert page.article.published.value == "2022-03-03"


def test_a_day_under_a_label_of_related_stories_is_theirs() -> None:
    page = cleaned(
        TITLE, *STORY, "اخترنا لكم", "المحلية", "الاثنين، ٢١ نيسان ٢٠٢٥", "المحلية", "الاثنين، ٢١ نيسان ٢٠٢٥"
    )
    assert page.article.published is None


def test_when_the_site_was_last_changed_is_no_update_of_the_story() -> None:
    page = cleaned(TITLE, "التاريخ: 12/05/2016", *STORY, "آخر تحديث للموقع: 19/11/2017 02:10 م")
    assert page.article.updated is None


def test_a_later_update_on_the_pages_first_line_is_the_sites() -> None:
    page = cleaned("آخر تحديث :الخميس-25 أبريل 2024-12:43ص", "محليات", "", TITLE, "الخميس - 09 أبريل 2020", *STORY)
    assert page.article.updated is None
    assert page.article.captured == "2024-04-25"
    assert page.article.published is not None
    assert page.article.published.value == "2020-04-09"


def test_an_update_on_the_first_line_of_the_storys_own_day_is_the_storys() -> None:
    page = cleaned("آخر تحديث: 9 أبريل 2020 12:43", TITLE, "الخميس 9 أبريل 2020", *STORY)
    assert page.article.updated == "2020-04-09T12:43"


def test_writer_and_day_on_one_line_are_the_day() -> None:
    page = cleaned(TITLE, "جمانة الحلواني - كُتب في 9 يونيو 2016", *STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2016-06-09"


def test_a_day_on_the_first_line_far_over_the_headline_is_the_page_s() -> None:
    page = cleaned("السبت، 15 مايو 2021", "", "11:29 ص", "", TITLE, "", "سليم خالد", "", *STORY)
    assert (page.article.published, page.article.captured) == (None, "2021-05-15")


def test_a_day_that_the_page_s_own_has_told_is_the_page_s_again() -> None:
    page = cleaned("صحيفة الميناء", "", "2021-05-15", "", "7:09 صباحا", "", "أهم الأخبار", "", "2021-05-15 7:09 صباحا",
                   "", TITLE, "", TITLE, "", *STORY)  # fmt: skip
    assert (page.article.published, page.article.captured) == (None, "2021-05-15")
