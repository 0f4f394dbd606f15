from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.web import app
from tests.web.conftest import ADDRESS

OURS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
PASTED = """محادثات في مرسى
نشر في الميناء يوم 09 - 08 - 2013
وصل وزير خارجية نارية سليم الورداني إلى تل الورد صباح الجمعة لإجراء محادثات مع نظيرته في سهلستان.
وقال سليم الورداني إن المحادثات مستمرة وإن الوفدين يعودان غدا إلى الطاولة.
"""


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(app(tmp_path / "record.db"), base_url=ADDRESS) as opened:
        yield opened


def test_a_page_is_pasted_read_shown_and_found(client: TestClient) -> None:
    article = client.post("/add", data={"text": PASTED}, headers=OURS)
    assert "المحادثات مستمرة" in article.text
    assert "سليم الورداني" in client.get("/search", params={"q": "الوفدين"}).text
    assert "محادثات في مرسى" in client.get("/").text


def test_the_same_page_is_the_same_article(client: TestClient) -> None:
    addresses = {client.post("/add", data={"text": PASTED}, headers=OURS).url.path for _ in range(2)}
    assert len(addresses) == 1


def test_what_cannot_be_read_says_why(client: TestClient) -> None:
    answer = client.post("/add", data={"text": "\x01\x02\x00" * 99}, headers=OURS)
    assert answer.status_code == 422
    assert "The page was not added" in answer.text


def test_no_address_of_this_machine_or_its_neighbours_is_fetched(client: TestClient) -> None:
    for address in ("http://127.0.0.1:8000/", "http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::1]/"):
        assert client.post("/add", data={"address": address}, headers=OURS).status_code == 422
