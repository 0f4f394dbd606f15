"""What axe, the width and the console say of pages in a browser, in every state that a reader can choose.

axe-core (tests/web/axe, MPL-2.0) looks for breaches of WCAG 2.2 AA. A page is loaded once in each language; width and
ground are changed under it, as a reader's device would.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

AXE = Path(__file__).parent / "axe" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": TAGS, "resultTypes": ["violations"]}
COLOURS = ("color-contrast", "link-in-text-block")
PLACES = ("target-size", "scrollable-region-focusable", "heading-order", "landmark-unique", "empty-heading", "label")


def only(*rules: str) -> dict[str, object]:
    """Some of axe's rules."""
    return {"runOnly": {"type": "rule", "values": list(rules)}, "resultTypes": ["violations"]}


STATES = (
    (1280, "light", ALL),
    (1280, "dark", only(*COLOURS)),
    (320, "dark", only(*COLOURS)),
    (320, "light", only(*COLOURS, *PLACES)),
)
"""All rules once, and in the other states those that see colours, places, or what a narrow page hides."""
FEWEST = 8
"""Rules that every page must have passed: fewer, and axe did not run."""


def breaches(browser: object, address: str, paths: Iterable[str], language: str) -> dict[str, list[str]]:
    """What is wrong, by path and state: breaches of axe's rules, and pixels beyond the width."""
    page = browser.new_context(locale=language, bypass_csp=True, viewport={"width": 1280, "height": 800}).new_page()
    found: dict[str, list[str]] = {}
    for path in paths:
        page.goto(address + path)
        page.add_script_tag(path=str(AXE))
        for width, ground, asked in STATES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=ground)
            told = page.evaluate(f"axe.run(document, {json.dumps(asked)})")
            assert asked is not ALL or len(told["passes"]) > FEWEST
            wrong = [f"{each['id']}: {each['nodes'][0]['html'][:150]}" for each in told["violations"]]
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if wrong or over:
                found[f"{path} {width} {ground}"] = [*wrong, *([f"{over} px over"] if over else [])]
    return found


def complaints(browser: object, address: str, paths: Iterable[str]) -> list[str]:
    """What a browser under the policy asks of other hosts, tells on its console, or runs."""
    page = browser.new_context(locale="ar").new_page()
    told: list[str] = []
    page.on("request", lambda asked: None if asked.url.startswith(address) else told.append(asked.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in paths:
        page.goto(address + path)
        if page.evaluate("typeof hit") != "undefined" or page.locator("script").count():
            told.append(f"a script at {path}")
    return told
