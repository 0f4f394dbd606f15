"""Who arrested, sentenced, banned or expelled whom, in plain sentences where the page tells it near by."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S = "naria", "sahlistan"
POLICE, INTERIOR, AUTHORITIES = "naria-police", "naria-interior", "naria-authorities"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # a power of a state that tells of an arrest in its land made it
        ("ذكرت وزارة الداخلية النارية أن أكثر من عشرة مسلحين أوقفوا في مرسى.", "took_in", (INTERIOR,), ("مسلحين",)),
        ("أفاد بيان صدر عن مكتب رئيس الوزراء الناري بأنه تم توقيف 50 شخصا.", "arrest_n", (N,), ("شخص",)),
        ("أفادت النيابة العامة النارية بأنه جرى اعتقال أربعة أشخاص.", "arrest_n", (N,), ("اشخاص",)),
        ("تم إلقاء القبض على ثلاثة ناشطين، بحسب بيان لوزارة الداخلية النارية.", "capture", (INTERIOR,), ("ناشطين",)),
        ("أوقف تسعة ناشطين في مرسى، حسبما ذكرت النيابة العامة النارية.", "took_in", (N,), ("ناشطين",)),
        ("أكد مكتب مدعي عام مرسى، في بيان، أن الرجل اعتقل أمس.", "arrested", (N,), ("رجل",)),
        (
            "أعلنت وزارة الداخلية النارية ضبط أسلحة.\nوأضافت الوزارة أنه تم القبض على شخصين.",
            "capture",
            (INTERIOR,),
            ("شخصين",),
        ),
        # a spokesman's body, not he
        ("قال المتحدث باسم الشرطة النارية كريم الأشرف إنها اعتقلت معارضين.", "arrested", (N,), ("معارضين",)),
        ("داهمت الشرطة مقر الحزب. وقال المتحدث باسم الشرطة إنها اعتقلت معارضين.", "arrested", ("شرطه",), ("معارضين",)),
        # but not in another land, nor of its own men, and no body of states
        ("قالت الشرطة النارية إن ثلاثة ناشطين اعتقلوا في سهلستان.", "arrested", (), ("ناشطين",)),
        ("قال الجيش الناري إن جنديين اعتقلا أمس.", "arrested", (), ("جنديين",)),
        ("قالت الحكومة السهلية إن ثلاثة من مواطنيها اعتقلوا.", "arrested", (), ("ثلاثه",)),
        ("قال مجلس الأمن الدولي إن عشرة صحفيين اعتقلوا في نارية.", "arrested", (), ("صحفيين",)),
        ("قالت وزارة الخارجية النارية إن ثلاثة صحفيين اعتقلوا أمس.", "arrested", (), ("صحفيين",)),
        ("قال سليم الورداني إن ثلاثة من مساعديه اعتقلوا.", "arrested", (), ("ثلاثه",)),
        ("طالبت الحكومة النارية بإنهاء الاعتقال الإداري بحق المواطنين.", "arrest_n", (), ("مواطنين",)),
        # ties that a ministry says were cut
        ("أكدت وزارة الخارجية النارية أنه تم قطع العلاقات مع سهلستان.", "rupture", (N,), (S,)),
        # told again of a group, a person, by number or a pronoun
        (
            "اعتقلت الشرطة النارية عشرة صحفيين. وقال محاموهم إن الصحفيين اعتقلوا ليلا.",
            "arrested",
            (POLICE,),
            ("صحفيين",),
        ),
        (
            "أعدمت السلطات النارية عشرين سجينا. وقالت منظمة إن السجناء أعدموا أمس.",
            "executed",
            (AUTHORITIES,),
            ("سجناء",),
        ),
        ("اعتقلت الشرطة النارية رجلا. وليس هناك مشتبه بهم غير الذي تم القبض عليه.", "capture", (POLICE,), ()),
        ("قال الورداني إن الشرطة النارية اعتقلت 590 شخصا.\nوأوقف 590 شخصا في البلاد.", "took_in", (POLICE,), ("شخص",)),
        ("أثار اعتقال النائب كريم الأشرف غضبا. وكانت الشرطة النارية اعتقلته أمس.", "arrest_n", (POLICE,), ("الاشرف",)),
        ("أعلنت الشرطة النارية أنها اعتقلت منفذ الهجوم الذي أمسك به مواطنون قبل اعتقاله.", "arrest_n", (POLICE,), ()),
        ("قالت منظمة إن النشطاء تعرضوا للضرب أثناء احتجازهم لدى الشرطة.", "arrest_n", ("شرطه",), ("نشطاء",)),
        # a verdict behind one of a court, and on whom the first one names
        ("قضت محكمة نارية بسجن ناشطين. وحكم على كريم الأشرف بالسجن.", "condemned_to", (N,), ("الاشرف",)),
        ("قضت محكمة نارية بإعدام هالة مرزاق.\nوأدينت مرزاق بثلاث تهم.", "found_guilty", (N,), ("مرزاق",)),
        (
            "نفذت السلطات النارية حكم الإعدام في كريم الأشرف.\nونددت سهلستان بإعدام الأشرف.",
            "execution",
            (AUTHORITIES,),
            ("الاشرف",),
        ),
        # but not one of another land, nor where the page tells of two who did it
        (
            "قضت محكمة نارية بسجن ناشطين. وكان قد حكم على كريم الأشرف في سهلستان بالسجن.",
            "condemned_to",
            (),
            ("الاشرف",),
        ),
        ("حكمت محكمة سهلية على كريم الأشرف بالسجن.\nوكان الأشرف قد اعتقل في نارية.", "arrested", (), ("الاشرف",)),
        (
            "اعتقلت نارية 50 سهليا.\nواعتقلت سهلستان 50 ناريا.\nوقالت منظمة إن 50 شخصا اعتقلوا.",
            "arrested",
            (),
            ("شخص",),
        ),
        # who was executed by hanging did not execute, and a force before its verb is not arrested
        (
            "أعدمت السلطات النارية كريم الأشرف. وذكرت تقارير أن الأشرف أعدم شنقا.",
            "executed",
            (AUTHORITIES,),
            ("الاشرف",),
        ),
        ("أعدم كريم الأشرف بتهمة التجسس.", "executed", (), ("الاشرف",)),
        ("المسلحون أعدموا شنقا ثلاثة رجال.", "executed", ("مسلحون",), ()),
        ("قال الورداني إن قوات الاحتلال الناري اعتقلت خلال 24 ساعة نحو 20 سهليا.", "arrested", ("idf",), ()),
        ("قالت صحيفة إن الجيش اعتقل وزراء في الحكومة.", "arrested", ("جيش",), ()),
        # what somebody is arrested, sentenced or accused for is his
        ("قضت محكمة سهلية بسجن ثمانية بتهمة السطو على كنائس.", "sentenced", (S,), ()),
        ("حكمت محكمة نارية على ناشط بالسجن بتهمة الهجوم على مركز للشرطة.", "attack", ("ناشط",), ("شرطه",)),
        ("اعتقلت الشرطة النارية ثلاثة أشخاص بتهمة قتل ضابط سهلي.", "killing", ("اشخاص",), (S,)),
        ("وجهت النيابة النارية إلى ناشطين تهمة محاولة اغتيال رائد النجدي.", "attempt", ("ناشطين",), ("النجدي",)),
        ("اتهمت نارية سهلستان بالضلوع في محاولة اغتيال الرئيس رائد النجدي.", "attempt", (S,), ("النجدي",)),
        ("اتهمت نارية سهلستان بالوقوف وراء الهجوم على مركز للشرطة.", "attack", (S,), ("شرطه",)),
        ("اتهم رائد النجدي هالة مرزاق بالتآمر مع الضفاف لاغتياله.", "killing", ("مرزاق",), ("النجدي",)),
        # but not what he let go
        ("اتهمت نارية سهلستان بعدم التحقيق في الهجوم على مركز للشرطة.", "attack", (), ("شرطه",)),
        # a decision, a verdict or a paper is of who took or issued it
        ("القرار الذي اتخذته نارية بقطع علاقاتها مع سهلستان أثار غضبا.", "rupture", (N,), (S,)),
        ("انتقدت الضفاف القرار الذي اتخذته نارية بطرد السفير السهلي.", "expulsion", (N,), (S,)),
        ("رحبت نارية بالحكم الصادر عن محكمة سهلية بسجن عشرة مسلحين.", "sentence_on", (S,), ()),
        ("أكدت هالة مرزاق رفض العقوبات المفروضة من قبل نارية على الضفاف.", "rejection", ("مرزاق",), (N,)),
        (
            "وجهت منظمة العفو الدولية رسالة تطالب الرئيس رائد النجدي بوقف الإعدامات.",
            "demanded",
            ("amnesty",),
            ("النجدي",),
        ),
        ("القرار الذي اتخذته نارية بشأن المياه دفع سهلستان إلى قطع العلاقات معها.", "rupture", (), ()),
        # a paragraph goes on with arrests of the authorities, and what was done "after" an arrest by a force
        ("اعتقلت الشرطة النارية عشرة محتجين. كما جرى توقيف ثلاثة صحفيين.", "arrest_n", (POLICE,), ("صحفيين",)),
        ("فرقت الشرطة النارية المسيرة بعد اعتقال ناشط.", "arrest_n", (POLICE,), ("ناشط",)),
        # but not where somebody else tells of them, other armed men stand between, or no force acts
        ("اعتقلت الشرطة النارية عشرة محتجين. وقالت سهلستان إن ثلاثة صحفيين اعتقلوا.", "arrested", (), ("صحفيين",)),
        (
            "اعتقلت الشرطة النارية عشرة محتجين. وهاجم مسلحون مركزا، وتم احتجاز ثلاثة أشخاص.",
            "arrest_n",
            (),
            ("اشخاص",),
        ),
        ("تظاهر ناشطون بعد اعتقال كريم الأشرف.", "arrest_n", (), ("الاشرف",)),
        # whom sanctions cover that were told before
        ("فرضت نارية عقوبات على سهلستان.\nوتشمل العقوبات مؤسسات سهلية وضفافية.", "sanctions", (N,), (S, "difaf")),
        (
            "فرضت نارية عقوبات على سهلستان. وفرضت الضفاف عقوبات على سهلستان.\nوتشمل العقوبات مؤسسات سهلية.",
            "sanctions",
            (S,),
            (),
        ),
        # who stands before a verb of accusing that only "of" follows is accused
        ("قال محاميه إن كريم الأشرف اتهم بالتجسس.", "accused", (), ("الاشرف",)),
        ("تم توقيف مسؤولين في صحيفة معارضة لرائد النجدي اتهمتهم محكمة نارية بالتجسس.", "act.accuse", ("ناريه",), ()),
        # which land saw a coup did not make it; soldiers who close a road protest against nobody
        ("أدان سليم الورداني الانقلاب العسكري الذي شهدته سهلستان أمس.", "coup", (), ()),
        # before whose verb those stand whom it befell; whose pronoun stands before an object with ل
        ("قال معارضون إن عدة معارضين طوقت الشرطة منازلهم.", "surrounded", ("شرطه",), ("معارضين",)),
        ("أدان الاتحاد الأوروبي الرئيس الناري رائد النجدي لقمعه للاحتجاجات.", "repression", ("النجدي",), ()),
        # whose own envoy is recalled, with whom somebody is held, whose custody it is
        (
            "قالت نارية إنها أحبطت مؤامرة نفذها اثنان على صلة بسهلستان وأعلنت استدعاء سفيرها لدى سهلستان.",
            "rupture",
            (N,),
            (S,),
        ),
        (
            "تداولت صحف معلومات عن توقيف رجل أعمال لدى السلطات السهلية.",
            "arrest_n",
            ("sahlistan-authorities",),
            ("رجل",),
        ),
        ("ندد الورداني باعتقال السلطات السهلية.", "arrest_n", ("sahlistan-authorities",), ()),
        ("اعتقال رئيس الوزراء الناري رائد النجدي بتهمة الفساد.", "arrest_n", (), ("النجدي",)),
        # a cell that is broken up, and staff of an embassy sent away
        ("أعلنت السلطات النارية أنها تمكنت من تفكيك خلية إرهابية.", "breaking_cell", (AUTHORITIES,), ()),
        ("أعلنت نارية طرد موظف في السفارة السهلية.", "expelled_staff", (N,), ()),
        # who is named only behind a measure, by whom it is answered or with whom a border is
        (
            "أعلنت الحكومة النارية عن طرد دبلوماسي سهلي ردا على خطوة مماثلة من قبل السلطات السهلية.",
            "expulsion",
            ("naria-government",),
            (S,),
        ),
        ("أمرت نارية بإغلاق المعابر الحدودية مع سهلستان.", "closure", (N,), (S,)),
        ("اعتقل عشرة ناشطين في مرسى من قبل الشرطة النارية.", "arrested", (POLICE,), ("ناشطين",)),
        ('اتهم رائد النجدي هالة مرزاق بـ "التآمر" مع الضفاف لاغتياله.', "killing", ("مرزاق",), ("النجدي",)),
        ("اتهم النجدي سهلستان كذلك بتدريب مسلحين، وبالتورط في الهجوم عليه.", "attack", (S,), ("النجدي",)),
        # prosecutors speak
        ("اتهم الادعاء الناري ثلاثة سهليين بالتجسس.", "act.accuse", ("الناري",), ("سهليين",)),
    ],
)
def test_who_did_it(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("page", "row", "actors"),
    [
        ("# القبض على خلية إرهابية في مرسى\nأعلنت السلطات النارية القبض على خلية إرهابية.", "capture", (AUTHORITIES,)),
        ("# توقيف 23 سهليا في مرسى\nأوقفت قوة من الجيش الناري 23 شخصا سهليا في مرسى.", "arrest_n", ("naria-army",)),
        (
            "# مراسل يبدأ عاما ثانيا قيد اعتقال السلطات النارية\nواعتقل سليم الورداني في مرسى أمس.",
            "arrested",
            (AUTHORITIES,),
        ),
        # but of others
        ("# اعتقال ناشطين في مرسى\nقالت الشرطة النارية إنها اعتقلت صحفيا في تل الورد.", "arrest_n", ()),
    ],
)
def test_a_headline_has_the_doer_of_its_story(page: str, row: str, actors: tuple[str, ...]) -> None:
    first = next(e for e in events(page) if e.rule == f"event.{row}")
    assert first.actors == actors


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # behind the "that" of a noun stands no verb
        ("قال الورداني إن طرد الدبلوماسيين جاء ردا على تجسسهم.", "expelled"),
        ("قال الورداني إن حظر الحزب قرار خاطئ.", "banned"),
        # a duty of ours is nobody's, whomever its clause goes on to name
        ("كما يجب أن نذكر أن نارية دعمت سهلستان.", "must_on"),
        # what somebody stops is nobody's arrest
        ("قال الورداني إن المتمردين لم يوقفوا أعمالهم الإرهابية.", "took_in"),
        # pictures are no town
        ("ونشرت صور تظهر عمليات توقيف المشتبه بهم.", "arrest_n"),
        # a charge that only tells for what a court sentenced somebody
        ("قضت محكمة سهلية بسجن ثمانية بتهمة السطو على كنائس.", "charge"),
    ],
)
def test_no_event(sentence: str, row: str) -> None:
    assert row not in {one for one, _, _ in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("نفت الشرطة النارية ما قاله حزب البناء عن أن جنودا اعتقلوا ناشطا.", "arrested", "negated"),
        ("حكمت محكمة نارية على ناشط بالسجن بتهمة الهجوم على مركز للشرطة.", "attack", "reported"),
        ("أكدت هالة مرزاق رفض العقوبات المفروضة من قبل نارية على الضفاف.", "sanctions", "happened"),
        ("قال الورداني إن رفض نارية الاتفاق أضعف مصداقيتها.", "rejection", "happened"),
    ],
)
def test_what_became_of_it(sentence: str, row: str, status: str) -> None:
    assert (row, status) in {(e.rule.removeprefix("event."), e.status) for e in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "row", "type_"),
    [
        ("أغلق الجيش الناري الطرق المؤدية إلى مرسى.", "closed_road", "COERCE"),
        ("أغلق محتجون الطريق المؤدية إلى مرسى.", "closed_road", "PROTEST"),
    ],
)
def test_a_road_that_soldiers_close_is_a_measure(sentence: str, row: str, type_: str) -> None:
    assert (row, type_) in {(e.rule.removeprefix("event."), e.type) for e in events(sentence)}


def test_an_arrest_in_another_land_is_not_the_headlines() -> None:
    page = "# الشرطة النارية تعتقل محتجين\nوفي سهلستان اعتقل كريم الأشرف أمس."
    assert [e.actors for e in events(page)] == [(POLICE,), ()]


def test_a_refusal_of_which_a_future_tells_did_not_happen() -> None:
    told_of = events("قال الورداني إن رفض نارية الاتفاق سيضعف مصداقيتها.")
    assert "happened" not in {e.status for e in told_of if e.type == "REJECT"}
