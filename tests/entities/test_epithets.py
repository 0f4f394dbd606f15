"""What a state's foes call it, and spellings that stand for no known one."""

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.lexicon import Lexicon
from musnad.record import Article, Span

LEXICON = Lexicon()


def named(*paragraphs: str) -> list[tuple[str, str]]:
    """Words and entity of each name of a page."""
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    article = Article("unknown", None, None, None, None, (), None, None, None, tuple(spans), ())
    mentions, _ = find("page", article, tokenize(text), LEXICON)
    return [(m.surface, m.entity) for m in mentions if not m.optional]


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("قصف الاحتلال مخيما في القطاع.", "الاحتلال"),
        ("قال متحدث إن الاحتلال يرفض فتح المعبر.", "الاحتلال"),
        ("بدأت محادثات بين الاحتلال والفصائل.", "الاحتلال"),
        ("قصف الاحتلال المدينة فجرا.", "الاحتلال"),
        ("تسلمت حماس والاحتلال المقترح.", "الاحتلال"),
        ("واعتقل الاحتلال الإسرائيلي عشرة شبان.", "الاحتلال الإسرائيلي"),
    ],
)
def test_an_epithet_that_acts_is_the_state(sentence: str, surface: str) -> None:
    assert (surface, "israel") in named("انسحب الوفد الإسرائيلي.", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "طالب المتظاهرون بإنهاء الاحتلال.",
        "عاشوا سنوات تحت الاحتلال.",
        "قاوموا الاحتلال البريطاني.",
        "قصف الاحتلال الروسي المدينة.",
    ],
)
def test_the_word_itself_and_another_s_are_not(sentence: str) -> None:
    assert "israel" not in dict(named("وصل وفد من إسرائيل.", sentence)[1:]).values()


def test_no_epithet_where_the_page_does_not_tell_the_state() -> None:
    assert named("قصف الاحتلال مخيما في القطاع.") == []


def test_a_ministry_s_word_behind_a_noun_is_no_ministry() -> None:
    assert named("عرضت الشركة أنظمة الدفاع الروسية وميزانية الدفاع الأميركية.") == []
    assert named("أعلنت الدفاع الروسية سقوط الطائرة.") == [("الدفاع الروسية", "russia-mod")]
