"""What a careful reader would not code, and the sides that stand far from their act."""

import pytest

from musnad.record import Event
from tests.events.reading import events, sides


def of(sentence: str, kind: str) -> list[Event]:
    return [e for e in events(sentence) if e.type == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        # an attack and the verb that says whom it hit are one
        ("شن الجيش الناري غارات جوية استهدفت مقر الشرطة.", "ASSAULT", ("naria-army",), ("شرطه",)),
        ("نفذت نارية الغارات التي استهدفت سهلستان.", "ASSAULT", ("naria",), ("sahlistan",)),
        # the object of a verbal noun
        ("استنكر كثيرون قصف الجيش الناري مواقع المسلحين.", "ASSAULT", ("naria-army",), ("مسلحين",)),
        # what another act is aimed at is not this one's
        ("استمرت المعارك في الوادي اثر هجوم على سهلستان.", "ASSAULT", (), ("sahlistan",)),
        # a place before a verb without object suffers it
        ("قالت الشرطة إن ثلاثة منازل دمرت في مرسى.", "ASSAULT", (), ("منازل",)),
        # an object that is no party
        ("دمرت القوات النارية ثلاث عجلات كانت معدة لاستهداف الشرطة.", "ASSAULT", ("naria",), ()),
        # whom a pronoun aims at; who asks for an act does not do it
        ("طلبت سهلستان رفع العقوبات عنها.", "CONCEDE", (), ("sahlistan",)),
        # the subject of another verb of the sentence
        ("يلقي سليم الورداني كلمة، كما يجري محادثات مع هالة مرزاق.", "CONSULT", ("الورداني", "مرزاق"), ()),
        # a counterpart by his adjective and his name
        ("التقى سليم الورداني نظيره الضفافي فارس الكتبي.", "CONSULT", ("الورداني", "الكتبي"), ()),
        # a condition's only party is its object
        ("سترتكب نارية خطأ إذا ضربت سهلستان.", "ASSAULT", ("naria",), ("sahlistan",)),
        # an active verb's agent belongs to another act
        ("قصفت نارية سهلستان ردا على إطلاق نار من قبل مسلحين.", "ASSAULT", ("naria",), ("sahlistan",)),
        # a subject that a preposition parts from its verb
        ("قال الورداني إن المقاومة في الجنوب تقاتل نارية.", "ASSAULT", ("مقاومه",), ("naria",)),
        # "from which": the subject follows
        ("دخلوا المناطق التي قصفت منها نارية سهلستان.", "ASSAULT", ("naria",), ("sahlistan",)),
        # who announces his own act
        ("أعلنت نارية مقاطعة انتخابات سهلستان.", "REJECT", ("naria",), ("sahlistan",)),
        # with whose help
        ("انتصر الجيش بمساعدة سهلستان.", "AID", ("sahlistan",), ("جيش",)),
        # far from the noun a preposition is another's
        ("أثار القصف في مرسى قلقا كبيرا جدا عند الناس على أطفال سهلستان.", "ASSAULT", (), ()),
    ],
)
def test_each_act_has_the_sides_of_its_own_clause(
    sentence: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in of(sentence, kind)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("وتناول اللقاء بالتفصيل ملفي نارية وسهلستان.", "touched"),  # the meeting is the subject
        ("استدعت نارية سفيرها لدى سهلستان للتشاور.", "discussions"),  # what the recall is for
        ("قال الورداني لقناة المسيرة إن الطقس جميل.", "marches"),  # a channel's name
        ("ضرب سليم الورداني أمثلة من نارية.", "hit"),
        ("يحتل الورداني منصبا في نارية.", "occupied"),
        ("التهديد الناري قائم.", "threat"),  # a danger, nobody's words
        ("غزت صفحات كثيرة.", "invaded"),  # nobody, nobody's
    ],
)
def test_what_only_looks_like_an_act_is_none(sentence: str, kind: str) -> None:
    assert f"event.{kind}" not in [e.rule for e in events(sentence)]


def test_where_something_was_seen_is_its_place_and_no_actor() -> None:
    (event,) = of("شهد وادي الحجر مظاهرات ضد الحكومة.", "PROTEST")
    assert (event.actors, event.place) == ((), "name:وادي الحجر")


def test_one_body_that_meets_alone_meets_nobody_else_of_the_paragraph() -> None:
    told = of("عقد مجلس الحلف اجتماعا في مرسى بطلب من نارية.", "CONSULT")
    assert not any("naria" in event.actors for event in told)


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("جاء ذلك مقابل تنازلات قدمتها نارية.", "CONCEDE", "happened"),  # a past verb takes it up
        ("هددت نارية سهلستان واستولت على مرسى.", "ASSAULT", "happened"),  # no threat governs a past
        ("المسلحون خططوا لشن هجوم على سهلستان.", "ASSAULT", "planned"),  # "they" of a verb that plans
        ("ستحضر سهلستان الاجتماع سواء وافقت نارية أم رفضت.", "AGREE", "hypothetical"),
        ("وأدت المواجهة لمقتل ثلاثة جنود.", "ASSAULT", "happened"),  # led to is no purpose
        ("تنتظر نارية زيارة لهالة مرزاق.", "CONSULT", "planned"),
        ("تحاول سهلستان إعاقة رفع العقوبات عن نارية.", "CONCEDE", "hypothetical"),
    ],
)
def test_status_by_what_may_govern_it(sentence: str, kind: str, status: str) -> None:
    assert [e.status for e in of(sentence, kind)] == [status]


def test_a_time_between_commas_parts_no_clause() -> None:
    (event,) = of("فرض الاتحاد الأوروبي، أمس، عقوبات على سهلستان.", "SANCTION")
    assert sides(event) == (("eu",), ("sahlistan",))


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("أغلقت نارية المعبر بموجب اتفاقية الرعي الموقعة عام 1974.", "closed", None),
        ("وقعت نارية وسهلستان اتفاقية الرعي عام 1974.", "signed", "1974"),
    ],
)
def test_a_day_that_dates_an_accord_is_not_the_acts(sentence: str, kind: str, day: str | None) -> None:
    assert [(event.date, event.rule) for event in events(sentence)] == [(day, f"event.{kind}")]
