"""A list of the story's own, under a heading that says what it lists, is the story's."""

import pytest

from tests.articles.pages import STORY, TITLE, cleaned

ITEMS = ("- تعليق مؤقت للعمليات العسكرية", "- انسحاب القوات شرقا من الوادي", "- عودة النازحين إلى قراهم")
"""Without a full stop, as lists are printed."""


@pytest.mark.parametrize("heading", ["أبرز بنود الاتفاق", "شروط الهدنة"])
def test_a_list_under_its_heading_is_the_story_s(heading: str) -> None:
    page = cleaned(TITLE, *STORY, heading, *ITEMS)
    assert page.body == (*STORY, *ITEMS)
    assert page.kind(heading) == "subheading"


def test_the_story_goes_on_below_its_list() -> None:
    last = "ورحبت الأمم المتحدة بالاتفاق ودعت الطرفين إلى الالتزام به كاملا."
    page = cleaned(TITLE, *STORY, "أبرز بنود الاتفاق", *ITEMS, last)
    assert page.body == (*STORY, *ITEMS, last)


def test_a_list_under_another_heading_is_not() -> None:
    page = cleaned(TITLE, *STORY, "من دفاترنا القديمة", *ITEMS)
    assert page.body == STORY
