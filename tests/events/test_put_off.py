"""What is told in part, put off over names, sent home; whom a recall is towards."""

import pytest

from tests.events.reading import CAST, events, read, sides


@pytest.mark.parametrize(
    "sentence",
    ["أجلت نارية وسهلستان الجولة الرابعة من المحادثات.", "تأجلت الجولة الرابعة من المحادثات بين نارية وسهلستان."],
)
def test_a_round_that_is_put_off_is_no_meeting(sentence: str) -> None:
    page = read(CAST + sentence)
    assert {e.status for e in page.events} == {"negated"}
    assert not page.meetings


def test_a_package_of_sanctions_is_imposed_by_its_verb_s_subject() -> None:
    (told,) = (e for e in events("فرضت نارية حزمة جديدة من العقوبات على سهلستان.") if e.type == "SANCTION")
    assert sides(told) == (("naria",), ("sahlistan",))


def test_bodies_of_hostages_are_handed_over_and_a_prisoner_of_war_is_no_war() -> None:
    (handed,) = events("سلمت جبهة الوادي جثث أربعة رهائن إلى نارية.")
    assert (handed.type, handed.recipients) == ("RETREAT", ("naria",))
    assert {e.type for e in events("تبادلت نارية وسهلستان 300 أسير حرب في مرسى.")} == {"RETREAT"}


def test_a_recall_is_towards_the_state_where_the_envoy_is() -> None:
    sentence = "استدعت نارية سفيرها لدى سهلستان احتجاجا على دعم جمهورية الضفاف."
    (recalled,) = (e for e in events(sentence) if e.rule == "event.recalled")
    assert sides(recalled) == (("naria",), ("sahlistan",))
