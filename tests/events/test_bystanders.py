"""Who stands beside an act and did not do it, and what is told as done."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # a verb of a she has no party, of a he no land right behind it for its subject
        ("أسقطت الطائرة السهلية قرب مرسى.", "shot_down", (), ("sahlistan",)),
        ("أسقطت طائرة نارية طائرة سهلية.", "shot_down", ("naria",), ("sahlistan",)),
        # who has a part in help gives it
        ("ثمن الورداني دور سهلستان في دعم نارية.", "support", ("sahlistan",), ("naria",)),
        # who tells, informs or expresses his own
        ("أعلن الرئيس رائد النجدي أنه أبلغ الوزير سليم الورداني، رفضه للاتفاق.", "rejection", ("النجدي",), ()),
        ("أبلغت نارية سهلستان موافقتها على تسليح الطائرات.", "approval", ("naria",), ("طايرات",)),
        # whom a charge names before "that he" did it
        ("اتهمت نارية السلطات السهلية بأنها قصفت القرية.", "bombed", ("sahlistan-authorities",), ("قريه",)),
        # an attack's state where nobody else stands is where it was
        ("جرى تصويت بشأن قصف سهلستان.", "strikes", (), ("sahlistan",)),
        ("مقتل رجل في هجوم سهلي.", "attack", ("sahlistan",), ("رجل",)),
        # of whom it is confessed is not addressed
        ("اعترفت نارية بأن هالة مرزاق قادت الحركة.", "act.itarafa", ("naria",), ()),
        # men who were arrested did not arrest
        ("ذكرت الوكالة أن ستة أشخاص على الأقل اعتقلوا للاشتباه بعلاقتهم بالحادث.", "arrested", (), ("اشخاص",)),
        # a group by its noun with what is said of any such group
        ("قتل عشرة من تنظيم القاعدة. وشن التنظيم المتشدد هجوما على نارية.", "attack", ("al-qaeda",), ("naria",)),
        ("شن طيران التحالف غارات على نارية. وأكد التحالف العربي ذلك.", "strikes", ("arab-coalition",), ("naria",)),
    ],
)  # fmt: skip
def test_who_only_stands_beside_is_no_side(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("قال الورداني إن نارية تعاقب على نجاحها.", "punished"),
        # a lone party between a verb of accusing and its "of" is accused
        ("انتقدت نارية سحب تقرير يتهم سهلستان بقصف القرية.", "accused"),
        # an adjective behind another noun's preposition is that noun's
        ("وترى نارية التي تأثرت بالعقوبات المرتبطة بالأزمة السهلية في المصرف ملاذا.", "sanctions"),
        # a fight that goes on is its verb's own subject
        ("وقال السكان إن نارية قصفت القرية فيما تواصلت المواجهات في مرسى.", "clashes"),
        # a verb of two has no one for its subject
        ("وقصفت نارية القرية، وهما يحاربان معا الحركة.", "fought"),
    ],
)
def test_who_undergoes_it_or_does_another_act_is_no_actor(sentence: str, rule: str) -> None:
    assert not [e for e in events(sentence) if e.rule == f"event.{rule}" and e.actors]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("يمكن فهم زيارة سليم الورداني إلى سهلستان أمس.", "visit", "happened"),
        ("دعا الحلف لاجتماع طارئ بناء على طلب نارية.", "request", "happened"),
        ("اضطرت نارية لاستدعاء سفيرها لدى سهلستان.", "rupture", "happened"),
        ("وكانت نارية قد توجهت عبر أحد كبار مسؤوليها بشكر خاص لسهلستان.", "thanks", "happened"),
        ("عبر سليم الورداني عن رفضه لقانون المصالحة وتمسكه بالاتفاق.", "adherence", "happened"),
        ("قال الورداني إن الاتفاق لن يوقف الدعم الناري لسهلستان.", "support", "happened"),
        ("قال سليم الورداني إن التدخلات السهلية في الضفاف خطيرة.", "interference", "reported"),
        ("نارية تضم الحركة إلى حربها وتحذر سهلستان.", "warned", "happened"),
    ],
)
def test_what_is_told_as_done_happened(sentence: str, rule: str, status: str) -> None:
    assert {e.status for e in events(sentence) if e.rule == f"event.{rule}"} == {status}


def test_help_with_which_an_attack_is_made_is_aid() -> None:
    found = events("استعادت القوات النارية القرية بدعم من سهلستان.")
    assert [(e.type, e.alternative) for e in found if e.rule == "event.support"] == [("AID", "SUPPORT")]
