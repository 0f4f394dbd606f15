"""How well a layer is measured stands on every page that shows what the layer has read."""

from pathlib import Path

from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
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
