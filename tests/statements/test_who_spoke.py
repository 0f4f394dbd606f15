"""Whose words they are, in the manners that pages of many outlets have."""

import pytest

from musnad.arabic import tokenize
from musnad.record import Article, Mention, Span
from musnad.statements import attribute
from tests.statements.reading import CAST, LEXICON, read


def told(sentences: str) -> list[tuple[str, list[str]]]:
    """Each statement's source and chain."""
    return [(s.source.entity, [link.entity for link in s.via]) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("sentences", "statements"),
    [
        # a body's words behind a colon; و behind a quotation begins the next
        ('وقالت الوزارة: "السد آمن والماء كثير".', [("name:الوزاره", [])]),
        (
            'وأوضحت مرزاق أن "السد آمن"، وأكدت مرزاق في بيانها أن "الماء لن يقطع".',
            [("name:هاله مرزاق", [])] * 2,
        ),
        # leaders, and one whose own office "and" joins
        (
            "وأكد زعماء نارية وسهلستان ووزير الري الضفافي سليم الورداني أن السد آمن.",
            [("naria+sahlistan+name:سليم الورداني", [])],
        ),
        # a condition of anonymity ends where the words begin, though a comma stands in them
        ('وقال مصدر، طلب عدم الكشف عن هويته: "السد آمن، والماء كثير".', [("anon:source", [])]),
        ("ولم يؤكد من جهته الوزير الناري وصول الوفد.", [("name:سليم الورداني", [])]),
        # between كان and قد
        ("وكانت جدة الورداني، قد تمنت أن يعود.", [("name:جده الورداني", [])]),
        ("إنه لا شك في أن السد آمن.", []),
        ("أكد الورداني أن الأمر ليس مستغربا بعد توفيق الله.", [("name:سليم الورداني", [])]),
        # a place in which something is is not who speaks behind the comma
        ("يصطدم الحديث بموقف الهيئة مما حدث في مرسى، والتي اعتبرت أن اللقاء لا يمثلها.", []),
        # forces take a feminine
        (
            'ورفضت قوات الوادي الشعبية القصف، معتبرة أنه "عدوان".',
            [("name:قوات الوادي الشعبيه", [])],
        ),
        ("نشرت الوكالة تصريحات للأمير، نفتها لاحقا سهلستان وقالت إنها مفبركة.", [("sahlistan", [])]),
        # two in commas; a family's name that is an office
        (
            "وأكد الناطق سليم الورداني، ومستشار الرئيس داود المرعي، أن الموعد قريب.",
            [("name:سليم الورداني+name:داود المرعي", [])],
        ),
        # whose administration, team and office it is
        ("وقال مسؤول كبير في إدارة الورداني إن السد آمن.", [("anon:senior-official", [])]),
        ("وقال فريق الورداني إن السد آمن.", [("name:فريق الورداني", [])]),
        # an unnamed spokesman again
        (
            "وقال متحدث باسم الواحة إن السد آمن. وأضاف المتحدث أن الماء كثير.",
            [("anon:spokesperson", [])] * 2,
        ),
        # المصدر نفسه after a body, not after several; somebody of two
        (
            "وأعلنت وزارة المياه أن السد آمن. وأضاف المصدر ذاته أن الماء كثير.",
            [("name:وزاره المياه", [])] * 2,
        ),
        ("وقال اثنان منهم إن السد آمن.", [("anon:boths", [])]),
        ("وقالت مصادرها إن السد آمن.", [("anon:sources", [])]),
    ],
)
def test_who_spoke(sentences: str, statements: list[tuple[str, list[str]]]) -> None:
    assert told(sentences) == statements


