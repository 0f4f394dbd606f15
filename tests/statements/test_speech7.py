"""What pages of other outlets and years, read before the engine had seen them, showed: in our own words."""

import pytest

from tests.statements.reading import CAST, after_cast, read


def told(sentences: str) -> list[tuple[str | None, str, str]]:
    """Cue, content and mode."""
    found = read(CAST + sentences)
    text = CAST + sentences
    return [(s.cue.of(text) if s.cue else None, s.surface, s.mode) for s in found]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "وشدد الورداني على أن الاتفاق قريب، متهما سهلستان بقيادة «فوضى» في الوادي.",
            [("شدد", "الاتفاق قريب", "indirect"), ("متهما", "بقيادة «فوضى» في الوادي", "indirect")],
        ),
        (
            "وقال الورداني إنه يدعم الهدنة، لكنه أكد مع ذلك أن الوقت غير مناسب.",
            [("قال", "إنه يدعم الهدنة", "indirect"), ("أكد", "الوقت غير مناسب", "indirect")],
        ),
        (
            "وقال الورداني إن الوضع صعب، واصفا ذلك بـ «التصعيد الخطير».",
            [("قال", "الوضع صعب", "indirect"), ("واصفا", "ذلك بـ «التصعيد الخطير»", "mixed")],
        ),
        (
            "وكرر الورداني أن البلاد في حرب، مناشدا المقاتلين في صفوف الحركة بالاستفادة من العفو.",
            [("كرر", "البلاد في حرب", "indirect"), ("مناشدا", "بالاستفادة من العفو", "indirect")],
        ),
        ("واستنكرت مرزاق، هذه التصريحات.", [("استنكرت", "هذه التصريحات", "indirect")]),
        (
            "وذكر الورداني أن المجلس سيجتمع اليوم، في وقت دعت فيه سهلستان إلى مسيرات حاشدة.",
            [("ذكر", "المجلس سيجتمع اليوم", "indirect"), ("دعت", "مسيرات حاشدة", "indirect")],
        ),
        (
            "ولم يكتف الورداني بهذا الحد، بل أشار أيضا إلى وجود ضباط في الوادي.",
            [("أشار", "وجود ضباط في الوادي", "indirect")],
        ),
        ("وأكدت مرزاق تمسكها بالسد إذ يعتبر حقا للجميع.", [("أكدت", "تمسكها بالسد إذ يعتبر حقا للجميع", "indirect")]),
        (
            "وقال الورداني: ” نعتذر عن الكلام. وفي هذه المناسبة نشكر الجميع”.",
            [("قال", "” نعتذر عن الكلام. وفي هذه المناسبة نشكر الجميع”", "direct")],
        ),
        ("وقال الورداني:» لن نيأس ... لن نيأس أبدا».", [("قال", "» لن نيأس ... لن نيأس أبدا»", "direct")]),
        ("وقال الورداني »لن نيأس. هذا وعد« أمس.", [("قال", "»لن نيأس. هذا وعد«", "direct")]),
        (
            "وشهدت القمة تأكيد الورداني أهمية الحوار.",
            [("تأكيد", "أهمية الحوار", "indirect")],
        ),
    ],
)
def test_what_is_said_and_how(sentence: str, statements: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == statements


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("وقالت حركة الواحة الوطنية «وتد»، إن المعبر مغلق.", "حركة الواحة الوطنية «وتد»", "المعبر مغلق"),
        ("وحذرت حركة الواحة الوطنية «وتد» من الحرب.", "حركة الواحة الوطنية «وتد»", "الحرب"),
        ("وقال بقاعي: الأمور خطيرة في المنطقة كلها.", "بقاعي", "الأمور خطيرة في المنطقة كلها"),
        ("وطالب نواب بمراجعة شاملة للقانون.", "نواب", "بمراجعة شاملة للقانون"),
        ("وشهدت القمة خلافا مع الورداني، الذي جدد رفضه للقانون.", "الورداني", "رفضه للقانون"),
    ],
)
def test_who_speaks(sentence: str, source: str, content: str) -> None:
    assert [(s.source.surface, s.surface) for s in read(CAST + sentence)] == [(source, content)]


def test_a_woman_in_an_office_told_in_the_masculine_goes_on_in_the_feminine() -> None:
    sentence = "وقالت النائب عن الحركة سميرة الموسوي إن الاتهام باطل، مطالبة الجميع بتقديم الدليل."
    assert after_cast(sentence) == [("الموسوي", "الاتهام باطل"), ("الموسوي", "بتقديم الدليل")]


def test_whose_words_are_told_of_before_they_are_quoted() -> None:
    sentence = "وعلقت مرزاق على تصريحات سليم الورداني الأخيرة حيث أعلن أنه تلقى دعوة للتفاوض."
    assert after_cast(sentence) == [("الورداني", "أنه تلقى دعوة للتفاوض")]


def test_a_verb_behind_a_relative_is_not_doubled_by_the_participle_of_the_clause() -> None:
    sentence = "وعلقت الخارجية السهلية على القرار الذي خلصت إليه جمعية الدول، قائلة إنه يجب على الجميع التزام العدل."
    (statement,) = read(CAST + sentence)
    assert (statement.rule, statement.source.surface) == ("participle.qala", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "وتوجه الورداني إلى رأس الماء في زيارة تستمر يومين.",
        "ووجد الوفد المعبر مغلقا أمام القافلة.",
        "وتسلم المجلس رسالة وجهها إليه الوفد أمس.",
        "وأعاد الوفد فتح المعبر أمام القافلة.",
    ],
)
def test_a_verb_that_speaks_only_with_certain_words_tells_nothing_without_them(sentence: str) -> None:
    assert read(CAST + sentence) == ()
