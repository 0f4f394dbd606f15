"""Marks and stops as pages of the web print them: doubled, glued to the word before, raised."""

import pytest

from musnad.arabic import quotations, sentences, tokenize
from musnad.record import Span


def marked(text: str) -> list[str]:
    """The quotations, their marks included."""
    tokens = tokenize(text)
    pairs = (q for q in quotations(tokens, Span(0, len(text))) if q.opened is not None and q.closed is not None)
    return [tokens.span(q.opened, q.closed + 1).of(text) for q in pairs if q.opened is not None and q.closed]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("قال الورداني: ''لن نقبل''.", ["''لن نقبل''"]),
        ('قال الورداني: ""لن نقبل"".', ['""لن نقبل""']),
        ("في تصريح ل ''الميناء'' أن السد آمن", ["''الميناء''"]),
        ('قالت لمكتب الإعلام"جاء المولود ونحن ننتظر".', ['"جاء المولود ونحن ننتظر"']),
        ('وأكد أن" المكتب لم يصدر أمرا"، وخرج', ['" المكتب لم يصدر أمرا"']),
    ],
)
def test_a_mark_printed_twice_is_one_and_a_mark_glued_to_a_word_may_open(text: str, whole: list[str]) -> None:
    assert marked(text) == whole


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("توقف القصف· وعاد الناس·", ["توقف القصف·", "وعاد الناس·"]),
        ("توقف القصف• وعاد الناس•", ["توقف القصف•", "وعاد الناس•"]),
        ("أخبار · رياضة · فن", ["أخبار · رياضة · فن"]),
    ],
)
def test_a_raised_dot_behind_a_word_ends_a_sentence_and_one_between_blanks_does_not(text: str, cut: list[str]) -> None:
    tokens = tokenize(text)
    assert [span.of(text) for span in sentences(tokens, Span(0, len(text)))] == cut
