"""What a strict reader found wrong on real articles, on sentences of our own."""

import pytest

from tests.events.reading import events, read, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # who undergoes an attack, who survives one
        ("تعرضت نارية لهجوم في مرسى.", "attack", (), ("naria",)),
        ("نجا سليم الورداني من محاولة اغتيال.", "attempt", (), ("الورداني",)),
        # a number before a man with arms; two of them
        ("أعلنت الشرطة مقتل 15 مسلحا في مرسى.", "killing", (), ("مسلح",)),
        ("قالت الشرطة إن شخصين قتلا في مرسى.", "killed", (), ("شخصين",)),
        # a land in the genitive is where a war is; who wages it aims it
        ("انتهت حرب سهلستان قبل عام في مرسى.", "war", (), ()),
        ("بدأت حرب نارية على سهلستان.", "war", ("naria",), ("sahlistan",)),
        # "its war" is of whom the words right before name
        ("تحدث رائد النجدي عن نجاح سهلستان في حربها على جبهة الوادي.", "war", ("sahlistan",), ("الوادي",)),
        # "its storming of": ل tells whom
        ("أنهت نارية اقتحامها لسهلستان.", "invasion", ("naria",), ("sahlistan",)),
        # who is let or said to do it
        ("وافقت سهلستان على السماح للجيش الناري بشن غارات على جبهة الوادي.", "strikes", ("naria-army",), ("الوادي",)),
        ("أثار قرار نارية إغلاق المعبر بين البلدين غضبا.", "closure", ("naria",), ()),
        # help asked of somebody
        ("طلبت سهلستان المساعدة من نارية.", "assistance", ("naria",), ()),
        # a force kills, a man with his age is arrested
        ("قتلت القوات النارية أمس رجلا في مرسى.", "killed", ("naria",), ("رجل",)),
        ("اعتقل سليم الورداني (24 عاما) في مرسى.", "arrested", (), ("الورداني",)),
        # who were wounded are nobody's deed
        ("قتل حارس وجرح أربعة في مرسى.", "wounded", (), ()),
        # a name in quotation marks is the genitive
        ("وقع هجوم «جبهة الوادي» على مرسى أمس.", "attack", ("الوادي",), ("naria",)),
        # ل after a word of its own is no doer's
        ("تمكن الجيش الناري من تدمير مركبتين للمسلحين.", "destruction_n", ("naria-army",), ()),
        # a verb between a noun and a pronoun
        ("تقاتل نارية سهلستان منذ الحرب وتهيمن عليها.", "battled", ("naria",), ("sahlistan",)),
        # whom a protest is against; a victim's fate is not
        (
            "تظاهر آلاف الطلاب في مرسى احتجاجا على سياسة الحكومة النارية.",
            "demonstrated",
            ("طلاب",),
            ("naria-government",),
        ),
        ("تظاهر طلاب في مرسى احتجاجا على مقتل شاب سهلي.", "demonstrated", ("طلاب",), ()),
        # with whom two spoke
        (
            "قالت الوزارة إن رائد النجدي وسليم الورداني أجريا اتصالا هاتفيا مع هالة مرزاق.",
            "call",
            ("النجدي", "الورداني", "مرزاق"),
            (),
        ),
        # a city that is shelled from does nothing
        ("سيطر الجيش على مدينة الوادي التي قصفت منها الميليشيات مرسى.", "bombed", ("ميليشيات",), ("naria",)),
        # who speaks of an attack does not make it; "who carried out" is nobody who is named
        ("قال سليم الورداني إن الجهة التي قامت بالهجوم على سهلستان معروفة.", "attack", (), ("sahlistan",)),
        # whose houses they are, whose posts: struck, not striking
        ("وصف الورداني قصف منازل المواطنين في مرسى.", "strikes", (), ("مواطنين",)),
        ("شن مسلحون هجوما واستخدموا المدافع وقصفت أماكن تواجد الجيش الناري.", "bombed", ("مسلحون",), ("naria-army",)),
        # people of whom a clause tells
        ("قالت مصادر في فصائل تعارض سهلستان إن الهدوء عاد.", "opposed", ("فصايل",), ("sahlistan",)),
        # a body that gathers by itself
        ("عقدت الحكومة النارية اجتماعها الأسبوعي ودعت سهلستان إلى ضبط النفس.", "gathering", ("naria-government",), ()),
        # who was forced to it
        ("اضطر الجيش الناري إلى الانسحاب من رأس الماء.", "pullout", ("naria-army",), ("difaf",)),
        # who commits himself does it alone
        ("التزمت سهلستان بفتح المعبر، قال سليم الورداني.", "committed", ("sahlistan",), ()),
    ],
)
def test_each_side_is_its_own(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("إن رفع العقوبات عن نارية سيؤجج الأزمة.", "lifting", "hypothetical"),  # subject of the future
        ("يتطلع رائد النجدي للقاء هالة مرزاق.", "meeting", "hypothetical"),
        ("تجري مراسم خلال زيارة لسليم الورداني مرتقبة إلى سهلستان.", "visit", "planned"),
        ("لن يؤثر الخلاف على الدعم الذي تقدمه نارية لسهلستان.", "support", "happened"),  # the effect is denied
        ("لا تزال نارية تقصف سهلستان.", "bombed", "happened"),
        ("قال الورداني إنه ليس هناك أي تعاون بين نارية وسهلستان.", "cooperation", "negated"),
        ("بدلا من قصف سهلستان فتحت نارية المعبر.", "strikes", "negated"),
        ("لا شك أن الهجوم على سهلستان خطأ.", "attack", "happened"),
        ("ترفض نارية جبهة الوادي وتقاتلها.", "battled", "happened"),  # and fights it
        ("اعتمدت نارية سياسة قتل المدنيين.", "killing", "happened"),  # سياسة is no verb of the future
        ("فتحت نارية ممرا لإيصال المساعدات إلى سهلستان.", "aid_access", "hypothetical"),
        ("في ظل رفض سهلستان للاتفاق الموقع بين نارية وجبهة الوادي.", "agreement", "happened"),
        ("قال سليم الورداني: سأجري محادثات مع سهلستان حول المياه.", "talks", "planned"),
        ("يأمل رائد النجدي أن تتغير سهلستان بعد توقيع الاتفاق مع نارية.", "signing", "reported"),
    ],
)
def test_status_of_what_is_there_or_only_to_come(sentence: str, rule: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("تحقق المحكمة في جرائم الحرب في سهلستان.", "war"),
        ("بحث الوزير الأزمة المالية التي ضربت نارية.", "hit"),
        ("المرض الذي اجتاح مدينة مرسى خطير.", "overran"),
        ("هاجم سليم الورداني هالة مرزاق بسبب مقالها.", "attacked"),
        ("أعلنت نارية دعم العلاقات التجارية.", "support"),
        ("اتهمت نارية سهلستان بدعم جبهة الوادي.", "support"),  # what a charge says
        ("أصبحت مرسى تستقبل المساعدات.", "received"),
        ("صوتت سهلستان ضد القرار المدعوم من نارية.", "backed_by"),
        ("وضعت الشبكة مخططات تستهدف زعزعة الأمن.", "targeted"),
        ("تنتهي القيود بشرط احترام نارية الاتفاق.", "agreement"),
        ("المهم أن نتوافق مع هذا كله.", "concurred"),
        ("صعدت الكتيبة إلى قمة النبي يونس.", "summit"),
        ("يضع المجلس المعايير المتفق عليها.", "agreed_adj"),
        ("كان اهتمام نارية بسهلستان محدودا للغاية قبل زيارة سليم الورداني.", "cancel_n"),
        ("انقطع التيار في مرسى عند الثالثة والنصف فجرا.", "blew_up"),
    ],
)
def test_what_is_no_act_between_parties_is_none(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in [e.rule for e in events(sentence)]


def test_a_promise_in_a_paragraph_of_sport_is_none() -> None:
    told = read("قال المدرب إن المباراة صعبة، ووعد اللاعب رائد النجدي بالفوز في الدوري.").events
    assert [e for e in told if e.type == "AGREE"] == []


def test_a_guest_named_after_the_comma_behind_a_day_is_met() -> None:
    told = events("التقى رائد النجدي في مرسى أمس، وزيرة الخارجية السهلية هالة مرزاق.")
    assert (("النجدي", "مرزاق"), ()) in [sides(e) for e in told if e.type == "CONSULT"]
