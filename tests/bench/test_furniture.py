from itertools import pairwise

import pytest
from draft import Story
from furniture import pages, wrap
from templates import TEMPLATES

from tests.bench.ours import HARVEST, MEETING, OURS

SEEDS = [f"a:{n}" for n in range(4)]
UNTITLED = "untitled"
"""The template whose pages print no headline."""


def letters(*texts: str) -> str:
    return "".join("".join(texts).split())


def test_there_are_fourteen_templates_and_more() -> None:
    assert len(TEMPLATES) >= 14


def test_a_seed_makes_the_same_pages_again() -> None:
    assert list(pages(OURS, 50, seed=3)) == list(pages(OURS, 50, seed=3))


def test_another_seed_makes_other_pages() -> None:
    assert list(pages(OURS, 50, seed=3)) != list(pages(OURS, 50, seed=4))


def test_every_template_comes_as_often_as_the_next() -> None:
    made = [page.template for page in pages(OURS, 2 * len(TEMPLATES))]
    assert sorted(made) == sorted(list(TEMPLATES) * 2)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("story", OURS, ids=["meeting", "harvest", "bridge"])
def test_the_body_spans_slice_to_the_whole_story(template: str, story: Story, seed: str) -> None:
    page = wrap(story, template, OURS, seed)
    assert letters(*(span.of(page.text) for span in page.body)) == letters(*story.paragraphs)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_title_spans_slice_to_the_headline(template: str) -> None:
    page = wrap(MEETING, template, OURS, "b")
    said = {span.of(page.text) for span in page.titles}
    assert said == (set() if template == UNTITLED else {MEETING.title})


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_has_furniture_beside_the_story(template: str) -> None:
    page = wrap(MEETING, template, OURS, "c")
    story = letters(MEETING.title, *MEETING.paragraphs)
    assert len(letters(page.text)) > len(story)


@pytest.mark.parametrize("template", TEMPLATES)
def test_spans_stand_in_order_and_never_meet(template: str) -> None:
    page = wrap(MEETING, template, OURS, "d")
    told = sorted([*page.titles, *page.body])
    assert all(a.end <= b.start for a, b in pairwise(told))


def test_a_headline_may_stand_twice() -> None:
    page = wrap(HARVEST, "title_twice", OURS, "e")
    assert [span.of(page.text) for span in page.titles] == [HARVEST.title] * 2


def test_no_field_of_a_label_stays_unfilled() -> None:
    text = "".join(page.text for page in pages(OURS, 400))
    assert not any("{" + field + "}" in text for field in ("outlet", "n", "day", "clock", "hour", "headline", "name"))
