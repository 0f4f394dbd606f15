"""Speech that is passed on: frames, relays, headings, chains, speech within speech."""

import pytest

from tests.statements.reading import CAST, after_cast, read, short

WARDANI, MARZAQ = "الورداني", "مرزاق"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("وبحسب الورداني، فإن الموعد باق.", WARDANI, "الموعد باق"),
        ("وعلى الجانب الآخر، كما يذكر الورداني، فقد عاد الوفد.", WARDANI, "فقد عاد الوفد"),
        ("الموعد باق كما هو، وفقا للورداني.", WARDANI, "الموعد باق كما هو"),
        ("الموعد باق كما هو، حسبما أكد الورداني.", WARDANI, "الموعد باق كما هو"),
        ("الموعد باق كما هو، على حد قول الورداني.", WARDANI, "الموعد باق كما هو"),
        ("وتردد أن الموعد تغير، وهو ما نفاه الورداني.", WARDANI, "الموعد تغير"),
        ("«الموعد باق كما هو»، قال الورداني ضاحكا.", WARDANI, "«الموعد باق كما هو»"),
        ("كلف السد، بحسب الورداني، مئة مليون دينار.", WARDANI, "كلف السد، بحسب الورداني، مئة مليون دينار"),
    ],
)
def test_a_frame_tells_whose_words_stand_beside_it(sentence: str, source: str, content: str) -> None:
    assert after_cast(sentence) == [(source, content)]


@pytest.mark.parametrize(
    "sentence",
    [
        "بحسب القانون، فإن الموعد باق كما هو.",
        "وفقا للاتفاق، يفتح المعبر غدا.",
        "وبحسب الحاجة، يفتح المعبر غدا.",
        "وتعهد الجميع، كل بحسب قدرته، بفتح المعبر.",
    ],
)
def test_what_cannot_speak_frames_nothing(sentence: str) -> None:
    assert [s for s in read(CAST + sentence) if s.rule.startswith("frame")] == []


@pytest.mark.parametrize(
    ("sentence", "source", "via"),
    [
        ("ونقلت وكالة نبأ عن الورداني قوله إن الموعد باق.", WARDANI, ["nabaa"]),
        ("وذكرت وكالة نبأ نقلا عن مسؤول ناري أن الموعد باق.", "anon:naria-official", ["nabaa"]),
        ("وقال الورداني لوكالة نبأ إن الموعد باق.", WARDANI, ["nabaa"]),
        ("وقال الورداني في مقابلة مع إذاعة الجسر إن الموعد باق.", WARDANI, ["jisr-radio"]),
        ("وكتب الورداني على تويتر: «الموعد باق كما هو».", WARDANI, ["twitter"]),
        ("وأعلن الورداني عودة الوفد، حسبما ذكرت وكالة نبأ.", WARDANI, ["nabaa"]),
        ("وأقرت الخارجية النارية، على لسان المتحدث كريم الأشرف، بوجود الوثيقة.", "naria-mfa", ["name:كريم الاشرف"]),
        ("وأقرت الخارجية النارية بوجود الوثيقة على لسان المتحدث كريم الأشرف.", "naria-mfa", ["name:كريم الاشرف"]),
        ("وجاء في بيان الخارجية النارية أن الموعد باق.", "naria-mfa", []),
        ("وقالت وكالة نبأ إن الموعد باق.", "nabaa", []),
        ("ونُقل عن الورداني قوله إن الموعد باق.", WARDANI, []),
        ("وأُعلن على لسان الورداني أن الموعد باق.", WARDANI, []),
        ("وورد على لسان الورداني أن الموعد باق.", WARDANI, []),
        ("ونقلت صحيفة الشراع عن وكالة نبأ عن الورداني قوله إن الموعد باق.", WARDANI, ["nabaa", "name:الشراع"]),
        ("وقال الورداني لوكالة نبأ، بحسب ما نقلت قناة الجسر، إن الموعد باق.", WARDANI, ["nabaa", "name:الجسر"]),
        ("وقال الورداني لـ«الشراع» إن الموعد باق.", WARDANI, ["name:الشراع"]),
        ("وقال الورداني لـ(الشراع) إن الموعد باق.", WARDANI, ["name:الشراع"]),
        ("وفي تصريح لوكالة نبأ، قال الورداني إن الموعد باق.", WARDANI, ["nabaa"]),
        ("ووفق نسخة حصلت عليها وكالة نبأ، تبدأ الهدنة غدا.", "name:نسخه", ["nabaa"]),
        ("وذكر بيان صادر عن وزارة الخارجية النارية أن الموعد باق.", "naria-mfa", []),
        ("ووفق تقديرات نشرتها وزارة الخارجية النارية الاثنين، عاد ألف شخص.", "naria-mfa", []),
    ],
)
def test_who_passes_it_on_is_no_source(sentence: str, source: str, via: list[str]) -> None:
    (found,) = read(CAST + sentence)
    assert (short(found.source.entity), [link.entity for link in found.via]) == (source, via)


