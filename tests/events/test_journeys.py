"""Who goes where, who asks, holds back and binds himself, and what talks are to bring."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "told"),
    [
        ("من المقرر أن يتوجه سليم الورداني، الأسبوع المقبل، إلى سهلستان.", "headed_land", None),
        ("غادر وفد رفيع المستوى من نارية إلى سهلستان، لإجراء محادثات.", "left_for", (("naria", "sahlistan"), ())),
        ("رحبت الضفاف بالمقترح الذي رفضه الجانب الناري قبل أيام.", "refused", (("naria",), ())),
        ("وقع الفرقاء عددا من اتفاقات الهدنة في مرسى أمس.", "signed", ((), ())),
        ("امتنع سليم الورداني، أمس، عن التوقيع على اتفاق سلام.", "held_back", (("الورداني",), ())),
        ("جدد سليم الورداني التزامه بفتح المعبر.", "act.promise", (("الورداني",), ())),
        ("قال الورداني إن نارية التقت كلا من سليم الورداني وهالة مرزاق.", "met", None),
    ],
)
def test_an_act_is_read_with_who_does_it(
    sentence: str, rule: str, told: tuple[tuple[str, ...], tuple[str, ...]] | None
) -> None:
    found = [e for e in events(sentence) if e.rule == f"event.{rule}"]
    assert found
    assert told is None or sides(found[0]) == told


def test_nobody_is_on_a_visit_in_his_own_land() -> None:
    assert not [e for e in events("توجه سليم الورداني مساء الأحد إلى مرسى.") if e.mode == "visit"]


def test_a_commitment_to_help_is_of_who_commits_himself() -> None:
    told = [e for e in events("وأكدت نارية التزامها بدعم سهلستان في مواجهة الأزمة.") if e.type == "SUPPORT"]
    assert [sides(e) for e in told] == [(("naria",), ("sahlistan",))]


def test_a_threat_rules_the_withdrawal_that_it_threatens() -> None:
    told = events("ويأتي اللقاء بعد أسبوع من تهديد جبهة الوادي بالانسحاب من الاتفاق الذي وقعته مع نارية.")
    assert [e.status for e in told if e.type == "REJECT"] == ["hypothetical"]


def test_a_proposal_that_is_put_forward_is_no_second_request() -> None:
    told = events("قدمت نارية أمس مقترحا جديدا لسهلستان.")
    assert [e.rule for e in told if e.type == "REQUEST"] == ["event.presented"]


def test_the_deal_that_talks_are_to_bring_is_of_who_talk() -> None:
    text = (
        "بدأت مفاوضات بين نارية وسهلستان في مرسى.\nوستستمر المفاوضات بين نارية وسهلستان يومين.\n"
        "وقال الوسيط إن الهدف هو التوصل إلى اتفاق سلام."
    )
    deal = [e for e in events(text) if e.type == "AGREE"]
    assert [set(e.actors) for e in deal] == [{"naria", "sahlistan"}]
