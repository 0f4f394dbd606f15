"""What belongs to a word and what stands before it."""

import pytest

from musnad.arabic.radicals import is_radical


@pytest.mark.parametrize(
    "fold", ["وزير", "وعد", "وجهه", "واجه", "لجنه", "لقاء", "لحظه", "لسنا", "بيان", "بريطانيا", "بترول", "بسيط", "باطل"]
)
def test_a_first_letter_of_its_own(fold: str) -> None:
    assert is_radical(fold)


@pytest.mark.parametrize(
    "fold",
    [
        "وعدم",
        "وعدد",
        "وقتل",
        "وجبهه",
        "وردا",
        "واجهزه",
        "وسيطرت",
        "لمحادثات",
        "لحمايه",
        "لحقوق",
        "لهجوم",
        "لفتح",
        "لغزه",
        "باطلاق",
        "باصدار",
        "بريف",
        "بهجوم",
    ],
)
def test_a_proclitic_before_a_word_that_begins_alike(fold: str) -> None:
    assert not is_radical(fold)