def test_a_chain_goes_on_while_the_same_speaker_does() -> None:
    found = read(CAST + "وقال الورداني لوكالة نبأ إن الموعد باق. وأضاف أن الوفد عائد.\nوقالت مرزاق إنها عائدة.")
    assert [[link.entity for link in s.via] for s in found] == [["nabaa"], ["nabaa"], []]


def test_the_pages_own_outlet_passes_nothing_on() -> None:
    found = read(CAST + "وقال الورداني لإذاعة الجسر إن الموعد باق.", outlet="jisr-radio")
    assert [s.via for s in found] == [()]


def test_speech_within_speech_is_given_whole_and_part() -> None:
    outer, inner = read(CAST + "وقال الورداني إن مرزاق أكدت أن الموعد باق.")
    assert (outer.surface, inner.surface) == ("مرزاق أكدت أن الموعد باق", "الموعد باق")
    assert inner.within == outer.id
    assert [link.entity for link in inner.via] == [outer.source.entity]


def test_an_opinion_told_inside_anothers_words_is_no_statement_of_its_own() -> None:
    assert after_cast("وقال الورداني إن الحكومة ترى أن الموعد باق.") == [(WARDANI, "الحكومة ترى أن الموعد باق")]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("# الورداني: الموعد باق", [(WARDANI, "الموعد باق")]),
        ("## مرزاق: لن نوقع", [(MARZAQ, "لن نوقع")]),
        ("# مسؤول ناري: المعبر مغلق", [("anon:naria-official", "المعبر مغلق")]),
        ("# الخارجية النارية: الموعد باق", [("naria-mfa", "الموعد باق")]),
        (
            "# سهلستان: الموعد باق\nوأكدت سهلستان أنها باقية.",
            [("sahlistan", "الموعد باق"), ("sahlistan", "أنها باقية")],
        ),
        ("# سهلستان: سيول تغرق المدن\nوغرقت ثلاث مدن.", []),
        ("# نهر المرجان: قصة الماء", []),
        ("# مسودة الاتفاق: أربع نقاط", []),
        ("# الورداني ينفي الانسحاب: «الموعد باق كما هو»", [(WARDANI, "الانسحاب"), (WARDANI, "«الموعد باق كما هو»")]),
    ],
)
def test_before_the_colon_of_a_heading_stands_who_can_speak(page: str, found: list[tuple[str, str]]) -> None:
    assert after_cast(page) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال الورداني، وفق ما أوردت وكالة نبأ، إن المعبر مغلق.",
        "وقال الورداني، وفق ما نقلت عنه وكالة نبأ، إن المعبر مغلق.",
        "وقال الورداني، بحسب ما ذكرته وكالة نبأ: المعبر مغلق.",
        "وقال الورداني، وفق ما أوردته وكالة نبأ: «المعبر مغلق».",
        "وقال الورداني، كما ذكرت وكالة نبأ، إن المعبر مغلق.",
    ],
)
def test_who_passed_words_on_between_speaker_and_words_is_not_who_said_them(sentence: str) -> None:
    (said,) = [s for s in read(CAST + sentence) if "المعبر" in s.surface]
    assert (short(said.source.entity), [link.entity for link in said.via]) == ("الورداني", ["nabaa"])


def test_a_further_act_behind_a_comma_is_no_aside() -> None:
    told = after_cast("وقال الورداني إن المعبر مغلق، كما أكدت مرزاق أن اللقاء قريب.")
    assert told == [("الورداني", "المعبر مغلق"), ("مرزاق", "اللقاء قريب")]
