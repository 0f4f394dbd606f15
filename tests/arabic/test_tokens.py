import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import fold, splits, tokenize
from musnad.record import Span

TEXT = st.text(alphabet=st.sampled_from('وقال لافروف أنَّ ـ٢+"«».،\n\u200f\u202eﻻaB3_'), max_size=80)


@given(TEXT)
def test_tokens_are_in_order_and_cover_every_letter(text: str) -> None:
    tokens = tokenize(text)
    covered = {k for i in range(len(tokens)) for k in range(tokens.starts[i], tokens.ends[i])}
    assert all(a <= b for a, b in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert all(k in covered for k, c in enumerate(text) if c.isalnum())


@given(TEXT)
def test_a_token_folds_as_its_surface_does(text: str) -> None:
    tokens = tokenize(text)
    for i in range(len(tokens)):
        assert tokens.folds[i] == (fold(tokens.surface(i)).text or tokens.folds[i])


@pytest.mark.parametrize(
    ("text", "folds"),
    [
        ('ب"عدم احراز"', ["ب", '"', "عدم", "احراز", '"']),
        ("جنيف-2 و«2+2»", ["جنيف", "-", "2", "و", "«", "2", "+", "2", "»"]),
        ("ل3 ساعات", ["ل", "3", "ساعات"]),
        ("ذكّر", ["ذكر"]),
        ("مـــرسى", ["مرسي"]),
        ("\u200fنعم\u200e", ["نعم"]),
    ],
)
def test_text_is_cut_into_words_numbers_and_signs(text: str, folds: list[str]) -> None:
    assert tokenize(text).folds == folds


def test_a_proclitic_before_vowel_signs_ends_where_the_name_begins() -> None:
    tokens = tokenize("وَلِسَليم")
    assert tokens.text[tokens.inside(0, 2) :] == "سَليم"


def test_tokens_of_a_span_are_those_wholly_inside() -> None:
    assert list(tokenize("في مرسى اليوم").within(Span(3, 10))) == [1]


def test_the_tokens_around_a_story_keep_their_offsets() -> None:
    text = "الرئيسية\nعقد اجتماع\nقال الوزير\nشارك"
    around = tokenize(text).around([Span(9, 19), Span(20, 30)])
    assert [around.surface(i) for i in range(len(around))] == ["عقد", "اجتماع", "قال", "الوزير"]


def test_a_page_without_a_story_keeps_all_its_tokens() -> None:
    assert len(tokenize("الرئيسية شارك").around([])) == 2


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("والولايات", {"والولايات", "الولايات"}),
        ("للكرملين", {"للكرملين", "لكرملين", "الكرملين"}),
        ("ود", {"ود"}),
        ("وبالضفاف", {"وبالضفاف", "بالضفاف", "الضفاف"}),
    ],
)
def test_every_cut_is_proposed_and_none_forced(word: str, stems: set[str]) -> None:
    assert {s.stem for s in splits(word)} == stems
