"""One thing told in two ways: what is a contradiction, and what looks like one and is none."""

import pytest

from evaluation.score_contradictions import Wanted, found, held, sets
from musnad import gather
from musnad.record import Contradiction
from tests.positions.reading import read
from tests.tables import WITH_SAMPLES

OPEN = [case for case in sets() if not held(case[0])]
SHORT = {"c37_signing": {"place"}}
"""What open sets hold that is not found: the people of one side are named without their office, or not at all."""


@pytest.mark.parametrize(("name", "pages", "gold"), OPEN, ids=[case[0] for case in OPEN])
def test_the_open_sets_tell_what_they_hold_and_nothing_else(
    name: str, pages: list[tuple[str, str]], gold: tuple[Wanted, ...]
) -> None:
    given = found(pages, WITH_SAMPLES)
    assert [g for g in given if not any(w.met(g) for w in gold)] == []
    assert {w.kind for w in gold if not any(w.met(g) for g in given)} == SHORT.get(name, set())


def told(*texts: str, days: tuple[str, ...] = ("2021-03-08", "2021-03-08")) -> list[Contradiction]:
    pages = [read(text, location=f"{n}.txt", day=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    return list(gather(pages, WITH_SAMPLES).contradictions)


FIRE = "# حريق في ميناء مرسى\nقتل {} في حريق اندلع في ميناء مرسى فجر اليوم الاثنين، بحسب الدفاع المدني."


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("12 شخصا", "17 شخصا", ["number"]),
        ("اثنا عشر شخصا", "12 شخصا", []),
        ("أكثر من 12 شخصا", "17 شخصا", []),
        ("نحو 15 شخصا", "17 شخصا", []),
        ("أكثر من 20 شخصا", "17 شخصا", ["number"]),
        ("عشرات الأشخاص", "37 شخصا", []),
        ("12 شخصا", "3 جنود", []),
        ("شخصان", "17 شخصا", ["number"]),
    ],
)
def test_numbers_contradict_only_where_no_number_is_both(one: str, other: str, kinds: list[str]) -> None:
    assert [c.kind for c in told(FIRE.format(one), FIRE.format(other))] == kinds


@pytest.mark.parametrize(
    ("days", "kinds"), [(("2021-03-08", "2021-03-09"), []), (("2021-03-09", "2021-03-08"), ["number"])]
)
def test_more_dead_on_a_later_page_is_a_later_state_and_fewer_are_not(days: tuple[str, str], kinds: list[str]) -> None:
    text = FIRE.replace("اليوم الاثنين", "يوم 8 مارس 2021")
    assert [c.kind for c in told(text.format("12 شخصا"), text.format("17 شخصا"), days=days)] == kinds


def test_a_toll_that_is_said_to_rise_contradicts_nothing() -> None:
    rising = FIRE.format("17 شخصا") + "\nوقال مصدر إن عدد القتلى مرشح للارتفاع."
    assert told(FIRE.format("12 شخصا"), rising) == []


def test_each_says_its_kind_its_sides_and_what_would_settle_it() -> None:
    (one,) = told(FIRE.format("12 شخصا"), FIRE.format("17 شخصا"))
    assert [(side.page, side.says) for side in one.sides] == [("0.txt", "قتل 12 شخصا"), ("1.txt", "قتل 17 شخصا")]
    assert one.settle == "the list of the dead of the hospital or the prosecution"


def test_copies_of_one_text_give_one_contradiction() -> None:
    texts = FIRE.format("12 شخصا"), FIRE.format("17 شخصا"), FIRE.format("12 شخصا")
    (one,) = told(*texts, days=("2021-03-08",) * 3)
    assert len(one.sides) == 3


QUOTE = "قال {}: «لن نقبل أن يبقى المعبر مغلقا بقرار من طرف واحد بعد اليوم»."


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("وزير الخارجية الناري سليم الورداني", "الرئيس الناري رائد النجدي", ["speaker"]),
        ("وزير الخارجية الناري سليم الورداني", "الوزير سليم الوردانى", []),
        ("وزير الخارجية الناري سليم الورداني", "مصدر دبلوماسي", []),
    ],
)
def test_one_utterance_of_two_people(one: str, other: str, kinds: list[str]) -> None:
    assert [c.kind for c in told(QUOTE.format(one), QUOTE.format(other))] == kinds


def test_the_order_of_the_pages_changes_nothing() -> None:
    pages = [read(FIRE.format(n), location=f"{n}.txt", day="2021-03-08") for n in ("12 شخصا", "17 شخصا", "9 أشخاص")]
    assert gather(pages, WITH_SAMPLES) == gather(pages[::-1], WITH_SAMPLES)


def test_a_number_of_a_thousand_groups_is_read_and_breaks_nothing() -> None:
    assert told(FIRE.format("999," * 400 + "999 شخصا"), FIRE.format("1," * 900 + "2 شخصا")) != []


def test_many_denials_of_one_act_are_told_once_a_page() -> None:
    text = "\n".join(["قصفت نارية سهلستان.", "لم تقصف نارية سهلستان."] * 60)
    assert [c.kind for c in told(text, text)] == ["status", "status"]


SIGNED = "# نارية وسهلستان\nقال المجلس إن الأطراف التي وقعت على وثيقة الوادي في {} ستلتقي مجددا في مدينة مرسى الساحلية."


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("4 نوفمبر 2011", "4 مايو 2011", ["date"]),
        ("4 نوفمبر 2011", "21 مايو 2017", []),
        ("30 مايو", "1 يونيو", ["date"]),
    ],
)
def test_two_days_of_a_shared_sentence_are_of_one_thing_where_one_part_differs(
    one: str, other: str, kinds: list[str]
) -> None:
    assert [c.kind for c in told(SIGNED.format(one), SIGNED.format(other))] == kinds
