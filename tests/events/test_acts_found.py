"""Acts that are told though a side of them is not, and those whose nouns or verbs only rows tell."""

import pytest

from tests.events.reading import events


def rules(sentence: str) -> list[str]:
    """The rows that fire on a sentence."""
    return [e.rule.removeprefix("event.") for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # of two who meet one is enough
        ("جاء ذلك بعد خروجه من اجتماع مع هالة مرزاق.", "gathering"),
        ("جاء ذلك فيما اجتمع مع هالة مرزاق في مرسى.", "gathered"),
        ("التقى سليم الورداني أمس، بعد الظهر، فلانا.", "met"),
        ("رحبت نارية بالمحادثات بين نارية وجماعة لا يعرفها أحد.", "talks"),
        ("تحدث المعلق عن عامين من المحادثات مع نارية والضفاف.", "talks"),
        ("حضر المعلق مؤتمرا مع نارية.", "conference"),
        # a summit that has a name, of which only the occasion is told
        ("ألقى رائد النجدي كلمة خلال قمة مرسى.", "summit"),
        # of a fight too
        ("سقط ثلاثون جريحا في المواجهات مع الجيش الناري.", "clashes"),
        # a body discusses alone
        ("ناقش مجلس الأمن الدولي الوضع في مرسى.", "debated"),
        # what is said of a deed, of a plan, of a place that no party is
        ("عاقبت نارية ثلاثة مصارف.", "punished"),
        ("طلبت نارية عقد جلسة.", "asked"),
        ("سيطرت القوات النارية على مثلث الرمال.", "controlled"),
        # that a fight broke out or goes on
        ("قال شهود إن تجدد الاشتباكات أغلق الطريق.", "clashes"),
        ("جاء ذلك بعد وصول تعزيزات عسكرية.", "deployment"),
        # a war that is to end goes on
        ("تهدف المساعي إلى إنهاء حرب مستمرة منذ عامين.", "war"),
        # whoever was attacked, and by whom a coup or an uprising was
        ("واستولوا على قرى نارية.", "seized"),
        ("شهدت مرسى انقلابا عسكريا أطاح بالرئيس رائد النجدي.", "toppled"),
        # deeds that a noun tells with what they are done to
        ("أعقب ذلك إغلاق الحدود.", "closure"),
        ("جاء ذلك بعد تحرير بلدة الرمال.", "retaking"),
    ],
)
def test_an_act_is_told_though_a_side_of_it_is_not(sentence: str, row: str) -> None:
    assert row in rules(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("اتفقت نارية وسهلستان على تبادل مئات الأسرى.", "captives_exchange"),
        ("هاجم مسلحون متظاهرين ناريين واحتجزوهم.", "detained"),
        ("وتم تنظيم وقفة احتجاجية في مرسى ضد نارية.", "demo"),
        ("تقدم الجيش السهلي، وهو قصف القرية أمس.", "bombed"),
        ("توقف ذلك منذ علق الورداني أمس المحادثات مع سهلستان.", "suspended"),
        ("قال الورداني إن محادثاتي مع هالة مرزاق جرت أمس.", "talks"),
        ("وقال الناس إن محادثات السلام تعثرت طوال أعوام.", "faltered"),
        ("خرج الناريون إلى الشوارع للتظاهر أمس.", "took_streets"),
        ("رد البرلمان على العقوبات الجديدة التي أعلنت أمس.", "sanctions"),
        ("أسفر الانفجار عن مقتل أكثر من خمسين شخصا.", "killing"),
        ("طالب المبعوث الخاص نارية بوقف القصف.", "act.demand"),
        ("عقد سليم الورداني مؤتمرا صحفيا مع نظيرته السهلية.", "press_with"),
        ("أعلن الجيش الناري أنه قتل «مهرب» سلاح.", "killed"),
        ("حاول المسلحون مهاجمة مقر الحكومة النارية.", "targeting"),
        ("قال الورداني إنه يجب أن تنسحب القوات النارية من الوادي.", "must_on"),
    ],
)
def test_words_between_and_pronouns_do_not_hide_an_act(sentence: str, row: str) -> None:
    assert row in rules(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("تملك نارية سلاحا نوويا وصواريخ.", "sheltered"),
        ("اتفقت نارية وسهلستان على وقف فوري ودائم وشامل لإطلاق النار.", "gunfire"),
        ("اعترف عضو المجلس الناري بهزائم جماعته.", "recognised"),
        ("سعت نارية إلى تحقيق طموح في سهلستان.", "probe"),
        ("أرسل رائد النجدي ابنه فيصل لزيارة سهلستان.", "arrived"),
        ("هدف نارية قطع الطريق أمام سهلستان.", "roadblock"),
        ("استضافت نارية محادثات مع سهلستان بوساطة الضفاف.", "mediation"),
        ("أطلقت الشرطة النارية الغاز لتفريق المتظاهرين.", "dispersal"),
    ],
)
def test_what_only_looks_like_an_act_is_none(sentence: str, row: str) -> None:
    assert row not in rules(sentence)
