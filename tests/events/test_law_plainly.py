"""Who did what, in plain sentences on arrests, courts, laws, sanctions, tariffs, envoys and protests."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, D = "naria", "sahlistan", "difaf"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # whose goods, firms or officials a measure is laid on
        ("فرضت نارية رسوما جمركية بنسبة 25 في المئة على السلع السهلية.", "tariffs", (N,), (S,)),
        ("فرضت نارية رسوما جمركية على واردات الصلب القادمة من سهلستان والضفاف.", "tariffs", (N,), (S, D)),
        ("فرضت نارية عقوبات على 15 مسؤولا في سهلستان.", "sanctions", (N,), (S,)),
        ("فرضت نارية عقوبات على خمس شركات سهلية تشتري النفط الضفافي.", "sanctions", (N,), (S,)),
        ("أدرجت نارية خمس شركات سهلية على قائمة العقوبات.", "listed", (N,), (S,)),
        ("حظرت نارية استيراد النفط السهلي.", "banned", (N,), (S,)),
        ("رفعت نارية العقوبات عن قطاع النفط السهلي.", "lifted", (N,), (S,)),
        # but not who is told behind another preposition, nor one's own
        ("فرضت نارية عقوبات على شركات في سهلستان.", "sanctions", (N,), ()),
        ("فرضت نارية عقوبات على رجال أعمال مقربين من الرئيس السهلي.", "sanctions", (N,), ("رجال",)),
        ("فرضت نارية رسوما جمركية على السلع النارية المصدرة.", "tariffs", (N,), ()),
        # what a law or a resolution does, who adopted it does; a draft does nothing yet
        ("أقر البرلمان الناري قانونا يحظر جبهة الوادي.", "banned", ("naria-parliament",), ("الوادي",)),
        ("أقر البرلمان الناري قانونا يفرض عقوبات على سهلستان.", "sanctions", ("naria-parliament",), (S,)),
        ("تبنى المجلس قرارا يطالب سهلستان بفتح المعبر.", "demanded", ("مجلس",), (S,)),
        ("صوت البرلمان الناري على مشروع قانون يفرض عقوبات على سهلستان.", "sanctions", (), (S,)),
        # for whom a warrant is
        ("أصدرت المحكمة النارية مذكرة توقيف بحق الرئيس السهلي نبيل الحافظ.", "arrest_n", (N,), ("الحافظ",)),
        # who tells of an arrest abroad did not make it
        ("أكدت الشرطة النارية اعتقال مرزاق في مرسى.", "arrest_n", ("naria-police",), ("مرزاق",)),
        ("أكدت الشرطة النارية اعتقال مرزاق في تل الورد.", "arrest_n", (), ("مرزاق",)),
        ("أكدت وزارة الداخلية النارية القبض على مرزاق.", "capture", ("naria-interior",), ("مرزاق",)),
        ("أعلن الجيش الناري عزل الرئيس رائد النجدي.", "ouster", ("naria-army",), ("النجدي",)),
        # whose veto it is
        ("أخفق مجلس الأمن في تبني القرار بعد استخدام نارية حق النقض.", "veto", (N,), ()),
        # courts and charges
        ("وجهت النيابة النارية إلى مرزاق تهمة التجسس.", "laid_charge", (N,), ("مرزاق",)),
        ("وجهت النيابة النارية تهمة دعم جبهة الوادي إلى مرزاق.", "laid_charge", (N,), ()),
        ("أيدت المحكمة النارية حكم السجن على مرزاق.", "upheld", (N,), ("مرزاق",)),
        ("مثل الورداني أمس أمام محكمة في مرسى.", "tried_man", (), ("الورداني",)),
        ("أمرت محكمة العدل الدولية نارية بوقف العمليات.", "ordered_by_court", ("icj",), (N,)),
        ("إدانة مرزاق بالقتل والحكم على مرزاق بالسجن المؤبد.", "sentence_on", (), ("مرزاق",)),
        ("أوقفت الشرطة النارية ناشطا بتهمة التجسس.", "charge", ("naria-police",), ("ناشط",)),
        # who is let go or called in is no doer
        ("أطلق سراح الورداني أمس.", "released", (), ("الورداني",)),
        ("أطلق الجيش الناري سراح مرزاق.", "released", ("naria-army",), ("مرزاق",)),
        ("استدعي السفير السهلي في مرسى إلى وزارة الخارجية.", "summoned", (), (S,)),
        # people sent away or handed over, visas, lists, parliaments
        ("أبعدت السلطات النارية ناشطا إلى سهلستان.", "sent_away", ("naria-authorities",), ("ناشط",)),
        ("سلمت نارية إلى سهلستان متهما بالقتل.", "extradited", (N, S), ()),
        ("ألغت نارية تأشيرات دبلوماسيين سهليين.", "cancelled_visas", (N,), (S,)),
        ("شطبت نارية سهلستان من قائمة الإرهاب.", "struck_off", (N,), (S,)),
        ("ألغت نارية تصنيف جبهة الوادي منظمة إرهابية.", "ended_listing", (N,), ("الوادي",)),
        ("حل رائد النجدي البرلمان.", "dissolved", ("النجدي",), ()),
        ("أضرب سائقو القطارات في نارية للمطالبة بزيادة الأجور.", "struck", ("سايقو",), ()),
        ("أدين سليم الورداني بجميع التهم الموجهة إليه.", "found_guilty", (), ("الورداني",)),
        ("أخلت محكمة نارية سبيل ثلاثة ناشطين.", "let_off", (N,), ()),
        ("تقاضي نارية سهلستان أمام محكمة العدل الدولية.", "sues", (N,), (S,)),
        ("منعت نارية دخول مواطنين سهليين إلى أراضيها.", "barred_entry", (N,), ("سهليين",)),
        ("خفضت نارية الرسوم الجمركية على السلع السهلية.", "cut_tariffs", (N,), (S,)),
        ("رفعت نارية الرسوم الجمركية على السلع السهلية.", "tariffs", (N,), (S,)),
        ("حذرت نارية من أنها ستفرض عقوبات على أي دولة تشتري النفط السهلي.", "sanctions", (N,), ()),
        ("فرضت القوات النارية إغلاقا شاملا على سهلستان.", "blockade", (N,), (S,)),
        # what is announced is no verb of those behind it, who is arrested no doer, a court's sentence no charge
        ("أعلنت نارية، الخميس، طرد أربعة دبلوماسيين سهليين.", "expulsion", (N,), (S,)),
        ("صدر حكم على الناشط سليم الورداني. واعتقل الناشط الحقوقي والمدون، في مرسى.", "arrested", (), ("الورداني",)),
        ("اعتقل الجيش الوطني ثلاثة ناشطين.", "arrested", ("وطني",), ("ناشطين",)),
        ("أعلنت نارية، أمس، قطع علاقاتها الدبلوماسية مع سهلستان وطرد السفير السهلي.", "expulsion", (N,), (S,)),
        ("اعتقال الورداني أثار احتجاجات واسعة في مرسى.", "protest", (), ()),
        ("استخدمت الضفاف الفيتو الناري ورقة ضغط بعد فيتو نارية.", "veto", (N,), ()),
        # another's envoy is no own one, whom an arrest hits no accuser
        ("استدعت نارية السفيرة السهلية في مرسى احتجاجا على تصريحات.", "summoned", (N,), (S,)),
        ("استدعت نارية سفيرتها لدى سهلستان للتشاور.", "recalled", (N,), (S,)),
        ("أصدر القضاء الناري مذكرة توقيف بحق مرزاق بتهمة التجسس.", "charge", ("naria-judiciary",), ("مرزاق",)),
        # what came before a border was closed is no side of it, what is asked for none of the asking
        ("تم إغلاق الحدود بعد سيطرة المسلحين على مرسى.", "closure", (), ()),
        ("قدمت نارية طلبا رسميا لتسليم الورداني.", "request", (N,), ()),
        # a raid is theirs who arrest
        ("اعتقلت الشرطة النارية عشرة ناشطين خلال مداهمات في مرسى.", "raid_n", ("naria-police",), ()),
    ],
)
def test_who_did_it(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # a draft condemns nobody, a resolution that nobody is told to adopt neither
        ("قدمت نارية مشروع قرار يدين سهلستان.", "condemned"),
        ("استخدمت نارية الفيتو ضد مشروع قرار يدين سهلستان.", "condemned"),
        # the same told twice
        ("نفذت نارية حكم الإعدام في ناشط سهلي.", "execution"),
        ("وجهت النيابة النارية إلى مرزاق تهمة التجسس.", "charge"),
        ("رفعت نارية دعوى على سهلستان بتهمة تمويل الإرهاب.", "charge"),
        ("ألغت نارية تصنيف جبهة الوادي منظمة إرهابية.", "listing"),
        ("نفذ المعلمون في نارية إضرابا احتجاجا على النظام.", "protest"),
        ("استدعت نارية السفير السهلي للاحتجاج على استقبال مرزاق.", "protest"),
        ("منحت نارية حق اللجوء لسليم الورداني.", "asylum"),
        # a charge of nobody, or one for which a court has sentenced
        ("حكمت محكمة نارية على ناشط بالسجن بتهمة التجسس.", "charge"),
        ("وهو بريء من تهمة التجسس.", "charge"),
        # before a committee, for one's land, or like a court
        ("مثل الورداني أمام لجنة برلمانية.", "tried_man"),
        ("مثل الورداني بلاده أمام محكمة العدل الدولية.", "tried_man"),
        ("هيئات مثل محكمة العدل تقف أمام القضاء.", "tried_man"),
        # what is lifted is not laid, a duty that is cut neither; what a court refuses it does not ask for
        ("رفع حظر التجول في مرسى بعد ثلاثة أيام من فرضه.", "blockade"),
        ("خفضت نارية الرسوم الجمركية على السلع السهلية.", "tariffs"),
        ("رفعت نارية الرسوم الجمركية على السلع السهلية.", "lifted"),
        ("رفضت محكمة نارية طلب الإفراج عن مرزاق.", "request"),
        ("منعت نارية سهلستان من دخول الميناء.", "barred_entry"),
        ("أدين بشدة هجوم سهلستان.", "found_guilty"),
        ("أسقطت نارية بالفيتو مشروع قرار سهلستان.", "veto"),
        # a curfew is laid once; an army that a report accuses accuses nobody
        ("فرضت السلطات النارية حظر التجول في مرسى بعد هجمات على قوات الأمن.", "restricted"),
        ("اتهم تقرير أممي الجيش الناري بارتكاب جرائم حرب.", "accused"),
        # other meanings
        ("حل الورداني ضيفا على مجلس العلاقات.", "dissolved"),
        ("تبعد مرسى مئة كيلومتر عن الطريق المؤدية إلى تل الورد.", "sent_away"),
        ("سلم المتهم نفسه إلى الجيش الناري.", "extradited"),
        ("أيدت نارية الحكم الذاتي في الوادي.", "upheld"),
        ("طالبت نارية سهلستان بتسليم الداعية سليم الورداني.", "call_for"),
    ],
)
def test_it_is_not_told(sentence: str, row: str) -> None:
    assert row not in [found for found, _, _ in told(sentence)]


def test_taking_power_is_a_coup() -> None:
    [taken] = [e for e in events("أعلن الجيش الناري الاستيلاء على السلطة في مرسى.") if e.type in {"COERCE", "ASSAULT"}]
    assert taken.type == "COERCE"


def test_a_law_that_is_only_drafted_does_nothing_yet() -> None:
    drafted = events("صوت البرلمان الناري على مشروع قانون يفرض عقوبات على سهلستان.")
    assert [e.status for e in drafted if e.rule == "event.sanctions"] == ["hypothetical"]


def test_what_is_recommended_is_not_done() -> None:
    found = events("أوصت لجنة برلمانية نارية بتعليق عضوية سهلستان.")
    assert [e.status for e in found if e.rule == "event.frozen_n"] == ["hypothetical"]
