"""What pages tell of years ago, and talks on pages whose day nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories.test_oneness import BOTH, DAY, event, merged, page

INVADED = {"actors": ("naria",), "actor_states": ("naria",)}


@pytest.mark.parametrize(
    ("surface", "rule", "told", "count"),
    [
        ("غزو", "invasion", {"date": "1974"}, 1),
        ("اجتاحت", "overran", {"date": "1974/..", "recipients": ("sahlistan",)}, 1),
        ("غزو", "invasion", {"date": "1982"}, 2),
        ("غزو", "invasion", {"date": "1974", "actors": ("difaf",), "actor_states": ("difaf",)}, 2),
        ("قصفت", "bombed", {"date": "1974"}, 2),
    ],
)
def test_the_invasion_of_a_year_long_ago_is_one_on_whatever_page(
    surface: str, rule: str, told: dict[str, object], count: int
) -> None:
    one = page("a", "غزت", "ASSAULT", "invaded", date="1974", **INVADED)
    other = page("b", surface, "ASSAULT", rule, **{**INVADED, "day": "2024-03-11", **told})
    assert len(merged(one, other)) == count


def test_the_invasions_of_this_year_may_be_several() -> None:
    pages = (page(n, s, "ASSAULT", "invaded", date="2021", **INVADED) for n, s in (("a", "غزت"), ("b", "اجتاحت")))
    assert len(merged(*pages)) == 2


@pytest.mark.parametrize(("day", "place", "count"), [(DAY, None, 1), (None, None, 2), (None, "marsa", 1)])
def test_talks_on_a_page_of_no_day_need_the_place_too(day: str | None, place: str | None, count: int) -> None:
    both = {"actors": BOTH, "actor_states": BOTH, "place": place}
    assert (
        len(merged(page("a", "محادثات", matter=(), **both), page("b", "محادثات", matter=(), day=day, **both))) == count
    )


def test_two_conferences_of_nobody_that_one_page_keeps_apart_stay_two() -> None:
    names = tuple(f"name:{n}" for n in range(5))
    one = page("a", "قمة", rule="summit", matter=names, place="marsa")
    text = one.page.text
    other = replace(event(text, "حولها", "CONSULT", "summit"), surface="قمة")
    assert len(merged(replace(one, events=(*one.events, other)))) == 2
