"""What an outlet passed on at the sentence's head, counted sources, speakers and documents of several states."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentences: str) -> list[tuple[str, str, list[str]]]:
    """Whom each statement means, its content, and who passed it on."""
    return [(short(s.source.entity), s.surface, [v.entity for v in s.via]) for s in read(CAST + sentences)]


def whose(sentences: str) -> list[str]:
    return [s.source.entity for s in read(sentences)]


@pytest.mark.parametrize(
    ("frame", "who", "via"),
    [
        ("وبحسب ما نقلته وكالة نبأ عن مصدر أمني، فإن", "anon:source", ["nabaa"]),
        ("ووفق ما نقلته وكالة نبأ عن مصدر أمني فإن", "anon:source", ["nabaa"]),
        ("وبحسب ما أوردته وكالة نبأ، فإن", "nabaa", []),
        ("ووفقا لثلاثة مصادر تحدثت لوكالة نبأ، فإن", "anon:sources", ["nabaa"]),
        ("ووفقا لـ3 مصادر، فإن", "anon:sources", []),
        ("ووفقا لـ«وكالة نبأ»، فإن", "nabaa", []),
    ],
)
def test_a_frame_at_the_head_tells_who_said_what_follows(frame: str, who: str, via: list[str]) -> None:
    assert told(f"{frame} المعبر سيفتح غدا.") == [(who, "المعبر سيفتح غدا", via)]


def test_a_number_behind_li_counts_sources_behind_the_clause_too() -> None:
    assert told("وسيفتح المعبر غدا، وفقا لثلاثة مصادر.") == [("anon:sources", "وسيفتح المعبر غدا", [])]


@pytest.mark.parametrize(
    ("speaker", "states"),
    [
        ("وقال وزراء مياه نارية وسهلستان والضفاف في بيان مشترك إن", "naria+sahlistan+difaf"),
        ("وأكد رئيسا نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد وزيرا الدفاع الناري والسهلي أن", "naria+sahlistan"),
        ("وجاء في بيان مشترك لوزراء مياه نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد بيان مشترك صادر عن نارية وسهلستان أن", "naria+sahlistan"),
        ("وأكد بيان ناري سهلي مشترك أن", "naria+sahlistan"),
    ],
)
def test_what_several_states_share_is_said_by_each_of_them(speaker: str, states: str) -> None:
    assert whose(f"{speaker} المعبر سيفتح.") == [states]


def test_an_office_of_several_states_means_its_holders_where_the_page_told_all() -> None:
    assert whose(f"{CAST}وشدد وزيرا خارجية نارية وسهلستان على فتح المعبر.") == ["name:سليم الورداني+name:هاله مرزاق"]


@pytest.mark.parametrize(
    "sentence", ["وصدر بيان مشترك عقب الاجتماع جاء فيه أن المعبر سيفتح.", "وأكد بيان مشترك أن المعبر سيفتح."]
)
def test_a_joint_communique_is_of_the_two_who_met(sentence: str) -> None:
    assert whose(CAST + sentence) == ["name:سليم الورداني+name:هاله مرزاق"]


def test_news_that_outlets_pass_on_is_whose_it_is_told_from() -> None:
    via = ["nabaa"]
    assert told(
        "ونقلت وكالة نبأ معلومات عن مسؤول سهلي لم يذكر اسمه، أفادت بأنه لا تقدم. وأشار المسؤول إلى أن الوفد عائد."
    ) == [("anon:sahlistan-official", "بأنه لا تقدم", via), ("anon:sahlistan-official", "الوفد عائد", via)]


@pytest.mark.parametrize(
    "sentence",
    [
        "وتشير هذه الخطوة إلى أن الخلاف يضيق.",
        "وقالت مرزاق إن الموعد باق. ويواصل هذا التقليد «ما عرفه الوادي منذ عقود طويلة».",
    ],
)
def test_a_thing_that_is_pointed_to_says_nothing(sentence: str) -> None:
    assert all(who == "مرزاق" and "التقليد" not in content for who, content, _ in told(sentence))


def test_the_chain_of_an_unnamed_source_outlasts_what_its_outlet_says_for_itself() -> None:
    found = told(
        "ونقلت قناة الرصد عن مصدر رسمي قوله إن العرض قريب. ووفقا للقناة، فإن العرض جاهز. وأشار المصدر إلى أن الرد جاهز."
    )
    assert [(who, via) for who, _, via in found] == [
        ("anon:source", ["name:الرصد"]),
        ("name:الرصد", []),
        ("anon:source", ["name:الرصد"]),
    ]


def test_an_outlet_that_goes_on_by_quoting_somebody_passes_him_on() -> None:
    found = told("وذكرت وكالة نبأ أن اللقاء كان جيدا، وقالت نقلا عن مصادر خاصة: «جاء الوفد بعرض جديد».")
    assert [(who, via) for who, _, via in found] == [("nabaa", []), ("anon:sources", ["nabaa"])]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وأفادت مصادر محلية لوكالة نبأ بسماع دوي قرب المعبر.", "بسماع دوي قرب المعبر"),
        ("وأعلن الورداني اليوم (الخميس)، موافقته على الهدنة.", "موافقته على الهدنة"),
        ("وجددت مرزاق «التزامها الصارم بالهدنة المعلنة».", "«التزامها الصارم بالهدنة المعلنة»"),
        ("وقال «الزياتي» في تغريدة له: «لن ننتظر أحدا بعد اليوم».", "«لن ننتظر أحدا بعد اليوم»"),
        ("وقال الورداني إن الوفد جاهز. وأكد أول أمس أنه عائد.", "أنه عائد"),
    ],
)
def test_what_stands_between_a_verb_and_its_words_does_not_hide_them(sentence: str, content: str) -> None:
    assert told(sentence)[-1][1] == content


def test_whom_a_frame_names_keeps_the_outlet_he_told_and_two_go_on_in_the_plural() -> None:
    found = told(
        "وأبلغت سهلستان نارية أنها لن تقبل المطالب، حسبما صرح مسؤولان ناريان لوكالة نبأ، مؤكدين أن الجولة قريبة."
    )
    assert [(who, via) for who, _, via in found] == [
        ("sahlistan", ["anon:naria-officials", "nabaa"]),
        ("anon:naria-officials", []),
    ]


def test_before_which_body_an_envoy_stands_is_his_office_where_his_name_follows() -> None:
    named = read("وندد ممثل نارية أمام مجلس الأمن الدولي، كمال الزياتي، بإغلاق المعبر.")
    venue = read("وقال مندوب نارية أمام مجلس الأمن إن المعبر مغلق.")
    assert [s.source.surface for s in (*named, *venue)] == [
        "ممثل نارية أمام مجلس الأمن الدولي، كمال الزياتي",
        "مندوب نارية",
    ]


def test_some_of_those_told_of_who_issue_a_statement_are_no_earlier_outlet() -> None:
    assert "nabaa" not in whose("وتتصاعد ضغوط العائلات، حيث أصدرت مجموعة منهم بيانا، داعين إلى التظاهر يوم الخميس.")


def test_who_was_told_of_behind_kan_has_the_verb_and_no_earlier_speaker() -> None:
    found = told("وقالت مرزاق إن الموعد باق. وكانت حصيلة غير نهائية للحادث، أفادت أمس بإصابة ثلاثة.")
    assert len(found) == 1


def test_two_sides_by_their_adjectives_are_both() -> None:
    assert whose("وقال الجانبان الناري والسهلي في بيان إنهما اتفقا على خفض الرسوم.") == ["naria+sahlistan"]


def test_what_is_needed_stands_behind_the_document_that_says_so() -> None:
    assert [c for _, c, _ in told("وأكد سليم الورداني في بيان مشترك ضرورة تثبيت الهدنة في الوادي.")] == [
        "ضرورة تثبيت الهدنة في الوادي"
    ]
