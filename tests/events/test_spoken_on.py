"""The day of what somebody goes on to say."""

from tests.events.reading import events


def days(page: str) -> list[tuple[str, str | None]]:
    return [(e.surface, e.date) for e in events(page, published="2022-03-02") if e.statement]


def test_who_spoke_on_a_day_goes_on_that_day() -> None:
    told = days("طالبت نارية يوم الثلاثاء 1 آذار/مارس 2022 بسحب القوات.\n\nواتهمت نارية سهلستان بخرق الهدنة.")
    assert told == [("طالبت", "2022-03-01"), ("اتهمت", "2022-03-01")]


def test_another_speaker_has_no_day_of_his() -> None:
    told = days("طالبت نارية يوم الثلاثاء 1 آذار/مارس 2022 بسحب القوات.\n\nواتهمت سهلستان نارية بخرق الهدنة.")
    assert told[1] == ("اتهمت", None)


def test_what_he_had_said_before_is_of_no_day() -> None:
    page = "طالبت نارية يوم الثلاثاء 1 آذار/مارس 2022 بسحب القوات.\n\nوكانت نارية قد اتهمت سهلستان بخرق الهدنة."
    assert days(page)[1] == ("اتهمت", None)


def test_who_met_on_a_day_spoke_on_it() -> None:
    page = "التقت نارية سهلستان يوم الثلاثاء 1 آذار/مارس 2022.\n\nوطالبت نارية سهلستان بسحب القوات."
    assert days(page) == [("طالبت", "2022-03-01")]


def test_any_words_of_a_day_tell_it() -> None:
    told = days("أعلن سليم الورداني يوم الثلاثاء 1 آذار/مارس 2022 أن الوضع صعب.\n\nوطالب الورداني سهلستان بسحب القوات.")
    assert told == [("طالب", "2022-03-01")]


def test_a_demand_in_his_own_words_is_of_their_day() -> None:
    page = (
        "أعلن سليم الورداني يوم الثلاثاء 1 آذار/مارس 2022 أن الوضع صعب.\n\nوقال الورداني إن سهلستان يجب أن تسحب قواتها."
    )
    assert [e.date for e in events(page, published="2022-03-02") if e.type == "REQUEST"] == ["2022-03-01"]


def test_what_he_had_wanted_before_is_of_no_day() -> None:
    page = (
        "أعلن سليم الورداني يوم الثلاثاء 1 آذار/مارس 2022 أن الوضع صعب.\n\n"
        "وكان الورداني قال في خطابه الأول إن سهلستان يجب أن تسحب قواتها."
    )
    assert [e.date for e in events(page, published="2022-03-02") if e.type == "REQUEST"] == [None]


def test_a_participle_behind_had_is_of_no_day() -> None:
    page = (
        "طالبت نارية يوم الثلاثاء 1 آذار/مارس 2022 بسحب القوات.\n\n"
        "وكانت نارية أعلنت في بيان سابق أن المعبر مغلق، متهمة سهلستان بخرق الهدنة."
    )
    assert days(page)[-1][1] is None
