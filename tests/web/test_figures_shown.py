"""How well a layer is measured stands on every page that shows what the layer has read."""

from pathlib import Path

from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from musnad.web.measured import figures
from tests.web.readers import ADDRESS
from tests.web.world import LEXICON, fill, routes

SHOWN = (
    "/statements", "/events", "/dyads", "/stories", "/story/{story:str}", "/positions", "/contradictions",
    "/dossier/{dossier:str}", "/outlet/{outlet:str}", "/agency/{agency:str}", "/people/{entity:path}",
    "/page/{page:str}",
)  # fmt: skip
LINK = 'href="/about#measured"'


def test_the_figures_stand_where_a_layer_is_shown(tmp_path: Path) -> None:
    asked = ("q=x", "q=x&speaker=naria", "q=x&event=CONSULT")
    with RecordFile.open(tmp_path / "record.db") as file:
        fill(file)
        paths = [path for route in SHOWN for path in routes(file)[route]]
        with TestClient(app(file, LEXICON), base_url=ADDRESS) as client:
            assert [path for path in paths if LINK not in client.get(path).text] == []
            assert [LINK in client.get(f"/search?{query}").text for query in asked] == [False, True, True]


def test_events_are_shown_with_what_readers_of_real_articles_found(tmp_path: Path) -> None:
    found = f"of 100 told, {figures()['events_real'].precision * 100:.0f} were right"
    with RecordFile.open(tmp_path / "record.db") as file:
        fill(file)
        with TestClient(app(file, LEXICON), base_url=ADDRESS, headers={"Accept-Language": "en"}) as client:
            assert found in client.get("/events").text
            assert found not in client.get("/events?kind=meeting").text
