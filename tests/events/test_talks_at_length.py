"""Meetings told at length: what commas set off, who calls whom, who signs, when and where talks are."""

import pytest

from tests.events.reading import CAST, events, read, sides

N, S, D = "naria", "sahlistan", "difaf"
TWO = ((N, S), ())
THEM = (("الورداني", "مرزاق"), ())
"""Both states, and their ministers."""


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        # commas set off what somebody is, when and where: whom he meets stands behind them
        ("التقى سليم الورداني وزير الخارجية الناري، اليوم الخميس، هالة مرزاق.", "met", THEM),
        ("التقى سليم الورداني، رئيس وفد نارية، بهالة مرزاق في مرسى.", "met", THEM),
        ("استقبل سليم الورداني، وزير الخارجية، اليوم الخميس في قصر مرسى، هالة مرزاق.", "received", THEM),
        ("هدد رائد النجدي هالة مرزاق، وقد التقى سليم الورداني هالة مرزاق أمس.", "met", THEM),
        ("وكان سليم الورداني، قد استقبل في مرسى، هالة مرزاق.", "received", THEM),
        ("سيلتقي سليم الورداني، خلال هذه الزيارة، بهالة مرزاق في مرسى.", "met", THEM),
        (
            "التقى سليم الورداني في أحد الفنادق، مع كل من هالة مرزاق، ورائد النجدي.",
            "met",
            (("الورداني", "مرزاق", "النجدي"), ()),
        ),
        ("إن سليم الورداني، وزير الخارجية الناري، عقد اجتماعا مع هالة مرزاق.", "gathering", THEM),
        ("وقع سليم الورداني، رئيس الوفد الناري، وهالة مرزاق اتفاقا.", "signed", THEM),
        (
            "وقع أعضاء الحكومة النارية والحكومة السهلية، وفرقاء آخرون، اتفاق سلام.",
            "signed",
            (("naria-government", "sahlistan-government"), ()),
        ),
        # a land is where one meets, not whom; who stands right behind him comes first
        ("اجتمع سليم الورداني مع هالة مرزاق في فندق بسهلستان.", "gathered", THEM),
        ("التقى سليم الورداني هالة مرزاق أمس بشمال سهلستان.", "met", THEM),
        ("سيلتقي سليم الورداني هالة مرزاق بالعاصمة النارية.", "met", THEM),
        # whom a noun of meeting has for its object
        ("جاء ذلك خلال لقاء سليم الورداني هالة مرزاق في مرسى.", "meeting", THEM),
        ("قال سليم الورداني خلال لقائه في مرسى الوزيرة هالة مرزاق إن الهدنة قريبة.", "meeting", THEM),
        # who gets a call and who makes it
        ("تلقى سليم الورداني، أمس، اتصالا هاتفيا من هالة مرزاق.", "call", THEM),
        # talks are between two past when, where and at what level
        ("ومن المقرر أن تبدأ المحادثات بعد أسبوع، بين نارية وسهلستان.", "talks", TWO),
        ("عقد أمس لقاء على مستوى نواب وزراء الخارجية بين نارية وسهلستان.", "meeting", TWO),
        ("انطلقت مشاورات المصالحة الضفافية في مرسى بين نارية وسهلستان.", "discussions", TWO),
        ("إن الحوار الأخير الذي جرى في مرسى بين نارية وسهلستان كان مفيدا.", "dialogue", TWO),
        # who does or says something at a meeting
        ("وعرض سليم الورداني، في اجتماع مع هالة مرزاق، خطة للمياه.", "gathering", THEM),
        ("وفي مؤتمر صحفي مشترك مع هالة مرزاق، قال سليم الورداني إن الهدنة قريبة.", "joint_press", THEM),
        # two who met are "they" behind; مع behind a topic is the topic's
        ("التقى سليم الورداني هالة مرزاق وناقشا سبل الهدنة مع الضفاف.", "debated", THEM),
        ("بدأت المحادثات في مرسى بين نارية و«سهلستان».", "talks", TWO),
        # several lands whose ministers meet
        ("إن وزراء خارجية نارية وسهلستان والضفاف سيعقدون اجتماعا في مرسى.", "gathering", ((N, S, D), ())),
        ("وكان وزراء المياه في نارية وسهلستان والضفاف اجتمعوا أمس.", "gathered", ((N, S, D), ())),
        # a foe is joined as what he is to who stands before
        ("اتفق سليم الورداني وخصمها هالة مرزاق على هدنة.", "agreed", THEM),
        # signing on a deal is of the deal's two; one who signs a paper signs alone
        ("مراسم التوقيع على اتفاق السلام بين نارية وسهلستان ستجري الخميس المقبل.", "signing", TWO),
        ("من المقرر أن يتم التوقيع الرسمي على الاتفاق بين نارية وسهلستان غدا.", "signing", TWO),
        ("قام ممثلون عن نارية وسهلستان بالتوقيع على الاتفاق في مرسى.", "signing", TWO),
        ("قام سليم الورداني بتوقيع رسالة تصادق على الاتفاق، وستصل هالة مرزاق غدا.", "signing", (("الورداني",), ())),
        ("وجاء توقيع سليم الورداني بعد مصادقة المجلس على الاتفاقية.", "signing", (("الورداني",), ())),
        ("جاء توقيع سليم الورداني وهالة مرزاق الاتفاق في مرسى.", "signing", THEM),
    ],
)
def test_who_meets_whom(sentence: str, row: str, told: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    found = [e for e in events(sentence) if e.rule == f"event.{row}"]
    assert [(set(a), b) for a, b in map(sides, found)] == [(set(told[0]), told[1])]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("ومن المرتقب أن تنطلق المفاوضات بين نارية وسهلستان.", "negotiations", "planned"),
        ("تشهد مرسى في الرابع من نوفمبر المقبل، الاجتماع الأول بين نارية وسهلستان.", "gathering", "planned"),
        ("ومن المقرر أن تتواصل المفاوضات بين نارية وسهلستان.", "negotiations", "planned"),
        ("مراسم التوقيع على اتفاق السلام بين نارية وسهلستان ستجري الخميس المقبل.", "signing", "planned"),
        ("رفض سليم الورداني التوقيع على الاتفاق مع سهلستان.", "signing", "negated"),
        ("قالت نارية وسهلستان إنهما قد توصلتا إلى اتفاق سلام.", "agreement", "reported"),
    ],
)
def test_what_became_of_talks(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


@pytest.mark.parametrize(
    ("sentence", "row", "place"),
    [
        ("التقى سليم الورداني هالة مرزاق أمس، في العاصمة النارية مرسى.", "met", "marsa"),
        ("التقى سليم الورداني هالة مرزاق أمس.", "met", None),
    ],
)
def test_where_a_meeting_was_past_its_comma(sentence: str, row: str, place: str | None) -> None:
    assert [e.place for e in events(sentence) if e.rule == f"event.{row}"] == [place]


def test_the_two_who_are_asked() -> None:
    asked = [e for e in events("حثت الضفاف الجانبين الناري والسهلي على السلام.") if e.type == "REQUEST"]
    assert [sides(e) for e in asked] == [((D,), (N, S))]


def test_two_who_hold_two_offices_are_of_no_two_lands() -> None:
    met = events("رحبت نارية وسهلستان بالهدنة. واجتمع وزيرا الخارجية والدفاع في مرسى.")
    assert all(set(sides(e)[0]) != {N, S} for e in met if e.rule == "event.gathered")
    (met_there,) = events("التقى وزيرا الخارجية والدفاع الناريان في مرسى رئيس سهلستان.")
    assert sides(met_there) == (("naria", "sahlistan"), ())


def test_the_two_of_a_lands_conflict_are_those_told_before() -> None:
    page = "عقد سليم الورداني وجبهة الوادي اجتماعا في مرسى.\nواتفق طرفا النزاع الناري على هدنة."
    (agreed,) = [e for e in read(CAST + page).events if e.type == "AGREE"]
    assert len(agreed.actors) > 1


def test_the_two_of_whom_somebody_tells_are_not_who_speaks() -> None:
    told = events("قالت نارية وسهلستان إن الطرفين وافقا على كل البنود.")
    assert not [e for e in told if e.rule == "event.consented" and e.actors]


def test_a_day_by_which_another_act_is_known_is_not_the_verbs() -> None:
    (met,) = [e for e in events("التقى سليم الورداني هالة مرزاق في أعقاب هجمات 11 أيلول 2001.") if e.type == "CONSULT"]
    assert met.date is None


def test_a_day_by_which_something_shall_be_is_no_day_of_the_deal() -> None:
    (agreed,) = [
        e for e in events("اتفقت نارية وسهلستان على هدنة تبدأ بحلول 23 مارس - آذار 2016.") if e.rule == "event.agreed"
    ]
    assert agreed.date is None


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("التقى سليم الورداني هالة مرزاق في مرسى.", "والتقى سليم الورداني هالة مرزاق بعد الغداء.", True),
        ("التقى سليم الورداني هالة مرزاق في مرسى.", "وكان سليم الورداني التقى هالة مرزاق الشهر الماضي.", False),
        ("أجرى سليم الورداني اتصالا هاتفيا بهالة مرزاق.", "والتقى سليم الورداني هالة مرزاق بعد الغداء.", False),
        ("التقى سليم الورداني هالة مرزاق في مرسى.", "والتقى رائد النجدي سليم الورداني وهالة مرزاق بعد الغداء.", False),
    ],
)
def test_which_meetings_are_one(first: str, second: str, one: bool) -> None:  # noqa: FBT001
    met = [e for e in read(f"{CAST}{first}\n{second}").events if e.type == "CONSULT"]
    assert [e.same_as is not None for e in met] == [False, one]


