"""Words of sentences that are easily taken for deeds, doers or doubts: a bus that overturns, a seat, a topic."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides

N, S, D = "naria", "sahlistan", "difaf"
Told = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def told(sentence: str) -> list[Told]:
    """Every event of a sentence by its row, with its status and its sides."""
    return [(e.rule.removeprefix("event."), e.status, *sides(e)) for e in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "status", "actors", "recipients"),
    [
        # where an attack or a fight was
        ("عثرت الشرطة على علم في غرفة منفذ هجوم سهلستان الذي وقع أمس.", "attack", "happened", (), (S,)),
        ("اتهمت نارية منفذي هجوم الحوثيين على مرسى بالإرهاب.", "attack", "happened", ("houthis",), (N,)),
        ("الاشتباكات التي شهدتها سهلستان أمس.", "clashes", "happened", (), ()),
        ("غارات تشنها نارية على سهلستان.", "strikes", "happened", (N,), (S,)),
        # a seat where somebody meets
        ("عقد الورداني ومرزاق اجتماعا بمقر الحوثيين في مرسى.", "gathering", "happened", ("الورداني", "مرزاق"), ()),
        # one man of a state who is high in something else
        ("قتل قيادي سهلي في الحوثيين في غارة نارية.", "killed", "happened", (N,), ("سهلي",)),
        ("اعتقلت نارية وزيرا سهليا في مرسى.", "arrested", "happened", (N,), (S,)),
        ("قتل قيادي بارز في الحوثيين خلال غارة نارية.", "killed", "happened", (N,), ("قيادي",)),
        ("قتل شاب غاضب امرأة في مرسى.", "killed", "happened", ("شاب",), ("امراه",)),
        # who refuses one thing holds another; what only looks like a word of doubt
        (
            "تعقد أحزاب سياسية رافضة للقانون غدا اجتماعا مع الورداني.",
            "gathering",
            "planned",
            ("سياسيه", "الورداني"),
            (),
        ),
        ("رفضت نارية عقد اجتماع مع سهلستان.", "gathering", "negated", (N, S), ()),
        ("توفي طالب سهلي في مظاهرة ضد الحكومة في مرسى أمس.", "demo", "happened", (), ("حكومه",)),
        ("أجرى الورداني عشية الجمعة مكالمة هاتفية مع مرزاق.", "call", "happened", ("الورداني", "مرزاق"), ()),
        ("التقى الورداني مرزاق عشية القمة.", "summit", "planned", (), ()),
        ("تبحث سهلستان مع نارية خطة وتؤيد مبادرات الضفاف.", "endorsed", "happened", (S,), (D,)),
        # what is not the purpose, is thwarted, or would be if
        ("خطة نارية ليست لقتال المسلحين.", "fighting_x", "negated", (N,), ("مسلحين",)),
        ("أعلنت الشرطة النارية إحباط هجوم للحوثيين في مرسى.", "attack", "negated", ("houthis",), ()),
        ("لو كان الورداني رئيسا لسهلستان لقام بقصف نارية.", "strikes", "hypothetical", (N,), ()),
    ],
)
def test_whose_it_is(
    sentence: str, row: str, status: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (row, status, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("قتل عشرون سائحا في انقلاب حافلة سياح في سهلستان أمس.", "coup"),
        ("أشارت معلومات إلى مصرع 17 شخصا جراء هذا الحادث المروري.", "killing"),
        ("دعا الورداني إلى هدنة سياسية في نارية.", "truce"),
        ("لقي طالب سهلي مصرعه بعبوة ناسفة في مرسى.", "act.demand"),
        ("أجرى الورداني أمس مكالمة هاتفية مع مرزاق كان محورها المواجهات.", "clashes"),
        ("عقد الورداني اجتماعا مع مرزاق تناول القصف على الحدود.", "strikes"),
    ],
)
def test_no_deed(sentence: str, row: str) -> None:
    assert row not in [r for r, *_ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # who asks or blames behind الذي, and whom
        ("أسفر ضغط دول الجوار التي تطالب نارية بوقف دعم الحوثيين عن هدنة.", "act.demand", ("الجوار",), (N,)),
        ("أسفر ضغط دول الجوار التي تطالب نارية بوقف دعمها للحوثيين عن هدنة.", "act.demand", ("الجوار",), (N,)),
        ("انتقد الورداني الجهات التي تتهم سهلستان بدعم الحوثيين.", "act.accuse", ("الجهات",), (S,)),
        ("انتقد الورداني الجهات التي تتهم سهلستان بدعم الحوثيين.", "act.condemn", ("الورداني",), ()),
        ("انتقد الورداني الشروط التي تطالب سهلستان بتنفيذها.", "act.demand", (S,), ()),
        ("وكان الملك الناري رائد النجدي، عقد لقاء مع هالة مرزاق.", "meeting", ("النجدي", "مرزاق"), ()),
    ],
)
def test_who_and_whom(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in [(r, a, b) for r, _, a, b in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # whose kin somebody is, who is not he
        ("قتل نجل الورداني في غارة للحوثيين.", "killed", ("houthis",), ("الورداني",)),
        ("اعتقل الجيش السهلي زوجة الرئيس الناري أمس.", "arrested", ("sahlistan-army",), ("الناري",)),
        ("التقى شقيق الرئيس الناري أمس هالة مرزاق.", "met", ("الناري", "مرزاق"), ()),
        ("قتل الورداني ونجله في غارة للحوثيين.", "killed", ("houthis",), ("الورداني",)),
        # a blast of another clause
        ("قتل نجل الورداني في غارة للحوثيين، كما أصيبت هالة مرزاق في انفجار برأس الماء.", "explosion", (), ()),
        ("قتل الحوثيون عشرة في هجمات على مرسى.", "attack", ("houthis",), (N,)),
        # whom a verb with a pronoun describes
        ("وتعود الجثث إلى جنود ناريين قتلهم الحوثيون في مرسى.", "killed", ("houthis",), (N,)),
        ("جنود ناريون قتلهم عناصر حركة الحوثيين في مرسى.", "killed", ("houthis",), (N,)),
    ],
)
def test_whose_kin(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in [(r, a, b) for r, _, a, b in told(sentence)]


def test_kin_is_not_he() -> None:
    (killed, *_) = events("قتل نجل الورداني في غارة للحوثيين.")
    assert killed.recipients == ("name:نجل الورداني",)


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        # what reports tell that somebody denies
        ("نفت نارية تقارير عن لقاء سري مع سهلستان.", "meeting", "negated"),
        ("نفى الورداني ما تردد عن لقائه مع هالة مرزاق.", "meeting", "negated"),
        ("نفى الورداني صحة الأنباء التي تحدثت عن زيارته إلى سهلستان.", "visit", "negated"),
        ("نفى مسؤول ناري، في تصريح صحفي، صحة التقارير التي تحدثت عن هجوم ناري على سهلستان.", "attack", "negated"),
        ("نفت نارية تقارير عن لقاء مع سهلستان بعد قصف مرسى.", "strikes", "reported"),
        ("أكد الورداني تقارير عن لقاء سري مع سهلستان.", "meeting", "reported"),
        ("نفت نارية الاتهامات، وتحدثت تقارير عن قصف سهلستان.", "strikes", "reported"),
    ],
)
def test_denied_reports(sentence: str, row: str, status: str) -> None:
    assert (row, status) in [(r, s) for r, s, *_ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # a grave, a ban by those whom no table knows, blows that may strike, whom others refuse
        ("حاول رجل تنفيذ عملية دهس للمارة في مرسى.", "ramming", ("رجل",), ("ماره",)),
        ("الهجمات التي استهدفت نارية أمس.", "attack", (), (N,)),
        ("تعهدت نارية لسهلستان بالتدخل ضد الضفاف في حال هاجمتها الأخيرة.", "attacked", (D,), ()),
        ("قصف الجيش الناري التابع للحكومة النارية سفينة وأغرقها.", "sank", ("naria-army",), ()),
    ],
)
def test_nobody_else(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in [(r, a, b) for r, _, a, b in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("زار الورداني ضريح رائد النجدي في مرسى.", "النجدي"),
        ("حذر الورداني من اعتداءات جديدة قد تضرب نارية.", N),
        ("كتب الورداني كتابا عام 1924 وحظره الحلفاء بعد الحرب.", "الورداني"),
        ("قارن حالته بحالة النجدي الذي رفضت السلطات طلبه للجوء.", "النجدي"),
    ],
)
def test_not_his_act(sentence: str, who: str) -> None:
    assert all(who not in actors for row, _, actors, _ in told(sentence) if row != "act.warn")


@pytest.mark.parametrize(
    ("sentence", "row", "status", "actors", "recipients"),
    [
        # whose adverb, pronoun, agent or doubt belongs to another word
        ("قال الورداني إن موقف الحركة من زيارته إلى سهلستان كان متوقعا.", "visit", "happened", ("الورداني", S), ()),
        ("عبر الورداني عن رفضه للبيان المشترك الممضى أمس من قبل نارية.", "rejection", "happened", ("الورداني",), ()),
        ("لم تعد الهجمات عمليات معقدة وإنما هجمات يشنها مسلحون.", "attack", "happened", ("مسلحون",), ()),
        ("سيعقد الورداني خلال هذه الزيارة جلسة عمل مع مرزاق.", "session", "planned", ("الورداني", "مرزاق"), ()),
        ("قال الورداني إن المناورات البحرية النارية ستجرى في مرسى.", "exercises", "planned", (N,), ()),
        ("عقد اجتماع وزراء خارجية كل من نارية وسهلستان في مرسى.", "gathering", "happened", (N, S), ()),
        ("دعا الورداني الناريين إلى التصويت لصالح هالة مرزاق.", "act.demand", "happened", ("الورداني",), ()),
        # what a protest is at, what talks are about, what nobody agreed to
        ("ألغى الورداني زيارته احتجاجا على احتجاز مواطنين ناريين.", "arrest_n", "happened", (), ("ناريين",)),
        ("عقدت نارية وسهلستان محادثات الأسرى في مرسى.", "talks", "happened", (N, S), ()),
        ("نفى الورداني أن تكون نارية قد وافقت على الانسحاب من الوادي.", "pullout", "hypothetical", (N,), ()),
        ("لم توافق نارية على الانسحاب من الوادي.", "pullout", "hypothetical", (N,), ()),
        ("وافقت نارية على الانسحاب من الوادي.", "pullout", "planned", (N,), ()),
        # a conflict whose end is talked about, what a truce is to bring
        ("بحث الورداني ومرزاق تسوية النزاع في سهلستان.", "conflict_ended", "happened", (), ()),
        (
            "قدمت نارية مقترحا لهدنة تمتد ستين يوما تفرج خلالها الحركة عن رهائن.",
            "freed",
            "hypothetical",
            ("حركه",),
            ("رهاين",),
        ),
        ("بدأت الهدنة أمس وأفرجت خلالها الحركة عن عشرة رهائن.", "freed", "happened", ("حركه",), ("رهاين",)),
        # a state's diplomats are arrested, the state alone arrests
        ("أعلنت سهلستان اعتقال دبلوماسيين ناريين في مرسى.", "arrest_n", "happened", (S,), (N,)),
        ("نفت سهلستان اعتقال دبلوماسيين ناريين في مرسى.", "arrest_n", "negated", (S,), (N,)),
        ("أدانت الضفاف اعتقال نارية صحفيين.", "arrest_n", "happened", (N,), ()),
    ],
)
def test_of_another_word(
    sentence: str, row: str, status: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (row, status, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("لحظة اعتراض الدفاع الجوي الناري لصواريخ سهلية.", "rejection"),
        ("فرضت نارية حالة الطوارئ التي تمنح الشرطة صلاحيات موسعة للتفتيش والاعتقال.", "arrest_n"),
        ("تحاكم نارية 32 شخصا بتهمة التجسس لصالح سهلستان.", "charge"),
        ("نفت نارية تنفيذ حكم الإعدام بحق ناشط.", "execution"),
        ("دعا الورداني الناريين إلى التصويت لصالح هالة مرزاق.", "vote"),
    ],
)
def test_nothing_of_the_kind(sentence: str, row: str) -> None:
    assert row not in [r for r, *_ in told(sentence)]
