"""Events and the like by who, what and when."""

from musnad.search import AskHappened, happened_in, names_of
from tests.happened import TEXT, reading
from tests.tables import WITH_SAMPLES


def told(ask: AskHappened) -> list[str]:
    found = happened_in((reading(),), ask, names_of(WITH_SAMPLES))
    return [each.evidence[0].of(TEXT) for each in found]


def test_a_state_is_found_by_its_name_in_either_script() -> None:
    assert told(AskHappened(types=("ASSAULT",), actors=("Sahlistan",))) == ["قصفت"]
    assert told(AskHappened(types=("ASSAULT",), actors=("سهلستان",))) == ["قصفت"]


def test_a_state_stands_for_those_who_act_for_it() -> None:
    assert told(AskHappened(actors=("Naria",), once=True)) == ["قصفت", "التقى"]


def test_a_part_of_a_name_finds_who_bears_it() -> None:
    assert told(AskHappened(actors=("الورداني",), once=True)) == ["التقى"]


def test_two_actors_must_both_take_part() -> None:
    assert told(AskHappened(actors=("Naria", "مرزاق"), once=True)) == ["التقى"]
    assert told(AskHappened(actors=("Naria", "Difaf"))) == []


def test_a_month_is_left_out_only_where_no_day_of_it_can_be_meant() -> None:
    assert told(AskHappened(types=("ASSAULT",), since="2031-03-30")) == ["قصفت"]
    assert told(AskHappened(types=("ASSAULT",), since="2031-04-01")) == []


def test_meetings_come_as_far_as_their_mentions_say() -> None:
    assert told(AskHappened(kind="meeting", statuses=("happened",), actors=("مرزاق",))) == ["التقى"]
    assert told(AskHappened(kind="meeting", statuses=("planned",))) == []
