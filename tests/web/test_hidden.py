"""A hidden article: no door shows readers its headline or its words, and the editor still finds it."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from musnad.api.resources import RESOURCES
from musnad.store import RecordFile, Thing
from musnad.web import app
from tests.web.readers import ADDRESS
from tests.web.world import HIDDEN, LED, LEXICON, NOON, RARE, fill, paths_of, readings, routes

PAGE = readings()[HIDDEN].page.id
STORY = f"/story/story-{PAGE}"
FORMS = [f"{path}.{form}" for path in ("/feed", "/index") for form in ("rss", "atom", "json", "csv")]
FEEDS = [*FORMS, f"/feed.rss?q={quote(RARE)}", "/feed.atom?outlet=al-minaa", f"/search.json?q={quote(RARE)}"]
PARTS = ("", "/crawled", "/versions", "/share", "/sheet", "/notes", "/report", "/wrong?published=1", "/cite.bib",
         "/cite.ar.txt", ".json", ".csv", ".rss")  # fmt: skip
OWN = [f"/page/{PAGE}{part}" for part in PARTS]
ABOUT = [STORY, f"/compare?a={PAGE}&b={PAGE}", f"/search?q={quote(RARE)}", f"/events?actor={quote('الورداني')}"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[TestClient, RecordFile]]:
    with RecordFile.open(tmp_path / "record.db") as file:
        fill(file)
        made = app(file, LEXICON)
        with TestClient(made, base_url=ADDRESS, raise_server_exceptions=True) as client:
            yield client, file


def api() -> list[str]:
    lists = [f"/api/v1/{each.name}" for each in RESOURCES]
    asked = [f"{path}?q={quote(RARE)}" if path.endswith("/search") else path for path in lists]
    own = [f"/api/v1/articles/{PAGE}", f"/api/v1/articles/{PAGE}/reading", f"/api/v1/statements?page={PAGE}"]
    return [*asked, *(f"{path}.{form}" for path in lists for form in ("csv", "rss")), *own]


def telling(client: TestClient, paths: list[str]) -> list[str]:
    """The addresses that show the hidden page's own word."""
    return [path for path in paths if RARE in client.get(path).text.replace(f'value="{RARE}"', "")]


def doors(file: RecordFile) -> list[str]:
    return [*(path for paths in routes(file).values() for path in paths), *FEEDS, *OWN, *ABOUT, *api()]


def test_every_route_of_the_application_is_in_a_list(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    assert paths_of(client.app) == {*routes(file), *LED}


def test_no_door_shows_what_is_hidden_to_readers(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    every = doors(file)
    before = telling(client, every)
    assert len(before) > 40
    file.remarks.rule(Thing(PAGE, "article"), "hidden", "ليلى", NOON)
    asked = {path for path in every if quote(RARE) in path}
    assert [path for path in telling(client, every) if path not in asked | {"/reports"}] == []
    assert all(f"/page/{PAGE}" not in client.get(path).text for path in asked)


def test_the_editor_sees_it_and_restores_it(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    file.remarks.rule(Thing(PAGE, "article"), "hidden", "ليلى", NOON)
    assert RARE in client.get("/reports").text
    assert RARE in client.get(f"/page/{PAGE}?reveal=1").text
    file.remarks.rule(Thing(PAGE, "article"), "restored", "ليلى", NOON)
    assert RARE in client.get("/stories").text
    assert RARE in client.get("/api/v1/articles").text


def test_a_story_that_loses_its_first_page_is_called_by_another(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    wire, carrier = (readings()[f"crawl/{name}.txt"].page.id for name in ("nabaa", "minaa"))
    file.remarks.rule(Thing(wire, "article"), "hidden", "ليلى", NOON)
    text = client.get(f"/story/story-{wire}").text
    assert f"/page/{wire}" not in text
    assert f"/page/{carrier}" in text
