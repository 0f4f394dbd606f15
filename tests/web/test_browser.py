"""What only a browser can tell; without one these tests are left out and say so."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from musnad.web.application import desk_app
from musnad.web.explain import Unexplained
from musnad.web.frame import Desk
from musnad.web.labels import no_names
from tests import happened
from tests.web.browsing import needs_browser, serving
from tests.web.conftest import HOSTILE, Inbox, Shelf
from tests.web.samples import FURNITURE, plain, reading
from tests.web.test_happened import SERIES

SEND = FURNITURE[-1].span
STORY = "/page/0123456789abcdef"
HAPPENED = f"/page/{happened.reading().page.id}"
EVENTS = (HAPPENED, "/events", "/events?kind=meeting", "/dyads?a=naria&b=sahlistan")
SPEAKER = "/people/" + quote(reading().statements[0].source.entity, safe="")
PAGES = (*EVENTS, "/", STORY, SPEAKER, f"{STORY}/crawled", "/page/fedcba9876543210", "/search?q=x", "/about", "/add",
         "/dossiers", "/saved", f"{STORY}/wrong?published=1")  # fmt: skip

pytestmark = needs_browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    shelf = Shelf(reading(), plain(HOSTILE), happened.reading())
    shelf.counted = SERIES
    app: Starlette = desk_app(Desk(shelf, Unexplained(), no_names, Inbox()))
    with serving(app) as address:
        yield address


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_overflows_at_320_pixels(browser: object, address: str, language: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640}, locale=language)
    over = {}
    for path in PAGES:
        page.goto(address + path)
        over[path] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over == dict.fromkeys(PAGES, 0)


def test_no_page_asks_anything_of_another_host_or_breaks_the_policy(browser: object, address: str) -> None:
    page = browser.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    assert complaints == []


def test_the_text_on_the_screen_is_the_page_letter_by_letter(browser: object, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/page/fedcba9876543210")
    assert page.text_content(".row.paragraph .prose") == HOSTILE


def test_the_marks_can_be_put_out_without_a_script(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + STORY)
    assert page.locator(".row .notes").first.is_visible()
    page.uncheck("#show-notes")
    assert not page.locator(".row .notes").first.is_visible()


def test_a_form_of_ours_is_taken_by_the_desk(browser: object, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/add")
    page.fill("textarea", "قال سليم الورداني كلاما")
    page.click("form:has(textarea) button")
    assert page.url == address + STORY


def test_a_block_is_corrected_without_a_script(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="en").new_page()
    page.goto(f"{address}{STORY}/crawled")
    block = page.locator(".block.kind-send_link")
    assert not block.locator("form").is_visible()
    block.locator(".correct > summary").click()
    block.get_by_role("button", name="This is story").click()
    span = SEND.start, SEND.end
    assert page.url == f"{address}{STORY}/crawled?mark={span[0]}-{span[1]}#c{span[0]}-{span[1]}"


def test_the_times_can_be_put_out_alone(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + STORY)
    time, ground = page.locator(".prose .when").first, "e => getComputedStyle(e).backgroundImage"
    assert "gradient" in time.evaluate(ground)
    page.uncheck("#show-times")
    assert time.evaluate(ground) == "none"
    assert page.locator(".row .notes").first.is_visible()


def test_the_list_of_events_is_narrowed_with_the_keyboard_alone(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="en").new_page()
    page.goto(f"{address}/events")
    page.focus("#type")
    page.keyboard.type("Assault")
    page.focus("#actor")
    page.keyboard.type("naria")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events?*")
    assert "type=ASSAULT" in page.url
    assert "actor=naria" in page.url
