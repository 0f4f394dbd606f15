"""Strings of both directions stay where they are put: they are isolated on every page, and turn no neighbour round."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from tests.web.browsing import needs_browser, serving
from tests.web.mixed import LEAKS, STRINGS, fill
from tests.web.readers import ADDRESS
from tests.web.world import LEXICON

APART = {"bdi", "textarea", "pre"}
VOID = {"meta", "link", "input", "br", "img", "hr", "path", "circle", "line", "rect", "polyline"}
ISOLATED = re.compile("\u2068[^\u2069]*\u2069")
FEWEST = 150
"""Strings that the pages must have shown."""


class Bare(HTMLParser):
    """Text outside every isolated element, and what stands where no element can, without its own isolating marks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.bare, self.shown = [], ""
        self.feed(html)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.shown += data
        if not APART.intersection(self.open):
            self.bare.append(ISOLATED.sub("", data))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str], RecordFile]]:
    """The address of a desk over the strings, and a path of each kind of page."""
    with RecordFile.open(tmp_path_factory.mktemp("desk") / "record.db") as file:
        paths = fill(file)
        with serving(app(file, LEXICON)) as address:
            yield address, paths, file


def test_there_are_two_hundred() -> None:
    assert len(set(STRINGS)) == 200


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_string_stands_outside_an_isolated_element(served: tuple[str, list[str], RecordFile], language: str) -> None:
    _, paths, file = served
    shown, leaks = set(), []
    with TestClient(app(file, LEXICON), base_url=ADDRESS) as client:
        for path in paths:
            answer = client.get(path, headers={"Accept-Language": language})
            assert answer.status_code == 200, path
            page = Bare(answer.text)
            shown |= {each for each in STRINGS if each in page.shown}
            leaks += [(path, data) for data in page.bare if any(each in data for each in STRINGS)]
    assert leaks == []
    assert len(shown) >= FEWEST


@pytest.mark.parametrize("language", ["ar", "en"])
@needs_browser[0]
@needs_browser[1]
def test_no_neighbour_stands_inside_a_string(
    browser: object, served: tuple[str, list[str], RecordFile], language: str
) -> None:
    address, paths, _ = served
    page = browser.new_context(locale=language, viewport={"width": 1280, "height": 800}).new_page()
    leaks = {}
    for path in paths:
        page.goto(address + path)
        if found := page.evaluate(LEAKS):
            leaks[path] = found[:3]
    assert leaks == {}


@needs_browser[0]
@needs_browser[1]
def test_a_string_that_is_not_isolated_would_be_seen(
    browser: object, served: tuple[str, list[str], RecordFile]
) -> None:
    address, paths, _ = served
    page = browser.new_context(locale="ar", bypass_csp=True, viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address + next(path for path in paths if path.endswith("/notes")))
    page.add_style_tag(content="bdi { unicode-bidi: normal !important }")
    assert page.evaluate(LEAKS) != []
