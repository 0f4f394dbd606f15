import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOSTILE, Shelf

STORY, OTHER = "/page/0123456789abcdef", "/page/fedcba9876543210"
PAGES = (
    "/",
    STORY,
    f"{STORY}/crawled",
    OTHER,
    f"{OTHER}/crawled",
    "/search",
    "/search?q=x",
    "/about",
    "/add",
    "/nowhere",
)
VOID = {"meta", "link", "input", "br"}


class Outline(HTMLParser):
    """The elements of a page, the ids, and the text that stands outside every `bdi`, title and form field."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.ids, self.open, self.bare = [], [], [], [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"bdi", "title", "option", "textarea"}.intersection(self.open):
            self.bare += data


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr")])
def test_every_page_stands_in_both_languages(client: TestClient, path: str, language: str, way: str) -> None:
    answer = client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == (404 if path == "/nowhere" else 200)
    assert f'<html lang="{language}" dir="{way}">' in answer.text
    assert answer.headers["content-language"] == language


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_code_style_or_a_foreign_address(client: TestClient, path: str) -> None:
    outline = Outline(client.get(path).text)
    assert not {"script", "style", "iframe", "object", "img", "base"}.intersection(outline.tags)
    names = {name for name, _ in outline.attributes}
    assert not {name for name in names if name.startswith("on") or name == "style"}
    leading = [value or "" for name, value in outline.attributes if name in ("href", "src", "action")]
    assert [value for value in leading if not re.match(r"/(?!/)|#", value)] == []


@pytest.mark.parametrize("path", PAGES)
def test_every_element_is_closed_and_every_id_stands_once(client: TestClient, path: str) -> None:
    outline = Outline(client.get(path).text)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))


@pytest.mark.parametrize("path", ["/", OTHER, f"{OTHER}/crawled", "/search?q=x"])
def test_a_hostile_page_is_escaped_and_isolated(client: TestClient, path: str) -> None:
    text = client.get(path).text
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "\u202e" not in Outline(text).bare
    assert "49" not in Outline(text).bare


def test_a_hostile_search_is_shown_as_text(client: TestClient) -> None:
    text = client.get("/search", params={"q": HOSTILE.split("\r")[0], "entity": '"><b>x', "speaker": "</select>"}).text
    assert "<script>" not in text
    assert "<b>x" not in text
    assert text.count("</select>") == text.count("<select")


def test_the_story_links_each_claim_to_characters_that_are_there(client: TestClient) -> None:
    story = client.get(STORY).text
    crawled = client.get(f"{STORY}/crawled").text
    anchors = set(re.findall(rf'href="{STORY}/crawled#(c\d+-\d+)"', story))
    assert len(anchors) > 8
    assert {anchor for anchor in anchors if f'id="{anchor}"' not in crawled} == set()


def test_notes_and_numbers_lead_to_each_other(client: TestClient) -> None:
    outline = Outline(client.get(STORY).text)
    own = {value[1:] for name, value in outline.attributes if name == "href" and value and value[0] == "#"}
    assert {f"n{n}" for n in (1, 2, 3, 4)} | {f"r{n}" for n in (1, 2, 3, 4)} <= own
    assert own <= set(outline.ids)


def test_the_article_names_its_parties_and_their_grounds(client: TestClient) -> None:
    text = client.get(STORY, headers={"Accept-Language": "en"}).text
    assert (
        'Published in <bdi dir="rtl" lang="ar">الميناء</bdi> on <time datetime="2013-08-09">Friday 9 August 2013'
        in text
    )
    assert "stated on the page" in text
    assert "inferred" in text
    assert "party.published_in" in text


def test_the_switch_keeps_the_page_and_what_it_asks(client: TestClient) -> None:
    text = client.get("/search?q=%D8%AC&lang=ar").text
    assert 'href="/search?q=%D8%AC&amp;lang=en"' in text


def test_a_chosen_language_stays(client: TestClient) -> None:
    assert 'lang="en"' in client.get("/?lang=en", headers={"Accept-Language": "ar"}).text[:60]
    assert 'lang="en"' in client.get("/about", headers={"Accept-Language": "ar"}).text[:60]


def test_an_outlet_outside_the_tables_goes_by_the_name_it_prints(client: TestClient, shelf: Shelf) -> None:
    outlet = shelf.by_id["fedcba9876543210"].article.outlet
    shelf.names[outlet] = "صدى السهل"
    assert '<p class="kicker"><bdi dir="rtl" lang="ar">صدى السهل</bdi>' in client.get("/").text


def test_the_front_page_narrows_by_outlet_and_day(client: TestClient, shelf: Shelf) -> None:
    client.get("/", params={"outlet": "al-minaa", "day": "2013-08-09"})
    asked = shelf.asked[0]
    assert (asked.outlet, asked.day) == ("al-minaa", "2013-08-09")


@pytest.mark.parametrize(
    "path", ["/?day=yesterday", "/?page=0", "/?page=1e9", f"/?outlet={'x' * 301}", "/search?from=2013-02-31"]
)
def test_a_value_that_cannot_be_read_is_refused_kindly(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    assert "We did not understand the request" in answer.text


@pytest.mark.parametrize("mark", ["5-3", "0-999999", "x", "-1-4"])
def test_a_mark_outside_the_page_is_refused(client: TestClient, mark: str) -> None:
    assert client.get(f"{STORY}/crawled?mark={mark}").status_code == 400


def test_a_query_that_is_not_understood_says_what_was_seen(client: TestClient) -> None:
    answer = client.get("/search", params={"q": '"'}, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    assert "a phrase is not closed. Close it" in answer.text


def test_a_search_hands_on_every_limit(client: TestClient, shelf: Shelf) -> None:
    client.get("/search?q=a&outlet=b&speaker=c&entity=d&from=2013-01-01&to=2013-12-31")
    asked = shelf.asked[0]
    assert (asked.words, asked.outlet, asked.speaker, asked.entity) == ("a", "b", "c", "d")
    assert (asked.first_day, asked.last_day) == ("2013-01-01", "2013-12-31")


def test_an_empty_record_says_what_to_do(shelf: Shelf, client: TestClient) -> None:
    shelf.by_id.clear()
    text = client.get("/", headers={"Accept-Language": "en"}).text
    assert "The record is empty" in text
    assert "musnad add FOLDER" in text


def test_a_mistake_of_ours_shows_no_inside_of_it(shelf: Shelf, client: TestClient) -> None:
    shelf.headlines = None
    answer = client.get("/", headers={"Accept-Language": "en"})
    assert answer.status_code == 500
    assert "A mistake of ours" in answer.text
    assert "NoneType" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/index.rss?outlet=al-minaa", "/api/v1/articles.rss?outlet=al-minaa"),
        ("/index.csv?day=2013-08-09&page=2", "/api/v1/articles.csv?since=2013-08-09&until=2013-08-09"),
        ("/search.json?q=x&from=2013&lang=en", "/api/v1/search.json?q=x&since=2013"),
        ("/search.rss?speaker=hala-marzaq", "/api/v1/articles.rss?speaker=hala-marzaq"),
        ("/people/hala-marzaq.csv?sure=0.7", "/api/v1/statements.csv?by=hala-marzaq&least=0.7"),
        ("/page/0123456789abcdef.json", "/api/v1/articles/0123456789abcdef/reading.json"),
        ("/page/0123456789abcdef.rss", "/api/v1/statements.rss?page=0123456789abcdef"),
    ],
)
def test_the_same_address_for_programs_leads_to_the_api(client: TestClient, address: str, leads_to: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["location"]) == (307, leads_to)
