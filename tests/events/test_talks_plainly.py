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


D, HEAD = "difaf", "النجدي"


def told(sentence: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    """Every event of a sentence by its row, with its sides and what became of it."""
    return [(e.rule.removeprefix("event."), *sides(e), e.status) for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # who mediates does it, between whom suffers it, and what it is for is theirs
        ("تقود نارية منذ أشهر وساطة بين سهلستان والضفاف.", "mediation", (N,), (S, D)),
        ("تولت نارية الوساطة بين سهلستان والضفاف خلال الجولات الخمس.", "mediation", (N,), (S, D)),
        ("عرضت نارية الوساطة بين سهلستان والضفاف.", "mediation", (N,), (S, D)),
        ("عرضت نارية التوسط بين سهلستان والضفاف.", "mediating", (N,), (S, D)),
        ("رفضت نارية الوساطة بين سهلستان والضفاف.", "mediation", (), (S, D)),
        ("رفضت نارية الوساطة السهلية بينها وبين الضفاف.", "mediation", (S,), (N, D)),
        ("تقود نارية وساطة بين سهلستان والضفاف للتوصل إلى اتفاق.", "agreement", (S, D), ()),
        ("توسطت نارية في صفقة بين سهلستان والضفاف بالتعاون مع إيران.", "understanding", (S, D), ()),
        ("توسطت نارية في صفقة بين سهلستان والضفاف بالتعاون مع إيران.", "mediated", (N,), (S, D)),
        ("اتفقت نارية وسهلستان على إنهاء الخلاف في اتفاق مهم توسطت به الصين أمس.", "mediated", ("china",), ()),
        # who joins is whom the noun tells, who only announces or refuses it joins nothing
        ("أعلنت نارية انضمام سهلستان إلى الأمم المتحدة.", "coalition", (S, "un"), ()),
        ("رفضت نارية انضمام سهلستان إلى الأمم المتحدة.", "coalition", (S, "un"), ()),
        ("أعلنت نارية انضمامها إلى الأمم المتحدة.", "coalition", (N, "un"), ()),
        # between whom are talks that somebody stops
        ("أعلنت نارية تعليق المفاوضات بين سهلستان والضفاف.", "suspension_n", (N,), (S, D)),
        ("أعلنت نارية إلغاء القمة بين سهلستان والضفاف.", "cancel_n", (N,), (S, D)),
        # a deal that comes into force
        ("دخلت اتفاقية الحدود بين نارية وسهلستان حيز التنفيذ.", "entered_force", (N, S), ()),
        # the latter is who was named last
        ("هاتف الورداني النجدي، وطلب من الأخير فتح المعبر.", "asked", ("الورداني",), (HEAD,)),
        ("وقعت نارية وسهلستان اتفاقا تزود بموجبه الأخيرة نارية بالسلاح.", "supplied", (S,), (N,)),
        # whom a pronoun takes up does nothing where a name stands behind the verb
        ("أشاد الورداني برهائن أفرجت عنهم سهلستان.", "freed", (S,), ()),
        ("قال الورداني إن كل المحتجزين سيفرج عنهم قريبا.", "freed", (), ("محتجزين",)),
        ("الوسطاء أفرجوا عنهم أمس.", "freed", ("وسطاء",), ()),
        # nor is a pronoun behind a closed relative clause of who is named in it
        (
            "رفضت نارية المؤتمر الذي دعت إليه سهلستان، فيما أبدت استعدادها للحوار مع الضفاف.",
            "dialogue",
            (N, D),
            (),
        ),
        # officials who meet, visit and rule
        ("غادر النجدي مرسى بعد لقائه الرئيس السهلي.", "meeting", (HEAD, S), ()),
        ("زار الوزير الضفافي سهلستان أمس.", "visited", (D, S), ()),
        ("أجرى العاهل الناري مباحثات مع هالة مرزاق.", "talks", (N, "مرزاق"), ()),
        ("بحث ولي العهد الناري مع هالة مرزاق ملف المياه.", "discussed", (N, "مرزاق"), ()),
        # who hosted talks told behind did not break the ties
        (
            "استأنفت نارية وسهلستان علاقاتهما بعد سبع سنوات من القطيعة إثر محادثات استضافتها الضفاف.",
            "rupture",
            (N, S),
            (),
        ),
        ("ألغت الحكومة النارية العقوبات على سهلستان.", "annulled", (GOV,), (S,)),
    ],
)
def test_who_does_it_with_or_to_whom(
    sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (row, actors, recipients) in [found[:3] for found in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("اتفقت نارية وسهلستان على استئناف المفاوضات حول المياه.", "negotiations", "planned"),
        ("اتفق الورداني ومرزاق خلال مكالمة هاتفية أمس على بدء مفاوضات فورية.", "negotiations", "planned"),
        ("وقعت نارية وسهلستان اتفاقا بعد استئناف المفاوضات.", "negotiations", "happened"),
        ("نفت نارية وجود أي مفاوضات مع سهلستان.", "negotiations", "negated"),
        ("نفت نارية صحة الأنباء عن لقاء مرتقب بين النجدي ومرزاق.", "meeting", "negated"),
        ("قالت نارية إن أي مفاوضات مع سهلستان ستكون مباشرة.", "negotiations", "hypothetical"),
        ("قالت نارية إن المحادثات مع سهلستان التي كانت مقررة الأحد في مرسى لن تعقد.", "talks", "negated"),
        ("انهارت المحادثات بين نارية وسهلستان أمس.", "talks", "negated"),
        ("فشلت المفاوضات بين نارية وسهلستان أمس.", "negotiations", "negated"),
        ("فشل الهجوم الناري على سهلستان.", "attack", "happened"),
        ("تتفاوض نارية وسهلستان وسط آمال بالتوصل إلى هدنة.", "truce", "hypothetical"),
    ],
)
def test_what_is_agreed_on_denied_or_falls_through(sentence: str, row: str, status: str) -> None:
    assert status in [found[3] for found in told(sentence) if found[0] == row]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("لم يرد الورداني حتى الآن على مقترح سهلستان.", "wants"),
        ("لم ترد أنباء عن سقوط ضحايا من سهلستان.", "wants"),
        ("دخلت الحكومة النارية حيز العمل.", "entered_force"),
        ("دخل القانون الناري حيز التنفيذ.", "entered_force"),
        ("وقع الطرفان الاتفاق على أن يدخل حيز التنفيذ ظهرا بتوقيت نارية.", "entered_force"),
        ("ألغت الحكومة النارية تجميد أصول مصرف سهلستان.", "assets"),
        ("نقضت نارية اتفاق وقف إطلاق النار مع سهلستان.", "ceasefire"),
        ("التقى الورداني مرزاق على هامش القمة النارية الأفريقية في مرسى.", "summit"),
    ],
)
def test_what_no_side_is_told_of(sentence: str, row: str) -> None:
    assert not [found for found in told(sentence) if found[0] == row and (found[1] or found[2])]


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "status"),
    [
        # whoever goes meets there whom a verb with "during it" names, as far ahead as his visit
        ("يزور وفد من نارية سهلستان الأسبوع المقبل يلتقي خلالها هالة مرزاق.", "met", (N, "مرزاق"), "planned"),
        ("زار الورداني إيران. وعقدت جلسة ناقشت خلالها نارية وسهلستان الملف.", "debated", (N, S), "happened"),
        # an unnamed minister is told by his land's adjective
        ("أجرت نارية اتصالا هاتفيا مع وزير الخارجية الإيراني أمس.", "call", (N, "iran"), "happened"),
        ("التقى وزير الدفاع التركي نظيره الإيراني في مرسى أمس.", "met", ("turkey", "iran"), "happened"),
    ],
)
def test_who_meets_whom(sentence: str, row: str, actors: tuple[str, ...], status: str) -> None:
    assert (row, actors, (), status) in told(sentence)
