from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from musnad.web.application import desk_app
from musnad.web.explain import Unexplained
from musnad.web.frame import Desk
from musnad.web.labels import no_names
from musnad.web.routes.add import PASTE_BYTES
from tests.web.conftest import ADDRESS, Inbox, Shelf

OURS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
FORM = {**OURS, "Content-Type": "application/x-www-form-urlencoded"}


def test_a_pasted_page_is_read_and_leads_to_its_article(client: TestClient, inbox: Inbox) -> None:
    answer = client.post("/add", data={"text": "قال الورداني\r\nكلاما", "name": " ورقة "}, headers=OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, "/page/0123456789abcdef")
    assert inbox.given == [("قال الورداني\nكلاما".encode(), "ورقة")]


def test_an_address_is_fetched(client: TestClient, inbox: Inbox) -> None:
    answer = client.post("/add", data={"address": " https://alminaa.example/1 "}, headers=OURS)
    assert answer.status_code == 303
    assert inbox.given == ["https://alminaa.example/1"]


@pytest.mark.parametrize(
    "address", ["", "ftp://x.example", "file:///etc/passwd", "alminaa.example", "http://" + "x" * 2000]
)
def test_what_is_no_address_is_refused(client: TestClient, inbox: Inbox, address: str) -> None:
    assert client.post("/add", data={"address": address}, headers=OURS).status_code == 400
    assert inbox.given == []


def test_a_page_that_cannot_be_read_comes_back_with_the_reason(client: TestClient) -> None:
    answer = client.post("/add", data={"text": "empty"}, headers=OURS)
    assert answer.status_code == 422
    assert "no character that shows" in answer.text
    assert "Paste the text of a page" in answer.text
    assert "empty</textarea>" in answer.text


def test_an_address_that_fails_comes_back_escaped(client: TestClient) -> None:
    answer = client.post("/add", data={"address": 'https://nowhere.example/"><b>'}, headers=OURS)
    assert answer.status_code == 422
    assert "no answer &lt;b&gt;" in answer.text
    assert "<b>" not in answer.text


def test_a_paste_of_a_mebibyte_is_taken_and_one_byte_more_is_not(client: TestClient) -> None:
    letters = "ض" * (PASTE_BYTES // 2)
    assert client.post("/add", data={"text": letters}, headers=OURS).status_code == 303
    answer = client.post("/add", data={"text": letters + "x"}, headers=OURS)
    assert answer.status_code == 413
    assert "larger than can be pasted" in answer.text


def test_a_body_without_end_is_read_no_further_than_its_bound(client: TestClient) -> None:
    pieces = (b"x" * 65536 for _ in range(64))
    assert client.post("/add", content=pieces, headers=FORM).status_code == 413


@pytest.mark.parametrize("body", [b"\xff\xfe", b"nonsense", urlencode([("x", "1")] * 20).encode()])
def test_a_form_that_is_none_is_refused(client: TestClient, body: bytes) -> None:
    assert client.post("/add", content=body, headers=FORM).status_code == 400


def test_a_record_that_takes_no_pages_shows_no_box(shelf: Shelf) -> None:
    app: Starlette = desk_app(Desk(shelf, Unexplained(), no_names, None))
    with TestClient(app, base_url=ADDRESS) as client:
        assert "<textarea" not in client.get("/").text
        assert "takes no new pages" in client.get("/add", headers=OURS).text
        assert client.post("/add", data={"text": "x"}, headers=OURS).status_code == 403


def test_other_methods_are_refused_kindly(client: TestClient) -> None:
    answer = client.put("/add", headers=OURS)
    assert answer.status_code == 405
    assert "not done here" in answer.text
