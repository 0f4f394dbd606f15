import pytest

from musnad.record import Markup, Meta, Stamp
from tests.articles.pages import STORY, TITLE, Cleaned, cleaned


def published(page: Cleaned) -> str | None:
    return page.article.published.value if page.article.published else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("نشر في الميناء يوم 09 - 08 - 2013", "2013-08-09"),
        ("الأربعاء, 13-مايو-2015 - 10:07:22", "2015-05-13"),
        ("تاريخ النشر: 24 نيسان / أبريل 2020", "2020-04-24"),
        ("الخميس 7/3/1429 هـ - الموافق 13/3/2008 م", "2008-03-13"),
        ("[02/مايو/2018]", "2018-05-02"),
        ("منذ 3 ساعات", None),
    ],
)
def test_the_storys_day_is_read_from_the_line_below_the_headline(line: str, day: str | None) -> None:
    assert published(cleaned(TITLE, line, *STORY)) == day


def test_the_days_characters_are_the_day_alone() -> None:
    page = cleaned(TITLE, "الأربعاء, 13-مايو-2015 - 10:07:22", *STORY)
    assert page.article.published is not None
    assert page.article.published.span is not None
    assert page.article.published.span.of(page.text) == "13-مايو-2015"


def test_a_tickers_day_is_the_crawls_and_never_the_storys() -> None:
    ticker = "أسعار الذهب اليوم الجمعة 5-12-2025    وزير الري يتفقد سد الشاهق    انطلاق موسم السردين"
    page = cleaned(ticker, "", TITLE, *STORY)
    assert published(page) is None
    assert page.article.captured == "2025-12-05"


def test_a_header_that_says_todays_day_is_the_crawls() -> None:
    page = cleaned("الخميس 16 سبتمبر 2021", "الرئيسية", "محليات", "اقتصاد", TITLE, "14 سبتمبر 2021", *STORY)
    assert (published(page), page.article.captured) == ("2021-09-14", "2021-09-16")


def test_a_copyright_year_is_no_day() -> None:
    page = cleaned(TITLE, *STORY, "جميع الحقوق محفوظة 2024")
    assert (published(page), page.article.captured) == (None, None)


def test_an_update_is_an_instant_only_with_its_day() -> None:
    whole = cleaned(TITLE, "آخر تحديث: 12 سبتمبر 2021 الساعة 17:45 ت.غ", *STORY)
    clock = cleaned(TITLE, "آخر تحديث: 17:45 ت.غ", *STORY)
    assert (whole.article.updated, clock.article.updated) == ("2021-09-12T17:45Z", None)


def test_a_weekday_that_is_not_its_days_is_kept_as_a_conflict() -> None:
    page = cleaned(TITLE, "الثلاثاء 13 مايو 2015", *STORY)
    assert page.article.published is not None
    conflict = page.article.published.conflicts[0]
    assert (published(page), conflict.value, conflict.rule) == ("2015-05-13", "XXXX-WXX-2", "date.weekday-disagrees")


def test_the_weekday_settles_which_number_is_the_month() -> None:
    assert published(cleaned(TITLE, "الجمعة 08/09/2013", *STORY)) == "2013-08-09"


def test_a_second_day_stated_for_the_story_is_kept_as_a_conflict() -> None:
    page = cleaned(TITLE, "تاريخ النشر: 12 مايو 2021", *STORY, "15 مايو 2021")
    assert page.article.published is not None
    assert [c.value for c in page.article.published.conflicts] == ["2021-05-15"]


def test_a_day_in_the_markup_alone_has_no_characters() -> None:
    markup = Markup((), (Meta("published", "2021-05-12T10:00:00Z", "json-ld:datePublished"),))
    page = cleaned(TITLE, *STORY, markup=markup)
    assert page.article.published is not None
    assert (published(page), page.article.published.span) == ("2021-05-12", None)
    assert page.article.published.rule == "markup.json-ld:datePublished"


def test_every_day_of_the_page_is_a_stamp_with_its_rule() -> None:
    page = cleaned(TITLE, "12 مايو 2021", *STORY)
    start = page.text.index("12 مايو")
    assert page.article.stamps == (Stamp("published", "2021-05-12", (start, start + 12), "month.may"),)  # type: ignore[arg-type]


@pytest.mark.parametrize("above", [(), ("عاجل",), ("الرئيسية",)])
def test_the_day_of_another_headline_on_its_line_is_never_the_storys(above: tuple[str, ...]) -> None:
    ticker = "15/03/2021 زلزال يضرب سواحل الضفاف الشرقية"
    page = cleaned(*above, ticker, TITLE, *STORY)
    assert published(page) is None
    assert page.kind(ticker) == "ticker_headline"


def test_a_line_of_a_day_and_a_writers_name_stays_the_storys() -> None:
    assert published(cleaned(TITLE, "15/03/2021 الكاتب سليم محمد علي الورداني", *STORY)) == "2021-03-15"


def test_the_days_of_a_lists_items_are_nobodys_day() -> None:
    items = ("نارية توقع اتفاقا للغاز مع الضفاف", "12/03/2021", "ارتفاع أسعار القمح في سهلستان", "11/03/2021")
    page = cleaned("الرئيسية", "أخبار نارية", *items, "السيول تقطع الطريق الساحلي", "10/03/2021", "اتصل بنا")
    assert (page.body, published(page)) == ((), None)


def test_a_line_of_counters_that_ends_in_a_day_tells_when_the_story_was_published() -> None:
    page = cleaned(TITLE, "1.0 بواسطة (1) زائر 1 قراءة منذ: 2-5-2021", *STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2021-05-02"


def test_a_day_in_words_that_a_subtitle_ends_in_is_not_the_pages() -> None:
    page = cleaned(TITLE, "الوفدان يعودان إلى رأس الماء لاستئناف المحادثات في 15 سبتمبر 2021", *STORY)
    assert page.article.published is None
