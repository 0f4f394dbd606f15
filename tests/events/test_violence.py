"""Attacks and protests: who is the subject, whom what came of it hit, against whom a crowd stands."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # a weapon does it, and is nobody; a car that is a bomb is no place that was hit
        ("إن عبوة ناسفة استهدفت دورية للجيش.", "targeted", (), ("جيش",)),
        ("استهدفت سيارة مفخخة دورية للشرطة.", "targeted", (), ("شرطه",)),
        ("فجر مسلحون سيارة مفخخة في مرسى.", "blew_up", ("مسلحون",), ()),
        ("أطلقت خمسة صواريخ على مرسى.", "fired", (), ("naria",)),
        # a subject with its description before its verb
        ("قالت الشرطة إن مسلحين مجهولين اغتالوا قاضيا في مرسى.", "murdered", ("مسلحين",), ("قاضي",)),
        ("قالت الشرطة إن انتحاريا يقود شاحنة فجر نفسه في مرسى.", "blew_up", ("انتحاري",), ()),
        ("أعلنت الشرطة أن المتشددين من جبهة الوادي اختطفوا جنودا.", "abducted", ("متشددين",), ("جنود",)),
        ("قالت الشرطة إن سبعة أشخاص على الأقل قتلوا في مرسى.", "killed", (), ("اشخاص",)),
        ("كانت السلطات النارية قد أعدمت أمس، خمسة معارضين.", "executed", ("naria-authorities",), ("معارضين",)),
        ("في بلدة شمال الوادي أطلقت دبابة نارية قذيفة على منزل.", "fired", ("naria",), ("منزل",)),
        # a passive by its weapon, two verbs of one fate, people by their state
        ("خرج الانتحاري الذي قتل بالرصاص من منزل في مرسى.", "killed", (), ("انتحاري",)),
        ("قتل وجرح سبعة عشر جنديا في مرسى.", "killed", (), ("جندي",)),
        ("خطف مسلحون خمسة ناريين في مرسى.", "kidnapped", ("مسلحون",), ("ناريين",)),
        ("وقتل ما لا يقل عن عشرين جنديا في مرسى.", "killed", (), ("جندي",)),
        # what came of it: who was hurt
        ("أسفر انفجار في مرسى، عن إصابة ثلاثة جنود بجروح.", "explosion", (), ("جنود",)),
        ("انفجرت قنبلة في مرسى مما أدى إلى مقتل خمسة أشخاص.", "exploded", (), ("اشخاص",)),
        ("شنت نارية غارة في رأس الماء وأسفرت عن سقوط 12 قتيلا.", "strikes", ("naria",), ("قتيل",)),
        # where a bomb went off, whom it was meant for
        ("انفجرت قنبلة وسط سوق في مرسى.", "exploded", (), ("سوق",)),
        ("فجر انتحاري نفسه لدى مرور دورية في مرسى.", "blew_up", ("انتحاري",), ("دوريه",)),
        ("فجر انتحاري نفسه في مرسى مستهدفا دورية للشرطة.", "blew_up", ("انتحاري",), ("شرطه",)),
        # a light verb before a relative clause between commas
        ("شنت طائرات نارية، التي تقود التحالف، سلسلة غارات على جبهة الوادي.", "strikes", ("naria",), ("الوادي",)),
        # who has it done to him by a named doer
        ("أكدت السيدة أنه تم اغتصابها من قبل جنود ناريين.", "rape_n", ("naria",), ("سيده",)),
        # a relative pronoun of another gender takes nobody up
        ("المشاعر المعادية للناريين التي سيطرت على الجنود قوية.", "controlled", (), ("جنود",)),
        # an attack that kills is a verb's subject
        ("وقع تفجير انتحاري قتل 32 شخصا في مرسى.", "killed", (), ("شخص",)),
        # a power is not described by the men whom it meets
        ("قمعت السلطات المتظاهرين في مرسى.", "repressed", ("سلطات",), ("متظاهرين",)),
    ],
)
def test_an_attack_has_its_sides(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("تظاهر مئات الطلاب أمام مقر البرلمان.", ("برلمان",)),
        ("سار المتظاهرون نحو مكتب الرئيس الناري رائد النجدي.", ("النجدي",)),
        ("تظاهر عمال في مرسى أمام مقر هيئة الموانئ.", ("المواني",)),
        ("تظاهر آلاف الطلاب للاحتجاج على قرار الحكومة رفع الأسعار.", ("حكومه",)),
        ("تظاهر آلاف العمال في مرسى للمطالبة باستقالة سليم الورداني.", ("الورداني",)),
        ("ردد المتظاهرون هتافات تدعو الحكومة النارية إلى صرف الرواتب.", ("naria-government",)),
        ("ردد المتظاهرون في مرسى هتافات «الموت لسهلستان».", ("sahlistan",)),
        ("هتف المتظاهرون بشعارات معادية لسهلستان.", ("sahlistan",)),
        ("هتف متظاهر في مرسى «نحن ضد الجيش».", ("جيش",)),
        ("تظاهر آلاف العمال في مرسى ضد الغارات السهلية على القرى.", ("sahlistan",)),
        ("تظاهر طلاب احتجاجا على مقتل شاب على يد الشرطة النارية.", ("naria-police",)),
        ("تجمع محتجون في مرسى لمطالبة إدارة رائد النجدي بإغلاق السجن.", ("النجدي",)),
        # what a banner says is no target, nor is whom a thing is denied
        ("رفع المتظاهرون لافتات كتب عليها «كلنا ضد أعداء نارية».", ()),
        ("تظاهر عمال احتجاجا على عدم قبول سليم الورداني في اللجنة.", ()),
        # a square is where they stand
        ("تظاهر عمال أمام مدرسة في مرسى.", ()),
    ],
)
def test_whom_a_protest_is_against(sentence: str, recipients: tuple[str, ...]) -> None:
    told = [sides(e)[1] for e in events(sentence) if e.type == "PROTEST" and e.actors]
    assert told == [tuple(recipients)]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("وقع انفجار في الحي.", "explosion"),  # it took place, whoever was hit
        ("اندلعت مظاهرة عنيفة في الحي.", "demo"),
        ("كان الإقليم قد تعرض لقصف صاروخي أمس.", "strikes"),
    ],
)
def test_what_is_said_to_have_been_counts_without_its_sides(sentence: str, rule: str) -> None:
    assert (f"event.{rule}", "happened") in [(e.rule, e.status) for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("قتل خمسة أشخاص في حادث سير قرب مرسى.", "killed"),
        ("أدى الزلزال إلى تدمير منازل في مرسى.", "destruction_n"),
        ("شن سليم الورداني هجوما على هالة مرزاق في كلمة ألقاها أمس.", "attack"),
        ("ندد الورداني بالمخططات التي تستهدف المسجد.", "targeted"),
        ("اعتصم الوزير بالصمت أشهرا.", "sat_in"),
        # who speaks of a bomber is not the bomber
        ("أشارت السلطات النارية إلى أنه فجر نفسه في مرسى.", "blew_up"),
        ("لقي عشرة مهاجرين حتفهم في البحر.", "met_death"),
        ("أكد خفر السواحل مقتل شخص بعد انقلاب قارب قبالة مرسى.", "killing"),
        ("استعاد سكان مدينة مرسى عافيتهم.", "retook"),
        ("دمرت الحكومة النارية اقتصاد البلاد.", "destroyed"),
        ("استقل انتحاري سيارة في مرسى.", "resigned"),
        ("عرضت قناة «المسيرة» التابعة للجبهة صورا.", "marches"),
        ("لا تدريب للشرطة على حماية منطقة تتعرض للهجوم.", "attack"),
    ],
)
def test_what_only_sounds_like_violence_is_none(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in [e.rule for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("تبحث نارية خيار قصف سهلستان.", "strikes", "hypothetical"),
        ("قتل جنديان في مقابل مقتل عشرة من المسلحين.", "killing", "happened"),  # no price of a deal
        ("يدفع المسلحون ثمنا لمقتل جنديين في مرسى.", "killing", "happened"),
        ("أوقفت الشرطة شابا لتخطيطه لشن هجوم على مقر الحكومة.", "attack", "planned"),
        ("تظاهر عمال في مرسى للمطالبة بسحب القوات النارية.", "pullout", "hypothetical"),
        ("أجرت نارية تدريبات تحسبا لأي هجوم على مرسى.", "attack", "hypothetical"),
    ],
)
def test_what_became_of_an_act_beside_violence(sentence: str, rule: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == f"event.{rule}"]


def test_two_counts_of_nameless_dead_are_two_occurrences() -> None:
    told = events("قتل ثلاثون شخصا في مرسى أمس.\nقتل خمسون شخصا في مرسى عام 2013.", published="2020-05-02")
    assert [(e.date, e.same_as) for e in told if e.type == "ASSAULT"] == [("2020-05-01", None), ("2013", None)]
