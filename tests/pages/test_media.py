"""HTML or plain text: hints are heard, what stands there decides."""

import pytest

from musnad.pages.media import media_of


@pytest.mark.parametrize(
    ("text", "location", "header", "kind"),
    [
        ("<!DOCTYPE html><p>قال", "page.txt", None, "text/html"),
        ("\n<!-- نسخة -->\n<html>", "page", "text/plain", "text/html"),
        ('<?xml version="1.0"?><html>', "page", None, "text/html"),
        ("<p>قال</p>", "page", None, "text/html"),
        ("قال <b>الورداني</b>", "page.html", None, "text/html"),
        ("قال <b>الورداني</b>", "https://alminaa.example/a.php?x=1", None, "text/html"),
        ("قال <b>الورداني</b>", "page", "text/html; charset=utf-8", "text/html"),
        ("قال<p>و</p><p>ثم</p><p>ثم</p>", "page", None, "text/html"),
        ("قال<p>و</p><p>ثم</p><p>ثم</p>", "page.txt", None, "text/plain"),
        ("قال الورداني", "page.html", "text/html", "text/plain"),
        ("<البيان> قال الورداني", "page", None, "text/plain"),
        ("قال إن 3 < 5 و 7 > 5", "page.html", None, "text/plain"),
        ("https://[broken", "https://[broken", None, "text/plain"),
    ],
)
def test_the_kind_of_a_page(text: str, location: str, header: str | None, kind: str) -> None:
    assert media_of(text, location, header) == kind
