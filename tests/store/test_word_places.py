"""Where the words of a text stand is told by its letters as they are, and by its tokens, alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import tokenize
from musnad.store.shadow import word_places

WRITTEN = st.text(
    alphabet=st.sampled_from("قالأإةىیکپ ١٢۳45٠٩०२²½«».،؛_-aBİßٱﻻ\u064b\u0640\u200c\u200f\u00a0\n"), max_size=60
)


def of_tokens(text: str) -> list[tuple[int, int]]:
    tokens = tokenize(text)
    columns = zip(tokens.starts, tokens.ends, tokens.folds, strict=True)
    return [(start, end) for start, end, fold in columns if fold[0].isalnum()]


@given(WRITTEN)
def test_words_stand_where_the_tokenizer_sees_them(text: str) -> None:
    assert word_places(text) == of_tokens(text)


@pytest.mark.parametrize("text", ["قَالَ: لا", "عام ٢٠١٣م", "ـــ", "٣,٥٪ Naria2", ""])
def test_marks_digits_and_signs(text: str) -> None:
    assert word_places(text) == of_tokens(text)
