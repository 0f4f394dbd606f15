"""One occurrence told several times, and the meetings, plans, terms and relations that events make up."""

import pytest

from musnad.record import Event
from tests.events.reading import CAST, events, read


def of(told: tuple[Event, ...], kind: str) -> list[Event]:
    return [e for e in told if e.type == kind]


def test_a_noun_that_names_it_again_in_its_paragraph_is_left_out() -> None:
    assert len(of(events("التقت نارية سهلستان في رأس الماء. ودام اللقاء ساعة."), "CONSULT")) == 1


def test_later_paragraphs_point_to_the_first_mention_and_share_its_day_and_place() -> None:
    text = "التقت نارية سهلستان أمس في رأس الماء.\nووصف كثيرون اللقاء بين نارية وسهلستان بالصعب."
    first, second = of(events(text, published="2022-03-02"), "CONSULT")
    assert second.same_as == first.id
    assert (first.date, second.date) == ("2022-03-01", "2022-03-01")
    assert first.place == second.place


def test_two_meetings_of_one_day_stay_two() -> None:
    text = "التقى سيرغي لافروف جون كيري في سوتشي.\nوالتقى فلاديمير بوتين جون كيري في سوتشي."
    assert [e.same_as for e in of(events(text), "CONSULT")] == [None, None]


def test_a_speech_act_is_a_statement_and_an_event() -> None:
    (event,) = of(events("اتهم الورداني سهلستان بخرق الهدنة."), "ACCUSE")
    assert event.statement is not None
    assert event.rule == "event.act.accuse"


def test_a_bare_statement_is_no_event() -> None:
    assert events("قال الورداني إن الطقس جميل في مرسى.") == ()


def test_a_meeting_has_host_place_day_and_agenda() -> None:
    text = CAST + "استقبل رائد النجدي أمس في مرسى هالة مرزاق. وبحث رائد النجدي وهالة مرزاق ملف المياه."
    told = read(text, published="2022-03-02")
    (meeting,) = told.meetings
    assert (meeting.place, meeting.start) == ("marsa", "2022-03-01")
    assert meeting.host is not None
    assert "النجدي" in meeting.host
    assert {e.meeting for e in told.events if e.type == "CONSULT"} == {meeting.id}


def test_a_meeting_only_wished_for_is_none() -> None:
    assert read(CAST + "تأمل نارية في لقاء مع سهلستان.").meetings == ()


def test_plans_stand_at_their_stage() -> None:
    stages = {
        "ستلتقي نارية سهلستان.": "prepared",
        "اتفقت نارية وسهلستان على عقد قمة.": "agreed",
        "قررت نارية إلغاء قمة مع سهلستان.": "cancelled",
        "أعلنت نارية تأجيل محادثات مع سهلستان.": "postponed",
    }
    assert {text: [p.stage for p in read(CAST + text).plans] for text in stages} == {t: [s] for t, s in stages.items()}


def test_a_term_has_its_obligor_and_its_condition() -> None:
    text = CAST + "وفي إطار الاتفاق يجب على نارية فتح المعبر شريطة انسحاب سهلستان."
    (term,) = read(text).terms
    assert term.obligor == ("naria",)
    assert term.obligation.of(text).startswith("يجب على نارية فتح المعبر")
    assert term.condition is not None
    assert term.condition.of(text).startswith("شريطة")


def test_a_relation_lasts() -> None:
    (relation,) = read(CAST + "تسلح نارية سهلستان.").relations
    assert (relation.kind, relation.from_, relation.to) == ("arms", "naria", "sahlistan")


def test_the_same_page_gives_the_same_events() -> None:
    text = CAST + "قصفت نارية سهلستان. والتقت نارية سهلستان في رأس الماء."
    assert read(text) == read(text)


def test_every_event_has_its_own_id() -> None:
    told = events("اتهم الورداني سهلستان بخرق الهدنة وبقصف مرسى، وقصفت نارية سهلستان، وقصفت سهلستان نارية.")
    assert len({e.id for e in told}) == len(told)


def test_an_empty_page_tells_nothing() -> None:
    told = read("")
    assert (told.events, told.meetings, told.plans, told.terms, told.relations) == ((), (), (), (), ())


@pytest.mark.parametrize(
    ("when", "again"),
    [("أمس في مرسى", "الثلاثاء الماضي في مرسى"), ("في مرسى", "للمرة الأولى هذا العام")],
)
def test_last_tuesday_and_this_year_are_the_news_s_own_time(when: str, again: str) -> None:
    text = f"التقى سليم الورداني هالة مرزاق {when}.\n\nوالتقى الورداني مرزاق {again}."
    first, second = of(events(CAST + text, published="2022-03-02"), "CONSULT")
    assert second.same_as == first.id


def test_last_month_is_another_time() -> None:
    text = "التقى سليم الورداني هالة مرزاق أمس في مرسى.\n\nوالتقى الورداني مرزاق الشهر الماضي في مرسى."
    assert [e.same_as for e in of(events(CAST + text, published="2022-03-02"), "CONSULT")] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("يزور الورداني سهلستان الثلاثاء.", "planned"),
        ("كان الورداني يزور سهلستان الثلاثاء.", "happened"),
        ("يزور الورداني سهلستان كل ثلاثاء.", "happened"),
        ("يزور الورداني سهلستان الثلاثاء الماضي.", "happened"),
    ],
)
def test_a_weekday_of_a_page_without_a_day_lies_ahead_unless_it_was_or_comes_again(sentence: str, status: str) -> None:
    assert [e.status for e in of(events(sentence), "CONSULT")] == [status]
