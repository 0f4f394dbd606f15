"""Pages about many pages: stories, two side by side, positions, contradictions, an outlet."""

import re

import pytest
from starlette.testclient import TestClient

from musnad.lexicon import Lexicon
from musnad.pipeline import gather
from musnad.record import (
    Anchor,
    Contradiction,
    PositionPoint,
    PositionSeries,
    Record,
    Side,
    Span,
)
from musnad.web.across import Across
from musnad.web.application import desk_app
from musnad.web.drawing import Point, drawing
from musnad.web.explain import Unexplained
from musnad.web.frame import Desk
from musnad.web.labels import no_names
from tests.lineage.pages import OTHER, WIRE, page
from tests.web.conftest import ADDRESS, HOSTILE, Inbox, Shelf

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"
A = page("a.txt", HEAD, *WIRE)
B = page("b.txt", HEAD, WIRE[0].replace("قوات", "جيوش"), WIRE[1], day="6 مارس 2014", outlet="صدى السهل")
C = page("c.txt", "معرض الكتاب في رأس الماء", *OTHER)
PAGES = ("/stories", "/positions", "/contradictions", "/outlet/al-minaa")


def told() -> Record:
    found = gather((A, B, C), Lexicon())
    stands = tuple(
        PositionPoint(day, polarity, "رفض", Anchor("a.txt", Span(0, 10)))
        for day, polarity in (("2014-03-04", "against"), ("2014-03-06", "for"))
    )
    against = Contradiction(
        "date", HOSTILE, (Side("a.txt", Span(0, 5), HOSTILE), Side("gone.txt", Span(0, 5), "x")), "y"
    )
    positions = (PositionSeries("naria", "crossing", stands, ("2014-03-06",)),)
    return Record(**{f: getattr(found, f) for f in ("pages", "reprints", "origins", "quotes", "events", "stories")},
                  timeline=found.timeline, positions=positions, contradictions=(against,))  # fmt: skip


RECORD = told()


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf(A, B, C)
    made.together = Across(RECORD, current=True)
    return made


@pytest.fixture
def client(shelf: Shelf) -> TestClient:
    made = desk_app(Desk(shelf, Unexplained(), no_names, Inbox()))
    return TestClient(made, base_url=ADDRESS, raise_server_exceptions=True, follow_redirects=False)


def shared_story() -> str:
    return next(story.id for story in RECORD.stories if len(story.pages) == 2)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_page_answers_in_both_languages_without_a_script(client: TestClient, path: str, language: str) -> None:
    answer = client.get(f"{path}?lang={language}")
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    assert "<script" not in answer.text
    assert " style=" not in answer.text


@pytest.mark.parametrize("path", PAGES[:3])
def test_where_nothing_is_gathered_the_page_says_how(client: TestClient, shelf: Shelf, path: str) -> None:
    shelf.together = None
    assert "musnad gather" in client.get(f"{path}?lang=en").text


def test_a_record_older_than_its_pages_says_so(client: TestClient, shelf: Shelf) -> None:
    shelf.together = Across(RECORD, current=False)
    assert "Pages came since" in client.get("/stories?lang=en").text


def test_a_story_is_drawn_and_tells_who_carried_it_first(client: TestClient) -> None:
    text = client.get(f"/story/{shared_story()}?lang=en").text
    assert text.count('class="dot"') == 2
    assert text.count("first carrier</span>") == 1
    assert f'href="/compare?a={A.page.id}&amp;b={B.page.id}"' in text
    marks = re.findall(r'<a href="#(\w+)" aria-label="[^"]+"', text)
    assert marks
    assert all(f'id="{mark}"' in text for mark in marks)


def test_an_old_id_leads_to_the_story_and_an_unknown_one_to_nothing(client: TestClient, shelf: Shelf) -> None:
    shelf.became["story-old"] = shared_story()
    answer = client.get("/story/story-old")
    assert (answer.status_code, answer.headers["location"]) == (301, f"/story/{shared_story()}")
    assert client.get("/story/story-none").status_code == 404


