import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from musnad.web.application import desk_app
from tests.web.conftest import ADDRESS

POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PATHS = ("/", "/page/0123456789abcdef", "/nowhere", "/static/frame.css", "/static/none.css", "/search?page=x")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_the_desk_answers_to_loopback_names(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("rebound.example:8000", 421),
        ("127.0.0.1:9999", 421),
        ("127.0.0.1", 421),
        ("127.0.0.1.example:8000", 421),
        ("192.168.1.7:8000", 421),
        ("localhost:8000/x", 400),
        ("a b", 400),
        ("", 400),
    ],
)
def test_a_strange_host_is_refused(client: TestClient, host: str, status: int) -> None:
    answer = client.get("/", headers={"Host": host, "Accept-Language": "en"})
    assert answer.status_code == status
    assert "answers to its local name only" in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_a_name_that_is_allowed_is_answered_on_any_port(desk: Starlette) -> None:
    app = desk_app(desk.state.desk, hosts=["Desk.Example"])
    with TestClient(app, base_url=ADDRESS) as client:
        assert client.get("/", headers={"Host": "desk.example"}).status_code == 200
        assert client.get("/", headers={"Host": "other.example"}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://127.0.0.1:8000"},
    ],
)
def test_our_own_form_is_taken(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/add", data={"text": "كلام"}, headers=headers).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Origin": "http://evil.example"},
    ],
)
def test_a_foreign_form_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/add", data={"text": "كلام"}, headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("path", ["/static/../kept.py", "/static/%2e%2e/kept.py", "/static/fonts/../../ar.toml"])
def test_no_file_beside_the_static_ones_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_cookie_is_closed_to_scripts_and_other_sites(client: TestClient) -> None:
    cookie = client.get("/?lang=en").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
