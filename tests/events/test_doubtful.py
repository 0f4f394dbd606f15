"""Acts of which too little is told are left out; what is told in full stays."""

import pytest

from tests.events.reading import events


def rules(sentence: str) -> list[str]:
    """The rows that fire on a sentence."""
    return [e.rule.removeprefix("event.") for e in events(sentence)]


@pytest.mark.parametrize(
    ("kept", "left_out", "rule"),
    [
        # joint work beside which nobody stands
        ("بدأ التعاون بين نارية وسهلستان.", "تحدث رائد النجدي عن أهمية الشراكة أمس.", "cooperation"),
        # trucks of aid, and who sends it
        ("قدمت نارية مساعدات إلى سهلستان.", "توقفت شاحنات المساعدات عند الحاجز.", "aid"),
        # an operation without who makes it
        ("بدأ الجيش الناري عملية عسكرية في مرسى.", "سقط قتلى في عملية عسكرية بالمدينة.", "operation"),
        # a war that is only spoken of
        ("أعلنت نارية الحرب على سهلستان.", "تحدث الناس في مرسى عن حرب على سهلستان.", "war"),
        # blame that is only thought of
        ("أثار انتقاد نارية لسهلستان ضجة.", "لا يمكن انتقاد رائد النجدي.", "condemnation"),
        # what does not forbid
        ("منعت نارية سهلستان من دخول الميناء.", "الاتفاق لا يمنع نارية من ذلك.", "barred"),
        # where somebody went, but not who
        ("زار سليم الورداني نارية وسهلستان.", "عمل القيادي في مرسى وزار نارية وسهلستان.", "visited"),
        # a wish for a speaker's good, a road of supplies, a state of need
        ("أيد رائد النجدي سهلستان.", "أكد رائد النجدي أيده الله حرصه على شعب سهلستان.", "endorsed"),
        (
            "قطع محتجون الطريق إلى مرسى.",
            "قطع محتجون طرق الإمداد عن مرسى.",
            "blocked_road",
        ),
        # ideas are faced, men are fought
        ("بدأت نارية قتال تنظيم داعش.", "بدأت نارية مواجهة الفكر المتطرف لتنظيم داعش.", "fighting_x"),
    ],
)
def test_what_is_half_told_is_left_out_and_what_is_told_stays(kept: str, left_out: str, rule: str) -> None:
    assert rule in rules(kept)
    assert rule not in rules(left_out)


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        # أن before a present tells no fact, but for what succeeded
        ("السبيل الوحيد هو أن يرفض البرلمان الناري الاتفاق.", "refused", "hypothetical"),
        ("استطاع الجيش الناري أن يقصف مواقع سهلستان.", "bombed", "happened"),
        # almost; put off; what is only made ready
        ("كادت نارية أن تقصف سهلستان.", "bombed", "negated"),
        ("تريثت نارية في قصف سهلستان.", "strikes", "negated"),
        # pictures of a bombing are of one that was
        ("صدر قرار بمنع نشر صور قصف نارية لسهلستان.", "strikes", "happened"),
        # a deal that is feared stands
        ("تبددت مخاوف سهلستان من الاتفاق بين نارية والضفاف.", "agreement", "happened"),
    ],
)
def test_only_what_governs_the_act_itself_makes_its_status(sentence: str, rule: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{rule}"] == [status]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # ل gives raids to whose planes they are
        ("وقعت غارات لمقاتلات الجيش الناري في مرسى.", "strikes", ["naria-army"], []),
        # "his war" is of the state right before it
        ("طلب سليم الورداني دعم نارية في حربه ضد سهلستان.", "war", ["naria"], ["sahlistan"]),
        # refused is the meddling, not those in whose affairs
        ("أعلنت نارية رفضها التدخل الأجنبي في الشؤون الداخلية لجمهورية الضفاف.", "rejection", ["naria"], []),
    ],
)
def test_sides_of_another_act_stay_out(sentence: str, rule: str, actors: list[str], recipients: list[str]) -> None:
    found = [(list(e.actors), list(e.recipients)) for e in events(sentence) if e.rule == f"event.{rule}"]
    assert found == [(actors, recipients)]


def test_where_a_man_is_from_is_no_side() -> None:
    (arrest,) = (e for e in events("جرى اعتقال السهلي أحمد خلفان في مرسى.") if e.type == "COERCE")
    assert "sahlistan" not in arrest.recipients


def test_who_only_speaks_of_a_blockade_does_not_lay_it() -> None:
    (blockade,) = events("قال سليم الورداني إنه تم فرض حصار على سهلستان.")
    assert (blockade.actors, blockade.recipients) == ((), ("sahlistan",))
