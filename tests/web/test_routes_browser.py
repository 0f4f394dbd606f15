"""Every route of the desk in a browser, in both languages, light and dark, wide and narrow, over a real record.

Without a chromium these tests are left out and say so.
"""

from collections.abc import Iterator

import pytest

from musnad.store import RecordFile
from musnad.web import app
from tests.web.browsing import needs_browser, serving
from tests.web.looking import breaches, complaints
from tests.web.world import LEXICON, fill, routes

pytestmark = needs_browser
PARTS = 5
"""In which the routes are looked at, each with a browser of its own: a minute of a loaded machine."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """The address of a desk, and a path of every route."""
    with RecordFile.open(tmp_path_factory.mktemp("desk") / "record.db") as file:
        fill(file)
        with serving(app(file, LEXICON)) as address:
            yield address, [path for paths in routes(file).values() for path in paths]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_nothing_on_any_route_and_nothing_overflows(
    browser: object, served: tuple[str, list[str]], language: str, part: int
) -> None:
    address, paths = served
    assert breaches(browser, address, paths[part::PARTS], language) == {}


def test_no_route_asks_another_host_breaks_the_policy_or_runs_a_script(
    browser: object, served: tuple[str, list[str]]
) -> None:
    address, paths = served
    assert complaints(browser, address, paths) == []
