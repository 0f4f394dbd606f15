"""Wars by whose and on whom they are, who wants them ended, and who calls for a truce."""

import pytest

from tests.events.reading import events, sides


def test_a_named_war_has_who_wages_it_and_whom_it_is_on() -> None:
    (war,) = (e for e in events("قال مراقبون إن الحرب النارية على سهلستان مستمرة.") if e.rule == "event.war")
    assert sides(war) == (("naria",), ("sahlistan",))


def test_a_war_on_a_place_is_whose_its_adjective_tells() -> None:
    (war,) = (e for e in events("قال مراقبون إن الحرب النارية على الوادي مستمرة.") if e.rule == "event.war")
    assert war.actors == ("naria",)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إن الاجتماع سيعقد غدا على أمل وضع حد للحرب ووقف معاناة الناس.",
        "تسعى نارية إلى وضع حد للحرب.",
        "تريد نارية نهاية الحرب في الوادي.",
    ],
)
def test_who_wants_a_war_ended_does_not_wage_it(sentence: str) -> None:
    assert all(not e.actors for e in events(sentence) if e.rule == "event.war")


@pytest.mark.parametrize(
    "sentence", ["دعت نارية إلى وقف إطلاق النار في سهلستان.", "طالب المجلس بهدنة إنسانية في سهلستان."]
)
def test_who_calls_for_a_truce_is_no_side_of_it(sentence: str) -> None:
    (truce,) = (e for e in events(sentence) if e.mode == "ceasefire")
    assert truce.actors == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "بحث سليم الورداني وهالة مرزاق سبل وقف إطلاق النار في الوادي.",
        "أجرى سليم الورداني محادثات مع هالة مرزاق بشأن وقف إطلاق النار في الوادي.",
        "أجرى سليم الورداني اتصالا هاتفيا بهالة مرزاق تناول سبل خفض التصعيد.",
    ],
)
def test_who_talks_of_a_truce_is_no_side_of_it(sentence: str) -> None:
    assert [e.actors for e in events(sentence) if e.mode == "ceasefire"] == [()]


def test_talks_for_a_truce_are_its_sides() -> None:
    told = [sides(e)[0] for e in events("أجرت نارية وسهلستان محادثات لوقف إطلاق النار.") if e.mode == "ceasefire"]
    assert told == [("naria", "sahlistan")]


def test_who_hosts_talks_is_no_side_of_them() -> None:
    told = events("أعلن سليم الورداني ذلك بعد محادثات استضافتها جمهورية الضفاف أمس.")
    assert all("dhifaf" not in e.actors for e in told if e.rule == "event.talks")


def test_who_announces_a_deal_with_somebody_is_its_other_side() -> None:
    (deal,) = (e for e in events("أعلن سليم الورداني التوصل إلى تفاهم مع جبهة الوادي.") if e.type == "AGREE")
    assert {*sides(deal)[0]} == {"الورداني", "الوادي"}


def test_who_proposes_a_truce_is_no_side_of_it() -> None:
    told = [
        e.actors for e in events("قدم سليم الورداني مقترحا جديدا لوقف إطلاق النار في الوادي.") if e.mode == "ceasefire"
    ]
    assert told == [()]


def test_who_is_received_behind_the_host_s_company_meets_him() -> None:
    sentence = "استقبل سليم الورداني، بحضور الرئيس الناري رائد النجدي، هالة مرزاق في مرسى."
    (received,) = (e for e in events(sentence) if e.rule == "event.received")
    assert {"الورداني", "مرزاق"} <= {*sides(received)[0]}
