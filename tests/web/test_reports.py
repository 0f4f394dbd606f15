"""A reader reports, is thanked; the third reader hides; the editor restores."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.readers import CAPTION, OWN, STORY, desk


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with desk(tmp_path) as (opened, _):
        yield opened


def report(client: TestClient, query: str = "", reason: str = "other", *, anew: bool = True) -> str:
    if anew:
        client.cookies.clear()
    client.get(f"/page/{STORY}/report{query}")
    answer = client.post(f"/page/{STORY}/report{query}", data={"reason": reason}, headers=OWN)
    assert answer.status_code == 303
    return client.get(f"{answer.headers['location']}&lang=ar").text


def picture_query(client: TestClient) -> str:
    return re.search(r"report(\?span=\d+-\d+)", client.get(f"/page/{STORY}").text)[1]


def test_a_reader_is_thanked(client: TestClient) -> None:
    assert "شكرًا على الإبلاغ!" in report(client)


def test_three_different_readers_hide_an_article_and_one_thrice_does_not(client: TestClient) -> None:
    report(client)
    report(client, anew=False)
    report(client, anew=False)
    assert client.get(f"/page/{STORY}").status_code == 200
    report(client)
    assert "حُجب الآن" in report(client)
    assert [client.get(f"/page/{STORY}{part}").status_code for part in ("", "/crawled", "/sheet", "/share")] == [
        451
    ] * 4
    assert "هالة مرزاق: المحادثات" not in client.get("/").text
    assert "هالة مرزاق: المحادثات" not in client.get("/feed.rss").text
    assert client.get("/search?q=المحادثات").text.count("<li>\n        <article") == 0


def test_an_editor_sees_it_and_restores_it_in_the_log(client: TestClient) -> None:
    for _ in range(3):
        report(client)
    assert client.get(f"/page/{STORY}?reveal=1").status_code == 200
    told = {"page": STORY, "part": "article", "span": "0-0", "verdict": "restore", "by": "ليلى"}
    assert client.post("/reports", data=told, headers=OWN).status_code == 303
    assert client.get(f"/page/{STORY}").status_code == 200
    listed = client.get("/reports?lang=ar").text
    assert "تلقائيًا، بعد بلاغات 3 قراء مختلفين" in listed
    assert re.search("أُعيد.*ليلى", listed)


def test_a_picture_hides_in_its_place(client: TestClient) -> None:
    query = picture_query(client)
    assert CAPTION in client.get(f"/page/{STORY}/report{query}").text
    for _ in range(3):
        report(client, query, "unfitting")
    page = client.get(f"/page/{STORY}?lang=ar").text
    assert "حُجبت هذه الصورة بعد بلاغات" in page
    assert CAPTION not in page[page.index('class="pictures"') : page.index("all-statements")]


def test_the_setting_says_how_many_readers_hide(client: TestClient) -> None:
    assert client.post("/reports", data={"readers": "1"}, headers=OWN).status_code == 303
    assert "حُجب الآن" in report(client)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        (f"/page/{STORY}/report", {"reason": "nonsense"}),
        (f"/page/{STORY}/report?span=1-2", {"reason": "other"}),
        ("/reports", {"page": STORY, "verdict": "burn"}),
        ("/reports", {"page": "0" * 16, "verdict": "hide"}),
        ("/reports", {"readers": "0"}),
        ("/reports", {"readers": "٣"}),
    ],
)
def test_what_cannot_be_meant_is_refused(client: TestClient, path: str, data: dict[str, str]) -> None:
    assert client.post(path, data=data, headers=OWN).status_code == 400


def test_a_foreign_site_reports_nothing(client: TestClient) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(f"/page/{STORY}/report", data={"reason": "other"}, headers=foreign).status_code == 403
    assert client.post("/reports", data={"readers": "1"}, headers=foreign).status_code == 403


def test_what_a_reader_writes_is_escaped(client: TestClient) -> None:
    client.post(f"/page/{STORY}/report", data={"reason": "other", "words": "<img src=x onerror=a>"}, headers=OWN)
    assert "&lt;img src=x" in client.get("/reports").text
