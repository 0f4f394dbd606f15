"""What is only demanded, offered, threatened or held for the only way, and what is there whatever is said of it."""

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("قال الورداني إن على سهلستان أن تسحب قواتها وأن تفرج عن الأسرى.", "freed", "hypothetical"),
        ("ستنسحب نارية من الاتفاق مالم تسحب سهلستان قواتها.", "withdrew_deal", "hypothetical"),
        ("قال الورداني إنه لا يستبعد عقد لقاء مع مرزاق.", "meeting", "hypothetical"),
        ("أراد الورداني عقد لقاء مع مرزاق.", "meeting", "hypothetical"),
        ("نقلت الإذاعة عن الورداني قوله إن رفع العقوبات عن سهلستان يعني ضخ الأموال.", "lifting", "hypothetical"),
        ("يلزم القرار جبهة الوادي والقوات الموالية لها بالانسحاب من الوادي.", "pullout", "hypothetical"),
        ("إن الحوار بين نارية وسهلستان هو الحل الوحيد.", "dialogue", "hypothetical"),
        ("وقال إن انسحاب نارية من مرسى سيؤدي إلى عزلها.", "pullout", "hypothetical"),
        ("هدد الورداني بأن نارية ستقصف مرسى.", "bombed", "hypothetical"),
        ("جرى الاتفاق على استئناف المفاوضات بين نارية وسهلستان.", "negotiations", "planned"),
        ("يقوم الورداني بزيارة إلى سهلستان خلال أيام.", "visit", "planned"),
        ("تقرر إلغاء اللقاء بين الورداني ومرزاق.", "cancel_n", "happened"),
        ("تعتزم نارية إلغاء اللقاء مع سهلستان.", "cancel_n", "planned"),
        ("نفت نارية إلغاء اللقاء المقرر الخميس مع سهلستان.", "cancel_n", "negated"),
        ("تراقب الضفاف وقف إطلاق النار بين نارية وسهلستان.", "ceasefire", "happened"),
        ("أعرب الورداني عن أمله في أن تكون هذه الهدنة بداية للسلام.", "truce", "happened"),
        ("رفضت نارية هذه الهدنة مع سهلستان.", "truce", "negated"),
        ("قالت مرزاق إن سهلستان لن تقبل هذه الهدنة.", "truce", "negated"),
        ("دفع القصف نارية لسحب قواتها من الوادي.", "pullout", "happened"),
        ("لا لقاء بين الورداني ومرزاق.", "meeting", "negated"),
    ],
)
def test_what_is_not_done_yet_is_told_apart_from_what_is_there(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


def test_a_summit_that_was_held_is_no_purpose() -> None:
    told = events("وقع الورداني على الوثائق الختامية لقمة نارية وسهلستان التي عقدت في مرسى.")
    assert [e.status for e in told if e.rule == "event.summit"] == ["happened"]


def test_a_condition_behind_but_is_of_another_clause() -> None:
    (told,) = (e for e in events("ستعقد نارية محادثات مع سهلستان، لكن إذا فشلت فستنسحب.") if e.type == "CONSULT")
    assert told.status == "planned"


def test_an_aside_between_commas_does_not_keep_a_verb_from_what_it_rules() -> None:
    told = events("تعتزم نارية، بعد الاتفاق، سحب قواتها من الوادي. ورفضت نارية، خلال المحادثات، سحب سفيرها.")
    assert [e.status for e in told if e.rule == "event.pullout"] == ["planned"]
