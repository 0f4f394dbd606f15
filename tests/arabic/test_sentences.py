import pytest

from musnad.arabic import quotations, sentences, tokenize
from musnad.record import Span


def quoted(text: str) -> list[str]:
    tokens = tokenize(text)
    found = quotations(tokens, Span(0, len(text)))
    return [tokens.span(w.start, w.stop).of(text) for q in found if (w := q.words(len(tokens)))]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('قال الوردانی "لن نقبل" وخرج', ["لن نقبل"]),
        ('تذرع ب"عدم التقدم" في الملف', ["عدم التقدم"]),
        ("وصفه بـ«الخطير» و«الأول»", ["الخطير", "الأول"]),
        ('قال "القائمة تضم "النقاط الساخنة" كلها"', ['القائمة تضم "النقاط الساخنة" كلها', "النقاط الساخنة"]),
        ('إلى طريق مسدود"، وأضاف', ["إلى طريق مسدود"]),
        ('قال: "لم ينته شيء', ["لم ينته شيء"]),
        ("قال “نعم”.", ["نعم"]),
    ],
)
def test_marks_are_matched_even_glued_nested_or_missing(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("وصل الوفد. وغادر.", ["وصل الوفد.", "وغادر."]),
        ('قال "انتهينا. لن نعود" ومضى.', ['قال "انتهينا. لن نعود" ومضى.']),
        ('قال "انتهينا." وغادر الوفد.', ['قال "انتهينا."', "وغادر الوفد."]),
        ("بلغت 3.5 مليار. وزادت", ["بلغت 3.5 مليار.", "وزادت"]),
        ("حضر د. سليم الورداني.", ["حضر د. سليم الورداني."]),
        ("هل وصل؟ نعم!", ["هل وصل؟", "نعم!"]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
    ],
)
def test_a_sentence_ends_at_its_stop_and_never_inside_a_quotation(text: str, cut: list[str]) -> None:
    assert [s.of(text) for s in sentences(tokenize(text), Span(0, len(text)))] == cut
