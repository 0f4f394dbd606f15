"""How far a speaker's phrase goes, and whose words a verb without one is."""

import pytest

from tests.statements.reading import CAST, after_cast, read, short


def sources(sentences: str) -> list[tuple[str | None, str]]:
    return [(s.source.surface, short(s.source.entity)) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("sentence", "surface", "entity"),
    [
        ("وحذر رئيس بلدية مرسى، كمال الزياتي، من توقف الضخ.", "رئيس بلدية مرسى، كمال الزياتي", "الزياتي"),
        (
            "وأكد كاتب الدولة لدى وزير الفلاحة، كمال الزياتي، أن الموسم جيد.",
            "كاتب الدولة لدى وزير الفلاحة، كمال الزياتي",
            "الزياتي",
        ),
        ("وقال مصدر مطلع على سير المفاوضات إن الموعد باق.", "مصدر مطلع على سير المفاوضات", "anon:informed-source"),
        ("وقال بيان مفصل صدر عقب الاجتماع إن الموعد باق.", "بيان مفصل", "مفصل"),
        ("وقالت ثلاثة مصادر مطلعة إن الموعد باق.", "ثلاثة مصادر مطلعة", "anon:informed-sources"),
        ("وقال مصدر مقرب من رئيس الحكومة رائد النجدي إن الموعد باق.", None, "anon:close-source"),
        ("وقال مسؤول محلي رأى الحادث إن الموعد باق.", "مسؤول محلي", "anon:official"),
    ],
)
def test_the_phrase_ends_where_its_name_or_complement_does(sentence: str, surface: str | None, entity: str) -> None:
    ((told, meant),) = sources(sentence)
    assert meant == entity
    assert surface in {None, told}


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ("وقالت مرزاق إن الموعد باق. وحثت الأطراف على ضبط النفس.", ["مرزاق", "مرزاق"]),
        ("كما طالب الورداني مرزاق بالعودة وتابع: «لن ننتظر أحدا».", ["الورداني", "الورداني"]),
        ("وقال الورداني إن الجولة باقية. وبحسبه فإن الموعد قريب.", ["الورداني", "الورداني"]),
        ("وأصدرت وزارة الخارجية النارية بيانا نفت فيه ما تردد عن الانسحاب.", ["naria-mfa"]),
        ("وقال كمال الزياتي إن الموعد باق. وأضاف الزياتي أنه عائد.", ["الزياتي", "الزياتي"]),
    ],
)
def test_a_verb_without_a_speaker_goes_on_with_the_right_one(sentences: str, who: list[str]) -> None:
    assert [entity for _, entity in sources(sentences)] == who


@pytest.mark.parametrize(
    "sentence",
    [
        "ويعتقد أن الموعد باق.",
        "وقال الورداني إن أجهزة لا يعرفها أحد حذرت مرزاق من الموعد.",
        "والإنجاز ليس مستغربا بعد توفيق كبير.",
    ],
)
def test_nobody_is_made_to_say_what_has_no_speaker(sentence: str) -> None:
    assert all(who == "الورداني" for who, _ in after_cast(sentence))


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("وذكّر الورداني بالاتفاق السابق.", "verb-subject.dhakkara"),
        ("وذكَر الورداني أن الموعد باق.", "verb-subject.dhakara"),
    ],
)
def test_printed_signs_tell_reminding_from_mentioning(sentence: str, rule: str) -> None:
    assert [s.rule for s in read(CAST + sentence)] == [rule]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("ولم يؤكد الورداني ولم ينف أن الموعد باق.", "negated"),
        ("ورفض الورداني الإدلاء بأي تصريح.", "negated"),
        ("ولم يدل الورداني بأي تصريح.", "negated"),
        ("ولم يقل الورداني متى تستأنف الجولة.", "negated"),
        ("ولم يخف الورداني قلقه من التأخير.", "asserted"),
    ],
)
def test_what_is_declined_is_negated_and_what_is_not_hidden_is_said(sentence: str, polarity: str) -> None:
    assert [s.polarity for s in read(CAST + sentence)] == [polarity]
