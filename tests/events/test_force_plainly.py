"""Who used force against whom, in plain sentences on missiles and drones, forces, captives and truces."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, D = "naria", "sahlistan", "difaf"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # at whom missiles are fired, towards a town or by an arm that is told behind them
        ("أطلقت جبهة الوادي صواريخ باليستية باتجاه مدينة رأس الماء.", "fired_ballistic", ("الوادي",), ("ras-al-maa",)),
        ("أطلقت نارية قذائف باتجاه سهلستان أمس.", "fired", (N,), (S,)),
        ("سقط صاروخ أطلقته نارية على منزل في مرسى.", "fired", (N,), ("منزل",)),
        ("أعلن الحوثيون إطلاق صاروخ باليستي على سهلستان.", "ballistic_attack", ("houthis",), (S,)),
        ("اعترضت القوات النارية ثلاثة صواريخ فوق مرسى.", "intercepted", (N,), ()),
        ("أعلنت نارية إسقاط عشر مسيرات سهلية فوق مرسى.", "downing", (N,), (S,)),
        ("قالت القوات النارية إنها اعترضت ودمرت عشرين طائرة سهلية.", "destroyed", (N,), (S,)),
        # a state's own defence, where it tells of it, and no number for a foe
        ("قالت وزارة الدفاع النارية إن الدفاعات الجوية أسقطت مسيرات سهلية.", "shot_down", (N,), (S,)),
        ("أسقطت القوات النارية 45 من أصل 60 طائرة مسيرة.", "shot_down", (N,), ()),
        # ships, units and drones by their state's adjective
        ("توغلت قوة نارية في وادي الحجر واعتقلت شابين.", "arrested", (N,), ("شابين",)),
        ("أجرت سفن حربية نارية مناورات قرب سهلستان.", "exercises", (N,), ()),
        ("هاجمت مسيرات سهلية مقر الشرطة النارية أمس.", "attacked", (S,), ("naria-police",)),
        ("قصفت مسيرة تابعة للجيش الناري قرية أمس.", "bombed", ("naria-army",), ("قريه",)),
        # who is with whom, and between whom
        ("أعلنت نارية أنها ستجري مناورات بحرية مع سهلستان والضفاف.", "exercises", (N, S, D), ()),
        ("انطلقت مناورات بحرية بين نارية وسهلستان أمس.", "exercises", (N, S), ()),
        ("يشن المسلحون منذ 2003 هجمات على نارية.", "attack", ("مسلحون",), (N,)),
        ("وصف الورداني الدمار في حرب نارية على سهلستان.", "war", (N,), (S,)),
        # whom those who fell were killed by, whatever verb tells it
        ("اغتيل القائد سامي الدهان بغارة نارية على مرسى.", "murdered", (N,), ("الدهان",)),
        ("قتل ثلاثة جنود ناريين في ضربة صاروخية سهلية.", "killed", (S,), (N,)),
        ("قتل جنديان سهليان في ضربة نارية على مرسى.", "killed", (N,), (S,)),
        ("اقتحمت نارية القرية وقتلت شخصا في قصف استهدف السوق.", "strikes", (N,), ("سوق",)),
        ("هاجم مسلحون المقر وقتلوا نائب المدير أمس.", "killed", ("مسلحون",), ()),
        ("هزمت القوات النارية جبهة الوادي وأسرت عشرات الجنود.", "captured", (N,), ("جنود",)),
        ("خطف مسلحون 25 تلميذة في مرسى.", "kidnapped", ("مسلحون",), ("تلميذه",)),
        # from whom captives are got, he lets them go
        ("تسلمت نارية من جبهة الوادي رفات ثلاثة أسرى.", "got_captives", ("الوادي",), (N,)),
        # to whom a town fell, what is sunk, who falls back
        ("سقطت مدينة رأس الماء بيد جبهة الوادي أمس.", "fell_to", ("الوادي",), ("ras-al-maa",)),
        ("أغرقت القوات النارية زورقا لسهلستان أمس.", "sank", (N,), (S,)),
        ("تراجعت القوات النارية من مواقعها في وادي الحجر.", "fell_back", (N,), ()),
        # truces that are broken or go on
        ("مددت نارية وسهلستان اتفاق وقف إطلاق النار.", "extended_truce", (N, S), ()),
        ("خرقت نارية اتفاق وقف إطلاق النار أمس.", "broke_truce", (N,), ()),
        # a man told by his land alone, those who are freed, a force that is sent
        ("قتل سهلي برصاص الجيش الناري في مرسى.", "killed", ("naria-army",), ("سهلي",)),
        ("أصيب سهليان في قصف للجيش الناري على مرسى.", "was_hit", ("naria-army",), ("سهليان",)),
        ("حررت القوات النارية ثلاث رهائن في وادي الحجر.", "rescued", (N,), ("رهاين",)),
        ("قررت نارية إرسال مقاتلات إلى سهلستان.", "sending_n", (N,), (S,)),
        # in the net
        ("تعرضت سهلستان لهجوم سيبراني واسع أمس.", "cyber", (), (S,)),
        ("شنت نارية هجمات إلكترونية على سهلستان.", "cyber", (N,), (S,)),
    ],
)
def test_who_did_it_to_whom(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # whose attacks others stop make no truce
        ("أوقفت نارية الهجمات السهلية على مرسى.", "halted_fire"),
        ("أوقفت نارية هجمات جبهة الوادي على مرسى.", "halted_fire"),
        # drones that are called aircraft, and marches that are none
        ("شنت نارية هجوما بالطائرات المسيرة على مرسى.", "marches"),
        ("هاجمت طائرات نارية مسيرة مرسى أمس.", "marches"),
        # an army that tells that it was shot at did not shoot; a blow in a game or of words hits nobody
        ("اعترضت النقابات على قرار إطلاق مسيرة في مرسى.", "intercepted"),
        ("احتسب الحكم ضربة جزاء على منتخب نارية.", "strike_one"),
        ("وجهت نارية ضربة موجعة لشبكات التهريب.", "strike_one"),
        ("تراجع قائد القوات النارية عن قراره أمس.", "fell_back"),
        ("سقط رئيس البلدية عن السلم وكسرت يده.", "fell_to"),
        ("قتل سهلي خمسة جنود ناريين.", "killing"),
        ("سلمت نارية سهلستان مقاتلات ضمن صفقة أسلحة.", "laid_down"),
        # what was pushed in is told once
        ("دفعت نارية بتعزيزات عسكرية إلى حدود سهلستان.", "deployment"),
    ],
)
def test_it_is_not_told(sentence: str, row: str) -> None:
    assert row not in [found for found, _, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("أوقفت نارية هجماتها على سهلستان أمس.", "halted_fire"),
        ("أوقفت نارية الهجمات على سهلستان أمس.", "halted_fire"),
        ("نظم طلاب مسيرة سهلية في مرسى ضد الحكومة.", "marches"),
        ("أطلقت نارية صاروخا باليستيا باتجاه البحر الشرقي.", "launched_to_sea"),
    ],
)
def test_it_is_told(sentence: str, row: str) -> None:
    assert row in [found for found, _, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # who tells of shots that hit his own, or of an unknown man's blow, did not strike
        ("أعلن الجيش الناري إطلاق صاروخين على بلدة في وادي الحجر.", "launch_n"),
        ("أصيب جندي ناري في عملية دهس نفذها سهلي قرب مرسى.", "ramming"),
        ("قتل عنصران من قوى الأمن الداخلي السهلي في هجوم قرب مرسى.", "killed"),
        ("يسعى وسطاء إلى وقف دائم للحرب في مرسى.", "war"),
    ],
)
def test_nobody_is_told_to_have_done_it(sentence: str, row: str) -> None:
    assert [actors for found, actors, _ in told(sentence) if found == row] == [()]


@pytest.mark.parametrize(
    "sentence",
    ["قتل المسلحون أثناء الهجوم.", "قال الجيش إن المسلحين قتلوا نتيجة القصف.", "إن المسلحين قتلوا رميا بالرصاص."],
)
def test_who_fell_killed_nobody(sentence: str) -> None:
    assert [actors for found, actors, _ in told(sentence) if found == "killed" and actors] == []


def test_a_truce_that_is_broken_is_there() -> None:
    [truce] = [e for e in events("واصلت نارية خروقاتها لوقف إطلاق النار أمس.") if e.mode == "ceasefire"]
    assert truce.status == "happened"
