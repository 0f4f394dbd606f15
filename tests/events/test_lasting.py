"""Relations that last, plans that somebody has, meetings that are held."""

import pytest

from tests.events.reading import CAST, read


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("أعلن الورداني دعم نارية لسهلستان.", ("supports", "naria", "sahlistan")),
        ("تدعم نارية سهلستان منذ سنوات.", ("supports", "naria", "sahlistan")),
        ("تقدم تحالف الضفاف بقيادة نارية نحو الوادي.", ("leads", "naria", "name:تحالف الضفاف")),
        ("فاز سليم الورداني برئاسة نارية.", None),
        ("دعمت نارية سهلستان في مجلس الأمن.", None),
        ("تساند جماعة مسلحة سهلستان.", None),
        ("وصل وفد حزب البناء برئاسة سليم الورداني إلى مرسى.", None),
        ("أيده الله في خطواته تجاه سهلستان.", None),
    ],
)
def test_a_relation_is_what_stands_between_two_named(sentence: str, relation: tuple[str, str, str] | None) -> None:
    told = [(r.kind, r.from_, r.to) for r in read(CAST + sentence).relations]
    assert told == ([relation] if relation else [])


def test_a_dispute_with_a_third_makes_it_no_patron() -> None:
    told = read(CAST + "أعلنت نارية دعمها للضفاف في أزمة ترسيم الحدود البحرية مع سهلستان.").relations
    assert [r.from_ for r in told] == ["naria"]


def test_whom_support_is_against_is_not_supported() -> None:
    told = read(CAST + "تواصل دعم نارية لحزب البناء ضد سهلستان.").relations
    assert "sahlistan" not in [r.to for r in told]


@pytest.mark.parametrize(
    "sentence",
    [
        "ليس لدى نارية خطط لقصف سهلستان.",
        "كان سيطلق سراحه سليم الورداني على أي حال.",
        "من المرجح أن تقصف نارية سهلستان.",
        "ستساعد نارية سهلستان في الخروج من عزلتها.",
        "من غير المقرر أن يزور سليم الورداني سهلستان.",
        "سترفع نارية العقوبات عن سهلستان غدا.",
        "ستلتزم نارية بالاتفاق مع سهلستان.",
        "خفضت نارية إنتاجها قبيل توقيع الاتفاق مع سهلستان.",
    ],
)
def test_what_nobody_intends_is_no_plan(sentence: str) -> None:
    assert read(CAST + sentence).plans == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "لم يزر سليم الورداني سهلستان.",
        "رفعت العقوبات لقاء ضمانات من نارية لسهلستان.",
        "هذه قمة نجاح نارية وسهلستان.",
        "ناقش الورداني مع جماعة متطرفة الأمر.",
        "الحوار بين نارية وسهلستان ضروري للجميع.",
    ],
)
def test_what_is_not_held_is_no_meeting(sentence: str) -> None:
    assert read(CAST + sentence).meetings == ()


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("انطلقت مفاوضات مرسى بين سهلستان والضفاف.", "marsa"),
        ("التقى سليم الورداني هالة مرزاق في لقاء رأس الماء.", "ras-al-maa"),
    ],
)
def test_a_town_where_talks_are_held_is_their_place_and_no_side(sentence: str, place: str) -> None:
    (meeting,) = read(CAST + sentence).meetings
    assert (meeting.place, len(meeting.participants)) == (place, 2)


def test_a_visit_to_a_town_has_the_visitor_alone() -> None:
    (event,) = (e for e in read(CAST + "بدأ سليم الورداني أمس زيارة إلى جنيف.").events if e.type == "CONSULT")
    assert [a.rsplit(" ", 1)[-1] for a in event.actors] == ["الورداني"]


def test_what_talks_are_about_is_no_side() -> None:
    told = read(CAST + "أجرى سليم الورداني محادثات بشأن سهلستان.").events
    assert not any("sahlistan" in e.actors for e in told)


def test_who_only_attended_is_no_other_meeting() -> None:
    text = "أجرى رائد النجدي لقاء مع هالة مرزاق، حضره سليم الورداني."
    (meeting,) = read(CAST + text).meetings
    assert {p.rsplit(" ", 1)[-1] for p in meeting.participants} == {"النجدي", "مرزاق", "الورداني"}
