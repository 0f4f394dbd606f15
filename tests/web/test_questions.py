"""docs/ten-questions.md is walked: every click it names is there, at most three a question, then the answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from musnad.pages import receive
from musnad.pipeline import read_page, stage_version
from musnad.store import Dossier, RecordFile
from musnad.web import app
from tests.tables import WITH_SAMPLES
from tests.web.conftest import ADDRESS

ROOT = Path(__file__).parent.parent.parent
ROW = re.compile(r"^\| (\d+)\. (.*?) \| (.*?) \|", re.MULTILINE)
DOC = {int(n): clicks for n, _, clicks in ROW.findall((ROOT / "docs" / "ten-questions.md").read_text("utf-8"))}
ENGLISH = {"Accept-Language": "en"}
MOST_CLICKS = 3
ANSWERS = {
    1: r'class="status outcome-(held|cancelled|postponed|open|passed)"',
    2: r'<ol class="isnad">',
    3: r'<h2 id="stands">',
    4: r'<ul class="unnamed-list">\s*<li>',
    5: r'class="edit-kind \w+"',
    6: r"\d do not name it",
    7: r'class="named-so"',
    8: r'class="against"|No contradictions in the record so far',
    9: r"Saved searches",
    10: r"Somebody else said it",
}
"""What must stand on the page that the last click leads to."""


@dataclass
class Page:
    """What a reader sees of a page: its address, its links, summaries, buttons, options, each by its words."""

    address: str
    html: str
    links: list[tuple[str, str]]
    others: set[str]


class Seen(HTMLParser):
    """Collects what can be clicked."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.others: set[str] = set()
        self._open: list[tuple[str, str, list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("a", "summary", "button", "option"):
            self._open.append((tag, dict(attributes).get("href") or "", []))

    def handle_data(self, data: str) -> None:
        for _, _, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, href, words = self._open.pop()
            told = " ".join("".join(words).translate({0x2068: None, 0x2069: None}).split())
            if tag == "a":
                self.links.append((told, href))
            else:
                self.others.add(told)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with RecordFile.open(tmp_path_factory.mktemp("questions") / "musnad.db") as file:
        for path in sorted((ROOT / "samples").glob("*.*")):
            received = receive(path.read_bytes(), path.name)
            reading = read_page(received, WITH_SAMPLES)
            file.keep(received, reading, stage_version(WITH_SAMPLES), "2031-01-01T00:00:00+00:00")
        file.put_dossier(Dossier("marjan", "محادثات المرجان", "", ("naria", "sahlistan")), "2031-01-01")
        with TestClient(app(file, WITH_SAMPLES), base_url=ADDRESS) as opened:
            yield opened


def opened(desk: TestClient, address: str) -> Page:
    answer = desk.get(address, headers=ENGLISH)
    assert answer.status_code == 200, address
    seen = Seen(answer.text)
    return Page(address, answer.text, seen.links, seen.others)


def clicked(desk: TestClient, page: Page, label: str, typed: str) -> Page:
    """The page behind a click; what opens or is chosen stays on its page."""
    if label == "the first hit":
        label = next(told for told, href in page.links if re.fullmatch(r"/page/[0-9a-f]{16}", href))
    for href in (href for told, href in page.links if told.startswith(label)):
        where = urlsplit(href)
        if not where.path and where.fragment:
            assert f'id="{where.fragment}"' in page.html
            return page
        if not (label == "Search" and typed):
            return opened(desk, href)
    assert label in page.others or label == "Search", f"{label} is not on {page.address}"
    return opened(desk, f"/search?q={typed}") if label == "Search" else page


@pytest.mark.parametrize("number", ANSWERS)
def test_each_question_is_answered_in_at_most_three_clicks(desk: TestClient, number: int) -> None:
    clicks = re.findall(r"\*\*(.*?)\*\*", DOC[number])
    typed = "".join(re.findall(r"type (\S+),", DOC[number]))
    assert 1 <= len(clicks) <= MOST_CLICKS
    page = opened(desk, "/")
    for label in clicks:
        page = clicked(desk, page, label, typed)
    assert re.search(ANSWERS[number], page.html), page.address


def test_ten_questions_are_told() -> None:
    assert sorted(DOC) == sorted(ANSWERS) == list(range(1, 11))
