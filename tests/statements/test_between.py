"""What may stand between a speaker and what is said, and what is only part of the speaker or of another clause."""

import pytest

from tests.statements.reading import after_cast, read


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ('وقال الورداني في كلمة مسجلة: "سنلتزم بتسهيل العمل في الوادي".', '"سنلتزم بتسهيل العمل في الوادي"'),
        ("وقال الورداني في كلمة مسجلة إن المعبر مغلق.", "المعبر مغلق"),
        ("وأعلن الورداني مساء السبت المنقضي عن استضافة جولة الحوار.", "استضافة جولة الحوار"),
        ("ونفى الورداني بشكل قاطع التقارير عن الانسحاب.", "التقارير عن الانسحاب"),
        ("وأكد الورداني خلال اللقاء الثلاثي ضرورة منع الاشتباك على الحدود.", "ضرورة منع الاشتباك على الحدود"),
        ("وقال الورداني بعد أن قدم تقريرا إلى المجلس أمس، إن الوفد وصل.", "الوفد وصل"),
        ("وأكمل الورداني، خلال مؤتمر صحفي، أن الاجتماع كان مفيدا.", "الاجتماع كان مفيدا"),
        ("ونقلت وكالة نبأ عن سليم الورداني إشادته بصبر الوفد.", "إشادته بصبر الوفد"),
    ],
)
def test_the_content_begins_behind_what_lies_between(sentence: str, content: str) -> None:
    assert after_cast(sentence) == [("الورداني", content)]


def test_a_bare_verb_reaches_its_preposition_over_an_occasion_and_its_comma() -> None:
    found = after_cast(
        "وقال الورداني إن الموعد باق.\nوشدد في تدوينة عبر صفحته بمنصة «إكس»، مساء الأربعاء، على أهمية فتح المعبر."
    )
    assert found[1] == ("الورداني", "أهمية فتح المعبر")


def test_marks_round_a_noun_that_its_clause_goes_on_with_are_no_quotation_of_their_own() -> None:
    (statement,) = read('قال سليم الورداني إن "وقف القتال" الذي اتفق عليه الطرفان، لن ينطبق على العصابات.')
    assert statement.surface.endswith("لن ينطبق على العصابات")
    assert statement.mode == "mixed"


def test_a_second_clause_with_its_own_that_follows_a_quotation() -> None:
    found = after_cast('وقال الورداني إن "المهلة باقية حتى الربيع"، وإن الوفد سيعود "بعد أسبوع واحد".')
    assert [content for _, content in found] == [
        '"المهلة باقية حتى الربيع"',
        'الوفد سيعود "بعد أسبوع واحد"',
    ]


def test_what_was_said_in_an_aside_ends_before_the_statement_round_it() -> None:
    found = after_cast("وأعلن الورداني في رده على مرزاق، التي دعت فيها بلاده إلى الانسحاب، أن نارية باقية.")
    assert ("الورداني", "نارية باقية") in found


def test_an_unannounced_clause_behind_an_occasion_is_told_with_doubt() -> None:
    outer, inner = read("وقال سليم الورداني في بيان، تلبية لرغبة الوادي، تؤكد نارية موافقتها على الهدنة.")
    assert (outer.surface, outer.confidence) == ("تلبية لرغبة الوادي، تؤكد نارية موافقتها على الهدنة", 0.65)
    assert inner.within == outer.id


@pytest.mark.parametrize(
    "sentence",
    [
        "يشارك الوفد في الاجتماعات التي دعت إليها الإدارة السهلية بهدف التوصل إلى اتفاق شامل.",
        "سنكون هنا عندما يعترف العالم بأن الخطاب تراجع أمام الواقع.",
        "وتعد الضفاف من الدول التي لا تعترف بالازدواج ولا تعترف بالوثائق.",
    ],
)
def test_nobody_says_anything(sentence: str) -> None:
    assert after_cast(sentence) == []


@pytest.mark.parametrize("link", ["ولم", "لكنه لم"])
def test_a_negated_verb_that_opens_its_clause_goes_on_with_the_speaker(link: str) -> None:
    found = read(f"أعلن سليم الورداني أن الوفد سيعود، {link} يكشف عن الموعد.")
    assert [(s.surface, s.polarity) for s in found] == [("الوفد سيعود", "asserted"), ("الموعد", "negated")]
