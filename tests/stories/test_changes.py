"""What became of stories."""

from musnad.stories import changes
from musnad.stories.timeline import precision


def became(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    return [
        tuple(change)
        for change in changes(
            {s: frozenset(pages) for s, pages in before.items()}, {s: frozenset(pages) for s, pages in after.items()}
        )
    ]


def test_a_story_that_grows_has_not_changed() -> None:
    assert became({"s1": "ab"}, {"s1": "abc"}) == []


def test_a_story_under_another_id_was_renamed() -> None:
    assert became({"s1": "ab"}, {"s2": "abc"}) == [("renamed", "s1", "s2")]


def test_two_stories_that_become_one_were_merged() -> None:
    assert became({"s1": "ab", "s2": "c"}, {"s1": "abc"}) == [("merged", "s2", "s1")]


def test_a_story_that_falls_apart_was_split_and_leads_to_its_greater_part() -> None:
    assert became({"s1": "abc"}, {"s2": "a", "s3": "bc"}) == [("split", "s1", "s2"), ("split", "s1", "s3")]
    assert became({"s1": "abc"}, {"s1": "ab", "s3": "c"}) == [("split", "s1", "s3")]


def test_a_story_whose_pages_are_all_forgotten_became_nothing() -> None:
    assert became({"s1": "ab"}, {}) == []


def test_a_date_that_is_no_day_month_or_year_is_an_interval() -> None:
    dates = ("2013", "2013-08", "2013-08-09", "2018-SU", "2014-09-21/2014-09-27")
    assert [precision(date) for date in dates] == ["year", "month", "day", "interval", "interval"]
