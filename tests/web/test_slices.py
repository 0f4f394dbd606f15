"""Every claim that is shown is its slice of the page: its words lead to characters that are these words."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from tests.web.readers import ADDRESS
from tests.web.world import LEXICON, fill, readings, routes

PLACE = re.compile(r"/page/([0-9a-f]{16})/crawled\?mark=(\d+)-(\d+)")
TOLD = "surface words quotes places-words"
"""Elements whose links are words of a page; other links to characters are named by a day, a number or a kind."""
FEWEST = 100
"""Claims over all routes of the small record."""


def told(document: html.HtmlElement) -> list[tuple[str, str]]:
    """The words of each claim, and the address of its characters."""
    found = []
    for link in document.iter("a"):
        around = {name for up in (link, *link.iterancestors()) for name in (up.get("class") or "").split()}
        words = " ".join(link.text_content().split())
        named = link.get("title") in {"في الصفحة كما التُقطت", "On the page as crawled"}
        quoted = around & set(TOLD.split()) or (named and not around & {"at", "n", "statement"})
        if PLACE.search(link.get("href") or "") and quoted:
            found.append((words, link.get("href")))
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_claim_of_every_route_is_its_slice(tmp_path: Path, language: str) -> None:
    texts = {reading.page.id: reading.page.text for reading in readings().values()}
    shown, wrong = 0, []
    with RecordFile.open(tmp_path / "record.db") as file:
        fill(file)
        with TestClient(app(file, LEXICON), base_url=ADDRESS) as client:
            paths = [path for each in routes(file).values() for path in each]
            for path in paths:
                joint = "&" if "?" in path else "?"
                document = html.fromstring(client.get(f"{path}{joint}lang={language}").text)
                for words, where in told(document):
                    page, start, end = PLACE.search(unquote(where)).groups()  # type: ignore[union-attr]
                    cut = " ".join(texts[page][int(start) : int(end)].split())
                    shown += 1
                    if not (words == cut or ((words[-1:] in "….") and cut.startswith(words.rstrip("….").strip()))):
                        wrong.append((path, words, cut))
    assert wrong == []
    assert shown > FEWEST
