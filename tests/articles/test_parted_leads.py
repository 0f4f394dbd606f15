"""A lead that a picture parts from its story, a headline that stands three times, a day glued to its clock."""

from __future__ import annotations

import pytest

from tests.articles.pages import LEAD, SECOND, THIRD, TITLE, Cleaned, cleaned

PICTURE = "وزير الخارجية الناري سليم الورداني ووزيرة خارجية سهلستان هالة مرزاق على هامش اجتماع الدول / نبأ"
DAY = "1 سبتمبر 2021"
UNDER = "بحسب مصادر دبلوماسية نارية"


def page(*lines: str) -> Cleaned:
    return cleaned("\n".join(lines))


def test_a_lead_that_a_picture_and_the_day_part_from_what_goes_on_with_and_is_story() -> None:
    found = page(TITLE, LEAD, PICTURE, DAY, "", SECOND, "", THIRD)
    assert found.body[0] == LEAD
    assert found.kind("هامش اجتماع") == "subtitle"


def test_a_sentence_under_the_headline_is_no_lead_where_the_story_begins_anew() -> None:
    summary = "وافقت نارية على استئناف المحادثات مع سهلستان الأسبوع المقبل بعد أشهر من الجمود على الحدود بين البلدين."
    found = page(TITLE, summary, PICTURE, DAY, "", LEAD, "", SECOND, "", THIRD)
    assert found.body[0] == LEAD


def test_a_line_that_stands_three_times_over_the_story_is_its_headline() -> None:
    found = page(TITLE, "", "15:28 10/07/2021", "نبأ", TITLE, TITLE, "", UNDER, "", LEAD, "", SECOND, "", THIRD)
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("15:2810/07/2021, jeudi", "2021-07-10"),
        ("14:294/02/2021", "2021-02-04"),
        ("2810/07/2021", None),
        ("15:7810/07/2021", None),
    ],
)
def test_a_day_that_is_glued_to_its_clock(line: str, day: str | None) -> None:
    published = page(TITLE, "", line, "", LEAD, "", SECOND, "", THIRD).article.published
    assert (published.value[:10] if published else None) == day
