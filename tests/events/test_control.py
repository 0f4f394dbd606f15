"""Who does what a verb before it begins, orders or denies, and whom an indefinite noun means."""

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("قامت نارية بقصف سهلستان.", ("naria",), ("sahlistan",)),
        ("أمر الرئيس الناري بقصف سهلستان.", ("naria",), ("sahlistan",)),
        ("نفت نارية قصف سهلستان.", ("naria",), ("sahlistan",)),
        ("أدانت الضفاف قصف سهلستان.", ("sahlistan",), ()),
    ],
)
def test_who_begins_orders_or_denies_a_strike_makes_it(
    sentence: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    (strike,) = (e for e in events(sentence) if e.type == "ASSAULT")
    told = {state or one for one, state in zip(strike.actors, strike.actor_states, strict=True)}
    assert (told, strike.recipients) == ({*actors}, recipients)


@pytest.mark.parametrize("sentence", ["استقبل الورداني وفدا سهليا.", "استقبل الورداني وفدا من سهلستان."])
def test_an_indefinite_delegation_is_of_its_state(sentence: str) -> None:
    (met,) = events(sentence)
    assert (met.type, met.actors[1:]) == ("CONSULT", ("sahlistan",))


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("تلقت سهلستان مساعدات من نارية.", "AID", ("naria",), ("sahlistan",)),
        ("أغلقت نارية حدودها مع سهلستان.", "COERCE", ("naria",), ("sahlistan",)),
        ("أطلقت نارية سراح أسرى سهليين.", "RETREAT", ("naria",), ("name:اسري سهليين",)),
    ],
)
def test_whom_help_a_border_or_a_release_concerns(
    sentence: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (kind, actors, recipients) in [(e.type, e.actors, e.recipients) for e in events(sentence)]
