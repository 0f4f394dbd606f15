"""Whose an act was, whom it hit and what became of it, as pages of many lands tell it."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients", "status"),
    [
        # two forces by two adjectives that "and" joins
        ("اندلعت اشتباكات بين القوات النارية والسهلية أمس.", "clashes", ("naria", "sahlistan"), (), "happened"),
        ("قصفت القوات النارية الخاصة القرية أمس.", "bombed", ("naria",), ("قريه",), "happened"),
        # a number behind "and" begins no object; a fight by ب is what somebody fell in
        ("قتل جندي وسبعة مسلحون في هجوم على القرية.", "killed", (), ("جندي",), "happened"),
        ("قتل جندي ناري بتبادل لإطلاق النار أمس.", "killed", (), ("naria",), "happened"),
        ("قتل الجنود عشرة مسلحين أمس.", "killed", ("جنود",), ("مسلحين",), "happened"),
        # in which somebody was killed; of two who share no number the second is another's
        ("شن الجيش غارات بعد هجوم لجبهة الوادي قتل فيه 11 جنديا.", "killed", (), ("جندي",), "happened"),
        ("إن أربعة جنود ناريين قتلوا وجرح أربعة آخرون أمس.", "killed", (), ("naria",), "happened"),
        # where something is does not do it
        ("# مقتل عشرة جنود في هجوم شمال سهلستان\nجرى ذلك أمس.", "attack", (), (), "happened"),
        ("مقتل عشرة جنود في هجوم سهلستان على القرية أمس.", "attack", ("sahlistan",), ("قريه",), "happened"),
        # as many as are counted; two attacks are no two men
        ("اعتقلت الشرطة النارية ما يقرب من 500 متظاهر أمس.", "arrested", ("naria-police",), ("متظاهر",), "happened"),
        ("# مقتل 15 في هجومين انتحاريين على القرية\nجرى ذلك أمس.", "attack", (), ("قريه",), "happened"),
        # whom a charge names, a day behind him, and what a charge of many words is
        ("اتهم الجيش الناري سهلستان أمس بقتل سبعة جنود.", "killing", ("sahlistan",), ("جنود",), "reported"),
        (
            "اتهمت نارية جهاز المخابرات العامة السهلية التابع للنظام بتنفيذ هجمات على مدنيين.",
            "attack",
            ("نظام",),
            ("مدنيين",),
            "reported",
        ),
        # who are against somebody, or for him, are not he
        ("اعتقلت الشرطة أنصار الرئيس رائد النجدي أمس.", "arrested", ("شرطه",), ("نجدي",), "happened"),
        ("هاجم متمردو سهلستان القرية أمس.", "attacked", ("سهلستان",), ("قريه",), "happened"),
        ("قتل متمردو جبهة الوادي ثلاثة جنود أمس.", "killed", ("الوادي",), ("جنود",), "happened"),
        ("اعتقلت الشرطة معارضي جبهة الوادي أمس.", "arrested", ("شرطه",), ("وادي",), "happened"),
        # tear gas, and laying hold of somebody; a fist is no verb
        ("أطلقت الشرطة الغاز المسيل للدموع على المحتجين.", "tear_gas", ("شرطه",), ("محتجين",), "happened"),
        ("أطلقت قوات الشرطة النيران على المحتجين.", "fired", ("شرطه",), ("محتجين",), "happened"),
        ("قبضت القوات النارية على مسلح سهلي أمس.", "laid_hold", ("naria",), ("سهلي",), "happened"),
        # what police tell was done, they did
        ("قالت الشرطة النارية إنه تم اعتقال عشرة ناشطين.", "arrest_n", ("naria-police",), ("ناشطين",), "happened"),
        ("أكدت الشرطة النارية اعتقال عشرة ناشطين.", "arrest_n", ("naria-police",), ("ناشطين",), "happened"),
        ("أكدت نارية اعتقال عشرة ناشطين في سهلستان.", "arrest_n", (), ("ناشطين",), "happened"),
        # what a land says of itself, and whose a decision is
        ("جاء ذلك بعد إعلان سهلستان سحب قواتها من الوادي.", "pullout", ("sahlistan",), (), "happened"),
        ("جاء ذلك بعد قرار سابق من نارية بطرد دبلوماسيين سهليين.", "expulsion", ("naria",), ("sahlistan",), "happened"),
        # who shot whom a verb with its "by" tells; with whom a fight of many words was
        ("ماتت شابة أصيبت برصاص القوات النارية أمس.", "was_hit", ("naria",), (), "happened"),
        (
            "أعلن الجيش الناري مقتل جندي في تبادل لإطلاق النار مع القوات السهلية.",
            "killing",
            ("sahlistan",),
            ("جندي",),
            "happened",
        ),
        # many who wage
        ("# مسلحو جبهة الوادي يشنون هجوما على القرية\nجرى ذلك أمس.", "attack", ("الوادي",), ("قريه",), "happened"),
        # against what people are they did not do
        ("يواصل المحتجون المناهضون للانقلاب العسكري اعتصامهم في مرسى.", "coup", (), (), "happened"),
        # where help lands it is not given to
        ("وصلت المساعدات النارية إلى مطار مرسى أمس.", "aid", ("naria",), (), "happened"),
        ("وصلت المساعدات النارية إلى مخيم النازحين أمس.", "aid", ("naria",), ("نازحين",), "happened"),
        # who asks for it together, what is feared, what had been done
        ("خرج الآلاف مطالبين بالإفراج عن سليم الورداني.", "release", (), ("الورداني",), "hypothetical"),
        (
            "أثار ذلك المخاوف من اندلاع حرب أهلية بين نارية وسهلستان.",
            "war",
            ("naria",),
            ("sahlistan",),
            "hypothetical",
        ),
        (
            "قتل ألف شخص منذ اندلاع حرب أهلية بين نارية وسهلستان.",
            "war",
            ("naria",),
            ("sahlistan",),
            "happened",
        ),
        ("وكانت القوات النارية قد نفذت غارات على القرية.", "strikes", ("naria",), ("قريه",), "happened"),
        ("قد ينفذ الجيش الناري غارات على القرية.", "strikes", ("naria-army",), ("قريه",), "hypothetical"),
        # who protests at an act did not do it; over what a fight is, is no side of it
        ("يتظاهر المحتجون ضد اعتقال ناشط في مرسى.", "arrest_n", (), ("ناشط",), "happened"),
        ("قامت الشرطة أمس باعتقال ناشط في مرسى.", "arrest_n", ("شرطه",), ("ناشط",), "happened"),
        ("أصيب القائد خلال معارك مع المسلحين على الجبهة.", "clashes", (), ("مسلحين",), "happened"),
        # whom a clause without الذي tells; one man told by what he is; a band of whom
        ("يبحث الجنود عن رهائن خطفهم المسلحون أمس.", "kidnapped", ("مسلحون",), ("رهاين",), "happened"),
        ("اعتقلت السلطات الأمنية الشاب سليم الورداني.", "arrested", ("امنيه",), ("الورداني",), "happened"),
        ("اقتحمت مجموعة من المسلحين القرية أمس.", "stormed", ("مسلحين",), ("قريه",), "happened"),
        ("هاجمت مجموعة مسلحة القرية أمس.", "attacked", ("مجموعه",), ("قريه",), "happened"),
        # the charge of one by another
        (
            "جاء ذلك بعد اتهام نارية مقاتلي جبهة الوادي بمهاجمة قواعد للجيش.",
            "targeting",
            ("الوادي",),
            ("جيش",),
            "reported",
        ),
        # an army that tells whom it killed, who fight; who is for somebody
        ("أعلن الجيش الناري أنه قتل عشرة مسلحين أمس.", "killed", ("naria-army",), ("مسلحين",), "reported"),
        ("أعلن الجيش الناري أنه قتل خمسة جنود أمس.", "killed", (), ("جنود",), "happened"),
        ("هاجم مؤيدو الرئيس رائد النجدي القرية أمس.", "attacked", ("نجدي",), ("قريه",), "happened"),
        ("استهدفت القوات النارية القرية بعد فرض عقوبات عليها.", "targeted", ("naria",), ("قريه",), "happened"),
        ("غادرت القوات السهلية القرية أمس.", "troops_left", ("sahlistan",), (), "happened"),
        # a day between commas before what is announced
        (
            "أعلنت وزارة المالية النارية، مساء اليوم الثلاثاء، فرض عقوبات على سهلستان.",
            "impose_n",
            ("naria-finance",),
            ("sahlistan",),
            "happened",
        ),
    ],
)
def test_who_did_what_to_whom(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...], status: str
) -> None:
    found = [(*sides(e), e.status) for e in events(sentence) if e.rule == f"event.{rule}"]
    assert found == [(actors, recipients, status)]


@pytest.mark.parametrize(
    "sentence",
    [
        "استهدفت نارية مجموعة من الشركات السهلية بسبب التهرب من العقوبات.",
        "فرضت نارية عقوبات جديدة استهدفت وزراء في سهلستان.",
        "استهدفت العقوبات النارية وزراء في سهلستان.",
        "نظمت المسيرة بعد اعتقالات استهدفت معارضين في مرسى.",
    ],
)
def test_what_sanctions_and_arrests_are_aimed_at_is_not_attacked(sentence: str) -> None:
    assert "event.targeted" not in [e.rule for e in events(sentence)]


def test_those_who_leave_their_homes_are_no_troops() -> None:
    found = [e.rule for e in events("غادر السكان منازلهم خوفا من هجمات يشنها مقاتلو جبهة الوادي.")]
    assert "event.troops_left" not in found


def test_a_town_between_an_attack_and_whom_it_hit_gives_it_no_doer() -> None:
    found = [sides(e) for e in events("استهدف هجوم مرسى مجموعة من الشبان أمس.") if e.rule == "event.attack"]
    assert all(not actors for actors, _ in found)


def test_a_fleet_that_is_hosted_is_no_guest() -> None:
    assert "event.hosted" not in [e.rule for e in events("تستضيف سهلستان الأسطول الناري منذ أعوام.")]


def test_two_who_warn_their_people_threaten_nobody() -> None:
    assert "event.act.warn" not in [e.rule for e in events("حذرت نارية وسهلستان رعاياهما من السفر إلى الضفاف.")]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("قالت نارية إن وحدة سهلية اقتحمت قرية في وادي الحجر.", "stormed"),
        ("أدانت نارية جماعة قصفت مرسى.", "bombed"),
    ],
)
def test_what_an_unknown_band_did_is_told_and_of_nobody(sentence: str, rule: str) -> None:
    assert [sides(e)[0] for e in events(sentence) if e.rule == f"event.{rule}"] == [()]
