"""Events of words as real pages told them wrong: who meets and agrees, of which deal, and what is no act at all."""

import pytest

from tests.events.reading import events, short


def told(sentence: str) -> list[str]:
    """The events of a sentence: row, then who acts, then on whom."""
    found = []
    for event in events(sentence):
        sides = " ".join(map(short, event.actors)) + " > " + " ".join(map(short, event.recipients))
        found.append(f"{event.rule.removeprefix('event.')}: {sides}".rstrip(" >"))
    return found


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # who goes on to meet is who went
        ("أعلن سليم الورداني أنه سيسافر إلى سهلستان وسيجتمع مع هالة مرزاق.", "gathered: الورداني مرزاق"),
        ("وصل سليم الورداني إلى سهلستان والتقى هالة مرزاق.", "met: الورداني مرزاق"),
        ("قال سليم الورداني إنه سيزور سهلستان في سبتمبر.", "visited: الورداني sahlistan"),
        # between him and her
        ("تحدث سليم الورداني عن مناقشات بينه وبين هالة مرزاق.", "discussions: الورداني مرزاق"),
        # one deal of a page, one of whose sides is named again
        (
            "وقعت نارية وسهلستان اتفاقا أمس.\nوحضر وفد إلى مرسى لشرح تفاصيل الاتفاق مع سهلستان.",
            "agreement: naria sahlistan",
        ),
        # "and" joins nouns of one owner
        (
            "قال سليم الورداني إن سهلستان معزولة بسبب دعمها لجبهة الوادي ودعمها لحركة الجبل.",
            "support: sahlistan > الوادي",
        ),
    ],
)
def test_both_sides_of_a_meeting_or_a_deal_are_told(sentence: str, event: str) -> None:
    assert event in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # one of two who meet or agree, the other read nowhere
        ("وكان قد أبرم صفقة مع هالة مرزاق.", "concluded"),
        ("لم يعد أحد ينضم إلى جبهة الوادي.", "joined"),
        # two sides whom no table knows; a deal of nobody
        ("عاد رائد النجدي إلى مرسى بعد اللقاء بين فلان وفلان.", "meeting"),
        ("جرى ذلك قبل أن يتفقوا على الحدود.", "agreed"),
        ("ينتظر الناس رفع العقوبات.", "lifting"),
        # silence that is kept, a pledge that is kept
        ("التزم الرئيس الأعلى رائد النجدي بالصمت.", "committed"),
        ("دعا رائد النجدي إلى التزام نارية بكافة تعهداتها.", "pledge"),
        # a ministry that is visited
        ("غادر ليصبح أول وزير منذ عام يزور وزارة الخارجية النارية.", "visited"),
        # "here" is no congratulation
        ("والمقصود هنا سليم الورداني.", "act.thank"),
    ],
)
def test_of_whom_too_little_is_told_no_event_is_made(sentence: str, row: str) -> None:
    assert row not in [one.split(":")[0] for one in told(sentence)]


def test_who_says_that_he_opposes_opposes_by_saying_it() -> None:
    found = [e for e in events('قال سليم الورداني: "نحن نعارض سياسة سهلستان".') if e.type == "REJECT"]
    assert [e.status for e in found] == ["happened"]


def test_what_cannot_be_agreed_to_is_not_refused_yet() -> None:
    assert "REJECT" not in [e.type for e in events("لا يمكن أن توافق نارية على مقترح سهلستان.")]


def test_a_tied_letter_is_no_pronoun_on_a_cue() -> None:
    found = events("أكدت وزارة الخارجية النارية مجددا رفضها للتدخل في سهلستان، مطالبة بضرورة الالتزام بحسن الجوار.")
    assert [e.recipients for e in found if e.type == "REQUEST"] == [()]


@pytest.mark.parametrize(
    ("sentence", "act", "whom"),
    [
        # what is asked for names nobody who is asked
        ("دعا رائد النجدي إلى الاستفادة من تجربة سهلستان.", "act.demand", ()),
        ("طالبت هالة مرزاق بمحاكمة رائد النجدي.", "act.demand", ()),
        ("حذرت هالة مرزاق من السفر إلى نارية.", "act.warn", ()),
        # whom a clause about the speaker parts from the verb
        ("طالب رائد النجدي، الذي تقود بلاده حربا، سهلستان بفتح المعبر.", "act.demand", ("sahlistan",)),
        ("طالبت هالة مرزاق نارية بفتح المعبر.", "act.demand", ("naria",)),
    ],
)
def test_only_who_is_addressed_is_asked_or_warned(sentence: str, act: str, whom: tuple[str, ...]) -> None:
    assert [tuple(map(short, e.recipients)) for e in events(sentence) if e.rule == f"event.{act}"] == [whom]


@pytest.mark.parametrize(
    ("kept", "left_out", "row"),
    [
        ("تهدد نارية سهلستان بقطع المياه.", "تمر نارية بمرحلة خطرة تهدد سهلستان.", "threatened"),
        ("يجب على نارية سحب قواتها.", "كل تأخير يزيد من الثمن الذي يتعين على نارية دفعه.", "must_on"),
        ("التزمت نارية بفتح المعبر.", "التزم سكان مرسى بيوتهم.", "committed"),
    ],
)
def test_a_danger_a_price_and_a_house_are_no_act_of_words(kept: str, left_out: str, row: str) -> None:
    assert {row, "act.threaten"} & {one.split(":")[0] for one in told(kept)}
    assert row not in [one.split(":")[0] for one in told(left_out)]


