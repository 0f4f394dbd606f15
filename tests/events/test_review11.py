"""What fresh eyes found new rules to say of ordinary sentences, and what holds beside it."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل ثلاثة في هجوم لم تتبناه جبهة الوادي أمس.",
        "وقع هجوم في مرسى ولم تعلن جبهة الوادي مسؤوليتها عنه.",
        "قتل عشرة في هجوم في مرسى، وعقد البرلمان جلسة لبحث القانون الذي تبنته جبهة الوادي.",
        "أعلنت جبهة الوادي اعتقال قيادي في الجبهة أمس.",
    ],
)
def test_who_is_named_near_a_deed_did_not_do_it(sentence: str) -> None:
    assert all("الوادي" not in " ".join(sides(e)[0]) for e in events(sentence) if e.type in {"ASSAULT", "COERCE"})


def test_aircraft_shoot_down_what_is_named_behind_them() -> None:
    (shot,) = (e for e in events("أسقطت الطائرات النارية صاروخا سهليا فوق مرسى.") if e.rule == "event.shot_down")
    assert shot.actors == ("naria",)


def test_a_condemned_attack_s_state_made_it() -> None:
    (attack,) = (e for e in events("أدان الرئيس هجوم سهلستان ودعا إلى الحوار.") if e.type == "ASSAULT")
    assert attack.actors == ("sahlistan",)


def test_land_retaken_again_is_the_same_land() -> None:
    told = events("استعاد الجيش الناري مدينة مرسى. وقال الوزير إن تحرير مدينة رأس الماء استغرق عاما.")
    assert [e.actors for e in told if e.surface == "تحرير"] in ([], [()])


def test_a_body_given_back_to_its_family_is_no_release() -> None:
    assert not [e for e in events("سلمت السلطات النارية جثة القتيل إلى ذويه.") if e.type == "RETREAT"]
