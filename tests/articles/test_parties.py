from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from musnad.lexicon.table import Row, shipped_rows
from musnad.record import Markup, Meta
from tests.articles.pages import STORY, TITLE, cleaned


def test_a_republished_story_names_its_outlet_in_the_publication_line() -> None:
    page = cleaned(TITLE, "نشر في صدى السهل يوم 09 - 08 - 2021", *STORY, "انقر هنا لقراءة الخبر من مصدره.")
    assert page.party("outlet") == ("name:صدي السهل", "صدى السهل", "stated")
    assert page.article.layout == "aggregator"


def test_a_family_of_aggregators_is_one_site_by_the_outlets_country() -> None:
    page = cleaned(TITLE, "نشر في الخبر يوم 09 - 08 - 2021", *STORY, "انقر هنا لقراءة الخبر من مصدره.")
    assert (page.article.outlet, page.article.aggregator) == ("elkhabar", "djazairess")
    assert page.party("aggregator") == ("djazairess", None, "inferred")


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("وكالة نبأ للأنباء", "الرئيسية", TITLE, *STORY), "وكالة نبأ للأنباء"),
        ((TITLE, *STORY, "جميع الحقوق محفوظة 2021 لـ(مركز الميناء)"), "مركز الميناء"),
        (("صدى السهل - الشعار", TITLE, *STORY), "صدى السهل"),
        ((TITLE, "الميناء - خاص", "12 مايو 2021", *STORY), "الميناء"),
    ],
)
def test_an_outlet_that_no_row_knows_is_named_by_its_own_page(lines: tuple[str, ...], name: str) -> None:
    assert cleaned(*lines).party("outlet")[1] == name


def test_the_address_tells_the_outlet_that_the_page_does_not() -> None:
    page = cleaned(TITLE, *STORY, location="https://www.hespress.com/story.html")
    assert page.party("outlet") == ("hespress", None, "inferred")


def test_an_outlets_name_in_the_markup_alone_is_inferred() -> None:
    markup = Markup((), (Meta("outlet", "صدى السهل", "og:site_name"),))
    page = cleaned(TITLE, *STORY, markup=markup)
    assert page.party("outlet") == ("name:صدي السهل", None, "inferred")


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("(رويترز)", "reuters"),
        ("أ.ف.ب", "afp"),
        ("المصدر: وكالة الأناضول", "anadolu"),
        ("مرسى - د ب أ", "dpa"),
        ("--(بترا)", "petra"),
        ("بقلم سليم الورداني - واس", "spa"),
        ("الرياض: بنا", "bna"),
    ],
)
def test_an_agency_is_credited_in_many_forms(credit: str, agency: str) -> None:
    page = cleaned(TITLE, *STORY, credit)
    assert page.article.agency == agency
    assert page.party("agency")[2] == "stated"


def test_agencies_without_a_name_are_a_byline_and_no_agency() -> None:
    page = cleaned(TITLE, "الميناء - وكالات", *STORY)
    assert page.article.agency is None
    assert page.party("byline")[0] is None


@pytest.mark.parametrize("told", ["قال مسؤول كبير لرويترز إن", "قال مسؤول كبير لوكالة رويترز إن"])
def test_whoever_speaks_to_an_agency_makes_it_the_agency(told: str) -> None:
    page = cleaned(TITLE, *STORY, f"و{told} الجولة المقبلة لن تكون سهلة على أي من الجانبين.")
    assert page.party("agency") == ("reuters", "رويترز", "inferred")


def test_words_taken_from_an_agency_make_it_the_agency() -> None:
    page = cleaned(TITLE, *STORY, "وذكرت صحيفة في مرسى، نقلا عن وكالة فرانس برس، أن الجولة لن تكون سهلة.")
    assert page.party("agency") == ("afp", "فرانس برس", "inferred")


def test_a_photographs_credit_is_no_agency_of_the_text() -> None:
    page = cleaned(TITLE, "12 مايو 2021", "الوزيران في قصر المرايا", "تصوير: رويترز", *STORY)
    assert page.article.agency is None
    assert page.kind("تصوير") == "image_credit"


def test_a_page_that_names_nobody_has_no_parties() -> None:
    page = cleaned(TITLE, *STORY)
    assert (page.article.parties, page.article.outlet, page.article.layout) == ((), None, "unknown")


@pytest.mark.parametrize(
    "notice",
    ["جميع المواد المنشورة متاحة لمن شاء", "تصميم وتطوير شركة المرايا", "أهم أخبار اليوم في بريدك الإلكتروني"],
)
def test_a_notice_that_names_no_holder_names_no_outlet(notice: str) -> None:
    assert cleaned(TITLE, "12 مايو 2021", *STORY, notice).article.outlet is None


@pytest.mark.parametrize("byline", ["سليم النجدي (وادي الحجر)", "رباب البيطار (عواصم)"])
def test_what_stands_in_brackets_after_a_person_is_no_agency(byline: str) -> None:
    assert cleaned(TITLE, byline, *STORY).article.agency is None


@pytest.mark.parametrize("row", [*shipped_rows("outlets")], ids=[row.id for row in shipped_rows("outlets")])
def test_each_outlet_is_found_on_a_page_that_prints_its_example(row: Row) -> None:
    at_end = row["kind"] == "aggregator"
    lines = (*STORY, row["example"]) if at_end else (row["example"], *STORY)
    assert row.id in {party.entity for party in cleaned(TITLE, *lines).article.parties}


@pytest.mark.parametrize(("year", "outlet"), [("2014", "old-rabwa"), ("2019", "new-rabwa")])
def test_of_two_papers_of_one_name_the_one_that_came_out_that_day_is_meant(
    tmp_path: Path, year: str, outlet: str
) -> None:
    (tmp_path / "outlets.tsv").write_text(
        "id\tkind\tfrom\tuntil\tnames\n"
        "old-rabwa\toutlet\t1999\t2016-12-31\tصوت الربوة\n"
        "new-rabwa\toutlet\t2017\t\tصوت الربوة\n",
        encoding="utf-8",
    )
    page = cleaned(TITLE, f"نشر في صوت الربوة يوم 12 - 03 - {year}", *STORY, lexicon=Lexicon(tmp_path))
    assert page.article.outlet == outlet


@pytest.mark.parametrize(("order", "day"), [("mdy", "2021-12-03"), ("", "2021-03-12")])
def test_the_outlets_row_says_whether_the_month_stands_first(tmp_path: Path, order: str, day: str) -> None:
    row = f"id\tkind\torder\tnames\nrabwa\toutlet\t{order}\tصوت الربوة\n"
    (tmp_path / "outlets.tsv").write_text(row, encoding="utf-8")
    page = cleaned(TITLE, "نشر في صوت الربوة يوم 12 - 03 - 2021", *STORY, lexicon=Lexicon(tmp_path))
    assert page.article.published is not None
    assert page.article.published.value == day


@pytest.mark.parametrize("line", ["نشر في عرب 48 يوم 12 - 03 - 2021", "© عرب 48 - جميع الحقوق محفوظة 2021"])
def test_a_number_may_belong_to_an_outlets_name(line: str) -> None:
    assert cleaned(TITLE, *STORY, line).article.outlet == "arab48"
