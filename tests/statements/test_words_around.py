"""What stands around what is said, in the manners of pages that nobody had read: before, between and behind."""

import pytest

from tests.statements.reading import CAST, after_cast, read

SELIM, HALA = "الورداني", "مرزاق"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وتراجع منسوب النهر أمس، وهو ما حذر منه الورداني.", (SELIM, "وتراجع منسوب النهر أمس")),
        ("تراجع منسوب النهر أمس، كما أشار إلى ذلك الورداني.", (SELIM, "تراجع منسوب النهر أمس")),
        ("تراجع منسوب النهر أمس، بناء على ما ذكره الورداني.", (SELIM, "تراجع منسوب النهر أمس")),
        ("وحسب ما أكده الورداني، فإن منسوب النهر تراجع.", (SELIM, "منسوب النهر تراجع")),
        ("لا أحد يعرف متى يعود الماء، تقول مرزاق.", (HALA, "لا أحد يعرف متى يعود الماء")),
    ],
)
def test_clauses_before_or_behind_their_verb(sentence: str, told: tuple[str, str]) -> None:
    assert after_cast(sentence) == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وقالت مرزاق في كلمة لها -التي ألقتها أمس- أن المعبر مفتوح.", "المعبر مفتوح"),
        ("أرجع سليم الورداني؛ وزير الخارجية الناري، الأزمة إلى سوء الطقس.", "الأزمة إلى سوء الطقس"),
        ("أرجع الورداني، المدير السابق للمركز، الأزمة إلى سوء الطقس.", "الأزمة إلى سوء الطقس"),
        ("وقال الورداني الجمعة في مرسى حيث حضر قمة للجوار إنه سيعود.", "إنه سيعود"),
        ("وقالت مرزاق نحن لا نقبل بأي تنازل عن حقوقنا.", "نحن لا نقبل بأي تنازل عن حقوقنا"),
        ("وقال نرفض أي تنازل عن حقوقنا في الماء.", "نرفض أي تنازل عن حقوقنا في الماء"),
        ("استنكر الورداني في بيان له حملة التشويه.", "حملة التشويه"),
        ("وعدّ الورداني هذه التصريحات غير مسؤولة.", "هذه التصريحات غير مسؤولة"),
        ("وقال الورداني إن الجرحى نقلوا بينما يواصل العمال البحث.", "الجرحى نقلوا بينما يواصل العمال البحث"),
        ("رجح الورداني وقوع أزمة، بحسب تصريحاته لإذاعة الشراع.", "وقوع أزمة"),
    ],
)
def test_what_stands_between_or_behind_is_no_content(sentence: str, told: str) -> None:
    page = sentence if "وقال نرفض" not in sentence else "وقال الورداني إن الوقت ينفد. " + sentence
    assert after_cast(page)[-1][1] == told


@pytest.mark.parametrize(
    ("participle", "content"),
    [
        ("داعيا الصحافة لرصد العدد", "لرصد العدد"),
        ("داعيا السلطات للعدول عن القرار", "للعدول عن القرار"),
        ("مطالبا بضرورة الالتزام بالاتفاق", "بضرورة الالتزام بالاتفاق"),
        ("مقدما شكره لأهل الوادي", "شكره لأهل الوادي"),
    ],
)
def test_participles_of_asking_and_thanking(participle: str, content: str) -> None:
    assert after_cast(f"وقال الورداني إن الوضع صعب، {participle}.")[1:] == [(SELIM, content)]


def test_of_a_woman_what_is_asked_begins_behind_the_participle() -> None:
    told = after_cast("وقالت مرزاق إن الوضع صعب، مطالبة بضرورة الالتزام بالاتفاق.")
    assert told[1] == (HALA, "بضرورة الالتزام بالاتفاق")


