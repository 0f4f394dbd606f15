"""The reader's choices: letters, ground, digits, months."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.web.digits import in_arabic_digits
from musnad.web.routes.settings import own_path
from musnad.web.view import CHOICES, month_names, viewed
from tests.web.readers import OWN, STORY, desk


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with desk(tmp_path) as (opened, _):
        yield opened


def choose(client: TestClient, **chosen: str) -> str:
    answer = client.post("/settings", data={"back": f"/page/{STORY}", "language": "ar", **chosen}, headers=OWN)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/page/{STORY}")
    return client.get(f"/page/{STORY}").text


@pytest.mark.parametrize(
    ("months", "told"),
    [
        ("gulf", "9 أغسطس 2013"),
        ("levant", "9 آب 2013"),
        ("both", "9 آب/أغسطس 2013"),
        ("maghreb", "9 أوت 2013"),
        ("morocco", "9 غشت 2013"),
    ],
)
def test_a_month_has_the_name_of_the_readers_region(client: TestClient, months: str, told: str) -> None:
    assert f'<time datetime="2013-08-09">الجمعة {told}</time>' in choose(client, months=months)


def test_digits_of_the_interface_change_and_those_of_the_page_do_not(client: TestClient) -> None:
    page = choose(client, digits="arabic")
    assert '<time datetime="2013-08-09">الجمعة ٩ أغسطس ٢٠١٣</time>' in page
    assert 'data-n="١"' in page
    assert 'href="#n1"' in page
    crawled = client.get(f"/page/{STORY}/crawled").text
    assert "09 - 08 - 2013" in crawled


def test_english_keeps_its_digits(client: TestClient) -> None:
    choose(client, digits="arabic")
    assert "9 August 2013" in client.get(f"/page/{STORY}?lang=en").text


def test_the_ground_is_a_sheet_that_is_linked_or_not(client: TestClient) -> None:
    assert 'media="screen and (prefers-color-scheme: dark)"' in client.get("/").text
    assert 'media="screen"' in choose(client, theme="dark")
    assert "dark.css" not in choose(client, theme="light")


def test_the_letters_have_their_size(client: TestClient) -> None:
    assert '<html lang="ar" dir="rtl" class="size-larger">' in choose(client, size="larger")


@pytest.mark.parametrize("cookie", ["size=huge", "theme=%3Cscript%3E", "x" * 500, "=&=&", "size=large;theme"])
def test_a_cookie_that_is_none_of_ours_is_no_choice(client: TestClient, cookie: str) -> None:
    client.cookies.set("musnad_view", cookie)
    assert client.get("/").status_code == 200


def test_only_what_differs_is_kept() -> None:
    assert viewed({"size": "normal", "digits": "arabic", "evil": "1"}).cookie == "digits=arabic"


@pytest.mark.parametrize(
    "back", ["//evil.example/", "https://evil.example", "/\\evil.example", "evil", "", "/x\r\nA: b"]
)
def test_a_choice_leads_to_no_other_host(back: str) -> None:
    assert own_path(back) == "/"


def test_every_region_has_twelve_months() -> None:
    assert {region: len(month_names(region)) for region in CHOICES["months"]} == dict.fromkeys(CHOICES["months"], 12)


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<p class="a1">12 قولًا</p>', '<p class="a1">١٢ قولًا</p>'),
        ("<bdi>12 <b>3</b> 4</bdi> 5", "<bdi>12 <b>3</b> 4</bdi> ٥"),
        ('<span dir="ltr">12<br>3</span> 4', '<span dir="ltr">12<br>3</span> ٤'),
        ("&#39;1&#39; &amp; 2", "&#39;١&#39; &amp; ٢"),
        ("<bdi><bdi>1</bdi> 2</bdi> 3", "<bdi><bdi>1</bdi> 2</bdi> ٣"),
        ("1,204 و1.5", "١٬٢٠٤ و١٫٥"),
        ("<title>1</title><option>2</option>3", "<title>1</title><option>2</option>٣"),
    ],
)
def test_only_text_of_ours_changes(html: str, told: str) -> None:
    assert in_arabic_digits(html) == told
