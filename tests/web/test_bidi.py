import sys
import unicodedata

import pytest

from musnad.web.bidi import ARABIC_LETTER, NO_LATIN, RIGHT_TO_LEFT, direction, isolated, plain_isolated


@pytest.mark.parametrize(
    ("text", "way"),
    [("لافروف", "rtl"), ("CNN: محادثات في جنيف", "rtl"), ("Geneva (جنيف)", "ltr"), ("2013", "ltr"), ("", "ltr")],
)
def test_most_letters_give_the_direction(text: str, way: str) -> None:
    assert direction(text) == way


def test_a_scraped_string_is_escaped_and_isolated() -> None:
    assert isolated("<b>\u202eX") == '<bdi dir="ltr">&lt;b&gt;\u202eX</bdi>'


def test_no_string_is_no_element() -> None:
    assert isolated(None) == ""


def test_in_a_title_no_mark_of_the_texts_own_is_left() -> None:
    assert plain_isolated("a\u202eb\u2066c") == "\u2068abc\u2069"


def test_the_quick_way_knows_its_letters() -> None:
    letters = [chr(point) for point in range(sys.maxunicode + 1)]
    assert {unicodedata.bidirectional(x) for x in letters if NO_LATIN.fullmatch(x)} & {"L", "R"} == set()
    assert {unicodedata.bidirectional(x) for x in letters if ARABIC_LETTER.match(x)} <= RIGHT_TO_LEFT
