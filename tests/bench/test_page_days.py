from random import Random

from page_days import Days
from stock import labels


def made(seed: int) -> Days:
    return Days(labels()["day"], Random(seed))  # noqa: S311 - a test


def test_all_forms_of_a_day_name_the_same_year() -> None:
    for seed in range(200):
        days = made(seed)
        if not days.digits:
            assert str(days.date.year) in days.day()


def test_months_of_every_region_are_printed() -> None:
    text = " ".join(made(seed).day() for seed in range(2000))
    assert all(month in text for month in ("يوليو", "تموز", "جويلية", "يوليوز", "July", "يوليو/تموز"))


def test_some_pages_print_arabic_indic_digits() -> None:
    assert any("٢" in made(seed).day() for seed in range(100))


def test_the_weekday_is_that_of_the_day() -> None:
    days = made(1)
    assert labels()["day"]["weekday"][days.date.weekday()] in days.weekday()
