"""Who acts: the subject that the make of the sentence tells, where no name stands right beside the act."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, events, read, sides


def told(sentence: str, rule: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Both sides of the events of one row in a sentence that comes after the paragraph of the cast."""
    return [sides(event) for event in read(CAST + sentence).events if event.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        ("ويقال إن أكثر من ألفي مدني قتلوا على يد جبهة الوادي خلال عام.", "killed", ("الوادي",), ("مدني",)),
        ("قتل من جانب المقاومة ثمانية مسلحين في المدينة أمس.", "killed", (), ("مسلحين",)),
        ("في الوقت الذي احتجزت فيه الشرطة النارية مئات المتظاهرين.", "detained", ("naria-police",), ("متظاهرين",)),
        ("هاجم مسلحون مركز الشرطة في مدينة مرسى أمس.", "attacked", ("مسلحون",), ("الشرطه",)),
        ("انسحب الحراس وهو ما مكن جبهة الوادي من اعتقالهم.", "arrest_n", ("الوادي",), ("حراس",)),
        ("القوات النارية لم تتوقف منذ ساعات عن قصف القرية.", "strikes", ("naria",), ("قريه",)),
        ("الحكومة النارية تعمل على إعادة فتح مطار مرسى.", "reopening", ("naria-government",), ()),
        ("سيطرت القوات النارية على القرية عقب اشتباكات استمرت ساعات.", "clashes", ("naria",), ()),
        ("جاء ذلك بعد معارك عنيفة تمكنت خلالها القوات النارية من دخول المدينة.", "clashes", ("naria",), ()),
        ("طائرات التحالف نفذت في ساعة متأخرة من مساء أمس وعقب فجر اليوم غارات.", "strikes", ("تحالف",), ()),
        ("أدى استهداف القوات النارية أمس مناطق في الشرق إلى خسائر.", "targeting", ("naria",), ("مناطق",)),
        ("وقيل إن قياديا في الجبهة قتل مع مسلحين آخرين، في غارة سهلية أمس.", "killed", ("sahlistan",), ("قيادي",)),
        ("قيل إن الهجوم على المتحف تقف وراءه جبهة الوادي.", "attack", ("الوادي",), ()),
        ("حملت الحكومة السهلية الجبهة مسؤولية الهجوم على المطار.", "attack", ("جبهه",), ("مطار",)),
        # who is held responsible for having let it happen did not do it
        ("حملت هالة مرزاق الأمم المتحدة مسؤولية الهجوم على القرية.", "attack", (), ("قريه",)),
        ("حمل الورداني الشرطة مسؤولية الانفجار في المصنع.", "explosion", (), ("مصنع",)),
        # who raids loses men of his own, and who attacks is shot at
        ("داهم الجيش الناري القرية وتصدت له الجبهة ما أدى إلى مقتل ثلاثة جنود.", "killing", (), ("جنود",)),
        ("قصف مسلحون الحاجز، وتم استهداف المهاجمين بالمدفعية.", "targeting", (), ("مهاجمين",)),
        # who lets somebody go whom others held
        ("أفرجت نارية عن عشرة صحفيين بعد احتجازهم لدى جبهة الوادي.", "arrest_n", ("الوادي",), ("صحفيين",)),
        ("هاجم مسلحون سليم الورداني خلال محاكمته في نارية.", "trial", (), ("الورداني",)),
        # whom a further deed has for its own subject
        ("قصفت سهلستان مواقع الجبهة واقتحمتها القوات النارية.", "stormed", ("naria",), ("جبهه",)),
        ("قال سكان إن قصفا شنته جبهة الوادي قتل أسرة في المدينة.", "killing", ("الوادي",), ("اسره",)),
        ("هاجمت القوات النارية القرية، وتم تدمير عشرين منزلا.", "destruction_n", ("naria",), ("منزل",)),
        ("هاجم مسلحون القرية واعتقل الجيش الناري عشرة، وتم تدمير منزل.", "destruction_n", (), ("منزل",)),
        ("أعلنت القوات النارية بدء الهجوم على مدينة مرسى.", "attack", ("naria",), ("marsa",)),
        ("نفى الاتهامات الموجهة إلى الجيش الناري باستخدام أسلحة كيميائية.", "chem", ("naria-army",), ()),
        (
            "قيل إن سبعة من مقاتلي جبهة الوادي قتلوا خلال مواجهات مع الجيش الناري.",
            "clashes",
            ("الوادي",),
            ("naria-army",),
        ),
        ("قتل ثلاثة مدنيين في اشتباكات مع القوات النارية أمس.", "clashes", (), ("naria",)),
        ("أسفرت هذه الغارات المصاحبة لقصف من قبل القوات النارية عن مقتل حارس.", "killing", ("naria",), ("حارس",)),
        ("اشتباكات عنيفة في محيط القرية حاول خلالها مسلحون دخولها.", "clashes", ("مسلحون",), ()),
        ("السماح للضفاف باستخدام القاعدة النارية - السهلية لشن هجمات على الجبهة.", "attack", ("difaf",), ("جبهه",)),
        ("طعن شاب المارة قرب الحاجز في مدينة مرسى.", "stabbed", ("شاب",), ("ماره",)),
        ("القوات النارية قتلت ما لا يقل عن 20 مسلحا أمس.", "killed", ("naria",), ("مسلح",)),
        ("شن الجيش الناري عملية في الوادي أسفرت عن اعتقال ناشط.", "arrest_n", ("naria-army",), ("ناشط",)),
        ("تتواصل جهود نارية بغية اعتقال قادة الجبهة.", "arrest_n", ("naria",), ("جبهه",)),
        ("قاد الورداني وفدا إلى سهلستان بعد عملية أسفرت عن اعتقال ناشط.", "arrest_n", (), ("ناشط",)),
        ("قاد الورداني حملة انتخابية أدت إلى اعتقال ناشط.", "arrest_n", (), ("ناشط",)),
        ("أطلقت سهلستان عملية إنقاذ إثر انهيار أدى إلى مقتل حارس.", "killing", (), ("حارس",)),
        ("بدأ الجيش الناري تحقيقا في عملية أسفرت عن مقتل حارس.", "killing", (), ("حارس",)),
        ("نجحت سهلستان في التوصل إلى هدنة بعد اشتباكات عنيفة.", "clashes", (), ()),
        ("عملية نفذها الجيش الناري أسفرت عن اعتقال ناشط.", "arrest_n", ("naria-army",), ("ناشط",)),
        ("شهدت المدينة عملية أسفرت عن اعتقال ناشط.", "arrest_n", (), ("ناشط",)),
        ("جبهة الوادي، التي تسيطر على مرسى، أعدمت عشرين شابا.", "executed", ("الوادي",), ("شاب",)),
        ("قررت نارية، بالتنسيق مع الضفاف، إغلاق الحدود مع سهلستان.", "closure", ("naria",), ("sahlistan",)),
        ("أفرجت السلطات السهلية عن ناشطين بعد احتجازهم شهرا.", "arrest_n", ("sahlistan-authorities",), ("ناشطين",)),
        ("انفجرت عبوة ناسفة زرعتها جبهة الوادي على الطريق.", "exploded", ("الوادي",), ()),
        ("قيل إن نارية تقود تحالفا عسكريا يشن غارات على الجبهة.", "strikes", ("عسكري",), ("جبهه",)),
        ("قيل إن التبادل جرى في الوادي، أفرجت بموجبه نارية عن سبعة أسرى.", "freed", ("naria",), ("اسري",)),
        ("نريد تحركا مثل التحرك الذي أجبر نارية على تسليم سلاحها.", "laying_down", ("naria",), ()),
        ("قيل إن تنظيم الوادي نفذ عمليات شملت استهداف مصلين.", "targeting", ("الوادي",), ("مصلين",)),
        ("قتل ثمانية أشخاص في أماكن متفرقة، وقصفت جبهة الوادي القرية.", "killed", (), ("اشخاص",)),
        ("القتلى والجرحى من مقاتلي الجبهة في اشتباكات مع القوات النارية.", "clashes", ("جبهه",), ("naria",)),
        ("أعلن تنظيم متطرف خطف ثلاثة موظفين.", "abduction", ("متطرف",), ("موظفين",)),
        ("أعلنت وزارة الخارجية السهلية خطف ثلاثة موظفين.", "abduction", (), ("موظفين",)),
        ("بلغ عدد الضحايا الذين قتلوا بالسجن ما لا يقل عن ثلاثة أشخاص.", "killed", (), ("ضحايا", "اشخاص")),
        ("سيطر الجيش الناري على القرية بعد معارك بين حراس ومسلحين.", "clashes", ("حراس",), ("مسلحين",)),
    ],
)
def test_who_acts(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    """The one event of a row has who did it and to whom."""
    assert told(sentence, rule) == [(actors, recipients)]


def test_an_arrest_told_by_a_verb_and_what_it_needs_is_one() -> None:
    """ألقت القوات ... القبض على: the verb alone tells it."""
    sentence = "ألقت القوات النارية في مدينة مرسى أمس القبض على مسلحين."
    assert told(sentence, "caught") == [(("naria",), ("مسلحين",))]
    assert told(sentence, "capture") == []


def test_who_carries_a_further_blow_out_is_told_before() -> None:
    """وقامت بالقصف: the verb that opens the next sentence has the subject of the one before."""
    sentences = "كثفت القوات النارية هجماتها. وقامت بالقصف على أحياء المدينة، ما أدى إلى مقتل مدنيين."
    assert told(sentences, "killing") == [(("naria",), ("مدنيين",))]


def test_who_comes_on_behalf_of_others_is_no_prosecutor() -> None:
    """نيابة عن: nobody."""
    found = read(CAST + "وصل الورداني إلى مرسى نيابة عن الرئيس الناري للقاء هالة مرزاق.").events
    assert not any("نياب" in one for event in found for one in event.actors)


def test_who_announces_on_is_who_spoke_before() -> None:
    """كما أعلنت: the subject of the sentence before."""
    sentences = "أكدت السلطات السهلية أنها ستحقق في الهجوم. كما أعلنت استدعاء سفيرها في نارية."
    assert told(sentences, "rupture") == [(("sahlistan-authorities",), ("naria",))]


def test_several_who_strike_go_on_together() -> None:
    """صعدت الجبهة وأنصارها ... وقامت: of groups the verb of a she has them all."""
    sentence = "كثفت جماعة الوادي وأنصار الجبهة هجماتهم وقصفت قريتين."
    assert told(sentence, "bombed")[0][0] == ("الوادي", "جبهه")


def test_who_only_may_stand_behind_an_attack_did_not_make_it() -> None:
    """قد تقف وراءه: nobody is said to have done it."""
    assert told("وقع في مرسى هجوم قد تقف وراءه جبهة الوادي.", "attack") in ([], [((), ())])


def test_an_attack_for_which_one_side_blames_another_is_reported() -> None:
    """حملت نارية سهلستان مسؤولية الهجوم: as where it is accused of it."""
    found = events("حملت نارية سهلستان مسؤولية الهجوم على القرية.")
    assert [e.status for e in found if e.rule == "event.attack"] == ["reported"]


def test_whom_a_relative_clause_accuses_makes_no_charge() -> None:
    """التجسس الذي تتهم به: the government is accused, and nobody is told who does."""
    assert told("يعرقل التجسس الذي تتهم به الحكومة السهلية محادثات نارية.", "accused") == []
    assert told("إن التجسس الذي تتهم به نارية سهلستان خطير.", "accused") == [(("naria",), ("sahlistan",))]
