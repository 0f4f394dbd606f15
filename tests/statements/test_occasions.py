"""Where what tells of the saying may stand: behind the words, in a sentence of its own, in marks, behind a verb."""

import pytest

from musnad.record import Span
from tests.statements.reading import CAST, read


def told(sentence: str) -> tuple[str | None, str | None, str | None]:
    """Occasion, venue and hearer of the sentence's first statement."""
    text = CAST + sentence
    first = read(text)[0]

    def words(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return words(first.occasion), words(first.venue), words(first.addressee)


@pytest.mark.parametrize(
    ("sentence", "occasion", "venue", "addressee"),
    [
        ("قال الورداني إن السد آمن، وذلك لدى استقباله وفدا من سهلستان.", "لدى استقباله وفدا من سهلستان", None, None),
        (
            "قال الورداني إن السد آمن. جاء ذلك في كلمة ألقاها أمام البرلمان بالعاصمة مرسى.",
            "في كلمة ألقاها أمام البرلمان بالعاصمة مرسى",
            "العاصمة مرسى",
            "البرلمان",
        ),
        ("الورداني في كلمة متلفزة: لن نتراجع ولن نساوم.", "في كلمة متلفزة", None, None),
        ("وبعد اللقاء، قال الورداني: «السد آمن ولا خطر عليه».", "بعد اللقاء", None, None),
        ("وفي كلمة ألقاها في مرسى، قال الورداني إن السد آمن.", "في كلمة ألقاها في مرسى", "مرسى", None),
        ("وقال الورداني في منتدى «مياه الغد» في مرسى إن السد آمن.", "في منتدى «مياه الغد» في مرسى", "مرسى", None),
        ("«السد آمن ولا خطر عليه اليوم»، قال الورداني للصحافيين في مرسى.", None, "مرسى", "لصحافيين"),
        (
            "وقال الورداني في لقاء مع الصحافيين على هامش اجتماع الوفدين إن السد آمن.",
            "في لقاء مع الصحافيين على هامش اجتماع الوفدين",
            None,
            "الصحافيين",
        ),
    ],
)
def test_an_occasion_stands_before_behind_or_in_a_sentence_of_its_own(
    sentence: str, occasion: str | None, venue: str | None, addressee: str | None
) -> None:
    assert told(sentence) == (occasion, venue, addressee)


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        ("وقال الورداني، اليوم الأربعاء بمرسى، إن السد آمن.", "مرسى"),
        ("وكشف الورداني، السبت من ولاية الواحات، أن السد آمن.", "ولاية الواحات"),
        ("وأكد الورداني في ندوة صحفية نشطها بمقر الولاية أن السد آمن.", "مقر الولاية"),
        ("وقال الورداني في مقابلة مع قناة الرصد من تل الورد إن السد آمن.", "تل الورد"),
        ("وقال لاجئ من مرسى إن السد آمن.", None),
    ],
)
def test_a_place_by_its_kind_and_one_spoken_from(sentence: str, venue: str | None) -> None:
    assert told(sentence)[1] == venue


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("وحث الورداني الأطراف على ضبط النفس.", "الأطراف"),
        ("ودعا الورداني المواطنين إلى ضبط النفس.", "المواطنين"),
        ("واتهم الورداني مرزاق بالتصعيد.", None),
        ("ودعا النائب الدكتور الورداني إلى ضبط النفس.", None),
        ("وقال الورداني لنواب الحزب إن السد آمن.", "نواب الحزب"),
    ],
)
def test_whom_a_verb_asks_hears_it_and_whom_it_charges_does_not(sentence: str, addressee: str | None) -> None:
    assert told(sentence)[2] == addressee


def test_a_day_in_a_gatherings_name_is_none_of_the_saying() -> None:
    (first,) = read(CAST + "وقال الورداني في منتدى «مياه الغد» إن السد آمن.", day="2026-05-05")
    assert first.date is None


def test_a_participle_of_the_sentence_has_its_occasion_and_the_next_sentence_has_none() -> None:
    text = CAST + "وقال الورداني في مؤتمر صحافي إن السد آمن، مضيفا أن المعبر مغلق. وأضاف أن الوفد باق."
    assert [s.occasion.of(text) if s.occasion else None for s in read(text)] == [
        "في مؤتمر صحافي",
        "في مؤتمر صحافي",
        None,
    ]


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        ("كشفت وسائل الإعلام الرسمية في الضفاف، اليوم الجمعة، أن السد آمن.", None),
        ("وقال الورداني في مقابلة حول الوضع في سهلستان إن السد آمن.", None),
        ("وقال الورداني خلال مؤتمر صحافي مشترك مع نظيره في تل الورد أمس إن السد آمن.", "تل الورد"),
    ],
)
def test_a_seat_and_a_topic_are_no_place_of_saying(sentence: str, venue: str | None) -> None:
    assert told(sentence)[1] == venue