def test_two_pages_stand_side_by_side_the_earlier_first(client: TestClient) -> None:
    text = client.get(f"/compare?a={B.page.id}&b={A.page.id}&lang=en").text
    assert re.findall(r'id="head-(\w)"><a href="/page/(\w+)"', text) == [("a", A.page.id), ("b", B.page.id)]
    assert '<span class="reworded">جيوش</span>' in text
    assert '<span class="reworded">قوات</span>' in text
    assert '<del class="cut">' in text
    assert 'href="#b1"' in text
    assert 'id="b1"' in text


def test_the_text_of_both_pages_is_theirs_to_the_letter(client: TestClient) -> None:
    text = client.get(f"/compare?a={A.page.id}&b={B.page.id}").text
    shown = [
        re.sub(r'<a class="passage".*?</a>|<[^>]+>', "", p) for p in re.findall(r'<p class="prose[^>]*>(.*?)</p>', text)
    ]
    zones = [zone.of(reading.page.text) for reading in (A, B) for zone in reading.article.zones]
    assert shown == zones


@pytest.mark.parametrize("asked", ["", "?a=0123456789abcdef", "?a=x&b=y"])
def test_pages_that_are_not_there_are_not_compared(client: TestClient, asked: str) -> None:
    assert client.get(f"/compare{asked}").status_code == 404


def test_the_matrix_tells_the_latest_stand_and_its_change(client: TestClient) -> None:
    text = client.get("/positions?lang=en").text
    assert '<a class="stand for"' in text
    assert "one change" in text
    assert text.count('scope="row"') == 1


def test_contradictions_tell_their_sides_and_scraped_text_is_harmless(client: TestClient) -> None:
    text = client.get("/contradictions?lang=en").text
    assert "Two dates" in text
    assert "&lt;script&gt;" in text
    assert "a page that is no longer here" in text


def test_an_outlet_tells_what_it_carries_from_whom(client: TestClient) -> None:
    assert "What it carries" in client.get("/outlet/al-minaa?lang=en").text
    assert client.get("/outlet/no-such").status_code == 404


def test_the_front_page_folds_one_text_under_its_first_carrier(client: TestClient) -> None:
    text = client.get("/?lang=en").text
    listed = text[text.index('<div class="column">') :]
    assert "One text, also in" in listed
    assert len(re.findall(rf'<h[23][^>]*><a href="/page/{B.page.id}"', listed)) == 0
    assert len(re.findall(rf'<h[23][^>]*><a href="/page/{A.page.id}"', listed)) == 1


def test_time_runs_as_the_reader_reads() -> None:
    points = [Point("2031-03-04", 0, 1, "page", "#p1", ""), Point("2031-03-06", 0, 2, "page", "#p2", "")]
    for rightward in (True, False):
        drawn = drawing(points, 1, rightward=rightward)
        assert drawn is not None
        first, second = drawn.dots
        assert (first.x < second.x) == rightward


def test_a_story_without_a_day_is_not_drawn() -> None:
    assert (
        drawing([Point("", 0, 1, "page", "#p1", ""), Point("2031-03", 0, 2, "page", "#p2", "")], 1, rightward=True)
        is None
    )


def test_the_matrix_has_no_empty_row_and_names_who_is_left_out() -> None:
    stand = PositionPoint("2014-03-05", "for", "رحب", Anchor("a.txt", Span(0, 10)))
    held = [("naria", "crossing", 3), ("sahlistan", "truce", 2), ("difaf", "dams", 1)]
    series = tuple(PositionSeries(holder, issue, (stand,) * n, ()) for holder, issue, n in held)
    matrix = Across(Record((), positions=series), current=True).matrix(2)
    assert (matrix.issues, matrix.holders, matrix.others) == (("crossing", "truce"), ("naria", "sahlistan"), ("difaf",))
