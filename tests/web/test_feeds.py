"""Every list as RSS, Atom and JSON Feed, read back by a feed reader."""

import json
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from defusedxml.ElementTree import fromstring
from starlette.testclient import TestClient

from musnad.export.feeds import WRITERS, Entry, Feed, Origin
from tests.web.readers import OTHER, SOURCE, STORY, desk

HOSTILE = "]]></title><script>\x00\x0b\ufffe\ud800 & \u202eabc"
NOON = "2026-01-01T12:00:00+00:00"
ENTRY = Entry(STORY, HOSTILE, "http://x/page/1", "2013-08-09", HOSTILE, NOON, SOURCE, Origin("الميناء", "https://m/"))
FEED = Feed("مُسنَد", "أخبار", "http://x/", "http://x/feed.rss", NOON, "ar", (ENTRY,))
LISTS = ("", "?outlet=al-minaa", "?agency=nabaa", "?day=2013-08-09", "?person=hala-marzaq", "?q=المحادثات")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with desk(Path(tmp_path_factory.mktemp("feeds"))) as (opened, _):
        yield opened


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
@pytest.mark.parametrize("asked", LISTS)
def test_a_list_as_a_feed_has_the_articles_of_its_page(client: TestClient, form: str, asked: str) -> None:
    answer = client.get(f"/feed.{form}{asked}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(WRITERS[form][0])
    if form == "json":
        ids = [item["id"] for item in answer.json()["items"]]
    else:
        parsed = feedparser.parse(answer.content)
        assert not parsed.bozo
        ids = [entry.id for entry in parsed.entries]
    wanted = [STORY] if asked else [STORY, OTHER]
    assert ids == [f"urn:musnad:page:{page}" for page in wanted]


def test_the_origin_stands_in_its_source(client: TestClient) -> None:
    item = fromstring(client.get("/feed.rss?lang=ar").content).find("channel/item")
    assert item.find("source").attrib["url"] == SOURCE
    assert item.find("source").text == "الميناء"
    parsed = feedparser.parse(client.get("/feed.atom?lang=ar").content).entries[0]
    assert parsed.source.title == "الميناء"
    assert client.get("/feed.json").json()["items"][0]["external_url"] == SOURCE


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_a_hostile_title_breaks_no_feed(form: str) -> None:
    body = WRITERS[form][1](FEED)
    if form == "json":
        assert json.loads(body)["items"][0]["title"].startswith("]]></title>")
    else:
        parsed = feedparser.parse(body)
        assert not parsed.bozo
        assert len(parsed.entries) == 1
        assert b"<script" not in body


def test_a_reader_that_has_it_gets_it_no_second_time(client: TestClient) -> None:
    tag = client.get("/feed.rss").headers["etag"]
    assert client.get("/feed.rss", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/feed.rss?outlet=al-minaa", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("path", ["/feed.exe", "/feed.rss?story=nothing", "/feed.rss?q=%22"])
def test_what_is_no_feed_is_refused(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


@pytest.mark.parametrize("path", ["/", "/?outlet=al-minaa", "/search?q=x"])
def test_a_page_tells_a_feed_reader_where_its_feeds_are(client: TestClient, path: str) -> None:
    page = client.get(path).text
    assert page.count('<link rel="alternate" type="application/') == 3


def test_the_page_of_all_lists_leads_to_each(client: TestClient) -> None:
    page = client.get("/lists").text
    for asked in ("outlet=al-minaa", "agency=nabaa", "day=2013-08-09"):
        assert f'href="/?{asked}"' in page
        assert f'href="/feed.rss?{asked}"' in page
