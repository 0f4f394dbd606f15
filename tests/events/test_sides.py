"""Who acts and who suffers."""

import pytest

from tests.events.reading import events, sides

BOTH = ("naria", "sahlistan")


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("قصفت نارية سهلستان.", ("naria",), ("sahlistan",)),  # verb first
        ("نارية قصفت سهلستان.", ("naria",), ("sahlistan",)),  # subject first
        ("إن القوات النارية قصفت سهلستان.", ("naria",), ("sahlistan",)),
        ("اغتيل قاض في مرسى.", (), ("قاض",)),  # a form that is always passive
        ("قتل ثلاثة جنود ناريين في مرسى.", (), ("naria",)),  # passive by its count
        ("هاجم مسلحون مقر الشرطة السهلية.", ("مسلحون",), ("sahlistan-police",)),
        ("شنت نارية غارات على سهلستان.", ("naria",), ("sahlistan",)),  # a light verb
        ("انتهت الغارات النارية على سهلستان.", ("naria",), ("sahlistan",)),  # an adjective
        ("استنكر كثيرون قصف نارية لسهلستان.", ("naria",), ("sahlistan",)),  # genitive and ل
        ("وقع هجوم شنته سهلستان على نارية.", ("sahlistan",), ("naria",)),  # taken up by a pronoun
        ("تدور اشتباكات بين نارية وسهلستان.", ("naria",), ("sahlistan",)),
    ],
)
def test_an_attack_has_its_actor_and_its_recipient(
    sentence: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "التقت نارية سهلستان.",
        "عقدت نارية اجتماعا مع سهلستان.",
        "جرت محادثات بين نارية وسهلستان.",
        "نارية وسهلستان تجتمعان في رأس الماء.",
        "جرت محادثات نارية سهلية.",
    ],
)
def test_of_a_meeting_all_sides_are_actors(sentence: str) -> None:
    (event,) = (e for e in events(sentence) if e.type == "CONSULT")
    assert (sorted(event.actors), event.recipients) == (sorted(BOTH), ())


def test_the_two_are_those_named_together() -> None:
    told = events("اجتمعت نارية وسهلستان في رأس الماء.\nواتفق البلدان على فتح المعبر.")
    (agreed,) = (e for e in told if e.type == "AGREE")
    assert agreed.actors == BOTH


def test_a_pronoun_on_the_verb_is_the_other_party() -> None:
    (asked,) = (e for e in events("اتهم الورداني سهلستان بالخداع وطالبها بفتح المعبر.") if e.type == "REQUEST")
    assert sides(asked) == (("الورداني",), ("sahlistan",))


def test_forces_act_for_their_owner() -> None:
    (event,) = (e for e in events("أعلنت نارية أن قواتها قصفت مواقع المسلحين.") if e.type == "ASSAULT")
    assert event.actors == ("naria",)


def test_a_word_that_is_no_party_lends_its_verb_to_nobody() -> None:
    assert events("الوقت يداهم نارية.") == ()


def test_who_reports_a_death_did_not_cause_it() -> None:
    (event,) = (e for e in events("أعلنت وزارة الدفاع النارية مقتل جنديين في هجوم.") if e.rule == "event.killing")
    assert event.actors == ()


def test_a_foreign_minister_is_of_the_government_of_his_state() -> None:
    (event,) = (e for e in events("زار سيرغي لافروف مرسى.") if e.type == "CONSULT")
    assert (event.actor_states[0], event.actor_sectors[0]) == ("russia", "GOV")
