"""Numbers in words and digits, cardinal and ordinal."""

import pytest

from musnad.arabic import tokenize
from musnad.arabic.numerals import cardinal, ordinal


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("خمسة أيام", 5, 1),
        ("خمسة عشر يوما", 15, 2),
        ("اثنتي عشرة سنة", 12, 2),
        ("أربع وعشرين ساعة", 24, 2),
        ("خمسة و عشرين يوما", 25, 3),
        ("مئة وخمسين عاما", 150, 2),
        ("ثلاثة آلاف مقاتل", 3000, 2),
        ("ألف وتسعمئة وثمانية وأربعين", 1948, 4),
        ("ألفين وثمانية عشر", 2018, 3),
        ("15 يوما", 15, 1),
        ("ثلاثة وخمسة", 3, 1),
    ],
)
def test_a_cardinal_ends_where_its_words_end(text: str, value: int, words: int) -> None:
    folds = tokenize(text).folds
    assert cardinal(folds, 0, len(folds)) == (value, words)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("الأول من مارس", 1, 1),
        ("الأولى", 1, 1),
        ("الحادي عشر", 11, 2),
        ("الثالثة عشرة", 13, 2),
        ("العشرين من مايو", 20, 1),
        ("الحادي والعشرين", 21, 2),
        ("الواحد والثلاثين", 31, 2),
        ("ثالث مرة", 3, 1),
        ("السادس والعشرون", 26, 2),
    ],
)
def test_an_ordinal_is_read_in_either_gender_and_case(text: str, value: int, words: int) -> None:
    folds = tokenize(text).folds
    assert ordinal(folds, 0, len(folds)) == (value, words)


@pytest.mark.parametrize("text", ["كتاب", "الحادي", "عشرين", "واحد", "الواحد"])
def test_what_is_no_ordinal_has_no_place(text: str) -> None:
    assert ordinal(tokenize(text).folds, 0, 1) is None


def test_digits_of_any_length_are_no_trouble() -> None:
    assert cardinal(["9" * 5000], 0, 1) is None
