"""What whole articles and pages of the web left unread: in our own words."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentences: str) -> list[tuple[str | None, str, str]]:
    """Cue, content and mode."""
    text = CAST + sentences
    return [(s.cue.of(text) if s.cue else None, s.surface, s.mode) for s in read(text)]


def contents(sentences: str) -> list[str]:
    """Contents alone."""
    return [surface for _, surface, _ in told(sentences)]


def by_whom(sentences: str) -> list[tuple[str, str]]:
    """Who says what."""
    return [(short(s.source.entity), s.surface) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("رفضت مرزاق الإفصاح عن موعد الجولة.", "الإفصاح", "موعد الجولة"),
        ("امتنعت مرزاق عن التعليق على مضمون المسودة.", "التعليق", "مضمون المسودة"),
        ("رفضت مرزاق التعليق.", "رفضت", "التعليق"),
        ("وختم الورداني حديثه بالقول: «الحق لا يموت أبدا».", "القول", "«الحق لا يموت أبدا»"),
        ("وعلق الورداني بالقول إن السد آمن.", "القول", "السد آمن"),
        ("وأضاف الورداني قوله: «الحق لا يموت أبدا».", "قوله", "«الحق لا يموت أبدا»"),
        ("وأضاف الورداني في تصريحه: «الحق لا يموت أبدا».", "أضاف", "«الحق لا يموت أبدا»"),
    ],
)
def test_the_noun_of_saying_nearest_the_words_is_their_cue(sentence: str, cue: str, content: str) -> None:
    assert (cue, content) in [(c, s) for c, s, _ in told(sentence)]


def test_what_is_answered_is_not_the_answer() -> None:
    page = "ورد الورداني على الاتهامات الموجهة له بأنه «جاء لبيع البلاد» بالقول إنه باق."
    assert contents(page) == ["إنه باق"]


def test_a_noun_of_saying_behind_a_participle() -> None:
    found = told("قالت مرزاق إن السد آمن، مكتفية بالإشارة إلى أنها باقية.")
    assert found[1][:2] == ("الإشارة", "أنها باقية")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وتابع مدافعا عن موقفه: «لن نتراجع عن هذا القرار».", "«لن نتراجع عن هذا القرار»"),
        ("واستطرد يقول: «لن نتراجع عن هذا القرار».", "«لن نتراجع عن هذا القرار»"),
        ("وحول هذا الأمر يضيف «لن نتراجع عن هذا القرار».", "«لن نتراجع عن هذا القرار»"),
        ("وأضاف قوله «لن نتراجع عن هذا القرار».", "«لن نتراجع عن هذا القرار»"),
        ("وأضاف سنحدد موقفنا بعد الجولة ولا نستعجل أحدا.", "سنحدد موقفنا بعد الجولة ولا نستعجل أحدا"),
        (
            "وردا على سؤال عما إذا كان المعبر معروفا لدى أجهزة الأمن قال «لا علم لي بذلك كله».",
            "«لا علم لي بذلك كله»",
        ),
        ('وأضاف" لن نتراجع عن هذا القرار".', '" لن نتراجع عن هذا القرار"'),
        ("وانتقد أداء الوسطاء في الملف.", "أداء الوسطاء في الملف"),
        ("وختم بأن الموسم جيد.", "الموسم جيد"),
    ],
)
def test_a_verb_goes_on_without_its_subject(sentence: str, content: str) -> None:
    assert by_whom("قال الورداني إن السد آمن. " + sentence)[1:] == [("الورداني", content)]


def test_what_is_sought_goes_on_with_nobody() -> None:
    assert contents("أعلنت سهلستان أنها ستواصل مساعيها «في نطاق البيت الواحد».") == [
        "أنها ستواصل مساعيها «في نطاق البيت الواحد»"
    ]


def test_who_is_asked_about_is_not_who_answers() -> None:
    asked = "قالت مرزاق إن السد آمن. وردا على سؤال عما إذا كان سليم الورداني عاد من مرسى قال «لا علم لي بذلك كله»."
    assert len(contents(asked)) == 1


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وأشار الورداني خلال اللقاء الذي عقده أمس مع نظيره في مرسى إلى أن السد آمن.", "السد آمن"),
        ("وكان الورداني أكد في المقابلة التي أجراها في مرسى أن السد آمن.", "السد آمن"),
        (
            "وقال الورداني أثناء زيارته حيث يلتقي نظيره «لم نقل يوما إن الجولة انتهت هنا».",
            "«لم نقل يوما إن الجولة انتهت هنا»",
        ),
        ("وأعلنت وكالة «دوران» للأنباء وصول الوفد.", "وصول الوفد"),
        ("وعن الجولة، بيّن الورداني: «لا نستعجل أحدا في هذا الملف».", "«لا نستعجل أحدا في هذا الملف»"),
        ("وهنا أشار الورداني إلى أن السد آمن.", "السد آمن"),
        ("وتمنى الورداني على مرزاق العودة إلى مرسى.", "العودة إلى مرسى"),
    ],
)
def test_what_stands_between_a_speaker_and_the_words(sentence: str, content: str) -> None:
    assert content in contents(sentence)


def test_an_apposition_before_a_mark_and_that_is_no_content() -> None:
    found = told("واعتبرت هالة مرزاق أرملة الشهيد سليم الورداني ، «أن دمه دم كل الناس».")
    assert found == [("اعتبرت", "«أن دمه دم كل الناس»", "direct")]


@pytest.mark.parametrize(
    ("sentence", "who", "content"),
    [
        ("نقلت وكالة نبأ أن الوفد وصل.", "nabaa", "الوفد وصل"),
        ("ونقلت وكالة نبأ على لسان الورداني أن الوفد وصل.", "الورداني", "الوفد وصل"),
        ("وكانت منظمة الصحة العالمية (وتد) أعلنت أن الوباء انتهى.", "who", "الوباء انتهى"),
        ("ورحب الوفد بمنظمة الصحة العالمية (وتد) التي قالت إن الوباء انتهى.", "who", "الوباء انتهى"),
        ("وأكد الأصبحي لـ«الشراع» أن الوفد وصل.", "الاصبحي", "الوفد وصل"),
        ("برأي الورداني، فإن الوفد وصل أمس.", "الورداني", "الوفد وصل أمس"),
        ("وصل الوفد إلى المعبر، كما قال مسؤول الجمعة.", "anon:official", "وصل الوفد إلى المعبر"),
        ("وصل الوفد إلى المعبر، بحسب ما أفاد به بيان صدر عن الوزارة.", "بيان", "وصل الوفد إلى المعبر"),
    ],
)
def test_whose_words_they_are(sentence: str, who: str, content: str) -> None:
    found = by_whom(sentence)
    assert content in [surface for _, surface in found]
    speaker = next(name for name, surface in found if surface == content)
    assert who in speaker


def test_unnamed_sources_in_somebodys_office_are_not_he() -> None:
    found = by_whom("وذكرت مصادر في مكتب رئيس الوزراء زهير الطحان إنه عاد إلى مرسى.")
    assert [(name.startswith("anon:"), surface) for name, surface in found] == [(True, "إنه عاد إلى مرسى")]


def test_a_group_of_somebodys_tells_nothing() -> None:
    assert contents("ورأت الفصائل بحسب مصدر تابع لها، أن «دخول القوات على الخط أمر جيد».") == [
        "«دخول القوات على الخط أمر جيد»"
    ]


def test_words_behind_a_colon_run_on() -> None:
    page = "قال الورداني في مؤتمر صحفي: السد آمن. لدينا محادثات جارية. ونحن لا نتسرع. وغادر الوفد المدينة."
    assert contents(page) == ["السد آمن. لدينا محادثات جارية. ونحن لا نتسرع"]


@pytest.mark.parametrize(
    "next_one",
    [
        "ونارية وسهلستان جارتان.",
        "دمر الجيش السهلي ثلاثة منازل.",
        "سهلستان رفضت المقترح أمس.",
        "من جهة أخرى وصل الوفد.",
        "وصل الوفد: خمسة رجال.",
        "الوفد «صبور جدا» كما يبدو.",
    ],
)
def test_the_narrator_goes_on_behind_a_colon(next_one: str) -> None:
    assert contents("قال الورداني في مؤتمر صحفي: السد آمن. " + next_one)[0] == "السد آمن"


def test_words_behind_a_mark_do_not_run_on() -> None:
    assert contents("قال الورداني: «السد آمن وقوي اليوم». الوفد غادر المدينة.") == ["«السد آمن وقوي اليوم»"]


def test_a_verb_cut_short_says_nothing() -> None:
    assert contents("وقال الورداني أن.") == []


@pytest.mark.parametrize(
    "title",
    [
        "الورداني من مرسى",
        "الورداني لمرزاق",
        "سليم الورداني للسهليين",
        "الورداني مدافعا أمام البرلمان",
        "«الورداني»",
    ],
)
def test_where_and_to_whom_a_heading_speaks(title: str) -> None:
    page = f"# {title}: لن نتراجع عن القرار\n{CAST}"
    assert [s.surface for s in read(page)] == ["لن نتراجع عن القرار"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("داعيا جميع الحكومات للتعاون والتقارب.", "للتعاون والتقارب"),
        ("داعيا في الوقت نفسه المجتمع الدولي، وخاصة مجلس الأمن الدولي، إلى التحرك.", "التحرك"),
        ("موضحا أهمية فتح المعبر.", "أهمية فتح المعبر"),
    ],
)
def test_what_a_participle_tells(sentence: str, content: str) -> None:
    assert contents("قال الورداني إن السد آمن، " + sentence) == ["السد آمن", content]


def test_what_seems_remarkable_is_not_pointed_out() -> None:
    assert not [c for c, _, _ in told("قال الورداني إن السد آمن. وبدا لافتا ذهابه إلى مرسى.") if c == "لافتا"]


def test_two_words_with_an_adverb_in_marks_are_his() -> None:
    assert told("أعلن الورداني أنه يتوقع محادثات «صعبة جدا» مع سهلستان.")[0][2] == "mixed"


def test_an_opening_mark_closes() -> None:
    assert told("وقال الورداني إن “السد آمن وقوي جدا“ اليوم.")[0][1:] == ("“السد آمن وقوي جدا“", "direct")


def test_an_office_is_recognised_not_told() -> None:
    assert contents("واعترف الورداني بمحافظ المصرف في الشرق.") == []


@pytest.mark.parametrize(
    ("sentence", "who", "content"),
    [
        ("وغادر الوفد حسب البيان، الذي أوضح أن السد آمن.", "بيان", "السد آمن"),
        ("وقال لـ«الشراع»، أمس، مصدر مطلع من هناك، إن السد آمن.", "anon:informed-source", "السد آمن"),
        ("وقالت إحدى سكان الوادي لـ«الشراع»، إن السد آمن.", "anon:resident", "السد آمن"),
        ("وكتب الورداني يقول: «لن نتراجع عن هذا القرار».", "الورداني", "«لن نتراجع عن هذا القرار»"),
        ("ولكن متحدثا باسم القوات قال إن السد آمن.", "anon:spokesperson", "السد آمن"),
        ("ولكن سفارة سهلستان بمرسى نفت في بلاغ رسمي أن يكون السد آمنا.", "سهلستان", "يكون السد آمنا"),
        ("وأبلغ الورداني «الشراع» بأن السد آمن.", "الورداني", "السد آمن"),
        ("وذكر مقيمون بالوادي أن السد آمن.", "anon:residents", "السد آمن"),
        ("وتعهد الورداني منذ أن تولى السلطة بالتزام الهدنة.", "الورداني", "بالتزام الهدنة"),
        ("الورداني قال لـ«الشراع» معلقا، إن السد آمن.", "الورداني", "السد آمن"),
        ("قال الورداني إن السد آمن. ومضى بالقول، إن الموسم جيد.", "الورداني", "الموسم جيد"),
    ],
)
def test_subjects_and_asides_of_articles(sentence: str, who: str, content: str) -> None:
    speaker = next(name for name, surface in by_whom(sentence) if surface == content)
    assert who in speaker


@pytest.mark.parametrize("that", ["أنها", "أن المجلس"])
def test_what_she_confirmed_too_is_hers(that: str) -> None:
    page = f"أعلنت مرزاق عن انسحابها من الهيئة، كما أكدت {that} باق في موقعه."
    assert contents(page)[1:] == [("أنها" if that == "أنها" else "المجلس") + " باق في موقعه"]


def test_what_another_confirmed_is_his() -> None:
    page = "قالت مرزاق إن الهيئة باقية، كما أكد الورداني أنه باق."
    assert by_whom(page) == [("مرزاق", "الهيئة باقية"), ("الورداني", "أنه باق")]


def test_in_whose_document_another_speaks() -> None:
    assert by_whom("وصدر البيان الذي أكد فيه الورداني أن السد آمن.") == [("الورداني", "السد آمن")]
