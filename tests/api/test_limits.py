"""What the API refuses, and how: problems, cursors, ETags, time."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.api import BASE, Library, api_app, application, listing
from musnad.api.application import LARGEST_BODY, LONGEST_ADDRESS
from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.store import RecordFile
from tests import kept
from tests.api.test_lists import walk
from tests.tables import WITH_SAMPLES

FORGED = "WzFd.AAAAAAAAAAAAAAAAAAAAAA"


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/nowhere", 404, "missing"),
        ("/articles/ffffffffffffffff", 404, "missing"),
        ("/articles/no-page", 400, "parameter"),
        ("/entities/nobody-here", 404, "missing"),
        ("/mentions?page=ffffffffffffffff", 404, "missing"),
        ("/articles?limit=0", 400, "parameter"),
        ("/articles?limit=201", 400, "parameter"),
        ("/articles?limit=two", 400, "parameter"),
        ("/articles?limit=1&limit=2", 400, "parameter"),
        ("/articles?since=2013-13", 400, "parameter"),
        ("/articles?since=٢٠١٣", 400, "parameter"),
        ("/articles?sicne=2013", 400, "parameter"),
        ("/events?type=PARTY", 400, "parameter"),
        ("/statements?least=1.5", 400, "parameter"),
        ("/statements?least=nan", 400, "parameter"),
        ("/search", 400, "parameter"),
        ("/search?q=OR", 422, "query"),
        ("/statements?about=%22", 422, "query"),
        (f"/articles?cursor={FORGED}", 422, "cursor"),
        ("/articles?cursor=1", 400, "parameter"),
        ("/articles.xml", 404, "missing"),
        ("/articles%0A.json", 404, "missing"),
        (f"/articles?outlet={'x' * LONGEST_ADDRESS}", 414, "long"),
    ],
)
def test_a_refusal_is_a_problem(client: TestClient, address: str, status: int, kind: str) -> None:
    answer = client.get(BASE + address)
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["status"], answer.json()["type"]) == (
        status,
        status,
        f"urn:musnad:problem:{kind}",
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_is_written(client: TestClient, method: str) -> None:
    answer = client.request(method, f"{BASE}/articles", headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.json()["type"] == "urn:musnad:problem:method"


def test_a_body_is_not_taken(client: TestClient) -> None:
    assert client.request("GET", f"{BASE}/articles", content=b"x" * (LARGEST_BODY + 1)).status_code == 413


def test_a_cursor_serves_its_own_list_alone(client: TestClient) -> None:
    following = client.get(f"{BASE}/mentions?limit=2").json()["next"]
    cursor = following.partition("cursor=")[2]
    assert client.get(f"{BASE}/mentions?cursor={cursor}").status_code == 200
    assert client.get(f"{BASE}/roles?cursor={cursor}").status_code == 422
    assert client.get(f"{BASE}/mentions?type=PER&cursor={cursor}").status_code == 422
    assert client.get(f"{BASE}/mentions?cursor=A{cursor[1:]}").status_code == 422


def test_a_cursor_outlives_the_server(path: Path) -> None:
    with RecordFile.open(path) as file:
        first = TestClient(api_app(Library(file, WITH_SAMPLES))).get("/articles?limit=3").json()
    with RecordFile.open(path, read_only=True) as file:
        again = TestClient(api_app(Library(file, WITH_SAMPLES))).get(first["next"].removeprefix(BASE)).json()
    assert {each["id"] for each in first["items"]}.isdisjoint(each["id"] for each in again["items"])


def test_pages_that_come_meanwhile_move_nothing(tmp_path: Path) -> None:
    with RecordFile.open(kept.make(tmp_path / "musnad.db")) as file:
        api = TestClient(api_app(Library(file, WITH_SAMPLES)))
        first = api.get("/articles?limit=9").json()
        page = receive(kept.SAMPLES[0].read_bytes() + "\nسطر".encode(), "late.txt")
        file.keep(page, read_page(page, WITH_SAMPLES), "1", kept.WHEN)
        second = api.get(first["next"].removeprefix(BASE)).json()
        third = api.get(second["next"].removeprefix(BASE)).json() if second["next"] else {"items": []}
    ids = [each["id"] for told in (first, second, third) for each in told["items"]]
    assert len(ids) == len(set(ids))
    assert {each.page.id for each in kept.readings()} - set(ids) == set()


def test_what_the_client_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{BASE}/articles")
    tag = first.headers["etag"]
    for held in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = client.get(f"{BASE}/articles", headers={"If-None-Match": held})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert client.get(f"{BASE}/articles", headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.get(f"{BASE}/articles.csv").headers["etag"] != tag


def test_a_query_that_takes_too_long_is_stopped(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "QUERY_SECONDS", -1.0)
    monkeypatch.setattr("musnad.store.connections.OPCODES", 1)
    answer = client.get(f"{BASE}/articles")
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:musnad:problem:time")
    monkeypatch.undo()
    assert client.get(f"{BASE}/articles").status_code == 200


def test_an_answer_whose_time_is_over_says_where_to_go_on(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "ENOUGH_SECONDS", -1.0)
    assert len(client.get(f"{BASE}/mentions?limit=200").json()["items"]) == 1
    told = walk(client, "/relations?limit=200")
    assert len(told) == sum(len(reading.relations) for reading in kept.readings())


def test_every_answer_carries_the_desks_headers(client: TestClient) -> None:
    for address in ("/articles", "/articles.csv", "/nowhere", "/openapi.json"):
        headers = client.get(BASE + address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")


def test_a_strange_host_is_told_so_as_a_problem(client: TestClient) -> None:
    answer = client.get(f"{BASE}/articles", headers={"Host": "rebound.example:8000"})
    assert (answer.status_code, answer.json()["type"]) == (421, "urn:musnad:problem:other-host")
