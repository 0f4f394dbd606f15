"""Who comes from elsewhere must have the token."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from musnad.api import BASE
from musnad.errors import UsageError
from musnad.store import RecordFile
from musnad.web import app, security
from musnad.web.token import COOKIE, admitted, checked
from tests.tables import SHIPPED

TOKEN = "a-token-of-the-tests"  # noqa: S105 - of the tests alone
HOST = "desk.example"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        served = app(file, SHIPPED, hosts=[HOST], token=TOKEN)
        with TestClient(served, base_url=f"http://{HOST}", follow_redirects=False) as opened:
            yield opened


@pytest.mark.parametrize("path", ["/", "/search?q=x", "/add", "/page/0123456789abcdef", f"{BASE}/articles", BASE])
def test_nobody_is_answered_without_it(client: TestClient, path: str) -> None:
    for headers in ({}, {"Authorization": "Bearer another-token-altogether"}, {"Cookie": f"{COOKIE}=x"}):
        answer = client.get(path, headers=headers)
        assert answer.status_code == 401


def test_the_page_that_asks_for_it_is_whole(client: TestClient) -> None:
    answer = client.get("/", headers={"Accept-Language": "en"})
    assert 'action="/token"' in answer.text
    assert client.get("/static/frame.css").status_code == 200


def test_a_program_sends_it_as_bearer(client: TestClient) -> None:
    refused = client.get(f"{BASE}/articles")
    assert refused.headers["www-authenticate"] == 'Bearer realm="musnad"'
    assert refused.headers["content-type"] == "application/problem+json"
    assert client.get(f"{BASE}/articles", headers={"Authorization": f"bearer {TOKEN}"}).status_code == 200


def test_an_address_that_has_it_leaves_it_in_a_cookie_and_goes_on_without(client: TestClient) -> None:
    answer = client.get(f"/search?token={TOKEN}&q=x")
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=x")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert client.get("/search?q=x").status_code == 200


def test_an_address_that_has_it_leads_to_no_other_host() -> None:
    request = Request({"type": "http", "method": "GET", "path": "/", "headers": [], "scheme": "http"})
    for address in ("//evil.example/", "/\\evil.example", "https://evil.example/"):
        assert admitted(address, request, TOKEN).headers["location"] == "/"


def test_the_form_takes_it(client: TestClient) -> None:
    ours = {"Sec-Fetch-Site": "same-origin"}
    assert client.post("/token", data={"token": "wrong"}, headers=ours).status_code == 401
    assert client.post("/token", data={"token": TOKEN}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.post("/token", data={"token": TOKEN}, headers=ours).status_code == 303
    assert client.get("/").status_code == 200


def test_a_name_that_others_reach_needs_one(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file, pytest.raises(UsageError, match="no token"):
        app(file, SHIPPED, hosts=[HOST])


@pytest.mark.parametrize("token", ["short", "with a space in it all", "كلمة-سر-من-حروف-عربية", "x" * 201])
def test_a_token_that_can_be_guessed_or_cannot_be_sent_is_refused(token: str) -> None:
    with pytest.raises(UsageError, match="16 to 200"):
        checked(token)


def test_on_this_machine_alone_none_is_needed(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        served = app(file, SHIPPED, hosts=["127.0.0.1"])
        with TestClient(served, base_url="http://127.0.0.1:8000") as opened:
            assert opened.get("/").status_code == 200


def test_a_page_of_the_desk_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(security, "ANSWER_SECONDS", -1.0)
    monkeypatch.setattr("musnad.store.connections.OPCODES", 1)
    with RecordFile.open(tmp_path / "musnad.db") as file:
        with TestClient(app(file, SHIPPED), base_url="http://127.0.0.1:8000") as opened:
            answer = opened.get("/", headers={"Accept-Language": "en"})
        assert answer.status_code == 503
        assert "more time than a query may take" in answer.text
