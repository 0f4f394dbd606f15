"""Whose stands are, whom they address and what they are about, in manners of pages never seen before."""

from __future__ import annotations

import pytest

from tests.positions.reading import CAST, read, told

NARIA, SAHLISTAN = "naria", "sahlistan"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("جدد الورداني موقف نارية الثابت والرافض لأي تدخل.", (NARIA, "against", "موقف نارية الثابت والرافض لأي تدخل")),
        ("أكد الورداني موقف بلاده «الداعم» للهدنة.", (NARIA, "for", "موقف بلاده «الداعم» للهدنة")),
        ("وأيد مجلس الأمن المبادرة النارية.", ("unsc", "for", "أيد مجلس الأمن المبادرة النارية")),
        ("ويريد السوريون رفع العقوبات.", ("syria", "against", "يريد السوريون رفع العقوبات")),
        ("رفض نائب وزير السلام الناري المقترح.", (NARIA, "against", "رفض نائب وزير السلام الناري المقترح")),
        ("قال الورداني إن سهلستان تتردد، مضيفا أنها ترفض الهدنة.", (SAHLISTAN, "against", "ترفض الهدنة")),
        ("جدد قادة الأمم المتحدة رفضهم لأي تدخل.", ("un", "against", "رفضهم لأي تدخل")),
        ("رفض قادة الأمم المتحدة الشروط.", ("un", "against", "رفض قادة الأمم المتحدة الشروط")),
        ("قال الورداني: «نجدد الدعوة إلى هدنة».", (NARIA, "for", "نجدد الدعوة إلى هدنة")),
        ("نارية تستخدم حق الفيتو ضد القرار.", (NARIA, "against", "نارية تستخدم حق الفيتو ضد القرار")),
        ("قال وزير المالية الناري: لن نقبل بوساطة مفروضة.", (NARIA, "against", "لن نقبل بوساطة مفروضة")),
        ("قال الورداني: «آمل أن يؤدي الحوار إلى هدنة».", (NARIA, "for", "آمل أن يؤدي الحوار إلى هدنة")),
    ],
)
def test_whose_stand_it_is(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("خاطب الورداني المتمردين وحذرهم من استئناف القتال.", (NARIA, "against", "حذرهم من استئناف القتال")),
        ("قال الورداني: «على سهلستان رفع العقوبات».", (NARIA, "against", "على سهلستان رفع العقوبات")),
        ("قال الورداني إن على حكومة سهلستان احترام الهدنة.", (NARIA, "for", "على حكومة سهلستان احترام الهدنة")),
        ("طلبت نارية من سهلستان أن تفتح المعبر.", (NARIA, "for", "طلبت نارية من سهلستان أن تفتح المعبر")),
        ("قال الورداني إن هدف نارية هو وقف الحرب.", (NARIA, "against", "هدف نارية هو وقف الحرب")),
        ("أغلقت نارية الباب أمام أي حوار.", (NARIA, "against", "أغلقت نارية الباب أمام أي حوار")),
        ("قال الورداني إنه لا تفاوض مع الفصائل إلا بعد الهدنة.",
         (NARIA, "conditional", "لا تفاوض مع الفصائل إلا بعد الهدنة")),
        ("سهلستان التي تتطلع إلى السلام ترفض الحوار.", (SAHLISTAN, "against", "ترفض الحوار")),
    ],
)  # fmt: skip
def test_what_it_governs(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "issue", "polarity"),
    [
        ("حذرت نارية من خطر الإرهاب.", "terrorism", "against"),
        ("نددت نارية بتهديد سهلستان بالحرب.", "war", "against"),
        ("دعت نارية إلى رفع التهديد بالحرب.", "war", "against"),
        ("تريد نارية اتفاقا ينهي الحرب.", "war", "against"),
        ("تريد نارية أن تكف سهلستان عن دعم المتمردين.", "name:متمردين", "against"),
        ("رفضت نارية أن توقف سهلستان ضخ الغاز.", "name:ضخ غاز", "for"),
        ("قال الورداني إنه يجب على سهلستان أن توقف القصف.", "name:قصف", "against"),
        ("قال الورداني إنه يجب على نارية وسهلستان أن تتمسكا بالهدنة.", "truce", "for"),
        ("صنفت نارية حزب الوادي منظمة إرهابية.", "name:حزب الوادي", "against"),
        ("وصفت نارية القرار بأنه «باطل».", "name:قرار", "against"),
        ("أكد الورداني تمسك نارية بسلاحها طالما استمر القصف.", "name:سلاحها", "conditional"),
        ("قال الورداني إنه يجب ألا تستمر الحرب.", "war", "against"),
        ("قال الورداني إنه يجب أن لا تستمر الحرب.", "war", "against"),
        ("قال الورداني إن الحوار يجب ألا يتوقف.", "dialogue", "for"),
        ("وصفت نارية سياسة سهلستان بغير المنطقية.", "sahlistan", "against"),
        ("أبدت نارية خشيتها من عودة القتال.", "name:عوده قتال", "against"),
        ("رفضت نارية توقيع الاتفاق قبل رفع العقوبات.", "name:توقيع اتفاق", "against"),
    ],
)
def test_what_it_is_about(sentence: str, issue: str, polarity: str) -> None:
    text = CAST + sentence
    assert (issue, polarity) in [(p.issue, p.polarity) for p in read(text).positions if p.evidence.start >= len(CAST)]


@pytest.mark.parametrize(
    "sentence",
    [
        "الجهود التي تبذلها نارية مستمرة.",
        "حرب يدفع ثمنها السوريون.",
        "دعت السوريين إلى التصويت.",
        "عارض قادة الاتحاد طلبا ناريا.",
        "أكد الورداني أن ما صدر من تصرف غير مقبول.",
        "قالت وزارة الخارجية النارية إن سهلستان تتردد، مضيفة أنها ترفض الهدنة.",
        "أشار الورداني إلى مطلب فتح المعبر.",
        "نارية تشك أن سهلستان عازمة على الحرب.",
        "تحافظ نارية على وحدتها وبنيتها القديمة.",
        "سحبت نارية قواتها من الوادي ثم انسحبت من المعبر.",
        "رفضت إدارة قطار الحرمين أي تدخل.",
    ],
)
def test_what_is_no_stand_of_theirs(sentence: str) -> None:
    assert told(sentence) == []


def test_both_who_reach_an_accord_hold_it() -> None:
    assert [holder for holder, *_ in told("توصلت نارية وسهلستان إلى اتفاق لوقف إطلاق النار.")] == [NARIA, SAHLISTAN]


def test_states_by_their_number_are_those_that_the_page_joins() -> None:
    found = told("اجتمعت نارية وسهلستان والضفاف ومصر، ورحبت الدول الأربع بالوساطة.")
    assert [holder for holder, *_ in found] == [NARIA, SAHLISTAN, "difaf", "egypt"]


@pytest.mark.parametrize(("officials", "holders"), [("وزير الخارجية الناري سليم الورداني", [NARIA]), (CAST, [])])
def test_the_government_is_the_one_states_whose_officials_a_page_names(officials: str, holders: list[str]) -> None:
    found = read(f"وصل {officials}.\nورفضت الحكومة زيادة الأجور.").positions
    assert [position.holder for position in found] == holders


def test_a_party_whose_short_name_stands_in_brackets_governs_what_follows() -> None:
    expected = ("un", "for", "تحاول الأمم المتحدة (الأمم المتحدة) استئناف المفاوضات")
    assert expected in told("تحاول الأمم المتحدة (الأمم المتحدة) استئناف المفاوضات.")
