"""When, where, on what occasion and to whom it was said."""

import pytest

from tests.statements.reading import CAST, read


@pytest.mark.parametrize(
    ("sentence", "date", "venue"),
    [
        ("وقالت مرزاق في مؤتمر صحافي في تل الورد يوم الاثنين 2 مارس 2015 إنها عائدة.", "2015-03-02", "تل الورد"),
        ("وفي 5 أيار/مايو 2014 قال الورداني في مقر الوزارة إن الموعد باق.", "2014-05-05", "مقر الوزارة"),
        ("وقال الورداني إن الجولة المقررة في 9 مارس 2015 باقية في مرسى.", None, None),
        ("وقالت ممثلة نارية المقيمة في تل الورد إن الموعد باق.", None, None),
        ("وقال الورداني قبل اجتماع 9 مارس 2015 إن الموعد باق.", None, None),
    ],
)
def test_day_and_place_are_those_of_the_saying_alone(sentence: str, date: str | None, venue: str | None) -> None:
    text = CAST + sentence
    (told,) = read(text)
    assert (told.date, told.venue.of(text) if told.venue else None) == (date, venue)


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("وقال الورداني للصحافيين إن الموعد باق.", "لصحافيين"),
        ("وقال الورداني أمام البرلمان إن الموعد باق.", "البرلمان"),
        ("وذكّر الورداني مرزاق بتعهدها.", "مرزاق"),
        ("وقال الورداني إن الموعد باق.", None),
    ],
)
def test_to_whom_it_was_said(sentence: str, addressee: str | None) -> None:
    text = CAST + sentence
    (told,) = read(text)
    assert (told.addressee.of(text) if told.addressee else None) == addressee


def test_an_occasion_is_no_topic() -> None:
    (told,) = read(CAST + "وأعلن الورداني عن جلسة استثنائية للحكومة.")
    assert told.occasion is None
