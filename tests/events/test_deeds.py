"""Deeds of one side: who does what another clause, a claim, an effort or a means tells."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # "between" behind where and when
        (
            "قتل شخصان في اشتباكات في وسط مدينة مرسى بين قوات الحكومة ومقاتلين محليين.",
            "clashes",
            ("حكومه",),
            ("مقاتلين",),
        ),
        (
            "قال سكان إن اشتباكات بالأسلحة الثقيلة جرت اليوم بين شرطة نارية ومسلحين.",
            "clashes",
            ("naria",),
            ("مسلحين",),
        ),
        # two on one side
        (
            "دارت مواجهات بين شرطة نارية والجيش الناري من جهة، ومسلحين من جهة أخرى.",
            "clashes",
            ("naria", "naria-army"),
            ("مسلحين",),
        ),
        ("اندلعت اشتباكات بين الشرطة وقوات الجيش، ومسلحين في مرسى.", "clashes", ("شرطه", "جيش"), ("مسلحين",)),
        # a verb of doing, its subject between
        ("قامت قوات نارية باستهدافهم من بعيد.", "targeting", ("naria",), ()),
        ("تقوم فيه قوات نارية باستهداف الطرق المؤدية لسهلستان.", "targeting", ("naria",), ()),
        # who is let to do it, past what it is done with; whom a pronoun on letting means
        (
            "يسمح الاتفاق للطائرات السهلية باستخدام القاعدة لشن هجمات على جبهة الوادي.",
            "attack",
            ("sahlistan",),
            ("الوادي",),
        ),
        ("مكن القرار قوات نارية من قصف القرية.", "strikes", ("naria",), ("قريه",)),
        ("أوقفت الشرطة شابا لتخطيطه لشن هجوم على مقر الحكومة.", "attack", ("شاب",), ("حكومه",)),
        # whose effort, readiness or campaign it is
        ("بدأت نارية جهودا لمحاربة جماعة السد.", "fighting_x", ("naria",), ("السد",)),
        ("بحث الوزراء الجهود المبذولة من نارية لمحاربة جماعة السد.", "fighting_x", ("naria",), ("السد",)),
        ("قال الورداني إن الحملة السهلية لمحاربة جماعة السد مستمرة.", "fighting_x", ("sahlistan",), ("السد",)),
        # whose an attack is by his own word, or by who stands behind it
        ("أعلنت جماعة السد مسؤوليتها عن الهجوم الذي استهدف السفارة في مرسى.", "attack", ("السد",), ("سفاره",)),
        ("أعلنت جماعة السد تبنيها قتل شرطيين في مرسى.", "killing", ("السد",), ("شرطيين",)),
        ("ومع إعلان «جماعة السد» مسؤوليتها عن التفجيرين الإرهابيين في مرسى.", "explosion", ("السد",), ()),
        ("وهي مجموعة متطرفة تقف وراء عدة هجمات في سهلستان.", "attack", ("متطرفه",), ()),
        ("أكد التحقيق تورط جماعة السد في هجوم على السفارة.", "attack", ("السد",), ("سفاره",)),
        # means and answers
        ("ترد نارية على المعارضة عبر قصف القرى.", "strikes", ("naria",), ("قري",)),
        ("انتقم المسلحون من خسائرهم بقصف الأحياء السكنية.", "strikes", ("مسلحون",), ("سكنيه",)),
        # what is added to a deed
        ("قصف الجيش الناري القرية، بالإضافة إلى تدمير ثلاثة منازل.", "destruction_n", ("naria-army",), ("منازل",)),
        (
            "شنت جماعة السد هجمات على سهلستان، ولا سيما الهجوم على جامعة مرسى.",
            "attack",
            ("السد",),
            ("مرسي",),
        ),
        # what an attack led to, and the wounded beside the dead
        (
            "نفذ الجيش الناري غارات على مواقع المسلحين أسفرت عن مقتل عشرة مسلحين.",
            "killing",
            ("naria-army",),
            ("مسلحين",),
        ),
        ("شنت نارية غارة فوق مرسى أدت في مطلع يوليو، إلى مقتل شرطي.", "killing", ("naria",), ("شرطي",)),
        ("خصوصا بعد التفجير الذي نفذته جماعة السد وأدى إلى مقتل شرطي.", "killing", ("السد",), ("شرطي",)),
        # with whom they fought who fell, and whose fire they fell by
        ("قتل سبعة مسلحين في مواجهات مع الشرطة السهلية.", "killed", ("sahlistan-police",), ("مسلحين",)),
        ("قتل ثلاثة شبان برصاص الجيش الناري في مرسى.", "killed", ("naria-army",), ("شبان",)),
        ("قتل مسلحون شرطيا في هجوم على السفارة.", "attack", ("مسلحون",), ("سفاره",)),
        # from whom an attack came
        ("تعرضت القرية لهجوم من قوات نارية.", "attack", ("naria",), ("قريه",)),
        # by the one subject of what it is done for
        ("اقتحم جنود ناريون منزلا في بلدة قرب مرسى لتوقيف شاب.", "arrest_n", ("naria",), ("شاب",)),
        # counts of a charge
        ("اتهمت نارية سهلستان بدعم المسلحين وقصف القرى.", "strikes", ("sahlistan",), ("قري",)),
        ("اتهمت نارية سهلستان بتكثيف الهجمات على القرى.", "attack", ("sahlistan",), ("قري",)),
        # what befell many behind a verb of hers; the men of a group; who arrests
        ("اعتقلت السلطات النارية أول من أمس، قيادات في المعارضة.", "arrested", ("naria-authorities",), ()),
        ("وذكرت أن المقاومة فجرت دبابة للمسلحين، كما قتلت 10 منهم.", "killed", ("مقاومه",), ("مسلحين",)),
        # the fight in which somebody took a place; to whom an attack is ascribed
        ("سيطرت قوات نارية على القرية بعد اشتباكات مع جماعة السد.", "clashes", ("naria",), ("السد",)),
        ("تشهد البلاد توترا بعد هجوم مرسى الانتحاري الذي نسب لجماعة السد.", "attack", ("السد",), ()),
        # an attack told behind what it led to, or with its day between
        ("كما أسفر هجوم لقوات نارية في مرسى يوم الجمعة عن مقتل سبعة أشخاص.", "attack", ("naria",), ("اشخاص",)),
        ("قتل 30 شخصا على الأقل، أمس، في هجوم لقوات نارية على القرية.", "killed", ("naria",), ("شخص",)),
        # a count behind a day is no verb
        ("شنت طائرات نارية، أمس الجمعة، عدة غارات على مواقع لجماعة السد.", "strikes", ("naria",), ("السد",)),
        # members of a group, men of a man with a title
        ("هاجم عناصر من جماعة السد مركزا حدوديا.", "attacked", ("السد",), ("مركز",)),
    ],
)
def test_who_did_it_is_told(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("قتل شرطي في هجوم بطائرة مسيرة في مرسى.", "marches"),
        ("مسيرات تابعة للجيش قصفت القرية.", "marches"),
        ("تلقى المقاتلون تدريبات على حرب العصابات.", "war"),
        ("بدأت مسيرة سليم الورداني صعودا عام 1990.", "marches"),
        ("حدد الوزير مهلة لإغلاق منشأة الاعتقال.", "arrest_n"),
        ("لم تنفجر القنبلة في مرسى.", "exploded"),
        ("يريد قتل عصفورين بحجر واحد.", "killing"),
        ("هذا البديل عن مزيد من الحروب في المنطقة.", "war"),
        ("استدعت نارية سفيرها لدى سهلستان احتجاجا على التصريحات.", "protest"),
        ("تملك نارية محطة نووية واحدة.", "sheltered"),
        ("وافقت نارية على الإفراج عن الأموال السهلية المجمدة.", "release"),
    ],
)
def test_what_only_looks_like_a_deed_is_none(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in [e.rule for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("تصدى المصلون لاجتياح الشرطة السهلية الساحة.", "invasion", "happened"),
        ("تمكنت قوات الجيش الناري أواخر الشهر الماضي من كسر الحصار المفروض على مرسى.", "unblock", "happened"),
        ("تعلن نارية ذلك قبل ساعات على بدء تنفيذ سهلستان هدنة في مرسى.", "truce", "planned"),
    ],
)
def test_a_deed_has_its_status(sentence: str, rule: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == f"event.{rule}"]
