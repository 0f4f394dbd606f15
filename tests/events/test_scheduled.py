"""Talks that are set, put off or cancelled: what became of them, and for which day they were set."""

import pytest

from musnad.record import Plan
from tests.events.reading import CAST, events, read

WEDNESDAY = "2022-03-02"


def only(sentences: str) -> tuple[str, str | None]:
    """Status and day of the one meeting that is told."""
    (told,) = (e for e in events(sentences, published=WEDNESDAY) if e.type == "CONSULT")
    return told.status, told.date


def planned(page: str) -> tuple[Plan, ...]:
    return read(page, published=WEDNESDAY).plans


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "أعلنت الضفاف اليوم جدولة الاجتماع المقرر بين نارية وسهلستان، والذي كان من المفترض أن يعقد السبت.",
            ("negated", "2022-03-05"),
        ),
        (
            "أعلنت الضفاف أن المحادثات بين نارية وسهلستان التي كان من المقرر أن تعقد الخميس في مرسى تأجلت أياما.",
            ("negated", "2022-03-03"),
        ),
        (
            "قالت نارية إن الاجتماع المقرر عقده بين الورداني ومرزاق يوم الخميس في رأس الماء قد تأجل إلى وقت آخر.",
            ("negated", "2022-03-03"),
        ),
        ("أكد الورداني تأجيل المحادثات بين نارية وسهلستان التي كانت مقررة في 14 مارس.", ("negated", "2022-03-14")),
        ("أعلنت الضفاف الأربعاء تأجيل المحادثات بين نارية وسهلستان إلى الخميس.", ("negated", None)),
        ("تأجلت المحادثات بين نارية وسهلستان إلى الخميس.", ("negated", None)),
        ("وجاء القرار قبيل الاجتماع المقرر عقده غدا بين الورداني ومرزاق.", ("planned", "2022-03-03")),
        ("ومن المقرر عقد اجتماع بين الورداني ومرزاق في مرسى.", ("planned", None)),
        ("قالت نارية إن الزيارة المقررة للورداني إلى سهلستان غدا ألغيت.", ("negated", "2022-03-03")),
        ("وفي الاجتماع المقرر غدا بين نارية وسهلستان سيبحث الوزراء قرارا ألغي قبل عام.", ("planned", "2022-03-03")),
        ("إن الاجتماع بين نارية وسهلستان المقرر غدا بعد أن تأجل مرتين مهم.", ("planned", "2022-03-03")),
        ("إن الاجتماع المقرر غدا بين نارية وسهلستان لن يتأجل.", ("planned", "2022-03-03")),
        ("قال الورداني إن اللقاء الذي عقد الاثنين مع مرزاق كان مفيدا.", ("happened", "2022-02-28")),
    ],
)
def test_a_meeting_is_of_the_day_for_which_its_own_clause_sets_it(sentence: str, told: tuple[str, str | None]) -> None:
    assert only(sentence) == told


def test_the_day_of_an_announcement_is_not_that_of_the_talks() -> None:
    told = events("أعلنت الضفاف أمس موعد المحادثات بين نارية وسهلستان.", published=WEDNESDAY)
    assert [e.date for e in told if e.type == "CONSULT"] == [None]


def test_who_cancels_does_so_now_whatever_day_was_set() -> None:
    page = read(CAST + "ألغت نارية أمس اجتماعا مع سهلستان كان مقررا الخميس.", published=WEDNESDAY)
    assert [(e.status, e.date) for e in page.events] == [("happened", "2022-03-01")]
    assert [(p.stage, p.day) for p in page.plans] == [("cancelled", "2022-03-03")]


def test_a_trip_and_a_visit_that_are_off_are_cancelled() -> None:
    assert [p.stage for p in planned(CAST + "ألغى الورداني رحلته إلى سهلستان.")] == ["cancelled"]
    assert planned(CAST + "ألغت شركة الطيران النارية رحلتها إلى سهلستان.") == ()


def test_talks_that_are_put_off_are_those_of_the_sides_that_between_tells() -> None:
    (told,) = events("تأجلت المحادثات بين نارية وسهلستان.")
    assert told.actors == ("naria", "sahlistan")
    assert [p.stage for p in planned(CAST + "قالت نارية إن زيارة الورداني إلى سهلستان ألغيت.")] == ["cancelled"]


def test_what_is_put_off_is_one_plan_however_often_it_is_told() -> None:
    page = (
        "# تأجيل المحادثات النارية السهلية في مرسى\n" + CAST + "أعلنت الضفاف تأجيل المحادثات النارية السهلية.\n"
        "وكان من المقرر أن تعقد المحادثات الخميس.\nوقالت الوزارة إن المحادثات تأجلت لأسباب فنية."
    )
    assert [p.stage for p in planned(page)] == ["postponed"]


def test_the_day_of_what_is_put_off_is_that_for_which_it_was_set() -> None:
    page = CAST + "تأجل اجتماع كان مقررا أن يبدأ غدا بين الورداني ومرزاق."
    assert [(p.stage, p.day) for p in planned(page)] == [("postponed", "2022-03-03")]
    page = (
        CAST
        + "تقرر إرجاء المحادثات بين نارية وسهلستان حتى 20 آذار/مارس 2022.\n"
        + "وكان من المفترض أن تجري المحادثات بين نارية وسهلستان في 8 آذار/مارس 2022."
    )
    assert [(p.stage, p.day) for p in planned(page)] == [("postponed", "2022-03-08")]


def test_what_came_after_a_day_is_not_of_that_day() -> None:
    told = events("ألغى الورداني لقاءه بمرزاق غدا في أعقاب الضربات السهلية على نارية.", published=WEDNESDAY)
    assert [(e.status, e.date) for e in told if e.type == "ASSAULT"] == [("happened", None)]


def test_what_is_offered_is_proposed_and_what_depends_on_an_if_is_no_plan() -> None:
    assert [p.stage for p in planned(CAST + "عرضت نارية عقد قمة مع سهلستان.")] == ["proposed"]
    (told, *_) = events("ستواصل نارية تشديد العقوبات على سهلستان إذا رفضت الاتفاق.")
    assert told.status == "hypothetical"


def test_today_outside_the_marks_of_a_partial_quotation_is_the_page_s_day() -> None:
    sentence = "أعلنت الضفاف أن المحادثات بين نارية وسهلستان التي كان من المقرر أن تعقد اليوم تأجلت «بضعة أيام»."
    assert only(sentence) == ("negated", "2022-03-02")


def test_a_plan_that_is_agreed_is_told_so() -> None:
    assert [p.stage for p in planned(CAST + "اتفق الورداني ومرزاق على عقد لقاء بينهما قريبا.")] == ["agreed"]
