"""Manners in which real pages tell a stand, on sentences of our own."""

import pytest

from tests.positions.reading import read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a participle beside what is said is its speaker's
        (
            "أكد الورداني مشاركة بلاده في المحادثات، منتقدا شروط سهلستان.",
            ("naria", "against", "منتقدا شروط سهلستان"),
        ),
        # an adjective of a stand
        ("جددت نارية موقفها الرافض لبناء السد.", ("naria", "against", "موقفها الرافض لبناء السد")),
        ("شرح الورداني الموقف الناري المؤيد للحوار.", ("naria", "for", "الموقف الناري المؤيد للحوار")),
        # a noun that a verb of showing carries; one that only "has"
        ("نارية تجدد رفض تقليص برنامجها الصاروخي.", ("naria", "against", "نارية تجدد رفض تقليص برنامجها الصاروخي")),
        ("لدى نارية شكوك بشأن جدوى الوساطة.", ("naria", "against", "لدى نارية شكوك بشأن جدوى الوساطة")),
        ("أعلن الورداني تأييد بلاده للخطة.", ("naria", "for", "تأييد بلاده للخطة")),
        ("جاء ذلك وسط تأكيد الوفد الناري المفاوض تمسكه باتفاق المياه.", ("naria", "for", "تمسكه باتفاق المياه")),
        # a verb behind "was not"; what is never given up
        ("قال الورداني إن سهلستان لم تكن تريد الحوار.", ("sahlistan", "against", "سهلستان لم تكن تريد الحوار")),
        ("قال الورداني إننا لن نتخلى عن اتفاق المياه.", ("naria", "for", "لن نتخلى عن اتفاق المياه")),
        # a short object of "with"; what is insisted on in a clause
        ("أكد الورداني تمسكه بحل الدولتين.", ("naria", "for", "تمسكه بحل الدولتين")),
        ("تصر نارية على أن المعبر يبقى مغلقا.", ("naria", "for", "تصر نارية على أن المعبر يبقى مغلقا")),
        # what a speaker says they ought to do, and what he calls the only way
        ("قال الورداني إن على سهلستان أن تفتح المعبر.", ("naria", "for", "على سهلستان أن تفتح المعبر")),
        ("قال الورداني إن الحوار هو الخيار الوحيد.", ("naria", "for", "الحوار هو الخيار الوحيد")),
        # a speaker whom only his own words place
        ("وقال حسان الديري المنسق العام لجبهة الوادي: «نرفض أي تأخير للمفاوضات».",
         ("name:جبهه الوادي", "against", "نرفض أي تأخير للمفاوضات")),
        ("وقالت مصادر في جبهة الوادي: «نرفض الدخول في حوار».",
         ("name:جبهه الوادي", "against", "نرفض الدخول في حوار")),
    ],
)  # fmt: skip
def test_a_stand_in_other_manners(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


def test_two_stands_of_one_speaker() -> None:
    assert told("أكد الورداني تمسكه بالحوار ورفضه شروط سهلستان.") == [
        ("naria", "for", "تمسكه بالحوار"),
        ("naria", "against", "رفضه شروط سهلستان"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إن المعارضة حددت أشخاصا للتحاور معهم.",  # a noun, no adjective
        "وأبدى الطرفان استعدادهما للحوار مع جبهة الوادي.",
    ],
)
def test_what_only_looks_like_a_stand_of_a_state(sentence: str) -> None:
    assert "against" not in {polarity for _, polarity, _ in told(sentence)}


def test_the_two_are_nobody_on_a_page_of_one() -> None:
    assert not read("أبدى الطرفان استعدادهما لوقف القصف في نارية.").positions


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إنهم يطالبون سهلستان بفتح المعبر.",  # what stands behind a plural is no subject
        "شاركت المغنية في دعم ملف نارية للبطولة.",
        "طلب مسؤول ناري عدم نشر اسمه.",
        "وتكافح نارية لاقتحام أسواق جديدة.",
        "قال الباحث حسان الديري من مركز الضفاف للدراسات إنه لا بد من فتح المعبر.",
    ],
)
def test_what_is_nobodys_stand(sentence: str) -> None:
    assert {holder for holder, _, _ in told(sentence)} <= {"name:سليم الورداني"} - {"naria", "sahlistan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إن الحوار ليس الخيار الوحيد.",
        "قال حسان الديري عضو مجلس الأمن إنه يرفض الخطة.",  # one member is not the council
        "قال الورداني إن نارية لم تتراجع، وخرج آلاف المتظاهرين، مطالبين بفتح المعبر.",
    ],
)
def test_what_is_not_the_speakers_partys_stand(sentence: str) -> None:
    assert not [evidence for _, _, evidence in told(sentence) if "لم تتراجع" not in evidence]


def test_what_one_need_not_do_is_against_it() -> None:
    assert ("naria", "for") not in {(h, p) for h, p, _ in told("قال الورداني إنه ليس على سهلستان أن تفتح المعبر.")}
