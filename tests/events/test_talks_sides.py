"""Who talks with whom, and whom words and help are for."""

from __future__ import annotations

import pytest

from musnad.record import Event
from tests.events.reading import CAST, events, read, sides


def told(sentence: str, rule: str) -> Event | None:
    """The first event of a row in a sentence."""
    return next((event for event in events(sentence) if event.rule == f"event.{rule}"), None)


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # a movement of one's own land is asked; a verb of saying is no student
        ("طالب الورداني جبهة الوادي باحترام الهدنة.", "act.demand", ("الورداني",), ("الوادي",)),
        # of whom a dash tells more
        ("تدعو الضفاف - سهلستان - إلى فتح المعبر.", "act.demand", ("difaf",), ()),
        # concessions that are got
        ("حصلت نارية على تنازلات من سهلستان في ملف المياه.", "concession", ("sahlistan",), ("naria",)),
        # our light verb
        ("قال سليم الورداني: «لن نجري أي محادثات مع سهلستان في مرسى».", "talks", ("الورداني", "sahlistan"), ()),
        # whom a verb behind the noun names, and with whom
        ("ستتركز المحادثات التي سيجريها الورداني مع مرزاق على المياه.", "talks", ("الورداني", "مرزاق"), ()),
        # those joined behind commas
        ("عقدت نارية محادثات مع سهلستان، والضفاف، والجوار في مرسى.", "talks", ("naria", "sahlistan", "difaf"), ()),
        # who goes on to meet
        ("وصل سليم الورداني إلى مرسى حيث التقى هالة مرزاق.", "met", ("الورداني", "مرزاق"), ()),
        # between whom another thing is
        ("تصل هالة مرزاق إلى مرسى في زيارة بعد الاتفاق بين نارية والضفاف.", "arrived", ("مرزاق", "naria"), ()),
        # a deal told whole by its verb
        ("جاء ذلك بعد اتفاق تاريخي أبرمته نارية مع القوى العالمية.", "concluded", ("naria", "عالميه"), ()),
        # a delegation whose movement stands in marks; whose counterparts they are
        ("التقى سليم الورداني ممثلي «طالبان» في مرسى.", "met", ("الورداني", "taliban"), ()),
        (
            "أدلى سليم الورداني بتصريح بعد انتهاء محادثات مع نظيريه السهلي والضفافي.",
            "talks",
            ("الورداني", "مرزاق"),
            (),
        ),
        # two delegations of movements; one whose name is a verb too; a land between commas; whom a visitor is to meet
        ("عقد وفدان من حركتي فتح وحماس اجتماعا في مرسى.", "gathering", ("fatah", "hamas"), ()),
        ("عقدت حماس وفتح اجتماعا في مرسى.", "gathering", ("hamas", "fatah"), ()),
        ("يزور اليوم الموفد سليم الورداني، سهلستان، في أول زيارة له.", "visited", ("الورداني", "sahlistan"), ()),
        ("ستزور هالة مرزاق مرسى غدا، للقاء الرئيس الناري رائد النجدي.", "meeting", ("النجدي", "مرزاق"), ()),
        # who is freed is not who frees, whatever he is called behind his name
        (
            "إن جبهة الوادي المتحالفة مع نارية ستفرج عن سليم الورداني زعيم حركة السهل.",
            "freed",
            ("الوادي",),
            ("الورداني",),
        ),
        # the second of two between commas; those of whom the sentence told before
        (
            "إن الرئيس رائد النجدي، وزعيم الوادي سليم الورداني، لم يتوصلا لاتفاق.",
            "agreement",
            ("النجدي", "الورداني"),
            (),
        ),
        (
            "إن رائد النجدي، ووزير الري فارس الكتبي، لم يتوصلا لاتفاق بعد اجتماعات.",
            "gathering",
            ("النجدي", "الكتبي"),
            (),
        ),
        # who sponsors the talks of others
        ("انطلقت في مرسى محادثات غير مباشرة ترعاها نارية بين سهلستان والضفاف.", "talks", ("sahlistan", "difaf"), ()),
        ("تتواصل المحادثات التي تقودها الضفاف بين نارية وسهلستان.", "talks", ("naria", "sahlistan"), ()),
        # what talks are about
        ("انطلقت أمس محادثات تبادل الأسرى بين نارية وسهلستان بعد توقف.", "talks", ("naria", "sahlistan"), ()),
        ("تستضيف الضفاف محادثات وقف إطلاق النار بين نارية وسهلستان.", "talks", ("naria", "sahlistan"), ()),
        # who is listed by whom
        ("يأتي القرار بعد تصنيف نارية جبهة الوادي منظمة إرهابية.", "listing", ("naria",), ("الوادي",)),
        ("رحب الورداني بتصنيف الضفاف جبهة الوادي منظمة إرهابية.", "act.welcome", ("الورداني",), ("difaf",)),
        ("رحب الورداني بتصنيف جبهة الوادي منظمة إرهابية في البلاد.", "act.welcome", ("الورداني",), ()),
        # between whom another thing is than who meet
        ("اجتمع سليم الورداني مع هالة مرزاق لبحث العلاقات بين الضفاف والجوار.", "gathered", ("الورداني", "مرزاق"), ()),
        # whose delegation goes, whom مع joins to the talks it goes for
        ("قالت نارية إن وفدها سيتوجه غدا إلى الضفاف لإجراء محادثات مع سهلستان.", "headed", ("naria", "difaf"), ()),
        ("وصل الوفد الناري إلى الضفاف لإجراء محادثات مع سهلستان.", "arrived", ("naria", "difaf"), ()),
        ("أعلنت نارية أنها سترسل وفدا إلى الضفاف للتفاوض مع سهلستان.", "negotiations", ("naria", "sahlistan"), ()),
        # who only receives or carries those who go
        ("استقبلت الضفاف وفدا ناريا للتفاوض مع سهلستان.", "negotiations", ("sahlistan",), ()),
        ("نقلت الضفاف وفدا ناريا إلى مرسى للتفاوض مع سهلستان.", "negotiations", ("sahlistan",), ()),
        # who speaks of the stages of talks with another may only bring them; one بين is a meeting's
        ("أعلنت الضفاف انتهاء المفاوضات حول المياه مع سهلستان.", "negotiations", ("sahlistan",), ()),
        (
            "بدأ لقاء ثنائي بين سليم الورداني وهالة مرزاق في مرسى في إطار عملية السلام بين نارية وسهلستان.",
            "meeting",
            ("الورداني", "مرزاق"),
            (),
        ),
        # guests one after another past commas
        (
            "استضافت الضفاف، الرئيس الناري رائد النجدي، ووزيرة الخارجية هالة مرزاق، في مرسى أمس.",
            "hosted",
            ("difaf", "النجدي", "مرزاق"),
            (),
        ),
        # several who decide what they will hold, a council of many
        ("قررت الضفاف وسهلستان عقد قمة في مرسى.", "summit", ("difaf", "sahlistan"), ()),
        ("عقد مجلس الأمن الدولي جلسة طارئة أمس لبحث الوضع في مرسى.", "session", ("unsc",), ()),
        # who is ready for it
        ("أبلغ الورداني المسؤولين أن سهلستان مستعدة للانسحاب من الوادي.", "pullout", ("sahlistan",), ()),
        # towns where meetings were
        ("نفذ الطرفان ما جاء في اجتماعات مرسى وتل الورد بحضور الضفاف.", "gathering", ("difaf",), ()),
        # the leaders of two lands
        ("اتفق القادة الناريون والسهليون على فتح المعبر.", "agreed", ("naria", "sahlistan"), ()),
        # with whom a border is
        ("اتفقت نارية والضفاف على تأمين الحدود مع سهلستان.", "agreed", ("naria", "difaf"), ()),
        # help that is given behind its noun
        ("تحدث الوزير عن الدعم الذي تقدمه نارية لسهلستان.", "support", ("naria",), ("sahlistan",)),
        # who does something with help
        ("استعادت القوات النارية أمس قرية الوادي بدعم من سهلستان.", "support", ("sahlistan",), ("naria",)),
        # with whom what is refused would be
        ("أعلنت جبهة الوادي رفضها التفاوض مع نارية.", "rejection", ("الوادي",), ("naria",)),
        ("جددت نارية رفضها الحوار مع جبهة الوادي.", "rejection", ("naria",), ("الوادي",)),
        # who calls it off himself
        ("ألغى سليم الورداني اجتماعا مع هالة مرزاق.", "cancelled", ("الورداني",), ("مرزاق",)),
        # whose states a deal is between which two sign
        ("وقع سليم الورداني وهالة مرزاق في مرسى اتفاق تعاون بين نارية وسهلستان.", "signed", ("naria", "sahlistan"), ()),
        # whose role is praised
        ("أشاد سليم الورداني بالدور السهلي في الوساطة.", "act.praise", ("الورداني",), ("sahlistan",)),
        ("جددت نارية رفضها للتدخل السهلي في الجوار.", "rejection", ("naria",), ("sahlistan",)),
        # who looks forward to a meeting
        ("صرح سليم الورداني بأنه يتطلع إلى لقاء مرزاق في مرسى.", "meeting", ("الورداني", "مرزاق"), ()),
        # whose visit to a land it is
        ("التقى سليم الورداني هالة مرزاق في اليوم الثاني من زيارته لسهلستان.", "visit", ("الورداني", "sahlistan"), ()),
        # who gets it, by a pronoun
        ("خرجت نارية بانتصار لحصولها على صفقة أسلحة سهلية.", "arms_supply", ("sahlistan",), ("naria",)),
    ],
)
def test_who_talks_with_whom(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert sides(event) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("نشرت الصحيفة الرسالة، ما دعا سليم الورداني إلى الرد.", "called_on"),
        ("يتفق سليم الورداني مع ما ذهبت إليه هالة مرزاق.", "agreed"),
        ("قال سليم الورداني إنه بتقديره لن يتغير شيء في سهلستان.", "thanks"),
        ("أبدى وزير التنمية والتعاون الدولي استعداده للحديث مع نارية.", "cooperation"),
        ("أكد سليم الورداني في حوار خص به صحيفة الميناء أن نارية باقية.", "dialogue"),
        ("قال الورداني إن التقارير كانت تزوّر في سهلستان.", "visited"),
        ("تريد نارية العمل من أجل سهلستان.", "wants"),
        ("نعى المجلس النائب سليم الورداني واستذكر مسيرته ومناقبه في مرسى.", "marches"),
        ("أعربت نارية عن استعدادها للانخراط في محادثات سلام مع سهلستان.", "coalition"),
        ("استؤنفت المحادثات بعد ثلاثة أشهر على توقيف الرئيس رائد النجدي لها فجأة.", "arrest_n"),
        ("سحبت نارية قواتها التي نشرتها في سهلستان قبل عام.", "deployment"),
    ],
)
def test_words_that_are_no_act_between_parties(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in {event.rule for event in events(sentence)}


def test_who_is_addressed_by_a_verb_of_a_he_does_not_speak() -> None:
    event = told("أكد سليم الورداني ذلك. ودعا دول الجوار إلى فتح المعبر مع سهلستان.", "act.demand")
    assert event is None or "states" not in " ".join(event.actors)


def test_where_a_land_hosts_talks_the_town_is_their_place() -> None:
    (event,) = events("تستضيف سهلستان محادثات بين نارية والضفاف في مرسى.")
    assert event.place == "marsa"


def test_talks_deal_with_what_they_are_about() -> None:
    found = events("انطلقت في مرسى محادثات تدعمها الأمم المتحدة بين نارية وسهلستان اليوم وتتناول تبادلا للأسرى.")
    assert "event.dealt_with" not in {event.rule for event in found}


def test_the_two_of_one_land_are_those_the_page_names_together() -> None:
    far = "وقال شهود إن الطريق مغلق وإن الماء قليل وإن الناس ينتظرون على الجسر منذ الفجر. " * 8
    page = "جرت في مرسى محادثات بين جبهة الوادي والحكومة النارية. " + far + "واتفق الطرفان على فتح المعبر."
    agreed = next(event for event in events(page) if event.type == "AGREE")
    assert sides(agreed) == (("الوادي", "naria-government"), ())


def test_the_day_of_a_deal_long_past_is_not_that_of_the_news() -> None:
    page = "اتفق سليم الورداني وهالة مرزاق على تشكيل لجنة في الوادي.\nوتوصلت نارية وسهلستان في مارس 2025 إلى تفاهم."
    first, second = (event for event in read(CAST + page, published="2025-09-01").events if event.type == "AGREE")
    assert (first.date, second.date, second.same_as) == (None, "2025-03", None)


def test_where_a_meeting_was_is_told_of_what_was_discussed_at_it() -> None:
    (event,) = events("بحث سليم الورداني وهالة مرزاق جهود السلام خلال لقاء جمعهما في مدينة مرسى.")
    assert (event.rule, event.place) == ("event.discussed", "marsa")


def test_two_lands_are_no_two_people() -> None:
    page = "التقى الرئيس الأذربيجاني إلهام علييف رئيس الوزراء الأرميني نيكول باشينيان. واتفق البلدان على ترسيم الحدود."
    agreed = next(event for event in events(page) if event.type == "AGREE")
    assert sides(agreed) == (("azerbaijan", "armenia"), ())


def test_leaders_are_no_verb_of_leading() -> None:
    found = events("وحول زيارة بعض قادة الحركة إلى الوادي قال سليم الورداني إن الماء قليل.")
    assert all("الورداني" not in sides(event)[0] for event in found)


def test_victims_do_not_kill() -> None:
    found = events("بلغ عدد الضحايا الذين قتلوا بسبب التعذيب ثلاثة أشخاص في مرسى.")
    assert all(sides(event)[0] == () for event in found)


def test_a_present_meeting_on_a_weekday_of_a_page_without_a_day_lies_ahead() -> None:
    (ahead,) = events("يلتقي سليم الورداني هالة مرزاق الجمعة في مرسى.")
    (told,) = events("التقى سليم الورداني هالة مرزاق الجمعة في مرسى.")
    assert (ahead.status, told.status) == ("planned", "happened")


def test_what_is_agreed_past_its_time_is_planned() -> None:
    summit = next(event for event in events("اتفقوا مساء الثلاثاء على عقد قمة بين نارية وسهلستان.") if event.mode)
    assert summit.status == "planned"


def test_what_many_boycott_is_no_province() -> None:
    assert told("استمرت نارية في مقاطعة المنتجات السهلية.", "boycott") is not None


@pytest.mark.parametrize("where", ["في مقاطعة دونيتسك", "في مقاطعة الشيخ زويد", "بمقاطعة دونيتسك"])
def test_a_province_is_no_boycott(where: str) -> None:
    assert "event.boycott" not in {event.rule for event in events(f"أعلن الجيش الناري السيطرة على بلدة {where} أمس.")}