def test_help_that_nobody_got_was_not_given() -> None:
    assert [e.status for e in events("لم يحصلوا على الدعم من نارية.") if e.type == "SUPPORT"] == ["negated"]


def test_a_deal_that_is_taken_up_is_known_though_one_side_speaks_of_it() -> None:
    found = events("قال سليم الورداني إن ذلك انتهاك للاتفاق الذي أبرمته نارية مع سهلستان.")
    assert [e.status for e in found if e.rule == "event.concluded"] == ["happened"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # the two who stand behind their pair
        ("اتفق الطرفان، نارية وسهلستان، على سحب الأسلحة.", "agreed: naria sahlistan"),
        # "him" apart from its participle
        ("هاجم سليم الورداني هالة مرزاق متهما إياها بالكذب.", "act.accuse: الورداني > مرزاق"),
        # who leads a mediation stands before its sides
        ("أعرب سليم الورداني عن سعادته بخبر زيارة هالة مرزاق إلى الضفاف.", "visit: مرزاق difaf"),
    ],
)
def test_who_acts_is_told_by_the_words_beside_it(sentence: str, event: str) -> None:
    assert event in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # talks that one only arranges, work of nobody else
        ("نظمت جبهة الوادي لقاءات بين الأهالي وأبنائهم.", "meeting"),
        ("أكدت السفارة النارية أنها لم تنسق لأحد.", "coordinated"),
        # whom one is sent to join
        ("حذر سليم الورداني من تجنيد الشباب للانضمام إلى التنظيم.", "coalition"),
        # an answer to wishes
        ("قال سليم الورداني إنه يستجيب لتطلعات سهلستان.", "responded"),
        # a meeting with people whom no table knows
        ("كثف سليم الورداني لقاءاته مع الانقلابيين تارة هنا وتارة هناك.", "meeting"),
    ],
)
def test_what_one_alone_is_told_of_is_no_meeting(sentence: str, row: str) -> None:
    assert row not in [one.split(":")[0] for one in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("لا فرق إن صادق البرلمان الناري أو لم يصادق على الاتفاق.", "ratified", "hypothetical"),
        ("ستشكل الحكومة على أساس موافقة نارية على المقترح.", "approval", "hypothetical"),
    ],
)
def test_what_may_or_may_not_be_is_hypothetical(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


def test_whom_a_welcomed_attack_hits_is_not_praised() -> None:
    found = [e for e in events("رحب سليم الورداني بالهجمات على جبهة الوادي.") if e.type == "SUPPORT"]
    assert [e.recipients for e in found] == [()]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # a call that only its verb tells from other contacts, and one who speaks on the telephone
        ("أجرى الرئيس الناري، رائد النجدي، اتصالا بهالة مرزاق.", "contact: النجدي مرزاق"),
        ("تحدث رائد النجدي هاتفيا مع هالة مرزاق.", "spoke_with: النجدي مرزاق"),
        # the subject's name between commas
        ("قام الوزير الناري، سليم الورداني، اليوم الاثنين، بزيارة عمل إلى سهلستان.", "visit: الورداني sahlistan"),
    ],
)
def test_a_call_and_a_visit_are_found_as_agencies_tell_them(sentence: str, event: str) -> None:
    assert event in told(sentence)


def test_speaking_on_the_telephone_with_a_newspaper_is_an_interview() -> None:
    assert told("تحدث رائد النجدي هاتفيا مع صحيفة الميناء.") == []


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        # discussed in a call; one verb beside another; a visit on a day to come
        ("أكد سليم الورداني أنه بحث في اتصال هاتفي مع هالة مرزاق التطورات.", "discussed", "happened"),
        ("جاء ذلك وفق ميثاق الضفاف الذي يمنع ويرفض التدخل.", "refused", "happened"),
        ("يزور سليم الورداني سهلستان الأربعاء المقبل.", "visited", "planned"),
    ],
)
def test_what_stands_beside_an_act_does_not_undo_it(sentence: str, row: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{row}"] == [status]


def test_whom_nobody_known_charges_is_charged() -> None:
    found = [e for e in events("حذر سليم الورداني: سيتم اتهام سهلستان من قبل كل العالم.") if e.rule == "event.blame"]
    assert [(e.actors, e.recipients) for e in found] == [((), ("sahlistan",))]


def test_what_is_not_set_is_not_planned() -> None:
    found = events("من غير المقرر أن يزور سليم الورداني سهلستان.")
    assert [e.status for e in found if e.type == "CONSULT"] == ["negated"]


def test_a_deal_that_is_only_thought_of_lends_no_sides_to_one_that_is() -> None:
    title = "# الورداني: نحن مع الاتفاق الذي يمنع الحرب\n"
    found = events(title + "رحبت سهلستان بأي اتفاق مع الضفاف.")
    assert [e.actors for e in found if e.rule == "event.agreement" and e.surface == "الاتفاق"] == []


def test_a_meeting_is_not_of_those_whose_deal_it_dealt_with() -> None:
    assert "meeting: naria sahlistan" not in told("تناول اللقاء الاتفاق الأخير بين نارية وسهلستان.")


def test_who_confirms_his_refusal_refuses() -> None:
    found = [e for e in events("أكدت نارية رفضها التدخل في شؤون الضفاف.") if e.type == "REJECT"]
    assert [e.status for e in found] == ["happened"]
