"""What a strict reader found wrong on real articles the fourth day, on sentences of our own."""

import pytest

from tests.events.reading import CAST, events, read, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # "that he" before a verb is its subject; what follows is its object
        ("أعلنت جبهة الوادي أنها أسقطت طائرة مروحية للجيش الناري.", "shot_down", ("الوادي",), ("طايره",)),
        # a comma behind the place or the day; two delegations behind بين
        ("وقعت نارية وسهلستان في مدينة رأس الماء أمس، على اتفاق يفتح المعبر.", "signed", ("naria", "sahlistan"), ()),
        ("أعلنت البعثة أن المحادثات تجري بين وفدي نارية وسهلستان.", "talks", ("naria", "sahlistan"), ()),
        # where nobody is quoted, who led the clause before
        (
            "اتضح أن نارية تتجه إلى الحوار مع سهلستان، كما أنها ترفض مطلب سهلستان.",
            "refused",
            ("naria",),
            ("sahlistan",),
        ),
        # الذي is no noun of a she
        ("أدى الهجوم على جامعة مرسى الذي أوقع قتلى إلى مقتل عشرة طلاب.", "killing", (), ("طلاب",)),
        # a verb after a name that كان puts first
        ("وكان طيران نارية قصف عددا من المواقع التابعة للمسلحين.", "bombed", ("naria",), ("مسلحين",)),
        # blows that are dealt to somebody
        ("وجه الجيش الناري ضربات قوية لجبهة الوادي.", "strikes", ("naria-army",), ("الوادي",)),
        # from whom an attempt is, who is let do it
        ("جرى ذلك في محاولة من المسلحين لاقتحام مدينة مرسى.", "invasion", ("مسلحين",), ("marsa",)),
        ("سمحت الشرطة النارية للمسلحين باقتحام مقر الحزب.", "invasion", ("مسلحين",), ("حزب",)),
        # who attacked killed those who died in it, and whom it led to the death of
        ("قتل عشرة مدنيين أمس في غارات شنتها نارية.", "killed", ("naria",), ("مدنيين",)),
        ("قصفت نارية مواقع المسلحين، ما تسبب في مقتل تسعة مدنيين.", "killing", ("naria",), ("مدنيين",)),
        # to whom a thing is done by a verb of doing
        ("اعتقل سليم الورداني وقاموا بتعذيبه.", "torture_n", (), ("الورداني",)),
        # whom a pronoun on a charge means is charged
        ("تطارد الشرطة النارية سليم الورداني لاتهامه بالتجسس.", "blame", (), ("الورداني",)),
        # a verb without الذي behind a name is no clause of the name
        ("وقعت نارية مع سهلستان اتفاقا تعارضه جمهورية الضفاف.", "opposed", ("difaf",), ()),
        # a border is no target
        ("أعلنت نارية أن مسلحين شنوا هجوما على حدود سهلستان.", "attack", ("مسلحين",), ()),
        # whose truce it is
        ("احترم المسلحون الهدنة التي أقرتها نارية.", "truce", ("naria",), ()),
        # behind ب stands a noun, not a verb
        ("قال الورداني إن الجيش الناري قام بفرض حصار على رأس الماء.", "blockade", ("naria-army",), ("difaf",)),
        # what stands before a quotation is no subject in it
        ('وقال سليم الورداني "فجر انتحاري نفسه قرب حاجز في مرسى".', "blew_up", ("انتحاري",), ()),
        # whom the party's own adjective parts from الذي
        ("دعمت نارية القوات السهلية المسلحة التي تقاتل جبهة الوادي.", "battled", ("sahlistan",), ("الوادي",)),
    ],
)
def test_each_side_is_who_does_or_suffers_it(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("ستباشر الحكومة النارية بناء منازل دمرها المسلحون.", "destroyed", "happened"),  # the building is to come
        ("حان الوقت ليعلن رائد النجدي تمسكه باتفاق سهلستان.", "adherence", "hypothetical"),  # ل of purpose
        ("ليس من صالحه أن يأخذ الجيش الناري على عاتقه تسليح الفصائل في سهلستان.", "arms_supply", "hypothetical"),
        ("من المرجح أن تشهد مرسى هجمات لجبهة الوادي.", "attack", "hypothetical"),  # nobody plans what is expected
        ("من المتوقع أن يلتقي سليم الورداني هالة مرزاق.", "met", "planned"),
        ("لا نضمن أن توقف نارية تدخلاتها في سهلستان.", "interference", "happened"),
        ("لم يتم اعتقال الورداني.", "arrest_n", "negated"),
        ("تهدف الحملة إلى إنهاء تمرد أدى إلى مقتل عشرة مدنيين.", "killing", "happened"),
        ("ناقش الوزيران تداعيات رفع العقوبات عن نارية.", "lifting", "hypothetical"),
        ("وتم رفع العقوبات عن نارية.", "lifting", "happened"),
        ("دعا الورداني إلى تعزيز التعاون بين نارية وسهلستان.", "cooperation", "hypothetical"),
        ("نجا عضو هيئة صياغة مشروع الدستور فلان الكتبي من محاولة اغتيال في مرسى.", "attempt", "happened"),
        ("أبلغت الشرطة بشأن هجمات المسلحين في مرسى.", "attack", "happened"),  # spoken of, and done
    ],
)
def test_the_status_is_what_the_words_make_of_the_act(sentence: str, rule: str, status: str) -> None:
    assert [e.status for e in events(sentence) if e.rule == f"event.{rule}"] == [status]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("أشارت الشرطة إلى التهديدات النارية للأمن.", "threat"),  # a danger
        ("أعلن الجيش الناري خرق المسلحين وقف إطلاق النار.", "ceasefire"),  # a breach
        ("تصدت سهلستان لدرء تهديدات جبهة الوادي.", "threat"),
        ("شاركت نارية في التحالف السهلي لدعم السلم.", "support"),  # a name
        ("تنظم وحدة الدعم النفسي في العيادات النارية دورات.", "support"),
        ("قال سليم الورداني في اتصال هاتفي بصحيفة الميناء إن الهدوء عاد.", "call"),  # who asks is an outlet
        ("أمام المجلس مهلة للموافقة على الاتفاق بين نارية وسهلستان أو رفضه.", "rejection"),  # the other choice
        ("صلى الله عليه وسلم، قال سليم الورداني.", "act.sallama"),  # a blessing
        ("أوضح الجيش الناري في بيان نشره أمس أن قوات وصلت.", "deployed"),  # words
        ("الأسباب التي دعت الحكومة النارية للهدنة كثيرة.", "act.demand"),  # no one calls
        ("يجب عدم تهديد أمن نارية، قال الورداني.", "must_on"),  # no duty of hers
        ("ولا بد من عمل أكثر مع سهلستان.", "must_on"),
        ("حاصره الجيش الناري ففجر نفسه.", "blew_up"),  # not the army
        ("ميثاق المنظمة يرفض كل صور التدخل في الشؤون الداخلية للدول.", "interference"),
        ("وتناول الكاتب الاستشهاد به في مقاله عن نارية.", "killing"),  # quoting
    ],
)
def test_what_only_looks_like_an_act_is_none(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in {e.rule for e in events(sentence)}


def test_a_known_deal_has_the_sides_that_the_page_tells_and_none_is_left_out() -> None:
    page = "وقعت نارية وسهلستان اتفاقا على المياه.\nوبموجب الاتفاق يعود الصيادون."
    told = [sides(e)[0] for e in read(CAST + page).events if e.surface == "الاتفاق"]
    assert told == [("naria", "sahlistan")]
    assert not [e for e in read(CAST + "وبموجب الاتفاق يعود الصيادون.").events if e.surface == "الاتفاق"]


def test_a_meeting_that_is_taken_up_has_those_who_met() -> None:
    page = "استقبل رائد النجدي هالة مرزاق في مرسى.\nوحضر اللقاء وزراء."
    told = {e.surface: {*sides(e)[0]} for e in read(CAST + page).events}
    assert told["اللقاء"] == told["استقبل"] == {"النجدي", "مرزاق"}


def test_the_two_are_those_who_met_last() -> None:
    page = "تخوض جبهة الوادي وجمهورية الضفاف حربا.\nالتقى سليم الورداني هالة مرزاق. واستعرض الجانبان ملف المياه."
    told = [{*sides(e)[0]} for e in read(CAST + page).events if e.rule == "event.reviewed"]
    assert told == [{"الورداني", "مرزاق"}]


def test_a_visit_named_again_is_still_to_come() -> None:
    page = "سيزور سليم الورداني سهلستان الأسبوع المقبل.\nوتأتي زيارة سليم الورداني إلى سهلستان بعد قمة رأس الماء."
    assert [e.status for e in read(CAST + page).events if e.mode == "visit"] == ["planned", "planned"]


def test_who_is_blamed_does_not_blame() -> None:
    told = [sides(e) for e in events("وحملت هالة مرزاق نارية مسؤولية الانفجار.") if e.type == "ACCUSE"]
    assert told == [(("مرزاق",), ("naria",))]
    for event in events("دان المجلس الهجوم وحمل المسلحين مسؤولية الانفجار."):
        assert event.type != "ACCUSE" or "name:مسلحين" not in event.actors


def test_a_state_that_a_war_is_named_for_is_where_it_is_fought() -> None:
    (war,) = (e for e in events("تشير الحرب السهلية إلى موت الفكرة.") if e.rule == "event.war")
    assert (war.actors, war.place) == ((), "sahlistan")
