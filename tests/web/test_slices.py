"""Every claim that is shown is its slice of the page: its words lead to characters that are these words."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from tests.web.readers import ADDRESS
from tests.web.world import LEXICON, fill, readings, routes

PLACE = re.compile(r"/page/([0-9a-f]{16})/crawled\?mark=(\d+)-(\d+)")
TOLD = {"surface", "words", "quotes"}
"""Elements whose links are words of a page; other links to characters are named by a day, a number or a kind."""
NAMED = {"في الصفحة كما التُقطت", "On the page as crawled"}
VOID = {"meta", "link", "input", "br", "img", "hr", "path", "circle", "line", "rect"}
FEWEST = 50
"""Claims over all routes of the small record."""


class Claims(HTMLParser):
    """The words of each claim of a page of ours, and the address of its characters."""

    def __init__(self) -> None:
        super().__init__()
        self.around: list[set[str]] = []
        self.link: tuple[str, list[str]] | None = None
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.around.append(set(held.get("class", "").split()))
        if tag == "a" and PLACE.search(held.get("href", "")):
            around = set().union(*self.around)
            named = held.get("title") in NAMED and not around & {"at", "n"}
            self.link = (held["href"], []) if named or around & TOLD else None

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.around:
            self.around.pop()
        if tag == "a" and self.link:
            self.found.append((" ".join("".join(self.link[1]).split()), self.link[0]))
            self.link = None

    def handle_data(self, data: str) -> None:
        if self.link:
            self.link[1].append(data)


def told(page: str) -> list[tuple[str, str]]:
    claims = Claims()
    claims.feed(page)
    return claims.found


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
                for words, where in told(client.get(f"{path}{joint}lang={language}").text):
                    page, start, end = PLACE.search(unquote(where)).groups()  # type: ignore[union-attr]
                    cut = " ".join(texts[page][int(start) : int(end)].split())
                    shown += 1
                    if not (words == cut or ((words[-1:] in "….") and cut.startswith(words.rstrip("….").strip()))):
                        wrong.append((path, words, cut))
    assert wrong == []
    assert shown > FEWEST
