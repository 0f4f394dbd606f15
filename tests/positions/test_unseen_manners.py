"""Stands in the manners that pages never seen have, on sentences of our own."""

import pytest

from tests.positions.reading import read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a day, a bracket or an occasion between a verb and what it governs
        (
            "رفضت نارية اليوم الاثنين (16 فبراير/ شباط 2015) شروط سهلستان.",
            ("naria", "against", "رفضت نارية اليوم الاثنين (16 فبراير/ شباط 2015) شروط سهلستان"),
        ),
        ("ورحبت نارية، في بيان، بالاتفاق.", ("naria", "for", "رحبت نارية، في بيان، بالاتفاق")),
        # an adverb of two words before the verb
        (
            "وقال الورداني إن نارية كانت على الدوام تدعو سهلستان إلى فتح المعبر.",
            ("naria", "for", "نارية كانت على الدوام تدعو سهلستان إلى فتح المعبر"),
        ),
        # a second noun that "and" joins
        (
            "شدد الورداني على «رفض نارية وإدانتها الشديدة لقصف السفن».",
            ("naria", "against", "رفض نارية وإدانتها الشديدة لقصف السفن"),
        ),
        # standing with somebody, staying away, what will not be done
        ("أعلنت نارية تضامنها الكامل مع سهلستان.", ("naria", "for", "تضامنها الكامل مع سهلستان")),
        ("أكدت نارية وقوفها إلى جانب سهلستان.", ("naria", "for", "وقوفها إلى جانب سهلستان")),
        ("أعلنت نارية عدم المشاركة في الحوار الوطني.", ("naria", "against", "عدم المشاركة في الحوار الوطني")),
        ("وقال الورداني إن بلاده لن تشارك في المحادثات.", ("naria", "against", "بلاده لن تشارك في المحادثات")),
        ("وقال الورداني إن بلاده لا تمانع في عقد القمة.", ("naria", "for", "بلاده لا تمانع في عقد القمة")),
        # a participle at the head, the subject of a duty before it, a call that is sent
        ("رافضا أي تدخل، قال الورداني إن بلاده حرة.", ("naria", "against", "رافضا أي تدخل")),
        ("وقال الورداني إن لغة المدافع يجب أن تنتهي.", ("naria", "against", "لغة المدافع يجب أن تنتهي")),
        ("وجهت نارية الدعوة إلى وقف القصف.", ("naria", "for", "وجهت نارية الدعوة إلى وقف القصف")),
        # an office that nobody is named for, a body by its noun alone
        ("أكد رئيس الوزراء السهلي رفضه لأي مساس بالسيادة.", ("sahlistan", "against", "رفضه لأي مساس بالسيادة")),
        (
            "وقال رئيس حركة الواحة إن الحركة ترفض المشاركة في الحكومة.",
            ("name:حركه الواحه", "against", "الحركة ترفض المشاركة في الحكومة"),
        ),
    ],
)
def test_a_stand_in_another_manner(sentence: str, expected: tuple[str, str, str]) -> None:
    holder, polarity, evidence = expected
    assert (holder, polarity) in {(h, p) for h, p, _ in told(sentence)}
    assert any(evidence in e or e in evidence for _, _, e in told(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "ويطالب المحتجون في مرسى برحيل الحكومة.",  # protesters do not speak for the state of their town
        "وقال الورداني إن بلاده لم تشارك في المحادثات.",  # what was not done is no stand
        "وأعربت نارية عن أسفها لأنها تواجه صعوبات.",  # a reason is no issue
        "وقال الورداني إن الحركة ترفض المشاركة.",  # the page names no movement
        "وأكد المجتمعون ضرورة التزام نارية بالهدنة.",  # what is asked of a party is not its own
    ],
)
def test_no_stand_is_read(sentence: str) -> None:
    assert not told(sentence)


def test_what_stands_before_a_party_is_the_issue() -> None:

    (position,) = read("تعارض نارية بشدة أي تقسيم لسهلستان.").positions
    assert position.issue == "name:تقسيم سهلستان"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أعلنت نارية تعليق مشاركتها في المفاوضات.", ("naria", "against")),
        ("أعلنت نارية قبولها وساطة الضفاف.", ("naria", "for")),
        ("وقال الورداني: «قررنا تعليق التعاون مع سهلستان».", ("naria", "against")),
        ("رحبت نارية، باتفاق تبادل الأسرى.", ("naria", "for")),
        ("وحث المبعوث الأممي سليم الرامي الأطراف على الحوار.", ("un", "for")),
    ],
)
def test_more_manners(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in {(h, p) for h, p, _ in told(sentence)}


def test_nobody_speaks_of_anothers_kingdom_as_his() -> None:
    assert not [h for h, _, _ in told("وأكد الورداني وقوف المملكة مع سهلستان.") if h == "naria"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("وقال الورداني إن المعارضة السهلية قوية. وترفض فصائل المعارضة الحوار.", ("sahlistan-opposition", "against")),
        ("رفضت نارية اليوم (الأربعاء)، شروط سهلستان.", ("naria", "against")),
        ("وقال الورداني إن بلاده لن تحضر المؤتمر.", ("naria", "against")),
    ],
)
def test_groups_brackets_and_absence(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in {(h, p) for h, p, _ in told(sentence)}


def test_whom_an_invitation_is_for_does_not_call_for_it() -> None:
    assert not [h for h, _, _ in told("وقال الورداني إنه يجري قبول دعوة سهلستان إلى المحادثات.") if h == "sahlistan"]


def test_what_stops_a_thing_twice_stops_it_once() -> None:
    (position,) = read("وافقت نارية على تجميد وتفكيك برنامجها للأسلحة النووية.").positions
    assert position.polarity == "against"
