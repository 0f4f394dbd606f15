"""Hostile markup is cut back; what people read is not."""

import time
from pathlib import Path

import pytest

from musnad.errors import OversizedPage
from musnad.pages import receive
from musnad.pages.render import render
from musnad.pages.tame import DEEPEST, MOST_ELEMENTS, tame

SAMPLES = Path(__file__).parent / "samples"
SAID = "<p>قال الورداني"
MANY = 100_000


def test_a_page_that_people_read_passes_unchanged() -> None:
    page = (SAMPLES / "minaa.html").read_text("utf-8")
    assert tame(page) == page


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * MANY + SAID,
        "<b>" * MANY + SAID,
        "<p>" + "".join(f"<b a={n}>" for n in range(1_000)) + "<p>x" * 10_000 + SAID,
        "<p " + " ".join(f"a{n}=1" for n in range(MANY)) + ">" + SAID,
        "<p " + "".join(f'a{n}="1"' for n in range(MANY)) + ">" + SAID,
        '<p title="' + "a" * 5_000_000 + '">' + SAID,
        "<select>" + "<option>" * MANY + "</select>" + SAID,
        "<table><tr><td>" * (MANY // 10) + SAID,
        SAID + "<!--" * MANY,
        SAID + "<a " * MANY,
        SAID + "<a =\"'" * MANY,
        SAID + "<" * MANY,
    ],
    ids=[
        "depth",
        "bold",
        "copies",
        "attributes",
        "quoted",
        "attribute",
        "options",
        "tables",
        "comments",
        "open",
        "quotes",
        "less",
    ],
)
def test_a_hostile_page_is_read_in_seconds_with_its_text(html: str) -> None:
    started = time.process_time()
    text, _ = render(html)
    assert "قال الورداني" in text
    assert time.process_time() - started < 5


def test_blocks_that_lie_too_deep_still_break_the_line() -> None:
    text, _ = render("<div>" * DEEPEST + "<section>قال</section><section>وقالت</section>")
    assert text == "قال\nوقالت"


def test_a_page_of_more_elements_than_anyone_scrolls_through_is_refused() -> None:
    with pytest.raises(OversizedPage, match=r"^page.html: it has more than 150,000 elements"):
        receive(b'<meta property="og:title" content="x">' * (MOST_ELEMENTS + 1) + SAID.encode(), "page.html")


def test_a_long_attribute_is_not_many_attributes() -> None:
    meta = f'<meta name="description" content="{"قال " * 2_000}">'
    assert tame(meta) == meta


def test_tags_inside_scripts_and_comments_do_not_count() -> None:
    page = "<script>" + '"<div>"+' * MANY + "</script><!--" + "<div>" * MANY + "-->" + SAID
    assert tame(page) == page
