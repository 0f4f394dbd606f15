"""The reader's pages in a browser: axe, 320 and 1280 pixels, both languages and grounds, hostile words.

Without a chromium these tests are left out and say so.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from musnad.record import Span
from musnad.store import Note, RecordFile, Report, Thing
from musnad.web import app
from tests.web.browsing import needs_browser, serving
from tests.web.conftest import HOSTILE
from tests.web.looking import breaches
from tests.web.readers import LEXICON, NOON, OTHER, SOURCE, STORY, keep, pictured
from tests.web.samples import TEXT, plain

PICTURE = Span(len(TEXT) + 1, len(pictured().page.text) - 1)
PAGES = (
    "/",
    "/?outlet=al-minaa",
    "/settings",
    "/lists",
    "/reports",
    f"/search?q={'المحادثات'}",
    f"/page/{STORY}",
    f"/page/{STORY}/crawled",
    f"/page/{STORY}/versions",
    f"/page/{STORY}/share?span=40-60",
    f"/page/{STORY}/sheet",
    f"/page/{STORY}/notes?span=40-60",
    f"/page/{STORY}/report",
    f"/page/{STORY}/report?span={PICTURE.start}-{PICTURE.end}",
    f"/page/{OTHER}",
    f"/page/{OTHER}/notes",
    f"/page/{OTHER}/share",
    f"/page/{OTHER}/sheet",
)
VECTORS = (
    "<script>hit=1</script>",
    "<img src=x onerror=hit=1>",
    '"><svg onload=hit=1>',
    "'-hit=1-'",
    "javascript:hit=1",
    "</textarea><script>hit=1</script>",
    "</title><script>hit=1</script>",
    "{{7*7}}${7*7}",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href=javascript:hit=1>x</a>",
    "<style>*{display:none}</style>",
    "<!--><script>hit=1</script>",
    "\u202e<b>abc\u2066",
)
LEAKS = """() => [...document.querySelectorAll('.remark .signed')].filter(line => {
    const name = line.querySelector('bdi'), day = line.querySelector('time');
    const a = [...name.getClientRects()].at(-1), b = day.getClientRects()[0];
    return Math.abs(a.top - b.top) < 4 && b.right > a.left + 1;
}).map(line => line.textContent)"""
"""Signatures whose day does not begin, leftwards, where the name has ended: each name has a direction of its own."""
HEAVY = "0000111122223333"
"""A page of its own for the many: three hundred vectors as words and as signatures of notes."""
MANY = [
    f"{before}{vector}{after}"
    for before in ("", '"', "</p>", "</bdi>", "قال: ")
    for after in ("", " //", "-->", "\u202eabc", " 12 نص x")
    for vector in VECTORS[:12]
]

pytestmark = needs_browser


def write(file: RecordFile) -> None:
    """Notes and reports of every kind, hostile words among them."""
    for number, words in enumerate(VECTORS):
        file.remarks.note(Note(0, STORY, Span(40, 60), pictured().page.text[40:60], words, words[:60], NOON))
        file.remarks.note(Note(0, OTHER, Span(0, 8), HOSTILE[:8], words, "ليلى", NOON))
        file.remarks.report(Report(Thing(OTHER, "article"), "other", words, f"reader-{number}", NOON))
    for words in MANY:
        by = words[:60].strip()
        file.remarks.note(Note(0, HEAVY, Span(0, 8), HOSTILE[:8], words, by, NOON))
    file.remarks.rule(Thing(OTHER, "article"), "restored", VECTORS[0], NOON)
    for reader in "abc":
        file.remarks.report(Report(Thing(STORY, "image", PICTURE), "privacy", "", reader, NOON))
    file.remarks.rule(Thing(STORY, "image", PICTURE), "restored", "ليلى", NOON)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with RecordFile.open(tmp_path_factory.mktemp("desk") / "record.db") as file:
        keep(file, pictured(), source=SOURCE)
        keep(file, plain(HOSTILE))
        keep(file, replace(plain(HOSTILE), page=replace(plain(HOSTILE).page, id=HEAVY, sha256=HEAVY * 4)))
        write(file)
        with serving(app(file, LEXICON)) as address:
            yield address


@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_nothing_and_nothing_overflows(browser: object, address: str, language: str) -> None:
    assert breaches(browser, address, PAGES, language) == {}


def test_no_page_asks_another_host_breaks_the_policy_or_runs_a_script(browser: object, address: str) -> None:
    context = browser.new_context(locale="ar")
    page = context.new_page()
    asked, complaints, hits = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        hits.append(page.evaluate("typeof hit"))
    assert [url for url in asked if not url.startswith(address)] == []
    assert complaints == []
    assert set(hits) == {"undefined"}


def test_three_hundred_vectors_run_nothing_and_turn_no_neighbour_round(browser: object, address: str) -> None:
    context = browser.new_context(locale="ar", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{address}/page/{HEAVY}", wait_until="networkidle")
    assert len(MANY) == 300
    assert page.evaluate("typeof hit") == "undefined"
    assert set(page.locator(".remark .words bdi").all_text_contents()) == set(MANY)
    assert page.evaluate(LEAKS) == []
    assert (complaints, [url for url in asked if not url.startswith(address)]) == ([], [])


def test_the_words_of_a_note_are_shown_to_the_letter(browser: object, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/page/{STORY}")
    shown = page.locator(".remark .words bdi").all_text_contents()
    assert sorted(set(shown)) == sorted(VECTORS)


def test_the_article_page_sends_no_script(browser: object, address: str) -> None:
    page = browser.new_page()
    kinds = []
    page.on("request", lambda request: kinds.append(request.resource_type))
    page.goto(f"{address}/page/{STORY}", wait_until="networkidle")
    assert "script" not in kinds
    assert page.locator("script").count() == 0


def test_choices_are_made_and_kept_without_a_script(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="ar", color_scheme="light").new_page()
    page.goto(f"{address}/settings?back=/page/{STORY}")
    page.check("input[name=theme][value=dark]")
    page.check("input[name=digits][value=arabic]")
    page.click("form.settings button")
    assert page.url == f"{address}/page/{STORY}"
    assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(22, 21, 19)"
    assert "٢٠١٣" in page.text_content(".dateline")


def test_a_note_is_written_with_the_keyboard_alone(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="ar").new_page()
    page.goto(f"{address}/page/{STORY}/notes")
    page.focus(".choosing a >> nth=1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/notes?span=*")
    page.focus("#words")
    page.keyboard.type("ملاحظة بلوحة المفاتيح")
    page.keyboard.press("Tab")
    page.keyboard.type("ليلى")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/page/{STORY}#a*")
    assert "ملاحظة بلوحة المفاتيح" in page.text_content(".text")


def test_the_skip_links_come_first_and_lead_where_they_say(browser: object, address: str) -> None:
    page = browser.new_page(locale="en")
    page.goto(f"{address}/page/{STORY}")
    led = []
    for _ in range(2):
        page.keyboard.press("Tab")
        led.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert led == ["#main", "#all-statements"]


def test_a_report_is_made_by_keyboard_and_answered_with_thanks(browser: object, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="ar").new_page()
    page.goto(f"{address}/page/{STORY}/report")
    page.focus("input[name=reason] >> nth=0")
    page.keyboard.press("Space")
    page.focus("form.reporting button")
    page.keyboard.press("Enter")
    page.wait_for_url("**thanks=*")
    assert "شكرًا على الإبلاغ!" in page.text_content("main")
