"""Chains, sources and unnamed sources in the manners of pages that relay what others relay."""

import pytest

from tests.statements.reading import CAST, read


def told(sentences: str) -> list[tuple[str, str, list[str]]]:
    """Each statement's source, words and chain."""
    return [(s.source.entity, s.surface, [link.entity for link in s.via]) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        # a tail behind a whole quotation, also of what the same speaker said before it
        ("قال الورداني: «لن ننتظر أحدا بعد اليوم»، حسبما ذكرت وكالة نبأ.", ["nabaa"]),
        ("دعا الورداني إلى القتال، قائلا: «لن ننتظر أحدا بعد اليوم»، حسبما ذكرت وكالة نبأ.", ["nabaa"]),
        ("قال الورداني إن السد آمن، حسبما نقلت وكالة نبأ في خبر عاجل.", ["nabaa"]),
        # a report that is spoken of, the press at large, the press of a land
        ("علق الورداني على تقرير لوكالة نبأ قائلا إن السد آمن.", []),
        ("قال الورداني في حديث لوسائل الإعلام إن السد آمن.", []),
        ("قال الورداني في حديث لوسائل الإعلام السهلية إن السد آمن.", ["sahlistan-state-media"]),
    ],
)
def test_who_passed_it_on(sentence: str, via: list[str]) -> None:
    assert {tuple(v) for _, _, v in told(sentence)} == {tuple(via)}


@pytest.mark.parametrize(
    ("sentences", "statements"),
    [
        # one left unnamed who is pointed back to keeps his outlet, a second like him does not
        (
            "قالت مصادر لوكالة نبأ إن السد آمن. وقال الورداني إن الوفد وصل. وأضافت المصادر أن الماء كثير.",
            [("anon:sources", ["nabaa"]), ("name:سليم الورداني", []), ("anon:sources", ["nabaa"])],
        ),
        (
            "قالت مصادر لوكالة نبأ إن السد آمن. وقال الورداني إن الوفد وصل. وقالت مصادر إن الماء كثير.",
            [("anon:sources", ["nabaa"]), ("name:سليم الورداني", []), ("anon:sources", [])],
        ),
        # whose source it is
        (
            "أكد مصدر في الرئاسة النارية أن السد آمن. ونقلت وكالة نبأ عن مصدر الرئاسة قوله إن الوفد وصل.",
            [("anon:naria-source", []), ("anon:naria-source", ["nabaa"])],
        ),
        # the spokesman of a body, told by name right behind, or by his office again
        (
            "قال متحدث باسم وزارة المياه إن السد آمن. وقال المتحدث زيد الكرمي إن الماء كثير.",
            [("name:زيد الكرمي", []), ("name:زيد الكرمي", [])],
        ),
        (
            "قال متحدث باسم وزارة المياه إن السد آمن. وأضاف المتحدث أن الماء كثير.",
            [("anon:spokesperson", []), ("anon:spokesperson", [])],
        ),
        # a body and its short name in brackets are one
        ("قالت وكالة الأنباء الرسمية السهلية (وكالة نبأ) إن السد آمن.", [("nabaa", [])]),
        # a name in brackets behind its noun
        ("وقالت صحيفة (رويترز) إن السد آمن. وأضافت أن الماء كثير.", [("reuters", []), ("reuters", [])]),
        ("قال الورداني - حسبما أفادت قناة (الرصد) الإخبارية - إن السد آمن.", [("name:سليم الورداني", ["name:الرصد"])]),
        ("وقالت منظمة (وتد) إن السد آمن.", [("name:منظمه (وتد)", [])]),
        # what "and" apart begins
        ("و كانت جدة الورداني قد تمنت أن يعود.", [("name:جده الورداني", [])]),
        # عبر is "through" behind a verb, though عن follows
        (
            "قال الورداني إن السد آمن. وكتب عبر منشور على منصة «صدى»: «لا تملك الصحيفة أدنى فكرة عن آرائي».",
            [("name:سليم الورداني", []), ("name:سليم الورداني", ["name:صدي"])],
        ),
    ],
)
def test_who_spoke_through_whom(sentences: str, statements: list[tuple[str, list[str]]]) -> None:
    assert [(entity, via) for entity, _, via in told(sentences)] == statements


