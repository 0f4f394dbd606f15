"""Who carried a passage first, and how it is known."""

from musnad.lineage import reprints
from musnad.record import Reading
from tests.lineage.pages import OTHER, WIRE, page
from tests.tables import WITH_SAMPLES

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"


def verdict(a: Reading, b: Reading) -> set[tuple[str, str]]:
    return {(r.direction, r.rule) for r in reprints((a, b))}


def test_the_earlier_day_is_first() -> None:
    a = page("a.txt", HEAD, *WIRE, day="6 مارس 2014")
    b = page("b.txt", HEAD, *WIRE, day="4 مارس 2014", outlet="صدى السهل")
    assert verdict(a, b) == {("b>a", "lineage.day")}


def test_a_page_that_names_the_other_as_its_source_is_second_even_with_an_earlier_day() -> None:
    a = page("a.txt", HEAD, *WIRE, day="6 مارس 2014", outlet="وكالة نبأ")
    quoted = "ونقلت وكالة نبأ عن مرزاق قولها إن الوقت لم يحن بعد."
    b = page("b.txt", HEAD, *WIRE, quoted, day="4 مارس 2014", outlet="صدى السهل")
    assert verdict(a, b) == {("a>b", "lineage.credit")}


def test_a_page_that_has_all_of_the_other_and_much_more_is_taken_for_the_whole() -> None:
    a = page("a.txt", HEAD, WIRE[0], WIRE[1])
    b = page("b.txt", HEAD, *WIRE, *OTHER, outlet="صدى السهل")
    assert verdict(a, b) == {("b>a", "lineage.completeness")}


def test_two_equal_pages_of_one_day_tell_nothing() -> None:
    a, b = page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *WIRE, outlet="صدى السهل")
    assert verdict(a, b) == {("unknown", "lineage.unknown")}


def by_words(a: Reading, b: Reading) -> set[tuple[str, str]]:
    return {(r.direction, r.rule) for r in reprints((a, b), WITH_SAMPLES.times)}


def told(day: str) -> str:
    return f"وأعلن المتحدث {day} أن جلسة جديدة من المحادثات ستعقد في مقر البعثة الأممية بعد انتهاء المراسم."


def test_what_one_page_tells_of_today_and_another_of_yesterday_the_first_wrote_first() -> None:
    a, b = page("a.txt", HEAD, told("أمس"), day=None), page("b.txt", "جلسة", told("اليوم"), day=None)
    assert by_words(a, b) == {("b>a", "lineage.redated")}


def test_a_weekday_counts_to_the_day_its_page_prints() -> None:
    a = page("a.txt", HEAD, told("الثلاثاء"), day="6 مارس 2014")
    b = page("b.txt", "جلسة", told("اليوم"), day=None)
    assert by_words(a, b) == {("b>a", "lineage.redated")}


def test_a_weekday_of_the_pages_own_day_tells_nothing() -> None:
    a = page("a.txt", HEAD, told("الثلاثاء"), day="4 مارس 2014")
    b = page("b.txt", "جلسة", told("اليوم"), day=None)
    assert by_words(a, b) == {("unknown", "lineage.unknown")}
