"""How long a page's text may be."""

import pytest

from musnad.errors import OversizedPage
from musnad.pages import receive

STORY = "قال سليم الورداني إن المحادثات مستمرة. "


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("<" * 70_000, "page.txt"),
        (STORY * 10_000, "page.txt"),
        ("قال" * 1_000_000, "page.txt"),
        (f"<p>{STORY}</p>" + "&amp;" * 70_000, "page.html"),
    ],
)
def test_a_text_of_more_words_than_any_article_is_refused_with_its_place_and_a_remedy(text: str, location: str) -> None:
    with pytest.raises(OversizedPage, match="more than 60,000 words and marks") as refused:
        receive(text.encode(), location)
    assert (refused.value.place, refused.value.remedy) == (location, "Cut it into its articles, and add each")


@pytest.mark.parametrize("text", [STORY * 8_000, "<" * 59_000])
def test_a_long_text_is_received(text: str) -> None:
    assert receive(text.encode(), "page.txt").page.text == text
