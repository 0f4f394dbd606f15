"""What can be followed is followed whole: a narrowed search with all that narrows it, the newest first; a dossier."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from musnad.web.holdings import Asked
from musnad.web.saved import saving
from tests.web.conftest import ADDRESS
from tests.web.world import LEXICON, fill

NARROWED = {"q": "المعبر", "verb": "أعلن", "event": "CONSULT"}
SEARCH = saving("المعبر", Asked(words="المعبر", verb="أعلن", event="CONSULT"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with RecordFile.open(Path(tmp_path_factory.mktemp("following")) / "record.db") as file:
        fill(file)
        file.save_search(SEARCH, "2026-01-01T00:00:00+00:00")
        yield TestClient(app(file, LEXICON), base_url=ADDRESS, headers={"Accept-Language": "en"})


def of(client: TestClient, **asked: str) -> list[str]:
    answer = client.get(f"/feed.json?{urlencode(asked)}")
    assert answer.status_code == 200
    return [item["title"] for item in answer.json()["items"]]


def test_a_feed_is_narrowed_as_its_search_is(client: TestClient) -> None:
    everything, narrowed = of(client, q="المعبر"), of(client, **NARROWED)
    assert 0 < len(narrowed) < len(everything)
    assert set(narrowed) <= set(of(client, verb="أعلن", event="CONSULT"))
    page = client.get(f"/search?{urlencode(NARROWED)}").text
    assert f"/feed.rss?{urlencode(NARROWED)}".replace("&", "&amp;") in page


def test_a_feed_of_a_search_has_the_newest_first(client: TestClient) -> None:
    items = client.get(f"/feed.json?{urlencode({'q': 'المعبر'})}").json()["items"]
    days = [item.get("date_published", "") for item in items]
    assert len(days) > 1
    assert days == sorted(days, reverse=True)


def test_a_saved_search_is_a_feed(client: TestClient) -> None:
    assert f"/feed.atom?{urlencode(NARROWED)}".replace("&", "&amp;") in client.get("/saved").text


def test_a_dossier_is_a_feed(client: TestClient) -> None:
    assert "/feed.rss?dossier=crossing" in client.get("/dossier/crossing").text
    assert "/feed.rss?dossier=crossing" in client.get("/lists").text
    assert len(of(client, dossier="crossing")) == 4
    assert client.get("/feed.rss?dossier=none").status_code == 404


def test_what_a_person_said_is_a_feed_and_a_table(client: TestClient) -> None:
    page = client.get("/people/sahlistan").text
    for form in ("rss", "json", "csv"):
        assert f'href="/people/sahlistan.{form}"' in page
        assert client.get(f"/people/sahlistan.{form}").status_code == 200


def test_a_search_for_programs_is_narrowed_as_the_page_is(client: TestClient) -> None:
    items = client.get(f"/search.json?{urlencode(NARROWED)}").json()["items"]
    assert len(items) == len(of(client, **NARROWED))
    assert len(client.get("/index.json?issue=crossings").json()["items"]) < 4
    assert client.get("/index.json").json()["total"] == 4
