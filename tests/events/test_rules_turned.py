"""Sentences whose sides or deeds a rule could take for others: what nobody adopted, what others did, no deed."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, D = "naria", "sahlistan", "difaf"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # a paper whose it is, behind which a clause of its own begins
        ("عقب قرار الحكومة تعتقل الشرطة النارية ناشطين في العاصمة.", "arrested", ("naria-police",), ("ناشطين",)),
        ("بعد قرار سهلستان تعتقل الشرطة النارية ناشطين في العاصمة.", "arrested", ("naria-police",), ("ناشطين",)),
        # when, and no asker
        ("في الوقت الذي طالبت نارية بوقف إطلاق النار، قصفت سهلستان مواقع في مرسى.", "act.demand", (N,), ()),
        ("وجاء القصف بعد الجلسة التي طالب الورداني بوقف القتال خلالها.", "act.demand", ("الورداني",), ()),
        # others who meet where somebody goes
        (
            "زار سليم الورداني مدينة مرسى التي التقى فيها رائد النجدي وهالة مرزاق العام الماضي.",
            "met", ("النجدي", "مرزاق"), (),
        ),
        (
            "زار الورداني الضفاف وعقدت جلسة ناقشت خلالها نارية وسهلستان الملف.",
            "debated", (N, S), (),
        ),
        # what is announced of another land
        ("أعلنت نارية عزل الرئيس السهلي من منصبه بعد تصويت.", "ouster", (), (S,)),
        # who only gets a complaint
        ("تلقت الشرطة النارية شكوى من هالة مرزاق ضد جارها.", "complaint", ("مرزاق",), ()),
        # who shoots down what is another's
        ("قالت نارية إن القوات أسقطت طائرتها فوق المياه الدولية.", "shot_down", ("قوات",), ()),
        # the latter is no land in which something was
        ("قصفت نارية مواقع الحركة في سهلستان، وردت عليها الأخيرة بهجوم على قاعدة نارية.", "attack", (), (N,)),
        # shots that came from elsewhere
        ("أعلن الجيش السهلي إطلاق صواريخ من نارية على مرسى.", "gunfire", (), (N,)),
    ],
)  # fmt: skip
def test_who_and_whom(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("لم يقر البرلمان السهلي قانونا يحظر الجبهة.", "banned", "hypothetical"),
        ("رفض البرلمان الناري قانونا يحظر الحركة.", "banned", "hypothetical"),
        ("أقر البرلمان الناري قانونا يحظر الحركة.", "banned", "happened"),
        (
            "تساءل الورداني عما إذا كانت نارية تعلم بالأمر، فيما لقي عشرة جنود مصرعهم في هجوم للحركة على القاعدة.",
            "attack", "happened",
        ),
    ],
)  # fmt: skip
def test_status(sentence: str, row: str, status: str) -> None:
    assert (row, status) in [(e.rule.removeprefix("event."), e.status) for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("أيد الورداني حكم المحكمة الدولية ضد سهلستان.", "upheld"),
        ("سقط ثلاثة قتلى بيد الحركة، وسقطت الحكومة السهلية بعد تصويت في البرلمان.", "fell_to:government"),
        ("اعترضت سهلستان طريق قافلة نارية تحمل صواريخ قرب الحدود.", "intercepted"),
        ("شطبت اللجنة الانتخابية في نارية سليم الورداني من قائمة المرشحين.", "struck_off"),
        ("سلمت الشرطة النارية المتهم إلى النيابة العامة للتحقيق معه.", "extradited"),
        ("سلم سليم الورداني الكرة للمتهمين بعرقلة الحوار مع سهلستان.", "extradited"),
        ("يقاضي سليم الورداني الصحيفة بعد نشرها تقريرا عن علاقاته مع سهلستان.", "sues"),
    ],
)
def test_no_such_deed(sentence: str, row: str) -> None:
    name, _, whom = row.partition(":")
    assert not [r for r, _, hurt in told(sentence) if r == name and any(whom in one for one in hurt or ("",))]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("أيدت محكمة نارية حكم السجن على الورداني.", "upheld"),
        ("سلمت سهلستان متهما بالقتل إلى نارية.", "extradited"),
        ("سقطت مدينة مرسى بيد الحركة بعد معارك.", "fell_to"),
        ("تقاضي نارية سهلستان أمام المحكمة.", "sues"),
    ],
)
def test_still_told(sentence: str, row: str) -> None:
    assert row in [r for r, _, _ in told(sentence)]


def test_a_charge_behind_another_verb_is_not_of_the_arrest() -> None:
    found = told("اعتقلت نارية أحمد خلفان أمس، ودهمت الشرطة مقرا للحزب بعد أن لاحقت صاحبه بتهمة التحريض.")
    assert not [one for one in found if one[0] == "charge" and one[2] == ("خلفان",)]


def test_forces_that_only_a_pronoun_owns_are_no_person() -> None:
    assert ("pullout_of", (S,), (N,)) in told("سحب الجيش السهلي قواته من مرسى.")