@pytest.mark.parametrize(
    ("sentences", "statements"),
    [
        # whom an outlet quotes, and what tells of him between
        (
            "ونقلت رويترز عن هالة مرزاق، التي ترأس وفد بلادها في المحادثات، قولها إن السد آمن.",
            [("name:هاله مرزاق", ["reuters"])],
        ),
        ("ونقلت رويترز عن مسؤول - لم تسمه - قوله إن السد آمن.", [("anon:official", ["reuters"])]),
        (
            'وذكرت رويترز، نقلا عن مصادر وصفها بـ "الموثوقة" أن السد آمن.',
            [("anon:sources", ["reuters"])],
        ),
        ("وذكرت رويترز أن السد آمن، نقلا عن مصادر عسكرية.", [("anon:sources", ["reuters"])]),
        ("قتل ثلاثة في القصف، وفق ما ذكرت رويترز نقلا عن مصدر طبي.", [("anon:source", ["reuters"])]),
        ("قتل ثلاثة في القصف، على ما ذكرت رويترز.", [("reuters", [])]),
        ("عاد الوفد أمس ردا على ما ذكرت رويترز.", []),
        # at the sentence's head
        ("ووفقا لما نقلته رويترز، قال الورداني إن السد آمن.", [("name:سليم الورداني", ["reuters"])]),
        ("وحسبما قال مسؤول ناري لرويترز، فإن الوفد عاد.", [("anon:naria-official", ["reuters"])]),
        (
            "ووفقا لمسؤول كبير تحدث إلى رويترز شريطة عدم ذكر اسمه، فإن الوفد عاد.",
            [("anon:senior-official", ["reuters"])],
        ),
        ("عاد الوفد أمس إلى مرسى، وفقا لمصدر تحدث إلى رويترز.", [("anon:source", ["reuters"])]),
        # behind the words
        ("وأضاف الورداني أن السد آمن، وفق تصريحات لرويترز.", [("name:سليم الورداني", ["reuters"])]),
        # who published the speech; whose own sources
        (
            "نشرت رويترز تصريحات لسليم الورداني قال فيها إن السد آمن.",
            [("name:سليم الورداني", ["reuters"])],
        ),
        ("وقالت مصادر «الرصد» إن السد آمن.", [("anon:sources", ["name:الرصد"])]),
        ("وقال الورداني لمراسل الشراع نيوز إن السد آمن.", [("name:سليم الورداني", ["name:الشراع نيوز"])]),
        ("وقال الورداني في تصريح للصحافة إن السد آمن.", [("name:سليم الورداني", [])]),
        # the outlet goes on where its source does not agree; by its state; نفس
        (
            "ونقلت وكالة رويترز عن مسؤول قوله إن السد آمن. وأضافت أن الماء كثير.",
            [("anon:official", ["reuters"]), ("reuters", [])],
        ),
        (
            "وذكرت صحيفة الشراع أن السد آمن. وقالت الصحيفة النارية إن الماء كثير. وأشارت نفس الصحيفة إلى الموعد.",
            [("name:الشراع", [])] * 3,
        ),
    ],
)
def test_who_passed_it_on(sentences: str, statements: list[tuple[str, list[str]]]) -> None:
    assert told(sentences) == statements


def test_a_spokesman_by_his_name_is_the_link() -> None:
    (found,) = read(CAST + "وقالت الحكومة النارية على لسان الناطق باسمها داود المرعي إن السد آمن.")
    assert [link.entity for link in found.via] == ["name:داود المرعي"]


def test_the_leader_in_the_movement_is_who_spoke_last() -> None:
    found = read(CAST + "وقال عضو مكتب الحركة داود المرعي إن السد آمن. وأكد القيادي في الحركة أن الماء كثير.")
    assert [s.source.entity for s in found] == ["name:داود المرعي"] * 2


def test_a_family_that_is_an_office_is_who_spoke() -> None:
    text = "وقالت ريما مفتي إن السد آمن. وأضافت مفتي أن الماء كثير."
    body = (Span(0, len(text)),)
    article = Article("unknown", None, None, None, None, (), None, None, None, body, ())
    named = Span(6, 15)
    mention = Mention(
        "m", named, named.of(text), "PER", "rima-mufti", None, optional=False, rule="test", confidence=None
    )
    found = attribute("page", article, tokenize(text), [mention], LEXICON)
    assert [s.source.entity for s in found] == ["rima-mufti"] * 2


def test_a_condition_of_two_is_read() -> None:
    (found,) = read(CAST + "وقال دبلوماسيان، طلبا عدم كشف هويتهما، إن السد آمن.")
    assert found.source.anonymous is not None
    assert found.source.anonymous.condition is not None


def test_no_woman_goes_on_by_a_verb_of_a_he() -> None:
    spoke = [entity for entity, _ in told("رفض الورداني أن يصافح مرزاق في القمة واتهمها بالكذب.")]
    assert spoke == ["name:سليم الورداني"]
    spoke = [entity for entity, _ in told("قال الورداني إن السد آمن. واستقبل مرزاق أمس، وقال إن الماء كثير.")]
    assert spoke == ["name:سليم الورداني"] * 2
