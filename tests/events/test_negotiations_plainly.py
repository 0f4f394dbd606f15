"""Talks, rounds, accords and their sides, places and days, in plain sentences as pages about negotiations tell them."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, events, read, told

N, S, D = "naria", "sahlistan", "difaf"
GOV, MEN = "somalia-government", "al-shabaab"
FIFTH = "انطلقت الجولة الخامسة من المفاوضات بين نارية وسهلستان."


def talks(sentences: str) -> list[tuple[str, str, str | None]]:
    """Every event of CONSULT, AGREE and ASSAULT by its row, with its status and place."""
    kinds = {"CONSULT", "AGREE", "ASSAULT"}
    return [(e.rule.removeprefix("event."), e.status, e.place) for e in events(sentences) if e.type in kinds]


@pytest.mark.parametrize(
    ("sentence", "row", "actors"),
    [
        # a capital told by its state's adjective is where something is, and no side
        ("استؤنفت المفاوضات بلقاء جمع في العاصمة الضفافية الورداني ومرزاق.", "negotiations", ("الورداني", "مرزاق")),
        ("عقد في العاصمة الضفافية لقاء بين نارية وسهلستان.", "meeting", (N, S)),
        # a partner between marks behind a comma, Latin commas too
        ('وقعت نارية، و"حركة الشباب"، أمس اتفاقا لوقف إطلاق النار.', "signed", (N, MEN)),
        ("وقعت نارية, و”حركة الشباب”, أمس اتفاقا لوقف إطلاق النار.", "signed", (N, MEN)),
        # the two of one land's fight are those named together
        ("وقعت الحكومة الصومالية وحركة الشباب اتفاقا.\nاتفق طرفا الصراع الصومالي على هدنة.", "agreed", (GOV, MEN)),
        ("وقعت الحكومة الصومالية وحركة الشباب اتفاقا.\nاتفق طرفا الحرب الصومالية على هدنة.", "agreed", (GOV, MEN)),
        # who takes part in a meeting that was told is there beside those who met
        ("أنهى الوفدان الناري والسهلي الاجتماع.\nوعقد الاجتماع في القناطر بمشاركة الضفاف.", "gathering", (N, S, D)),
    ],
)
def test_who_negotiates(sentence: str, row: str, actors: tuple[str, ...]) -> None:
    assert (row, actors, ()) in told(sentence)


def test_nobody_is_a_guessed_side_of_a_fight() -> None:
    text = "اتفق طرفا النزاع في منطقة الوادي بشمال نارية على هدنة.\nوقال وسيط من الضفاف إن الاتفاق صامد في سهلستان."
    assert not any(e.actors for e in events(text) if e.rule == "event.agreed")
    armed = told("اتهمت البعثة الضفاف بإرسال أسلحة إلى طرفي النزاع.")
    assert not any({N, S} & {*recipients} for _, _, recipients in armed)


@pytest.mark.parametrize(
    ("sentence", "row", "status", "place"),
    [
        ("عقدت نارية وسهلستان محادثات في العاصمة الضفافية.", "talks", "happened", "ras-al-maa"),
        ("التقى الورداني مرزاق في العاصمة الضفافية أمس.", "met", "happened", "ras-al-maa"),
        # peace is what talks are for, in a town; in a land it may be what is talked about
        ("استأنفت نارية وسهلستان محادثات السلام في رأس الماء أمس.", "talks", "happened", "ras-al-maa"),
        ("بحث الورداني ومرزاق السلام في مرسى.", "discussed", "happened", None),
        # a town that sees or gives talks a place is the town, not its state
        ("شهدت مرسى أمس محادثات بين الضفاف وسهلستان.", "talks", "happened", "marsa"),
        ("تستضيف تل الورد اليوم محادثات بين نارية والضفاف.", "talks", "happened", "tall-al-ward"),
        ("احتضنت رأس الماء أمس لقاء جمع الورداني ومرزاق.", "meeting", "happened", "ras-al-maa"),
        ("استضافت الضفاف أمس لقاء بين الورداني ومرزاق.", "meeting", "happened", "difaf"),
        # a time and a place between a verb and a comma are of the talks behind it
        ("بدأت أمس في رأس الماء، محادثات بين نارية وسهلستان.", "talks", "happened", "ras-al-maa"),
        ("قتل أمس في رأس الماء، جنديان بعد محادثات بين نارية وسهلستان.", "talks", "happened", None),
        # talks are called by a town or by what they are about
        ("انطلقت أمس مشاورات مرسى بين سهلستان والضفاف.", "discussions", "happened", "marsa"),
        ("انطلقت أمس مفاوضات سد النهضة بين نارية وسهلستان.", "negotiations", "happened", None),
        # a meeting that must be held, or that somebody agrees to hold, is not there
        ("يجب عقد هذا الاجتماع بين نارية وسهلستان في مكان آمن.", "gathering", "hypothetical", None),
        ("وافقت الضفاف على عقد هذه المحادثات بين نارية وسهلستان.", "talks", "planned", None),
        ("انتهى هذا الاجتماع بين نارية وسهلستان أمس.", "gathering", "happened", None),
        # a comma that ends the day of a verb of the future parts it from nothing
        ("أعلنت نارية وسهلستان أنهما ستباشران في 27 أكتوبر الجاري، مفاوضات.", "negotiations", "planned", None),
        ("باشرت نارية وسهلستان في 27 أكتوبر الجاري، مفاوضات.", "negotiations", "happened", None),
        # what will be done before talks, or is announced, puts them ahead
        ("ستطلق نارية سراحه قبل انطلاق المباحثات مع سهلستان.", "talks", "planned", None),
        ("أطلقت نارية سراحه قبل انطلاق المباحثات مع سهلستان.", "talks", "happened", None),
        ("جاء الإعلان عن محادثات السلام بين نارية وسهلستان أمس.", "talks", "planned", None),
        # what must be reached first is not there, what is announced is
        ("لن يبدأ الضخ قبل التوصل إلى اتفاق بين نارية وسهلستان.", "agreement", "hypothetical", None),
        ("مدد المجلس مهلته لبلوغ اتفاق بين نارية وسهلستان.", "agreement", "hypothetical", None),
        ("أعلنت السلطات النارية والمتمردون، التوصل لاتفاق لوقف القتال.", "agreement", "happened", None),
        ("علقت نارية الضخ إثر إخفاقها في التوصل إلى اتفاق مع سهلستان.", "agreement", "negated", None),
    ],
)
def test_status_and_place_of_talks(sentence: str, row: str, status: str, place: str | None) -> None:
    assert (row, status, place) in talks(sentence)


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        ("بدأت الحكومة الصومالية وحركة الشباب محادثات لإنهاء صراع مستمر.", "conflict_ended", (GOV,), (MEN,)),
        ("وقعت الحكومة الصومالية وحركة الشباب اتفاقا لإنهاء حرب استمرت عامين.", "war", (GOV,), (MEN,)),
        # two states may talk about the war of others, and so may the two of one land
        ("بدأت نارية وسهلستان محادثات لإنهاء الحرب.", "war", (), ()),
        ("بدأت الحكومة الصومالية وحركة الشباب محادثات لإنهاء الحرب في سهلستان.", "war", (), ()),
    ],
)
def test_whose_war_talks_are_to_end(
    sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (row, actors, recipients) in told(sentence)


def test_a_dispute_about_something_is_no_war() -> None:
    assert [row for row, *_ in told("توصلت نارية وسهلستان إلى اتفاق لإنهاء نزاع مستمر منذ سنوات بشأن النفط.")] == [
        "agreement"
    ]


def test_a_war_that_an_accord_ends_is_not_of_the_accords_day() -> None:
    found = events("وقعت الحكومة الصومالية وحركة الشباب في 25 أكتوبر 2022 اتفاقا لإنهاء الحرب.")
    assert [(e.type, e.date) for e in found] == [("AGREE", "2022-10-25"), ("ASSAULT", None)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("جرت محادثات بين نارية وسهلستان تناولت تنفيذ الاتفاق الذي وقع في 2 نوفمبر 2022.", "talks"),
        ("عقدت نارية وسهلستان مفاوضات وفقا لبنود المعاهدة الموقعة بين الطرفين في 2 نوفمبر 2022.", "negotiations"),
    ],
)
def test_the_day_of_the_accord_behind_talks_is_not_theirs(sentence: str, row: str) -> None:
    assert [e.date for e in events(sentence) if e.rule == f"event.{row}"] == [None]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("انتهى الاجتماع الأول بين نارية وسهلستان أمس.", "وهناك جولة ثانية من المفاوضات بين نارية وسهلستان.", 2),
        (FIFTH, "وانتهت الجولة الخامسة من المفاوضات بين نارية وسهلستان.", 1),
        (FIFTH, "وفي اليوم الثاني من المفاوضات بين نارية وسهلستان بحث الملف.", 1),
    ],
)
def test_two_rounds_are_two_meetings(first: str, second: str, count: int) -> None:
    assert len(read(f"{CAST}{first}\n{second}").meetings) == count


def test_a_deal_of_a_year_is_not_that_of_a_month() -> None:
    old = "منذ توقيع اتفاق السلام بين نارية وسهلستان عام 2005."
    found = events(f"{old}\nوفي بداية أغسطس، وقعت نارية وسهلستان اتفاقا نفطيا.")
    assert [(e.date, e.same_as) for e in found] == [("2005", None), (None, None)]


def test_nothing_came_yet_of_a_meeting_that_is_to_come() -> None:
    ahead = "سيعقد الرئيس رائد النجدي قمة مع الرئيس نبيل الحافظ غدا."
    text = f"{CAST}{ahead}\nووقعت نارية وسهلستان الشهر الماضي اتفاقا يتصل بالرسوم."
    assert [m.outcome for m in read(text).meetings] == [None]


@pytest.mark.parametrize(
    ("sentence", "participants"),
    [
        ("التقى ممثلون عن الحكومة الصومالية وحركة الشباب في نيروبي أمس.", [(GOV, MEN)]),
        ("عقدت السلطات النارية والمتمردون محادثات في مرسى أمس.", [("naria-authorities", "name:متمردون")]),
        ("ناقش الورداني مع جماعة متطرفة الأمر.", []),
    ],
)
def test_a_government_meets_a_group_of_its_land(sentence: str, participants: list[tuple[str, ...]]) -> None:
    assert [m.participants for m in read(CAST + sentence).meetings] == participants


@pytest.mark.parametrize(
    "sentence",
    ["قال الورداني إن المحادثات نظمتها الضفاف.", 'يستضيف الديري المفاوضات بصفته رئيسا لكتلة "مجلس دول الساحل".'],
)
def test_who_organises_talks_or_for_whom_somebody_does_is_no_side(sentence: str) -> None:
    assert not any({D, "coastal-council"} & {*e.actors} for e in events(sentence) if e.type == "CONSULT")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("وافقت سهلستان على عقد مباحثات مع نارية الأربعاء.", "2025-12-24"),
        ("وافقت سهلستان على عقد مباحثات مع نارية الأربعاء الماضي.", "2025-12-17"),
        ("عقدت سهلستان مباحثات مع نارية الأربعاء.", "2025-12-17"),
    ],
)
def test_the_weekday_of_talks_that_are_agreed_on_is_to_come(sentence: str, day: str) -> None:
    assert [e.date for e in events(sentence, published="2025-12-22") if e.rule == "event.talks"] == [day]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("سيستقبل الورداني مرزاق في لقاء ثنائي تعقبه مباحثات موسعة بين نارية وسهلستان.", "planned"),
        ("استقبل الورداني مرزاق في لقاء ثنائي تعقبه مباحثات موسعة بين نارية وسهلستان.", "happened"),
    ],
)
def test_what_follows_a_meeting_that_is_to_come_is_to_come(sentence: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == "event.talks"] == [status]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("# الورداني يزور سهلستان\nقال متحدث إن زيارة سليم الورداني إلى سهلستان غدا مهمة.", {"planned"}),
        ("# الورداني يزور سهلستان\nزار سليم الورداني سهلستان أمس.", {"happened"}),
    ],
)
def test_a_visit_in_a_headline_is_as_its_story_tells(text: str, statuses: set[str]) -> None:
    found = read(f"{text}\n{CAST}", published="2025-12-22").events
    assert {e.status for e in found if e.rule in {"event.visited", "event.visit"}} == statuses
