import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import fold, fold_key
from musnad.arabic.letters import IRREGULAR, one_to_one

LETTERS = st.text(
    alphabet=st.characters(codec="utf-8") | st.sampled_from("أإآىةؤئکگی٠۹ـًٌّْ\u00a0\u200f\u202eﻻﷲ"), max_size=60
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "اااا"),
        ("على", "علي"),
        ("الأُمّة", "الامه"),
        ("مســؤول", "مسوول"),
        ("٢٠١٣ ۲۰۱۳", "2013 2013"),
        ("کیری", "كيري"),
        ("ﻻ ﷲ", "لا الله"),
        ("مرسى\u00a0\u200fاليوم", "مرسي اليوم"),
        ("\u202bنعم\u202c", "نعم"),
    ],
)
def test_letters_fold(written: str, folded: str) -> None:
    assert fold_key(written) == folded


@given(LETTERS)
def test_folding_in_place_keeps_the_length(text: str) -> None:
    assert len(one_to_one(text)) == len(text)


@given(LETTERS)
def test_every_folded_stretch_leads_back_to_characters_that_fold_to_it(text: str) -> None:
    folded = fold(text)
    for i in range(len(folded.text)):
        span = folded.span(i, i + 1)
        assert 0 <= span.start <= span.end <= len(text)
        if span.length == 1:
            assert folded.text[i] in fold(span.of(text)).text


@given(LETTERS)
def test_the_whole_folded_text_is_the_whole_text(text: str) -> None:
    folded = fold(text)
    if folded.text:
        span = folded.span(0, len(folded.text))
        assert span.end == len(text)
        assert IRREGULAR.sub("", text[: span.start]) == ""


@given(LETTERS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text
