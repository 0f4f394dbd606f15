"""Claims that cannot both be true, and those that can."""

import pytest

from musnad.record import Contradiction, Reading
from musnad.stories import contradictions
from tests.positions.reading import read
from tests.tables import WITH_SAMPLES


def found(*pages: Reading) -> list[Contradiction]:
    return list(contradictions(pages, WITH_SAMPLES))


def sides(contradiction: Contradiction) -> list[str]:
    return [side.says for side in contradiction.sides]


def test_two_weekdays_called_today_on_one_page() -> None:
    text = "لم تتوصل نارية وسهلستان اليوم الأحد إلى اتفاق.\nتستمر المفاوضات اليوم الاثنين في مرسى."
    (one,) = found(read(text, day="2021-03-08"))
    assert (one.kind, sides(one)) == ("weekday", ["اليوم الأحد", "اليوم الاثنين"])


def test_weekdays_called_today_on_a_page_without_a_day_are_no_days() -> None:
    assert found(read("لم تتوصل نارية وسهلستان اليوم الأحد إلى اتفاق.", day=None)) == []


def test_a_heading_that_changes_the_quotation() -> None:
    text = '## "لن ننتظر أحدا بعد"\nقال وزير الخارجية الناري سليم الورداني: "لن ننتظر في هذا الملف أحدا بعد".'
    (one,) = found(read(text))
    assert one.kind == "altered_quote"
    assert sides(one) == ["لن ننتظر أحدا بعد", "لن ننتظر في هذا الملف أحدا بعد"]


def test_a_heading_with_the_words_of_the_quotation_is_none() -> None:
    text = '## "لن ننتظر أحدا"\nقال وزير الخارجية الناري سليم الورداني: "لن ننتظر أحدا في هذا الملف".'
    assert found(read(text)) == []


def test_a_heading_that_gives_the_words_to_another() -> None:
    text = (
        "## مجلس الأمن: الهدنة في وادي الحجر صامدة منذ شهر\nقالت الأمم المتحدة إن الهدنة في وادي الحجر صامدة منذ شهر."
    )
    (one,) = found(read(text))
    assert (one.kind, sides(one)) == ("misheading", ["مجلس الأمن", "الأمم المتحدة"])


LOW = "بلغت العلاقات بين نارية وسهلستان أدنى مستوى لها منذ {}."


def test_a_superlative_with_two_references() -> None:
    pages = read(LOW.format("سنوات"), location="a.txt"), read(LOW.format("الحرب الأهلية"), location="b.txt")
    (one,) = found(*pages)
    assert one.kind == "superlative"
    assert sides(one) == ["أدنى مستوى لها منذ سنوات", "أدنى مستوى لها منذ الحرب الأهلية"]


def test_the_same_superlative_twice_is_none() -> None:
    assert found(read(LOW.format("سنوات"), location="a.txt"), read(LOW.format("سنوات"), location="b.txt")) == []


def test_one_person_called_otherwise_of_one_body() -> None:
    first = read("اعتقلت الشرطة سليم الورداني المستشار السابق في وكالة المياه الوطنية.", location="a.txt")
    known = "وصل وزير الخارجية الناري سليم الورداني.\n"
    other = read(known + "اعتقلت الشرطة سليم الورداني، المتعاقد السابق مع وكالة المياه الوطنية.", location="b.txt")
    (one,) = found(first, other)
    assert one.kind == "role"
    assert len(one.sides) == 2


def test_two_former_offices_are_none() -> None:
    first = read("التقى الوفد سليم الورداني الوزير السابق في حكومة نارية.", location="a.txt")
    other = read("التقى الوفد الرئيس السابق لجامعة مرسى سليم الورداني.", location="b.txt")
    assert found(first, other) == []


@pytest.mark.parametrize(("year", "kinds"), [("1991", ["source_error"]), ("1988", []), ("1980", [])])
def test_a_year_that_a_table_knows_to_be_wrong(year: str, kinds: list[str]) -> None:
    text = f"ويعود الخلاف إلى الحرب بين العراق وإيران في عام {year} وما تلاها."
    assert [c.kind for c in found(read(text))] == kinds


def test_a_charge_and_the_charge_given_back() -> None:
    text = (
        "اتهمت نارية سهلستان بخرق اتفاق المرجان في وادي الحجر، "
        "لكن سهلستان قالت إن نارية هي التي تنتهك اتفاق المرجان كل يوم."
    )
    (one,) = found(read(text))
    assert (one.kind, sides(one)[1]) == ("party_vs_party", "نارية هي التي تنتهك اتفاق")


def test_one_side_near_and_the_other_not_yet() -> None:
    text = "قالت نارية إن الاتفاق قريب.\nوقالت سهلستان: «لم نصل إلى اتفاق بعد»."
    (one,) = found(read(text))
    assert (one.kind, sides(one)) == ("party_vs_party", ["الاتفاق قريب", "لم نصل إلى اتفاق بعد"])


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("استمرت محادثات نارية وسهلستان خمس ساعات.", "استمرت محادثات نارية والضفاف أربع ساعات."),
        ("ترفض نارية وقف إطلاق النار.", "تؤيد نارية وقف إطلاق النار."),
        ("قالت نارية إنها تأمل في عقد القمة.", "قالت نارية إن عقد القمة تقرر."),
    ],
)
def test_other_meetings_later_states_and_changed_positions_are_none(first: str, other: str) -> None:
    assert found(read(first, location="a.txt"), read(other, location="b.txt")) == []


def test_the_order_of_the_pages_changes_nothing() -> None:
    pages = read(LOW.format("سنوات"), location="a.txt"), read(LOW.format("الحرب الأهلية"), location="b.txt")
    assert [c.kind for c in found(*pages)] == [c.kind for c in found(*reversed(pages))]


def test_days_of_an_undated_page_are_no_weekdays_yet() -> None:
    text = "لم تتوصل نارية وسهلستان اليوم الأحد إلى اتفاق.\nتستمر المفاوضات اليوم الاثنين في مرسى."
    assert found(read(text)) == []


@pytest.mark.parametrize(
    ("other", "kinds"),
    [("بلا اتفاق نارية وسهلستان حول المعبر", []), ("اتفاق نارية وسهلستان حول المعبر", ["status"])],
)
def test_two_headlines_that_say_without_do_not_deny_each_other(other: str, kinds: list[str]) -> None:
    titles = "دون اتفاق نارية وسهلستان حول المعبر", other
    pages = [
        read(f"# {title}\nوصل سليم الورداني إلى المدينة.", location=f"{n}.txt", day="2021-03-08")
        for n, title in enumerate(titles)
    ]
    assert [c.kind for c in found(*pages)] == kinds
