"""Who opens a sentence, told of at length before his verb, and whom "done" tells of."""

from __future__ import annotations

import pytest

from tests.events.reading import Told, events, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a rank, an office or a bracket behind a name, and a comma before the verb
        ("أضاف أن اللواء رائد النجدي، دمر سهلستان بحجة الحرب.", ("destroyed", ("النجدي",), ("sahlistan",))),
        (
            "وكانت نارية (العضو في الاتحاد)، هددت سهلستان بهجمات جديدة على الحدود.",
            ("act.threaten", ("naria",), ("sahlistan",)),
        ),
        # a clause about him, or how he does it, between commas
        (
            "وكان الرئيس الناري رائد النجدي، الذي قاد الحرب في الجنوب، اعتقل هالة مرزاق ومسؤولين آخرين.",
            ("arrested", ("النجدي",), ("مرزاق",)),
        ),
        (
            "الرئيس الناري رائد النجدي، وفي أول زيارة له منذ الحرب، التقى هالة مرزاق في مرسى.",
            ("met", ("النجدي", "مرزاق"), ()),
        ),
        # a comma behind when it was, before what was launched
        (
            "وأطلق الجيش الناري في مارس الماضي، عملية عسكرية واسعة في الجنوب لاستعادة بلدات هناك.",
            ("operation", ("naria-army",), ()),
        ),
        # whom "done" tells of
        ("وتم تهديد سهلستان بإغلاق المعبر أمس في مرسى.", None),
        ("فسيتم اتهام سهلستان من قبل نارية بخرق الهدنة.", ("blame", ("naria",), ("sahlistan",))),
        # whose land it was, and not who came there
        ("وصلت نارية إلى البلدات التي تم قصفها أمس في الجنوب.", ("strikes", (), ("بلدات",))),
    ],
)
def test_topics_and_what_was_done(sentence: str, expected: Told | None) -> None:
    found = told(sentence)
    assert expected in found if expected else all("sahlistan" not in actors for _, actors, _ in found)


def test_what_is_given_in_return_is_not_denied() -> None:
    """The absence of arms does not make the lifting of sanctions absent."""
    found = events("وجاء الاتفاق بهدف ضمان عدم امتلاك سهلستان أسلحة نووية مقابل رفع العقوبات المفروضة عليها.")
    assert [e.status for e in found if e.rule == "event.lifting"] == ["hypothetical"]


def test_a_family_name_is_no_state() -> None:
    """Whose name is spelt like one of a state's people is himself."""
    found = told("اغتيل القيادي علي السهلي في مرسى. وحمل الحزب نارية مسؤولية اغتيال السهلي أمس.")
    assert all("sahlistan" not in recipients for _, _, recipients in found)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # "when" of who is named before, a land visited being no visitor
        ("أجرى سليم الورداني جولة في الجوار أمس، حين زار مرسى وسهلستان.", ("visited", ("الورداني", "sahlistan"), ())),
        ("أجرى سليم الورداني جولة في الجوار حين التقى هالة مرزاق.", ("met", ("الورداني", "مرزاق"), ())),
        # a truce that somebody ends, and foreigners who are driven out
        ("أعلنت نارية إنهاء الهدنة مع سهلستان بعد أشهر من الهدوء.", ("deal_ended", ("naria",), ("sahlistan",))),
        ("طردت نارية ثلاثة صحفيين من سهلستان بسبب مقال.", ("expelled", ("naria",), ("صحفيين",))),
    ],
)
def test_when_he_came_and_what_was_ended(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)


def test_who_is_shown_out_of_a_room_is_not_expelled() -> None:
    """Who drives journalists out of a hall sanctions no state."""
    assert all(row != "expelled" for row, _, _ in told("طردت نارية ثلاثة صحفيين من قاعة المؤتمر أمس."))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # whom "that she" and "that they" mean does it, particles between or not; who follows suffers it
        ("أكدت نارية أنها لم تقصف سهلستان منذ مايو.", ("bombed", ("naria",), ("sahlistan",))),
        ("قالت نارية إنها لن تدعم سهلستان في الحرب.", ("backed", ("naria",), ("sahlistan",))),
        ("أكد الورداني أنه لم يلتق هالة مرزاق في مرسى.", ("met", ("الورداني", "مرزاق"), ())),
        ("قالت نارية إنها قتلت قائدا في الحركة.", ("killed", ("naria",), ("قايدا",))),
        ("قال الجيش الناري إنه قتل قائدا في الحركة.", ("killed", ("naria-army",), ("قايدا",))),
        # so does who denies "to have"
        ("نفت نارية أن تكون قد قصفت سهلستان أمس.", ("bombed", ("naria",), ("sahlistan",))),
        # men who are counted are hit
        (
            "قال الورداني إن طائرات مسيرة هاجمت قاعدة وأصابت أربعة جنود سهليين بجروح.",
            ("hit_with", ("طايرات",), ("sahlistan",)),
        ),
        # arms go to a state as aid, to an army as they are laid down
        ("طالبت الضفاف بوقف تسليم الأسلحة النارية إلى سهلستان.", ("laying_down", ("naria",), ("sahlistan",))),
    ],
)
def test_whom_a_pronoun_or_a_make_of_words_means(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)


def test_arms_handed_to_a_state_are_aid_and_to_an_army_are_none() -> None:
    """A movement that hands its own arms over lays them down."""
    found = events("وافقت نارية على تسليم أسلحة ثقيلة إلى سهلستان. ورفضت الجبهة تسليم سلاحها إلى سهلستان.")
    assert [e.type for e in found if e.rule == "event.laying_down"] == ["AID", "RETREAT"]


def test_what_two_talk_of_is_no_side_of_theirs() -> None:
    """Lands of which two talk take no part."""
    assert told("تناولت المحادثات بين الوزيرين الوضع في نارية وسهلستان.") == [("talks", ("الورداني", "مرزاق"), ())]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # who is told to be ready for talks is a side of them, and not who says so
        ("قال الورداني إن نارية مستعدة للحوار مع سهلستان.", ("dialogue", ("naria", "sahlistan"), ())),
        # the land of an official whom no table knows is told by his words
        ("أكد المتحدث باسم الخارجية السهلية أن بلاده لن تقصف نارية.", ("bombed", ("sahlistan",), ("naria",))),
    ],
)
def test_whose_land_speaks_and_is_ready(sentence: str, expected: Told) -> None:
    assert expected in told(sentence)


def test_what_is_done_under_a_deal_is_a_term_past_a_comma() -> None:
    """A present behind "under the deal" is to come, and behind another day's report it is not."""
    found = events("وبحسب الاتفاق، تنسحب قوات نارية من سهلستان خلال شهر. وبحسب الوكالة، تنسحب نارية من سهلستان.")
    assert [e.status for e in found if e.rule == "event.withdrew"] == ["hypothetical", "happened"]
