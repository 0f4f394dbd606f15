"""What a stricter reader found wrong on real articles: whose act it is, what became of it, on sentences of our own."""

import pytest

from musnad.record import Event
from tests.events.reading import CAST, events, read, sides


def told(sentence: str, rule: str) -> Event | None:
    """The event of a row that a sentence tells, or none."""
    return next((e for e in events(sentence) if e.rule == f"event.{rule}"), None)


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # a group's name behind a common noun is whose people they are
        ("قصف الجيش الناري مواقع للمسلحين في مرسى.", "bombed", ("naria-army",), ("مسلحين",)),
        # what an act is for ends its sides
        ("شنت نارية غارات لقصف مواقع للمسلحين.", "strikes", ("naria",), ()),
        # what something led to has no doer
        ("فرقت نارية المحتجين مما أوقع عشرات القتلى.", "wracked", (), ()),
        # the name right before "and his" is whose it is, a dateline nobody's
        (
            "دانت سهلستان الأعمال العدائية للنظام الناري واستهدافه المستمر لسهلستان.",
            "targeting",
            ("naria",),
            ("sahlistan",),
        ),
        # a preposition told again
        ("سئل الورداني عن إصرار سهلستان وعن انتقاداتها للبرنامج الناري.", "condemnation", ("sahlistan",), ("naria",)),
        # a tool of somebody's is not whose attacks they are
        ("نارية تستخدم سهلستان لتبرير هجماتها على المعبر.", "attack", ("naria",), ()),
        # a court's charge
        ("أثار اتهام سهلستان من قبل نارية ضجة.", "blame", ("naria",), ("sahlistan",)),
        # who arrests, told with ل before whom
        ("توتر الوضع بعد اعتقال نارية لقادة من سهلستان.", "arrest_n", ("naria",), ()),
        # two taken up by اللتين
        ("التوتر بين نارية وسهلستان اللتين قطعتا العلاقات قبل عام.", "broke_ties", ("naria", "sahlistan"), ()),
        # whom a charge names does what it charges
        ("اتهم الورداني سهلستان بأنها اقتحمت القرية.", "stormed", ("sahlistan",), ("قريه",)),
        # who were counted were killed
        ("قتل 20 متمردا بينهم قيادي في مرسى.", "killed", (), ("متمرد",)),
        # who announces a truce makes it
        ("أعلنت نارية هدنة في رأس الماء.", "truce", ("naria",), ()),
        # who imposed a ban does not lift it
        ("تريد سهلستان رفع العقوبات التي فرضتها نارية.", "lifting", ("sahlistan",), ()),
        # one's own envoy, not the one accredited to oneself
        ("استدعت نارية سفيرها لدى سهلستان.", "recalled", ("naria",), ("sahlistan",)),
        # whom the sender invites does not invite
        ("جددت الحكومة النارية الدعوة إلى سهلستان لزيارة مرسى.", "call_for", ("naria-government",), ("sahlistan",)),
    ],
)
def test_whose_act_it_is(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert sides(event) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        # a past verb is older than the threat around it
        ("هددت سهلستان نارية التي انسحبت من القرية.", "withdrew", "happened"),
        # a condition that is denied, a double negation
        ("قال الورداني إنه إذا لم توافق سهلستان على المقترح فسيرحل.", "concurred", "hypothetical"),
        ("قال الورداني إن نارية لن تتراجع عن قصف مواقع سهلستان.", "bombing_of", "happened"),
        # a meeting that will be held, or that somebody is to attend
        ("أعلن الورداني أن جولة مباحثات نارية سهلية ستعقد في مرسى.", "round", "planned"),
        ("من المتوقع أن يشارك سليم الورداني في الاجتماع مع هالة مرزاق.", "gathering", "planned"),
        ("من المقرر أن تؤدي وزيرة الخارجية السهلية هالة مرزاق زيارة إلى نارية.", "visit", "planned"),
        # what is talked about stands, what is to be demanded does not
        ("اجتمع الوزراء لبحث الاعتداءات السهلية في مرسى.", "attack", "happened"),
        ("قال الورداني إن نارية ستطالب بإطلاق سراح رجلين من سهلستان.", "release", "hypothetical"),
        # what was imposed is not yet lifted
        ("تريد سهلستان رفع العقوبات التي فرضتها نارية.", "lifting", "hypothetical"),
        # a demand that is refused was made
        ("رفضت سهلستان مطلب نارية.", "request", "happened"),
        # a verb that only begins like one of the future
        ("سيطروا على القرية بمساعدة نارية.", "assistance", "happened"),
    ],
)
def test_what_became_of_it(sentence: str, rule: str, status: str) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert event.status == status


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("وفي مرسى انتقد تصرفات سهلستان.", "criticised"),
        ("ألغت نارية كل العقوبات على سهلستان.", "sanctions"),
        ("تنسحب على نارية حالة سهلستان.", "withdrew"),
        ("يعيش مليون شخص في نارية بحاجة إلى المساعدة.", "assistance"),
        ("تحدث الرئيس الناري بلهجة أكثر توافقًا مع سهلستان.", "concurred"),
        ("أكد الورداني أهمية الاتفاق مع سهلستان.", "agreement"),
        ("أعرب سليم الورداني عن شكره للدعم.", "support"),
        ("محاربة الفقر أولوية ومحاربة جبهة الوادي أولوية.", "fighting_x"),
        ("محادثات سهلستان وصلت إلى طريق مسدود.", "arrived"),
    ],
)
def test_what_is_no_such_act(sentence: str, rule: str) -> None:
    assert told(sentence, rule) is None


def test_who_speaks_at_a_meeting_is_there() -> None:
    (meeting,) = read(CAST + "قال سليم الورداني ذلك خلال لقاء مع هالة مرزاق.").meetings
    assert len(meeting.participants) == 2


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("أشاد الورداني، الذي تقود بلاده حربا ضد سهلستان، بنجاح الخطة.", "SUPPORT"),
        ("ندد الورداني بهجوم ضد سهلستان.", "ACCUSE"),
    ],
)
def test_whom_a_speech_act_is_not_aimed_at(sentence: str, kind: str) -> None:
    spoken = [e for e in events(sentence) if e.statement and e.type == kind]
    assert [e.recipients for e in spoken] == [()]


def test_the_day_of_another_noun_or_verb_is_not_the_acts() -> None:
    event = told("بعث الورداني رسالة في 4 مارس 2021 تحدث فيها عن حماية الناس من عدوان سهلستان.", "attack")
    assert event is not None
    assert event.date is None


def test_since_when_is_no_day_of_a_visit() -> None:
    event = told("يزور رائد النجدي سهلستان للمرة الأولى منذ انتخابه في 2008.", "visited")
    assert event is not None
    assert event.date is None
