import datetime as dt

import pytest

from musnad.arabic import tokenize
from musnad.arabic.calendar import CalendarDate, find
from musnad.record import Span
from tests.tables import SHIPPED

NAMES = SHIPPED.months


def dates(text: str) -> tuple[CalendarDate, ...]:
    return find(tokenize(text), Span(0, len(text)), NAMES)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("09 - 08 - 2013", "2013-08-09"),
        ("13-مايو-2015", "2015-05-13"),
        ("2020/12/25", "2020-12-25"),
        ("٠٩/٠٨/٢٠١٣", "2013-08-09"),
        ("۱۲ مارس ۲۰۱۰", "2010-03-12"),
        ("12.5.2015", "2015-05-12"),
        ("12/25/2014", "2014-12-25"),
        ("12/5/15", "2015-05-12"),
        ("ديسمبر 25, 2020", "2020-12-25"),
        ("22nd, November 2023", "2023-11-22"),
        ("16ديسمبر2015م", "2015-12-16"),
        ("7 من شهر مايو 2014", "2014-05-07"),
    ],
)
def test_a_day_is_read_with_any_separator_and_spacing(text: str, value: str) -> None:
    (date,) = dates(text)
    assert date.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9 أغسطس 2013", "2013-08-09"),
        ("9 آب 2013", "2013-08-09"),
        ("9 أوت 2013", "2013-08-09"),
        ("9 غشت 2013", "2013-08-09"),
        ("8 فيفري 2019", "2019-02-08"),
        ("8 شتنبر 2018", "2018-09-08"),
        ("3 كانون الثاني 2012", "2012-01-03"),
        ("3 يونية 2012", "2012-06-03"),
    ],
)
def test_every_regions_months_are_read(text: str, value: str) -> None:
    assert dates(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 مايو/أيار 2015", "2015-05-12"),
        ("يوليو / تموز", "XXXX-07"),
        ("15 سبتمبر ايلول", "XXXX-09-15"),
        ("ايار/مايو 2012", "2012-05"),
        ("أغسطس (آب) عام 2014", "2014-08"),
        ("شهر مايو/أيار", "XXXX-05"),
    ],
)
def test_a_month_with_two_names_is_one_date(text: str, value: str) -> None:
    (date,) = dates(text)
    assert (date.value, date.span.of(text)) == (value, text)


@pytest.mark.parametrize(
    ("text", "value", "hijri"),
    [
        ("2 شوال 1434 هـ", "2013-08-09", None),
        ("7/3/1429 هـ - الموافق 13/3/2008 م", "2008-03-13", (1429, 3, 7)),
        ("1 فبراير 2026م – 13 شعبان 1447هـ", "2026-02-01", (1447, 8, 13)),
        ("25 رمضان 1434 الموافق 1 أغسطس 2013", "2013-08-01", (1434, 9, 25)),
    ],
)
def test_a_hijri_day_is_turned_and_a_twin_is_one_date(
    text: str, value: str, hijri: tuple[int, int, int] | None
) -> None:
    (date,) = dates(text)
    assert (date.value, date.twin) == (value, hijri)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13 مايو 2015 - 10:07:22", "10:07:22"),
        ("24 أغسطس 2020 09:56 م", "21:56"),
        ("25 ديسمبر 2020 | 2:01 ص", "02:01"),
        ("5 نوفمبر 2023 الساعة 22:08 بتوقيت غرينتش", "22:08Z"),
        ("12 سبتمبر 2021 19:56 ت. غ", "19:56Z"),
        ("7 مايو 2015 الساعة 16:25 (مكة المكرمة)", "16:25+03:00"),
        ("2013-08-09T19:56:00+03:00", "19:56:00+03:00"),
        ("10:07 ص - 13 مايو 2015", "10:07"),
        ("12 مايو 2015", None),
    ],
)
def test_the_clock_beside_a_day_is_read_with_half_and_zone(text: str, clock: str | None) -> None:
    (date,) = dates(text)
    assert (date.clock.iso if date.clock else None) == clock


def test_a_weekday_is_kept_as_printed() -> None:
    (right,) = dates("الأربعاء، 13 مايو 2015")
    (wrong,) = dates("الثلثاء، 13 مايو 2015")
    assert (right.weekday, right.disagrees) == (2, False)
    assert (wrong.weekday, wrong.disagrees) == (1, True)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("05 - 09 - 2016", "dmy", dt.date(2016, 9, 5)),
        ("05 - 09 - 2016", "mdy", dt.date(2016, 5, 9)),
        ("28 - 09 - 2014", "mdy", dt.date(2014, 9, 28)),
        ("الجمعة 08/09/2013", "dmy", dt.date(2013, 8, 9)),
    ],
)
def test_the_weekday_or_else_the_order_says_which_number_is_the_month(text: str, order: str, day: dt.date) -> None:
    assert dates(text)[0].settled(order).date == day  # type: ignore[arg-type]


def test_the_bare_day_leaves_out_weekday_clock_and_proclitic() -> None:
    text = "صدر بيوم الجمعة، 9 أغسطس 2013 - 10:07"
    (date,) = dates(text)
    assert date.bare.of(text) == "9 أغسطس 2013"
    (month,) = dates("في ليوليو 2014")
    assert month.span.of("في ليوليو 2014") == "يوليو 2014"


@pytest.mark.parametrize(
    "text",
    [
        "ومارس ضغوطا", "الهاتف 222 238 71", "النسخة 1.2.3", "حرب أكتوبر", "30/30/2014", "رمضان", "2-2", "31 زائرا",
        "زار نيسان", "الجمعة",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates(text) == ()


def test_a_day_that_does_not_exist_has_no_date() -> None:
    (date,) = dates("31 نيسان 2014")
    assert (date.date, date.value) == (None, "2014-04-31")


def test_a_full_stop_ends_the_date() -> None:
    text = "في 7 مايو. 2014 شخصا حضروا"
    (date,) = dates(text)
    assert date.span.of(text) == "7 مايو"


@pytest.mark.parametrize(
    ("text", "begins"),
    [("من شهر مايو", True), ("من الوزير", False), ("في الساعة العاشرة", False), ("بمايو", True), ("عام 2013", True)],
)
def test_a_date_begins_with_a_name_or_with_all_of_the_words_that_link_to_it(text: str, begins: bool) -> None:  # noqa: FBT001
    assert NAMES.begins(tokenize(text).folds, 0) == begins
