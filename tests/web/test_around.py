"""Around a story: source, pictures, what changed between versions, other captures, citation, sheet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web.changes import changes
from musnad.web.pictures import pictures
from musnad.web.readers import is_address
from tests.web.readers import CAPTION, CREDIT, SOURCE, STORY, desk, keep, pictured
from tests.web.samples import page, reading


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[TestClient, RecordFile]]:
    with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def client(held: tuple[TestClient, RecordFile]) -> TestClient:
    return held[0]


def test_the_story_leads_to_its_source(client: TestClient) -> None:
    assert f'href="{SOURCE}" rel="noopener noreferrer external nofollow"' in client.get(f"/page/{STORY}").text


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "data:text/html,x", "https://", "https://a:b@c/", "http://x y/", "file:///etc", "//x"],
)
def test_what_is_no_address_of_the_web_is_no_source(written: str) -> None:
    assert not is_address(written)


def test_a_caption_and_its_credit_are_one_picture_apart_from_the_story(client: TestClient) -> None:
    (picture,) = pictures(pictured())
    text = pictured().page.text
    assert (picture.caption.span.of(text), picture.credit.span.of(text)) == (CAPTION, CREDIT)
    shown = client.get(f"/page/{STORY}").text
    assert CAPTION not in shown[shown.index('class="text"') : shown.index('class="pictures"')]
    assert CAPTION in shown[shown.index('class="pictures"') :]


def test_versions_of_a_live_story_tell_what_changed(client: TestClient) -> None:
    (change,) = changes(reading())
    assert (change.newer, change.older) == (1, 2)
    assert change.added > 0
    assert change.cut > 0
    shown = client.get(f"/page/{STORY}/versions?lang=en").text
    assert "From version 2 to version 1" in shown
    assert f"{change.cut} words cut" in shown
    assert f'href="/page/{STORY}/versions#v1"' in client.get(f"/page/{STORY}").text


def test_other_captures_of_the_address_are_listed(held: tuple[TestClient, RecordFile]) -> None:
    client, file = held
    later = replace(reading(), page=page(pictured().page.text, "1111222233334444"))
    keep(file, later, "2026-02-01T12:00:00+00:00")
    shown = client.get(f"/page/{STORY}/versions").text
    assert f"/compare?a=1111222233334444&amp;b={STORY}" in shown


@pytest.mark.parametrize(
    ("form", "media", "holds"),
    [
        ("bib", "application/x-bibtex", "@online{musnad-0123456789abcdef"),
        ("ris", "application/x-research-info-systems", "SP  - 40"),
        ("csl.json", "application/vnd.citationstyles.csl+json", '"locator": "40-60"'),
        ("ar.txt", "text/plain", "المحارف 40–60"),
        ("en.txt", "text/plain", "characters 40–60"),
    ],
)
def test_a_citation_goes_down_to_the_characters(client: TestClient, form: str, media: str, holds: str) -> None:
    answer = client.get(f"/page/{STORY}/cite.{form}?span=40-60")
    assert answer.headers["content-type"].startswith(media)
    assert answer.headers["content-disposition"] == f'attachment; filename="musnad-{STORY}.{form}"'
    assert holds in answer.text
    assert SOURCE in answer.text


def test_a_letter_carries_citation_and_address(client: TestClient) -> None:
    shown = client.get(f"/page/{STORY}/share?span=40-60").text
    assert 'href="mailto:?subject=%D9%87' in shown
    assert f"/page/{STORY}/crawled?mark=40-60#c40-60" in shown


def test_the_sheet_has_story_statements_and_citation(client: TestClient) -> None:
    shown = client.get(f"/page/{STORY}/sheet?lang=ar").text
    assert shown.count("<li id=") == 4
    assert "sha256:0123456789abcdef" in shown


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr")])
def test_the_sheets_citation_runs_as_its_language_does(client: TestClient, language: str, way: str) -> None:
    shown = client.get(f"/page/{STORY}/sheet?lang={language}").text
    assert f'<footer class="sheet-foot"><p dir="{way}"><bdi dir="{way}">' in shown


@pytest.mark.parametrize("path", [f"/page/{STORY}/cite.exe", f"/page/{STORY}/share?span=1-99999", "/page/x/sheet"])
def test_what_is_not_there_is_refused(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


def test_the_front_page_is_narrowed_by_agency_person_and_issue(client: TestClient) -> None:
    for asked in ("agency=nabaa", "person=hala-marzaq"):
        assert "هالة مرزاق: المحادثات" in client.get(f"/?{asked}").text.split("<main")[1]
    assert "هالة مرزاق: المحادثات" not in client.get("/?issue=sanctions").text.split("<main")[1]


def test_a_story_of_several_pages_is_led_to(held: tuple[TestClient, RecordFile]) -> None:
    client, file = held
    with file._connections.writing() as db:
        db.executemany("INSERT INTO story_pages (story, page) VALUES ('story-1', ?)", [(1,), (2,)])
    assert '<a href="/story/story-1">' in client.get(f"/page/{STORY}").text
