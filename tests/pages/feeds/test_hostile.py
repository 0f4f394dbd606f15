"""Feeds made to hang or fill the reader: each ends soon, in an error that says why or in the pages that it lists."""

import gzip
import json
import time

import pytest

from musnad.errors import PageError
from musnad.pages.feeds import read_feed
from musnad.pages.raw import Raw
from tests.tables import SHIPPED

MB = 2**20
ITEM = "<item><link>https://a.example/{}</link><title>{}</title></item>"
GOOD = ITEM.format(1, "قال")
SECONDS = 5


def rss(inside: str, before: str = "") -> bytes:
    return f"{before}<rss><channel>{GOOD}{inside}</channel></rss>".encode()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
REFUSED = {
    "billion laughs": lambda: rss("&l9;", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'),
    "quadratic": lambda: rss("&a;" * 9_000, f'<!DOCTYPE rss [<!ENTITY a "{"x" * 90_000}">]>'),
    "outside": lambda: rss("&x;", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "outside parameter": lambda: rss("", '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>'),
    "too large": lambda: rss(f"<item><description>{'x' * 30 * MB}</description></item>"),
    "gzip bomb": lambda: gzip.compress(bytes(200 * MB)),
    "gzip in gzip": lambda: gzip.compress(gzip.compress(rss(""))),
    "torn gzip": lambda: gzip.compress(rss(GOOD * 1000))[:-20],
    "json depth": lambda: b"[" * 1_000_000,
    "json number": lambda: b'{"items": [' + b"9" * 100_000 + b"]}",
    "nuls": lambda: bytes(MB),
    "noise": lambda: bytes(range(256)) * 8_000,
    "open tags": lambda: b"<" * MB,
    "ampersands": lambda: b"<" + b"&" * MB,
    "comments": lambda: b"<!--" * 500_000,
    "html": lambda: b"<html><head>" + b'<link type="application/rss+xml" ' * 200_000,
}
READ_IN_PART = {
    "nested": lambda: rss("<a>" * 100_000),
    "nested in an item": lambda: rss("<item>" + "<a>" * 100_000 + "</item>"),
    "nested outlines": lambda: b"<opml><body>" + b'<outline xmlUrl="https://a.example/"><!-- -->' * 100_000,
    "attributes": lambda: rss("<a " + " ".join(f"a{n}=''" for n in range(300_000)) + "/>"),
    "twice one attribute": lambda: rss("<a b='' b=''/>"),
    "long attribute": lambda: rss(f"<a b='{'x' * 14 * MB}'/>"),
    "long name": lambda: rss(f"<{'x' * 14 * MB}/>"),
    "unclosed data": lambda: rss("<![CDATA[" * 500_000),
    "unclosed comments": lambda: rss("<!--" * 500_000),
    "ampersands": lambda: rss("&" * MB),
    "references": lambda: rss("&#0;" * 500_000),
    "names": lambda: rss("&nosuch;" * 500_000),
    "long title": lambda: rss(f"<item><link>https://a.example/2</link><title>{'x ' * 7 * MB}</title></item>"),
    "escaped tags": lambda: rss(f"<item><link>https://a.example/2</link><title>{'&lt;' * 3 * MB}</title></item>"),
    "long date": lambda: rss(f"<item><link>https://a.example/2</link><pubDate>{'09 ' * 4 * MB}</pubDate></item>"),
    "long address": lambda: rss(f"<item><link>https://a.example/{'../' * 4 * MB}</link></item>"),
    "many items": lambda: rss("".join(ITEM.format(n, "x") for n in range(120_000))),
    "many pieces": lambda: rss("<item>" + "<title>x</title>" * 900_000 + "</item>"),
    "many lines": lambda: b"https://a.example/1\n" * 700_000,
    "json": lambda: json.dumps({"items": [{"url": "https://a.example/1"}] * 100_000}).encode(),
    "json surrogates": lambda: b'{"items": [{"url": "https://a.example/1", "title": "\\ud800"}]}',
    "wrong end": lambda: rss("</item></channel></rss>" * 1_000),
    "two roots": lambda: rss("") * 3,
    "declared entities in data": lambda: rss("<![CDATA[<!ENTITY a 'x'>]]>"),
}


def read(raw: bytes) -> None:
    """Read it in time."""
    started = time.process_time()
    try:
        feed = read_feed(Raw(raw, "https://a.example/rss"), SHIPPED.months)
        assert feed.entries or feed.feeds
        assert len(feed.entries) <= 50_000
        assert all(entry.address.startswith("https://a.example/") for entry in feed.entries)
    finally:
        assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_feed_is_refused_in_words(name: str) -> None:
    with pytest.raises(PageError) as caught:
        read(REFUSED[name]())
    assert caught.value.seen
    assert caught.value.remedy


@pytest.mark.parametrize("name", READ_IN_PART)
def test_a_hostile_part_costs_no_page_that_stands_before_it(name: str) -> None:
    read(READ_IN_PART[name]())