@pytest.mark.parametrize(
    ("sentence", "entity", "words"),
    [
        # a silence or a wish that keeps no name back is part of what is said
        ("قالت مرزاق إن الورداني لم يكشف عن خطة السد.", "name:هاله مرزاق", "الورداني لم يكشف عن خطة السد"),
        (
            "قالت مرزاق إن الورداني طلب عدم التدخل في شؤون بلاده.",
            "name:هاله مرزاق",
            "الورداني طلب عدم التدخل في شؤون بلاده",
        ),
        # what somebody says a thing is
        ("استهدفت الغارة ما قال الورداني إنه مستودع أسلحة.", "name:سليم الورداني", "إنه مستودع أسلحة"),
        # a body by its name in brackets
        ("أعلنت (جبهة الوادي) أن السد آمن.", "name:جبهه الوادي", "السد آمن"),
        ("جاء الحصار بسبب ما وصفه الورداني بأنه خرق للهدنة.", "name:سليم الورداني", "بأنه خرق للهدنة"),
        # who stands behind a body, a short name in brackets, who held an office then
        ("نفت حركة الواحة المدعومة من نارية والضفاف صحة النبأ.", "name:حركه الواحه", "صحة النبأ"),
        ("قالت مرزاق إن شرطة العاصمة (درع) حذرت السكان من السيول.", "name:شرطه العاصمه (درع)", "السيول"),
        ("وأعلن وزير الخارجية آنذاك بوريس جونسون استقالته عام 2018.", "boris-johnson", "استقالته عام 2018"),
        # a relative behind the speaker of a frame; a clause in marks is no name; the press of a land
        (
            "السد آمن ولا خطر عليه، وفق ما أعلنه الورداني الذي زار المكان.",
            "name:سليم الورداني",
            "السد آمن ولا خطر عليه",
        ),
        ("وقالت مرزاق لوكالة نبأ «لقد عبروا السد» بين الضفتين.", "name:هاله مرزاق", "«لقد عبروا السد» بين الضفتين"),
        ("ونقل إعلام سهلي عن شهود عيان، سماع دوي انفجار.", "anon:witness", "سماع دوي انفجار"),
    ],
)
def test_whose_words_and_how_far(sentence: str, entity: str, words: str) -> None:
    assert (entity, words) in [(e, w) for e, w, _ in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "ورفض متحدث باسم الحركة التعليق لوكالة نبأ على الفور.",
        "ولم ترد الوزارة على طلب من وكالة نبأ للتعليق.",
        "ولم يعلق الورداني على ذلك حتى الآن.",
    ],
)
def test_declining_of_which_no_topic_is_told_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "country", "basis"),
    [
        ("وقالت مصادر على دراية ببرقيات وزارة الخارجية النارية إن السد آمن.", None, "informed"),
        ("وقال مصدر سهلي مطلع على المفاوضات النارية إن السد آمن.", "sahlistan", "informed"),
        ("وقالت مصادر نارية وسهلية إن السد آمن.", None, None),
        ("وقال مصدر دبلوماسي في سهلستان إن السد آمن.", None, None),
    ],
)
def test_what_a_source_knows_of_is_not_its_land(sentence: str, country: str | None, basis: str | None) -> None:
    (found,) = read(CAST + sentence)
    assert found.source.anonymous is not None
    assert (found.source.anonymous.country, found.source.anonymous.basis) == (country, basis)


@pytest.mark.parametrize(
    ("page", "statements"),
    [
        # a heading that quotes through an outlet, by a body's short name in marks, to an outlet with its ل fused
        ("# وكالة نبأ عن مسؤول سهلي: السد آمن", [("anon:sahlistan-official", ["nabaa"])]),
        ("# قناة الرصد نقلا عن مصادر: السد آمن", [("anon:sources", ["name:الرصد"])]),
        ("# «المياه»: السد آمن\nوصلت وزارة المياه السهلية إلى الوادي.", [("name:وزاره المياه السهليه", [])]),
        ("# مصادر للجزيرة: السد آمن", [("anon:sources", ["al-jazeera"])]),
        # a heading's unnamed source, of whom the story tells more
        ("# مسؤول ناري: السد آمن\nقال مسؤول ناري كبير إن الماء كثير.", [("anon:naria-senior-official", [])] * 2),
        (
            "# مسؤول ناري: السد آمن\nقال مسؤول سهلي إن الماء كثير.",
            [("anon:naria-official", []), ("anon:sahlistan-official", [])],
        ),
    ],
)
def test_headings_that_relay(page: str, statements: list[tuple[str, list[str]]]) -> None:
    assert [(s.source.entity, [link.entity for link in s.via]) for s in read(page)] == statements


def test_another_s_verdict_on_what_she_said_is_no_word_of_hers() -> None:
    spoke = {entity for entity, _, _ in told("وصف الورداني ما قالته مرزاق بأنه كذب.")}
    assert spoke == {"name:سليم الورداني"}
