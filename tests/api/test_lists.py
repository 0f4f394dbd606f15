"""The lists over HTTP: whole, in every form, page by page."""

import csv
import io

import feedparser
import pytest
from starlette.testclient import TestClient

from musnad.api import BASE, RESOURCES
from musnad.record import Reading, Span
from musnad.record.codec import from_json
from musnad.record.corrections import Correction
from musnad.store import RecordFile
from tests import kept

LAYERS = ("mentions", "roles", "times", "events", "meetings", "plans", "terms", "relations", "positions", "doubts")
NAMES = [resource.name for resource in RESOURCES]


def walk(client: TestClient, address: str) -> list[dict[str, object]]:
    """Everything in a list, from `next` to `next`."""
    items: list[dict[str, object]] = []
    following: str | None = BASE + address
    while following:
        answer = client.get(following).json()
        items += answer["items"]
        following = answer["next"]
    return items


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_has_all_values_of_all_pages(client: TestClient, layer: str) -> None:
    told = walk(client, f"/{layer}?limit=40")
    assert len(told) == sum(len(getattr(reading, layer)) for reading in kept.readings())


def test_every_statement_is_told_once_with_its_own_characters(client: TestClient) -> None:
    texts = {reading.page.id: reading.page.text for reading in kept.readings()}
    told = walk(client, "/statements?limit=7")
    said = [each["statement"] for each in told]
    assert len({each["id"] for each in said}) == len(said) == sum(len(r.statements) for r in kept.readings())
    spans = [(texts[each["page"]], *each["statement"]["content"], each["statement"]["surface"]) for each in told]
    assert all(text[start:end] == surface for text, start, end, surface in spans)


def test_articles_come_newest_first_and_are_counted(client: TestClient) -> None:
    answer = client.get(f"{BASE}/articles?limit=200").json()
    days = [each["published"] or "" for each in answer["items"]]
    assert days == sorted(days, reverse=True)
    assert answer["total"] == len(answer["items"]) == len(kept.readings())


@pytest.mark.parametrize(("by", "word"), [("الورداني", "الوردان"), ("هالة مرزاق", "مرزاق"), ("Shahd Nobody", None)])
def test_statements_are_narrowed_to_who_said_them(client: TestClient, by: str, word: str | None) -> None:
    names = [each["speaker"]["name"]["ar"] for each in walk(client, f"/statements?by={by}")]
    assert bool(names) == bool(word)
    assert all(word in name for name in names)


def test_statements_about_words_hold_them(client: TestClient) -> None:
    told = walk(client, "/statements?about=السدود&limit=2")
    assert len(told) > 2
    assert all("سد" in each["statement"]["surface"] for each in told)


def test_a_layer_of_one_page_is_that_pages(client: TestClient) -> None:
    reading = kept.readings()[2]
    told = walk(client, f"/mentions?page={reading.page.id[:8]}&limit=9")
    assert [each["id"] for each in told] == [mention.id for mention in reading.mentions]


def test_values_of_a_field_narrow(client: TestClient) -> None:
    told = walk(client, "/events?type=AGREE&type=CONSULT")
    assert {each["type"] for each in told} == {"AGREE", "CONSULT"}


def test_search_speaks_the_query_language(client: TestClient) -> None:
    hits = walk(client, '/search?q="نهر المرجان" -شجرة&limit=3')
    assert hits
    assert all(any("المرجان" in excerpt["text"] for excerpt in hit["excerpts"]) for hit in hits)


def test_names_are_completed_in_both_scripts(client: TestClient) -> None:
    for begins in ("tall al", "تل ال", "WARD"):
        assert "tall-al-ward" in [each["entity"] for each in walk(client, f"/entities?name={begins}")]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_the_same_in_csv(client: TestClient, name: str) -> None:
    asked = "?limit=30&q=نهر" if name == "search" else "?limit=30"
    items = client.get(f"{BASE}/{name}.json{asked}").json()["items"]
    answer = client.get(f"{BASE}/{name}.csv{asked}")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert len(rows) == len(items)
    assert answer.headers["content-type"].startswith("text/csv")
    plain = [key for key in items[0] if key in rows[0]] if items else []
    for row, item in zip(rows, items, strict=True):
        assert [row[key].lstrip("'") for key in plain if isinstance(item[key], str)] == [
            item[key] for key in plain if isinstance(item[key], str)
        ]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_a_feed(client: TestClient, name: str) -> None:
    asked = "?limit=30&q=نهر" if name == "search" else "?limit=30"
    items = client.get(f"{BASE}/{name}{asked}").json()["items"]
    feed = feedparser.parse(client.get(f"{BASE}/{name}.rss{asked}").content)
    assert not feed.bozo
    assert feed.version == "rss20"
    assert len(feed.entries) == len(items)


def test_a_feed_names_the_origin_and_leads_to_the_characters(client: TestClient) -> None:
    feed = feedparser.parse(client.get(f"{BASE}/statements.rss?limit=200").content)
    origins = {entry.source.href for entry in feed.entries if "source" in entry}
    assert origins
    assert all(origin.startswith("https://riwaq.example/") for origin in origins)
    marked = feed.entries[0].link
    assert "/crawled?mark=" in marked
    assert client.get(marked).status_code == 200


def test_the_record_across_pages_is_listed(client: TestClient) -> None:
    assert len(walk(client, "/record/pages?limit=5")) == len(kept.readings())
    assert walk(client, "/record/timeline")


def test_one_reading_is_the_document_that_the_command_prints(client: TestClient, file: RecordFile) -> None:
    page = kept.readings()[0].page.id
    answer = client.get(f"{BASE}/articles/{page}/reading")
    assert from_json(answer.content, Reading) == file.reading(page)


@pytest.mark.parametrize("form", ["", ".json", ".csv", ".rss"])
def test_one_article_has_an_address(client: TestClient, form: str) -> None:
    reading = kept.readings()[0]
    assert reading.page.id in client.get(f"{BASE}/articles/{reading.page.id}{form}").text


def test_what_people_put_right_is_listed(client: TestClient, file: RecordFile) -> None:
    page = kept.readings()[1].page.id
    file.correct(Correction(page, Span(0, 4), "other", "body", "title", "ناقد", kept.WHEN, "نارية"))
    (told,) = walk(client, f"/corrections?page={page}")
    assert (told["by"], told["span"], told["should_be"]) == ("ناقد", [0, 4], "title")