def test_a_regions_summit_is_not_the_paragraphs_two() -> None:
    told = events("عاد سليم الورداني إلى نارية. وسيتم التوقيع خلال قمة إقليمية، بحسب وسيط سهلي.")
    assert not [e for e in told if e.rule == "event.summit" and e.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "أوضح الوزير سليم الورداني أن وزارته أصدرت أربعة تقارير.",  # his ministry, no visit
        "إن أي لقاءات في هذا الشأن تخدم الجميع.",  # any that may be
        "سترسل نارية رسائل إيجابية إلى الأسواق.",  # no letters
    ],
)
def test_what_is_no_meeting(sentence: str) -> None:
    assert not [e for e in events(sentence) if e.type == "CONSULT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "التقى هالة مرزاق سليم الورداني",
        "إن الحوار الأخير الذي جرى في مرسى",
        "ينص الاتفاق بين نارية وسهلستان على أن",
        "عاد سليم الورداني الذي اختطف",
        "قال مراقبون إن الحرب النارية على",
        "الحكومة النارية تعمل على إعادة فتح مطار",
        "اندلعت اشتباكات بين الشرطة وقوات الجيش، ومسلحين",
        "تصر سهلستان على أن الضربات تحتاج",
    ],
)
def test_a_page_may_end_in_the_middle_of_a_sentence(sentence: str) -> None:
    assert len(events(sentence)) <= 1
