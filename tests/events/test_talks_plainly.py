"""Talks as agencies tell them: who sends whom, who is led by whom, what brackets and commas part, what will begin."""

from __future__ import annotations

import pytest

from tests.events.reading import events, read, short, sides

GOV, FRONT = "naria-government", "difaf"
N, S = "naria", "sahlistan"


@pytest.mark.parametrize(
    ("sentences", "row", "actors"),
    [
        # "and" joins somebody by his delegation, behind a comma and a leader too
        (
            "أجرى سليم الورداني مباحثات في مرسى مع هالة مرزاق، ووفد الحكومة النارية.",
            "talks",
            ("الورداني", "مرزاق", GOV),
        ),
        ("انطلقت المفاوضات بين وفد الحكومة النارية برئاسة سليم الورداني، ووفد سهلستان.", "negotiations", (GOV, S)),
        ('اتفقت الحكومة النارية ووفد "سهلستان" على إعلان مبادئ.', "agreed", (GOV, S)),
        # a bracket, an apposition and a day part nobody from his verb
        ("أفادت الوكالة بأن الحكومة النارية (5+5) ستعقد غدا اجتماعا مع سهلستان.", "gathering", (GOV, S)),
        ("تعقد الحكومة النارية (5+5)، اليوم الأربعاء، اجتماعا مع سهلستان.", "gathering", (GOV, S)),
        ("توصلت نارية وسهلستان، دولتا المصب، إلى اتفاق مبادئ ينظم التفاوض.", "agreement", (N, S)),
        (
            "توصلت الحكومة النارية ومتمردو القوات المسلحة السهلية (المنشقة) أمس في هذه العاصمة البعيدة إلى اتفاق سلام.",
            "agreement",
            (GOV, "sahlistan-army"),
        ),
        # of three the verb of one tells all, of delegations too
        ("قال الوزير إن سهلستان ونارية وافقت على تقديم مقترحات.", "consented", (S, N)),
        ("وفود نارية والضفاف وسهلستان تصل مرسى غدا لإجراء محادثات.", "arrived", (N, FRONT, S)),
        # who is led by somebody acts
        ("أعلن الوزير أن وفد الحكومة النارية برئاسة سليم الورداني زار سهلستان أمس.", "visited", (GOV, S)),
        ("قال إن وفدا قياديا من الضفاف برئاسة سليم الورداني سوف يصل إلى سهلستان اليوم.", "arrived", (FRONT, S)),
        ("زار وفد ناري سهلستان أمس.", "visited", (N, S)),
        # whose a delegation is
        ("وصل وفد قيادي بحزب الله إلى سهلستان لإجراء محادثات.", "arrived", ("hezbollah", S)),
        ('وصل وفد قيادي من حركة "الضفاف" إلى سهلستان لإجراء محادثات.', "arrived", (FRONT, S)),
        ("وصل وفد ناري إلى سهلستان. والتقى الوفد هالة مرزاق.", "met", (N, "مرزاق")),
        ("أعلنت نارية أن وفدا عنها التقى هالة مرزاق في مرسى.", "met", (N, "مرزاق")),
        # with whom what is discussed is, is no side
        ("بحث سليم الورداني مع هالة مرزاق سبل تعزيز الثقة مع الضفاف.", "discussed", ("الورداني", "مرزاق")),
        # who says "that he agreed" or "we agreed", and whose reaching a pronoun tells
        ("أعلنت الحكومة النارية، الإثنين، أنها اتفقت مع سهلستان على هدنة.", "agreed", (GOV, S)),
        ("أعلنت الحكومة النارية أنها اتفقت مع سهلستان على هدنة.", "truce", (GOV, S)),
        ("قالت الضفاف: اتفقنا مع سهلستان على هدنة.", "agreed", (FRONT, S)),
        ("أعلنت الحكومة النارية وسهلستان توصلهما إلى اتفاق لوقف النار.", "agreement", (GOV, S)),
        # whom a comma parts from with whom he meets
        ("تتابع المنطقة اللقاء بين سليم الورداني، مع نظيرته هالة مرزاق.", "meeting", ("الورداني", "مرزاق")),
        ("تحدث سليم الورداني، أمس الثلاثاء مع هالة مرزاق.", "spoke_to", ("الورداني", "مرزاق")),
        # a land's delegation goes on to meet
        ("وصل وفد ناري أمس إلى مرسى والتقى هالة مرزاق.", "met", (N, "مرزاق")),
        # who only sees to talks is no side of them
        ("أجرى الوسطاء السهليون محادثات مع الضفاف.", "talks", (S, FRONT)),
        ("قالت الضفاف، الوسيط الرئيسي في المحادثات بين نارية وسهلستان، إن الوفد وصل.", "talks", (N, S)),
        # talks that began, and where, before "between"; one delegation and another
        ("تتواصل المفاوضات غير الرسمية التي بدأت الخميس في مرسى بين الضفاف وسهلستان.", "negotiations", (FRONT, S)),
        ("تستضيف الضفاف وفدا من نارية وآخر من سهلستان لبحث الأمر.", "hosted", (FRONT, N, S)),
        ("التقى وفد من نارية وآخر من سهلستان في مرسى.", "met", (N, S)),
        # two adjectives before a name
        ("التقى سليم الورداني والزعيم الناري السهلي هالة مرزاق أمس.", "met", ("الورداني", "مرزاق")),
    ],
)
def test_who_takes_part(sentences: str, row: str, actors: tuple[str, ...]) -> None:
    found = [e for e in events(sentences) if e.rule == f"event.{row}"]
    assert [tuple(map(short, e.actors)) for e in found] == [actors]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("ستعقد الحكومة النارية خلال اليومين القادمين اجتماعا مع سهلستان.", "gathering", "planned"),
        # a deal that is proposed
        ("ردت سهلستان على المقترح الجديد لصفقة مع نارية.", "understanding", "hypothetical"),
        ("ردت نارية على المبادرة في اجتماع عقد أمس بين نارية وسهلستان.", "gathering", "happened"),
        ("نظم حزب الوادي مسيرته السنوية في مرسى.", "marches", "happened"),
        # nobody is told who called it off, or for how long it is put off
        ("ألغيت المحادثات بين نارية وسهلستان.", "talks", "negated"),
        ("ألغي الاجتماع بين نارية وسهلستان أمس.", "gathering", "negated"),
        ("الاجتماع بين سليم الورداني وهالة مرزاق أجل مؤقتا.", "gathering", "negated"),
        ("بدأت المحادثات بين نارية وسهلستان من أجل السلام.", "talks", "happened"),
        ("تعتزم الحكومة النارية اليوم عقد أول اجتماعاتها مع هالة مرزاق.", "gathering", "planned"),
        ("ستشارك الحكومة النارية في الاجتماع مع هالة مرزاق.", "gathering", "planned"),
        ("قال الوزير إن محادثات السلام بين نارية وسهلستان ستبدأ الاثنين.", "talks", "planned"),
        ("قال الوزير إن محادثات السلام بين نارية وسهلستان ستستمر أسبوعا.", "talks", "happened"),
        ("قال الوزير إن محادثات السلام بين نارية وسهلستان تستأنف غدا.", "talks", "planned"),
        ("قال الوزير إن محادثات السلام بين نارية وسهلستان لن تستأنف غدا.", "talks", "negated"),
        ("إن اللقاء بين الرئيس الناري رائد النجدي، والوزيرة السهلية هالة مرزاق، لن يعقد.", "meeting", "negated"),
        (
            "يلتقي وزير الخارجية الناري، سليم الورداني، ووزيرة الخارجية السهلية، هالة مرزاق، الشهر المقبل في مرسى.",
            "met",
            "planned",
        ),
        ("يلتقي سليم الورداني هالة مرزاق، الشهر المقبل.", "met", "planned"),
        ("يزور سليم الورداني سهلستان، وسيصل رائد النجدي غدا.", "visited", "happened"),
        ("رفض سليم الورداني الاجتماع مع هالة مرزاق.", "gathering", "negated"),
        ("ترفض الضفاف حتى الآن الاجتماع بشكل مباشر مع هالة مرزاق.", "gathering", "negated"),
        ("رفض سليم الورداني في الاجتماع مع هالة مرزاق الاتفاق.", "gathering", "happened"),
    ],
)
def test_what_became_of_it(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        # a peace and a capital are nobody, one of a team neither
        ("توصلت نارية وسهلستان أمس إلى اتفاق سلام معدل.", "agreement", ((N, S), ())),
        ("دعا رائد النجدي أطراف اللقاء المرتقب بالعاصمة السهلية إلى الهدوء.", "act.demand", (("النجدي",), ())),
        # who pledges together addresses nobody
        ("تعهد سليم الورداني وهالة مرزاق بإنهاء الحرب.", "act.promise", (("الورداني", "مرزاق"), ())),
        # the act of one side joined to one of both has its own owner
        ("اتفقت نارية وسهلستان على وقف إطلاق النار وانسحاب القوات النارية.", "ceasefire", ((N, S), ())),
    ],
)
def test_nobody_else_takes_part(sentence: str, row: str, told: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert [sides(e) for e in events(sentence) if e.rule == f"event.{row}"] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن رئيس فريق وساطة سهلستان أن رائد النجدي سيوقع اتفاقا مع الضفاف.",
        "بدأت المفاوضات حول وقف إطلاق النار وانسحاب الجيش الناري.",
    ],
)
def test_no_mediation_and_no_truce_of_one(sentence: str) -> None:
    assert not [e for e in events(sentence) if e.mode in {"third-party", "ceasefire"} and e.actors]


def test_a_day_that_is_told_but_not_known_is_no_others() -> None:
    told = "ناقش سليم الورداني، أمس، مع هالة مرزاق، بنود اتفاق السلام الموقع في مدينة مرسى في أكتوبر 2020."
    assert [e.date for e in events(told) if e.rule == "event.debated"] == [None]


def test_a_guest_and_his_host_are_no_sides_of_a_truce() -> None:
    page = "# الضفاف في سهلستان\nوصل وفد من الضفاف إلى سهلستان لإجراء محادثات.\nوتبحث الضفاف في سهلستان تبادل الأسرى."
    assert not [e for e in read(page).events if e.type == "RETREAT" and len(e.actors) > 1]


def test_talks_are_no_one_s_who_only_sees_to_them() -> None:
    told = events("اتفقت الضفاف وسهلستان، الدولتان الراعيتان لمحادثات السلام، على إنشاء آلية.")
    assert [e.rule for e in told] == ["event.agreed"]


def test_a_truce_of_one_side_is_not_agreed_by_those_who_met() -> None:
    told = events("التقت الضفاف وسهلستان في مرسى بعد أن أعلنت سهلستان هدنة من جانب واحد.")
    assert [e.actors for e in told if e.mode == "ceasefire"] == [(S,)]
