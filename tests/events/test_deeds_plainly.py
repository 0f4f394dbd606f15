"""Who did what, in plain sentences on sanctions, aid, withdrawals, thwarted plots and those whom somebody sends."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, D = "naria", "sahlistan", "difaf"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # a reason for which somebody is acted against is his
        ("فرضت نارية عقوبات على سهلستان بسبب دعمها للحوثيين.", "support", (S,), ("houthis",)),
        ("قطعت نارية علاقاتها الدبلوماسية مع سهلستان بسبب حربها على الضفاف.", "war", (S,), (D,)),
        ("انتقدت نارية سهلستان بسبب دعمها للحوثيين.", "support", (S,), ("houthis",)),
        ("عاقبت نارية سهلستان لدعمها الحوثيين.", "support", (S,), ("houthis",)),
        ("استدعت نارية سفيرها لدى سهلستان احتجاجا على دعمها للحوثيين.", "support", (S,), ("houthis",)),
        # but of him who suffers it, of nobody else, or told before, it is his own
        ("تعرضت نارية لانتقادات من سهلستان بسبب هجومها على الضفاف.", "attack", (N,), (D,)),
        ("واجهت نارية عقوبات من سهلستان بسبب هجومها على الضفاف.", "attack", (N,), (D,)),
        ("قصفت نارية مواقع في سهلستان بعد دعمها للحوثيين.", "support", (N,), ("houthis",)),
        # a height or some villages are no body; a height's name is no round of talks
        ("انسحبت القوات النارية من قمة الجبل أمس.", "withdrew", (N,), ()),
        ("أعلنت نارية انسحاب قواتها من الجولان أمس.", "pullout", (N,), ()),
        ("أعلنت نارية انسحابها من جولة المفاوضات.", "withdrawal_deal", (N,), ()),
        ("أوقفت نارية هجومها على سهلستان أمس.", "halted_fire", (N, S), ()),
        # by whose fire they fell, who tells of it did not kill them
        ("أعلن الجيش الناري أنه قتل ثلاثة مسلحين برصاص مجهولين.", "killed", ("مجهولين",), ("مسلحين",)),
        ("قالت الشرطة النارية إنه قتل خمسة مسلحين أمس.", "killed", (), ("مسلحين",)),
        # whom somebody held, told behind الذين, held nobody
        ("أفرجت نارية عن البحارة الذين احتجزتهم في مرسى.", "detained", (N,), ("بحاره",)),
        # from whom leave comes gives no help
        ("حصلت نارية بموافقة من سهلستان على مساعدات ضفافية.", "aid", (D,), (N,)),
        ("تسلمت نارية أمس من سهلستان مساعدات.", "aid", (S,), (N,)),
        # who leaves a body or a deal withdraws no forces
        ("انسحبت نارية وسهلستان من المحكمة الجنائية الدولية.", "withdrew_deal", (N, S), ()),
        ("أعلنت نارية انسحابها من منظمة الصحة العالمية.", "withdrawal_deal", (N,), ()),
        ("انسحب الوفد الناري من القاعة احتجاجا.", "withdrew_deal", (N,), ()),
        ("انسحاب القوات النارية من مرسى تنفيذا للاتفاق.", "pullout", (N,), ()),
        ("أعلنت نارية انسحاب قواتها من سهلستان.", "pullout", (N,), (S,)),
        # between whom something is, is praised no more than the other
        ("رحبت نارية باستئناف العلاقات بين السعودية وإيران.", "act.welcome", (N,), ()),
        ("رحبت نارية بجهود السعودية وإيران.", "act.welcome", (N,), ("saudi-arabia", "iran")),
        # who gets is not protested against
        ("احتج آلاف الناريين في مرسى على تسليم أربع قرى لسهلستان.", "protested", ("ناريين",), ()),
        ("احتج الآلاف على سياسة الحكومة لسهلستان.", "protested", ("الالاف",), ("حكومه",)),
        # whose plot is thwarted
        ("أفشلت نارية محاولة للحوثيين لاغتيال الورداني.", "killing", ("houthis",), ("الورداني",)),
        ("أحبطت نارية مخطط الحوثيين لاغتيال الورداني.", "killing", ("houthis",), ("الورداني",)),
        # whom a clause without الذي describes did it
        ("أدانت نارية جماعة قصفت مرسى.", "act.condemn", (N,), ()),
        ("أوقفت الشرطة النارية شخصا أطلق النار على متظاهرين.", "took_in", ("naria-police",), ("شخص",)),
        # who gets help from whom, and a state that is he or she
        ("تسلمت نارية من سهلستان شحنة مساعدات طبية.", "aid", (S,), (N,)),
        ("تسلمت مرسى شحنة مساعدات من سهلستان.", "aid", (S,), (N,)),
        ("طردت النيجر السفير الفرنسي وأمهلته أياما لمغادرة البلاد.", "expelled", ("niger",), ("france",)),
        # a delegation of a kind, and what is resisted
        ("زار وفد تجاري ناري سهلستان.", "visited", (N, S), ()),
        ("دعا الورداني إلى مقاومة الضغوط السهلية.", "act.demand", ("الورداني",), ()),
        ("دعا الورداني المقاومة إلى ضبط النفس.", "act.demand", ("الورداني",), ("مقاومه",)),
        # who ends a conflict does not fight, and forces that are spoken of do not speak
        ("تواصل نارية مساعيها لإنهاء الصراع وإحلال السلام.", "conflict_ended", (), ()),
        ("نفى الورداني أن يكون قد ناقش مع الجانب السهلي مسألة إرسال قوات.", "debated", ("الورداني", S), ()),
        # an envoy of somebody's is not himself
        ("التقى مبعوث ترامب ستيف ويتكوف الرئيس بوتين في موسكو.", "met", ("steve-witkoff", "vladimir-putin"), ()),
        ("التقى مبعوث النجدي مرزاق في مرسى.", "met", ("النجدي", "مرزاق"), ()),
        ("عقد موفد الورداني محادثات مع مرزاق في مرسى.", "talks", ("الورداني", "مرزاق"), ()),
    ],
)
def test_who_did_it(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # aid that stops is none
        ("أوقفت نارية مساعداتها العسكرية لسهلستان أمس.", "aid"),
        ("علقت نارية وسهلستان مساعداتهما للضفاف.", "aid"),
        ("أعلنت نارية وقف مساعداتها لسهلستان.", "aid"),
        # to comment is not to suspend
        ("ولم تعلق نارية على محادثات سهلستان مع الضفاف.", "suspended"),
        ("وعلق الورداني على المفاوضات قائلا إنها صعبة.", "suspended"),
        # what came before is not his who acts after it
        ("قررت نارية إغلاق السفارة بعد الهجوم.", "attack"),
        ("أوقفت الشرطة النارية شخصا أطلق النار على متظاهرين.", "halted_fire"),
        ("أحبطت الشرطة النارية مخططا لاستهداف مطار مرسى.", "targeting"),
        # what is launched is no march, to shoot it down no refusal
        ("وأطلقت نارية مئات المسيرات والصواريخ على سهلستان.", "marches"),
        ("أعلن الجيش الناري اعتراض معظم المقذوفات.", "rejection"),
        # who takes up a call did not make it, nor does he meet of whom الذين tells
        ("أعلنت نارية وسهلستان قبولهما بدعوة الوساطة لاستئناف المحادثات.", "invitation"),
        ("دعت الضفاف الناريين، الذين سيعقدون اجتماعاتهم في مرسى، إلى رسم خريطة طريق.", "gathering"),
        # whose attack is beaten back, or work stopped, made no truce
        ("أوقف الجيش الناري الهجوم السهلي على مرسى أمس.", "halted_fire"),
        ("أوقفت الشرطة النارية هجوما في مرسى أمس.", "halted_fire"),
        ("أوقفت المحكمة النارية أعمال البناء في مرسى.", "halted_fire"),
        ("أوقفت نارية جميع أشكال التعاون مع سهلستان.", "halted_fire"),
    ],
)
def test_it_is_not_told(sentence: str, row: str) -> None:
    assert row not in [found for found, _, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("أوقفت نارية مساعداتها العسكرية لسهلستان أمس.", "cut_aid"),
        ("أعلنت نارية وقف مساعداتها لسهلستان.", "cut_aid_n"),
        ("علق الجيش الناري، الأربعاء، مشاركته في المحادثات مع سهلستان.", "suspended"),
        ("علقت الأمم المتحدة توزيع المساعدات الغذائية في مرسى.", "suspended"),
        ("استأنفت نارية مساعداتها لسهلستان بعد توقف دام عاما.", "aid"),
        ("دعت نارية إلى وقف القتال وإدخال المساعدات إلى مرسى.", "aid_access"),
        ("أوقفت نارية القتال وقدمت مساعدات لسهلستان.", "aid"),
        ("أوقفت نارية فورا إطلاق النار.", "halted_fire"),
        ("قبلت نارية دعوة سهلستان إلى الحوار.", "accepted"),
        # what stops is the fire, and "on" that is not the verb's own
        ("أعلنت نارية بعد وقف إطلاق النار تقديم مساعدات لسكان سهلستان.", "allotment"),
        ("أعلنت نارية بعد وقف إطلاق النار مساعدات غذائية لسهلستان.", "aid"),
        ("علقت نارية بناء على طلب الضفاف المحادثات مع سهلستان.", "suspended"),
    ],
)
def test_it_is_told(sentence: str, row: str) -> None:
    assert row in [found for found, _, _ in told(sentence)]


def test_an_envoy_has_his_own_id() -> None:
    [met] = events("التقى مبعوث النجدي مرزاق في مرسى.")
    assert met.actors[0] == "name:مبعوث النجدي"


def test_talks_that_others_discuss_are_not_theirs() -> None:
    met = "التقى سليم الورداني هالة مرزاق في مرسى وأجريا محادثات.\n"
    found = events(met + "الورداني يبحث مع مسؤولة سهلية استئناف مفاوضات رأس الماء.")
    assert [e.actors for e in found if e.rule == "event.negotiations"] in ([], [()])


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("وينص المقترح على هدنة مدتها ستة أسابيع تفرج خلالها نارية عن الرهائن.", "hypothetical"),
        ("نصت الهدنة على شروط، ثم أفرجت نارية عن الرهائن.", "happened"),
    ],
)
def test_what_a_proposal_provides_for_is_not_done(sentence: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == "event.freed"] == [status]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("لن تتفاوض سهلستان قبل أن تسحب نارية قواتها من مرسى.", "pulled_out", "hypothetical"),
        ("لا تفاوض قبل أن تفرج نارية عن الأسرى.", "freed", "hypothetical"),
        ("رفضت سهلستان الحوار قبل انسحاب نارية من مرسى.", "pullout", "hypothetical"),
        ("لن تجري سهلستان أي استفتاء قبل بدء انسحاب نارية من مرسى.", "pullout", "hypothetical"),
        ("قتل خمسة جنود قبل أن تنسحب نارية من مرسى.", "withdrew", "happened"),
        ("رفضت نارية المقترح، وقصفت مرسى قبل انسحاب قواتها منها.", "pullout", "happened"),
        ("لا جدوى من التفاوض قبل انسحاب نارية من مرسى.", "pullout", "hypothetical"),
        ("لا تزال نارية تقصف مرسى قبل انسحاب سهلستان من وادي الحجر.", "pullout", "happened"),
        ("ترفض الضفاف حتى الآن الاجتماع مع هالة مرزاق.", "gathering", "negated"),
        ("قصفت نارية مواقع عدة، لا سيما قبل انسحاب سهلستان من مرسى.", "pullout", "happened"),
    ],
)
def test_what_must_come_first_is_not_there(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


def test_who_meets_where_a_truce_is_spoken_of_has_not_made_it() -> None:
    found = events("قال الورداني خلال لقاء مع مرزاق إن الهدنة صامدة.")
    assert [e.actors for e in found if e.rule == "event.truce"] in ([], [()])


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("قال وزير الخارجية السعودي عادل الجبير إن المملكة قصفت مواقع الحوثيين.", ("saudi-arabia",)),
        ("قال سليم الورداني إن المملكة قصفت مواقع الحوثيين.", ()),
    ],
)
def test_the_kingdom_is_his_who_speaks_for_one(sentence: str, actors: tuple[str, ...]) -> None:
    assert [e.actors for e in events(sentence) if e.rule == "event.bombed"] == [actors]


def test_what_is_joined_to_a_refusal_is_not_refused() -> None:
    found = events("أكد الورداني أن نارية ترفض الحصار وتدين قصف مرسى.")
    assert [e.status for e in found if e.type == "ACCUSE"] == ["happened"]
