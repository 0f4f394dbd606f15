"""At whom a condemnation, a refusal or a warning of a deed is aimed, and who would do it."""

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    "sentence",
    [
        "أدانت نارية الهجوم على قوات سهلستان في الوادي أمس.",
        "نددت نارية باستهداف الجيش السهلي في الوادي أمس.",
        "رفضت نارية الهجوم على سهلستان ودعت إلى الهدوء.",
        "أدانت نارية الانقلاب السهلي ودعت إلى الهدوء فورا.",
    ],
)
def test_whom_a_deed_befell_is_not_accused(sentence: str) -> None:
    told = [e for e in events(sentence) if e.type in {"ACCUSE", "REJECT"}]
    assert [e.recipients for e in told] == [()]


def test_who_did_it_is() -> None:
    (condemned,) = (e for e in events("أدانت نارية قصف الجيش السهلي القرية أمس.") if e.type == "ACCUSE")
    assert condemned.recipients == ("sahlistan-army",)


def test_a_coup_s_adjective_is_where_it_was() -> None:
    (coup,) = (e for e in events("أدى الانقلاب السهلي في أكتوبر إلى تعليق المساعدات.") if e.rule == "event.coup")
    assert (coup.actors, coup.place) == ((), "sahlistan")


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("حذرت نارية سهلستان من مهاجمة مرسى مرة أخرى.", [("sahlistan",)]),
        ("حذر المجلس سهلستان من شن عملية عسكرية في الوادي.", [("sahlistan",)]),
    ],
)
def test_who_is_warned_would_do_it_and_never_who_warns(sentence: str, doers: list[tuple[str, ...]]) -> None:
    assert [e.actors for e in events(sentence) if e.type == "ASSAULT"] == doers


def test_who_warns_of_a_deed_at_large_does_not_do_it() -> None:
    told = events("حذر الورداني من اقتحام سهلستان في الأيام المقبلة.")
    assert [e.actors for e in told if e.type == "ASSAULT"] in ([], [()])


def test_what_is_ended_for_a_war_is_not_the_war() -> None:
    told = events("أنهت نارية التعاون العسكري مع سهلستان بسبب الحرب في الوادي.")
    assert {(e.type, e.status) for e in told if e.actors} == {("COOPERATE", "negated")}
