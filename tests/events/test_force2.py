"""Who does what to whom in events of force: undergone, counted, fought between two, joined past marks and brackets."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # whom an attack befell, told behind it by "underwent it"
        ("أدان الورداني الهجوم الذي تعرض له الجيش الناري في مرسى.", "attack", (), ("naria-army",)),
        ("وصف الورداني القصف العنيف الذي تعرضت له أمس مدينة مرسى بأنه جريمة.", "strikes", (), ("marsa",)),
        # with a clause of his own between, or taken up by "which"
        ("تعرضت القرية التي تسيطر عليها جبهة الوادي لقصف من الجيش الناري.", "strikes", ("naria-army",), ("قريه",)),
        (
            "جرى ذلك نصرة لمدينة مرسى التي تتعرض منذ شهر لهجوم من الجيش السهلي.",
            "attack",
            ("sahlistan-army",),
            ("marsa",),
        ),
        # whom strikes reach
        ("نددت نارية بالغارات السهلية التي طالت مواقع لجبهة الوادي.", "strikes", ("sahlistan",), ("الوادي",)),
        # so many, and more than so many
        ("أعلن الجيش الناري مقتل أكثر من 30 جنديا في مرسى.", "killing", (), ("جندي",)),
        ("أعلن مقتل ما لا يقل عن عشرة مدنيين في مرسى.", "killing", (), ("مدنيين",)),
        ("إن 297 شخصا بينهم 37 أجنبيا اعتقلوا في مرسى.", "arrested", (), ("شخص",)),
        ("هاجم الجيش الناري المسلحين في مرسى وقتل عشرة منهم.", "killed", ("naria-army",), ("مسلحين",)),
        # who he is, between two commas
        ("وقال المتحدث إن سليم الورداني، زعيم جبهة الوادي، قتل في مرسى أمس.", "killed", (), ("الورداني",)),
        # who retakes control
        ("جاء ذلك بعد استعادة القوات النارية السيطرة على مدينة مرسى.", "regaining", ("naria",), ("marsa",)),
        # a name in marks, all on one side, another name in brackets
        ("دارت اشتباكات بين الجيش الناري و«جبهة الوادي» في مرسى.", "clashes", ("naria-army",), ("الوادي",)),
        (
            "دارت اشتباكات بين الجيش الناري من جهة والمسلحين وقوات جبهة الوادي من جهة أخرى.",
            "clashes",
            ("naria-army",),
            ("مسلحين", "الوادي"),
        ),
        ("هاجمت جبهة الوادي (السد سابقا) وسهلستان قاعدة.", "attacked", ("الوادي", "sahlistan"), ("قاعده",)),
        # how long a fight went on, before its "between"
        ("دارت اشتباكات استمرت ساعات بين الجيش الناري والمسلحين.", "clashes", ("naria-army",), ("مسلحين",)),
        # an operation against somebody; raids are no launch
        ("أطلق الجيش الناري عملية واسعة ضد جبهة الوادي.", "operation_against", ("naria-army",), ("الوادي",)),
        # who announces it, and where he is
        ("أعلنت السلطات الأمنية في نارية أمس القبض على عشرة مسلحين.", "capture", ("امنيه",), ("مسلحين",)),
        # past the comma behind when
        (
            "إن الشرطة النارية اعتقلت فجر الأول من أمس، سليم الورداني في مرسى.",
            "arrested",
            ("naria-police",),
            ("الورداني",),
        ),
        # so many of them, at least
        ("أعلن الجيش الناري مقتل 29 على الأقل من جبهة الوادي.", "killing", (), ("الوادي",)),
        # whom a deed befell behind a comma
        ("تعرض صباح أمس الوزير سليم الورداني، للاغتيال في مرسى.", "killing", (), ("الورداني",)),
        # who backs one side stands between both
        ("دارت معارك بين الجيش المدعوم من سهلستان وجبهة الوادي.", "clashes", ("جيش",), ("الوادي",)),
        # whom "and" does more to, and who was held while something was done to him
        ("دكت القوات السهلية مواقع جبهة الوادي ودمرتها.", "destroyed", ("sahlistan",), ("الوادي",)),
        ("ضربت الشرطة سليم الورداني أثناء اعتقاله في مرسى.", "arrest_n", ("شرطه",), ("الورداني",)),
        # fire that is opened near a border is no border
        ("فتح مسلحون النار على مركز حدودي في مرسى.", "opened_fire", ("مسلحون",), ("مركز",)),
        # of which some civilians died, and what came of it for a thing of theirs
        ("ذكر الورداني أن المدنيين الذين قتلوا نتيجة قصف القوات النارية كثيرون.", "killed", ("naria",), ("مدنيين",)),
        ("هاجم الجيش الناري أمس طقما عسكريا لجبهة الوادي.", "attacked", ("naria-army",), ("الوادي",)),
        ("قصفت جبهة الوادي إسنادا لسهلستان المعسكر.", "bombed", ("الوادي",), ()),
        ("اغتال مسلحون مستشارا للورداني.", "murdered", ("مسلحون",), ()),
        ("جاء ذلك بعد العملية الانتحارية التي استهدفت تجمعا لناشطين.", "suicide", (), ("ناشطين",)),
        # who has to do with an attack is looked for by others
        ("حدد عناصر من الشرطة النارية هوية رجل مرتبط بالهجوم الانتحاري.", "suicide", (), ()),
        # whom strikes are to help they do not strike
        ("حدث ذلك رغم غارات يومية تقودها سهلستان لدعم القوات النارية.", "strikes", ("sahlistan",), ()),
        # a list of terror
        ("وضعت نارية جبهة الوادي على قائمة الإرهاب أمس.", "put_on_list", ("naria",), ("الوادي",)),
        # some of them, told by nouns too; whose ranks they were of
        (
            "نفذت مدفعية الجيش الناري قصفا على مواقع لجبهة الوادي أسفر عن مقتل وجرح 20 منهم.",
            "killing",
            ("naria-army",),
            ("الوادي",),
        ),
        ("أدى القصف الناري أمس إلى سقوط قتلى وجرحى في صفوف المسلحين.", "strikes", ("naria",), ("مسلحين",)),
        # past whose the first side is
        (
            "تجددت المواجهات بين الجيش الناري التابع للحكومة الشرعية، وجبهة الوادي.",
            "clashes",
            ("naria-army",),
            ("الوادي",),
        ),
        # two strikes of a state's; by strikes is only the means
        ("أعلنت الوزارة مقتل أربعة أشخاص جراء غارتين سهليتين.", "killing", ("sahlistan",), ("اشخاص",)),
        ("استهدف طيران سهلستان بغارات تعزيزات لجبهة الوادي.", "targeted", ("sahlistan",), ("الوادي",)),
        # his guards are none of those told before
        ("اقتحم مسلحون من العشائر منزل المحافظ واشتبكوا مع حراسه.", "clashed", ("مسلحون",), ()),
    ],
)
def test_who_did_what_to_whom(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = next(e for e in events(sentence) if e.rule == f"event.{rule}")
    assert sides(event) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentences", "rule", "actors", "recipients"),
    [
        # "the two" of a fight are those who last fought, no arms named together
        (
            "هاجم الجيش الناري مسلحي جبهة الوادي. وقصفت المدفعية والطائرات القرية.\nواندلعت اشتباكات بين الجانبين.",
            "clashes",
            ("naria-army",),
            ("الوادي",),
        ),
        # what came of an attack that only takes up another
        ("قصفت نارية مرسى أمس. وقال إن القصف أدى إلى مقتل 33 مدنيا.", "killing", ("naria",), ("مدني",)),
        # who answers an attack did not make it, and his own men are not his dead
        (
            "قصف الجيش الناري مواقع المسلحين ردا على الهجوم الذي استهدف أمس موقعا عسكريا.",
            "attack",
            (),
            ("موقع",),
        ),
        (
            "هاجمت جبهة الوادي موقعا عسكريا. وقصف الجيش الناري المسلحين ردا على الهجوم.",
            "attack",
            ("الوادي",),
            (),
        ),
        # and of the dispersal of a crowd
        ("فرقت الشرطة المتظاهرين بالرصاص ما أدى إلى إصابة عشرة أشخاص.", "wounding", ("شرطه",), ("اشخاص",)),
    ],
)
def test_over_sentences(sentences: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = next(e for e in events(sentences) if e.rule == f"event.{rule}")
    assert sides(event) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("دعا الورداني إلى تجنب تصاعد التوتر والصراع في نارية.", "conflict"),
        ("أطلقت السلطات النارية عملية مداهمات واسعة في مرسى.", "launched_test"),
        ("أسفر حريق هائل في إحدى الغابات أمس عن مقتل عشرة أشخاص.", "killing"),
        ("قتلت الشرطة فجر الأول من أمس سليم الورداني.", "blew_up"),
        ("استهدف الجيش الناري تجمعا مؤيدا لسهلستان.", "targeted"),
        ("قتلت الشرطة النارية ناشطا. ودارت اشتباكات بين الجانبين.", "clashes"),
        ("وضعت نارية جبهة الوادي على قائمة أولوياتها.", "put_on_list"),
        ("وضعت الضفاف مدينة مرسى على لائحة التراث.", "put_on_list"),
        ("أجرت نارية عملية واسعة لتنظيم السوق في مرسى.", "operation_against"),
        ("بدأت سهلستان عملية جديدة لتسهيل حركة السفن.", "operation_against"),
        ("شنت الشرطة النارية عملية كبيرة ضد الغش التجاري.", "operation_against"),
        ("قصف الجيش الناري مساء أمس وفجر اليوم القرية.", "blew_up"),
    ],
)
def test_no_deed(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in {e.rule for e in events(sentence) if e.status == "happened"}