@pytest.mark.parametrize(
    "nothing",
    [
        "وكان الورداني يرد على سؤال خلال مقابلة مع تلفزيون أن.بي.سي عما إذا كان الاتفاق قريبا.",
        "وسئل عما إذا كان الاتفاق يزيد احتمالات أن تشن سهلستان هجوما.",
        "واكتفى بإجابات الحكومة عن أسئلة، النواب: محمد هديب، صباح الشعار، علي الحجار.",
    ],
)
def test_letters_shares_and_lists_are_nothing_said(nothing: str) -> None:
    assert read(CAST + nothing) == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("وأشاد الوزير الناطق باسم الحكومة بصمود الأهالي.", "الوزير الناطق باسم الحكومة"),
        ("وقال معتقلون سابقون إن الطعام شحيح.", "معتقلون سابقون"),
        ("وقال أحدهم إن الوفد وصل.", "أحدهم"),
        ("هذا المسؤول قال إن السد آمن.", "المسؤول"),
        ("وكشف المتحدث عن منظمة الصحة العالمية أن الماء صالح للشرب.", "المتحدث عن منظمة الصحة العالمية"),
        ("وقال المكلف بالإعلام على مستوى المديرية، سليم الورداني، إن الماء صالح.",
         "المكلف بالإعلام على مستوى المديرية، سليم الورداني"),
        ("تؤكد مملكة البحرين أن الحدود مفتوحة.", "مملكة البحرين"),
        ("وقالت المنظمة نقلا عن محامين إن الموقوفين كثيرون.", "محامين"),
    ],
)  # fmt: skip
def test_sources_as_they_are_printed(sentence: str, source: str) -> None:
    assert [s.source.surface for s in read(CAST + sentence)] == [source]


def test_the_holder_is_who_spoke_last_where_he_is_only_called_the_deposed() -> None:
    told = after_cast("وقال الرئيس المعزول سليم الورداني إنه باق.\nوأضاف المعزول، أنه لم ير أحدا.")
    assert told == [(SELIM, "إنه باق"), (SELIM, "أنه لم ير أحدا")]


def test_an_outlet_in_marks_printed_twice_is_a_link_by_its_name() -> None:
    (statement,) = read(CAST + "وأوضح الورداني في تصريح لـ ''الشراع'' أن السد آمن.")
    assert [link.entity for link in statement.via] == ["name:الشراع"]


def test_a_mark_with_nothing_in_it_behind_to_whom_it_was_told_does_not_stop_the_page() -> None:
    assert read(CAST + 'وأوضح الورداني في تصريح ل "" أن السد آمن.')[0].surface == "السد آمن"


def test_a_headline_goes_on_behind_dots() -> None:
    (statement,) = read("# شهود عيان: ليلة مرعبة عاشتها العاصمة.. والقصف لم يتوقف\nوصل الوفد أمس.")
    assert statement.surface == "ليلة مرعبة عاشتها العاصمة.. والقصف لم يتوقف"


def test_what_another_denies_is_told_twice_and_passed_on_by_nobody() -> None:
    page = "وكان شهود تحدثوا عن سماع انفجارين قبل الفجر، وهو ما نفاه الورداني قائلا إن الليل كان هادئا."
    found = read(CAST + page)
    assert [s.via for s in found] == [(), (), ()]
    assert [s.source.form for s in found] == ["anonymous", "name", "name"]


def test_a_paper_told_of_inside_a_quotation_does_not_say_what_follows() -> None:
    page = "وقال الورداني: «هناك من يعتقد أن هذا الاتفاق سيمكن الضفة من السد»، وأضاف: «لن يؤثر أحد على أهل السد»."
    assert {s.source.entity for s in read(CAST + page) if s.cue} == {"name:سليم الورداني"}


def test_a_verb_of_speech_and_its_speaker_are_not_what_an_agency_passed_on() -> None:
    found = read(CAST + "وشدد سليم الورداني، بحسب ما نقلته وكالة فرانس برس.")
    assert [s.source.entity for s in found if s.rule.startswith("frame-last")] == []
