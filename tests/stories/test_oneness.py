"""Which tellings of several pages are of one occurrence, and which are two."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from musnad.lineage import dated
from musnad.record import Event, GatheredEvent, Mention, Published, Reading, Reprint, Span
from musnad.record.gathered import Anchor
from musnad.stories import occurrences
from tests.positions.reading import read
from tests.tables import WITH_SAMPLES

DAY = "2021-03-11"
BOTH = ("naria", "sahlistan")
DIVIDED = ("sudan-government", "rsf")
"""Two sides of one state."""
MATTER = ("naria", "sahlistan", "marsa", "difaf")


def event(text: str, surface: str, kind: str, rule: str, **told: Any) -> Event:  # noqa: ANN401 - its fields
    at = text.index(surface)
    bare = Event(
        f"event-{at}", Span(at, at + len(surface)), surface, kind, None, None, (), (), (), (), (), None, None,  # type: ignore[arg-type]
        "happened", None, None, None, None, 0.9, f"event.{rule}",
    )  # fmt: skip
    return replace(bare, **told)


def page(name: str, surface: str, kind: str = "CONSULT", rule: str = "talks", **told: Any) -> Reading:  # noqa: ANN401
    """A page with one event, of whom and what it names first being MATTER."""
    day, matter = told.pop("day", DAY), told.pop("matter", MATTER)
    reading = read(f"{surface} وما حولها من أخبار هذا اليوم.", location=f"{name}.txt")
    named = tuple(
        Mention(f"m{n}", Span(n, n + 1), "-", "GPE", entity, None, optional=False, rule="test")
        for n, entity in enumerate(matter)
    )
    published = Published(day, None, "stated", "test") if day else None
    article = replace(reading.article, published=published)
    return replace(
        reading, article=article, mentions=named, events=(event(reading.page.text, surface, kind, rule, **told),)
    )


def merged(*pages: Reading, reprints: tuple[Reprint, ...] = ()) -> tuple[GatheredEvent, ...]:
    return occurrences(pages, dated(pages, ()), reprints, (), WITH_SAMPLES)


def test_what_is_to_come_on_a_day_and_what_was_that_day_are_one_and_it_was() -> None:
    day = {"date": DAY, "actors": BOTH, "actor_states": BOTH}
    (found,) = merged(page("a", "يلتقيان", status="planned", **day), page("b", "محادثات", **day))
    assert found.status == "happened"


def test_what_was_called_off_and_what_was_that_day_are_two() -> None:
    day = {"date": DAY, "actors": BOTH, "actor_states": BOTH}
    assert len(merged(page("a", "لقاء", status="negated", **day), page("b", "محادثات", **day))) == 2


@pytest.mark.parametrize(("place", "count"), [("marsa", 1), ("tell-alward", 2)])
def test_nameless_talks_of_a_day_are_those_in_the_same_town(place: str, count: int) -> None:
    named = page("a", "محادثات", date=DAY, place="marsa", actors=BOTH, actor_states=BOTH, matter=())
    assert len(merged(named, page("b", "المشاورات", date=DAY, place=place, matter=()))) == count


@pytest.mark.parametrize(
    ("kind", "rule", "count"), [("AGREE", "signed", 1), ("AGREE", "pledged", 2), ("AID", "aid", 2)]
)
def test_two_sides_of_one_state_make_a_deal(kind: str, rule: str, count: int) -> None:
    pages = (page(n, "وقعت", kind, rule, actors=DIVIDED, actor_states=("sudan",), matter=()) for n in "ab")
    assert len(merged(*pages)) == count


@pytest.mark.parametrize(
    ("other", "count"),
    [({}, 1), ({"matter": ("naria", "rsf", "un")}, 2), ({"day": "2021-03-19"}, 2), ({"day": None}, 2)],
)
def test_the_one_nameless_deal_of_two_pages_about_the_same(other: dict[str, Any], count: int) -> None:
    pages = page("a", "اتفاق", "AGREE", "agreement"), page("b", "توقيع", "AGREE", "signing", **other)
    assert len(merged(*pages)) == count


@pytest.mark.parametrize(("surface", "matter", "count"), [("محادثات", 5, 1), ("لقاء", 5, 2), ("محادثات", 4, 2)])
def test_nameless_talks_without_a_day_need_one_noun_and_one_matter(surface: str, matter: int, count: int) -> None:
    names = tuple(f"name:{n}" for n in range(matter))
    assert len(merged(page("a", "محادثات", matter=names), page("b", surface, matter=names))) == count


def test_a_day_within_the_days_told_is_one_time() -> None:
    both = {"actors": BOTH, "actor_states": BOTH}
    days = page("a", "اتفقت", "AGREE", "agreed", date="2021-03-06/2021-03-10", **both)
    assert len(merged(days, page("b", "اتفقت", "AGREE", "agreed", date="2021-03-10", **both))) == 1
    assert len(merged(days, page("b", "اتفقت", "AGREE", "agreed", date="2021-03-12", **both))) == 2


@pytest.mark.parametrize(("surface", "count"), [("اتفقا", 1), ("توافقا", 2)])
def test_one_text_tells_one_occurrence_whoever_is_taken_to_act(surface: str, count: int) -> None:
    one = page("a", "اتفقا", "AGREE", "agreed", actors=("naria",), actor_states=("naria",))
    other = page("b", surface, "AGREE", "agreed", actors=("russia",), actor_states=("russia",))
    whole = tuple(Anchor(p.page.location, Span(0, len(p.page.text))) for p in (one, other))
    reprint = Reprint(*whole, "near_verbatim", 0.9, "unknown", (), "test")
    assert len(merged(one, other, reprints=(reprint,))) == count


def test_an_envoy_of_many_states_is_no_state_of_his() -> None:
    told = page("a", "لقاء", date=DAY, actors=("antonio-guterres", "russia"), actor_states=("russia",))
    assert len(merged(told, page("b", "لقاء", date=DAY, actors=("portugal",), actor_states=("portugal",)))) == 2
