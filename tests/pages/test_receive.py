"""Bytes and their address -> a page."""

import hashlib
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.errors import BinaryPage, EmptyPage, OversizedPage, PageError, UndecodablePage
from musnad.pages import DEFAULT_CAP, receive

SAMPLES = Path(__file__).parent / "samples"
REPORT = "قال وزير خارجية نارية سليم الورداني إن اللقاء الذي تستضيفه مرسى في موعده\n"


def test_a_text_page_is_its_decoded_bytes() -> None:
    received = receive(REPORT.encode("cp1256"), "saved/minaa.txt")
    page = received.page
    assert (page.text, page.encoding, page.media_type, page.language) == (REPORT, "windows-1256", "text/plain", "ar")
    assert (page.location, received.raw, received.markup) == ("saved/minaa.txt", REPORT.encode("cp1256"), None)


def test_the_id_begins_the_digest_of_the_raw_bytes() -> None:
    page = receive(REPORT.encode(), "a.txt").page
    assert page.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert page.id == page.sha256[:16] == receive(REPORT.encode(), "b.txt").page.id


def test_an_html_page_is_its_visible_text_with_blocks_and_claims() -> None:
    received = receive((SAMPLES / "minaa.html").read_bytes(), "minaa.html")
    assert (received.page.media_type, received.page.language) == ("text/html", "ar")
    assert received.page.text == (SAMPLES / "minaa.txt").read_text("utf-8")
    assert received.markup
    assert (len(received.markup.blocks), len(received.markup.meta)) == (15, 13)


def test_an_html_page_in_windows_1256_is_read_declared_or_not() -> None:
    page = (SAMPLES / "minaa.html").read_text("utf-8")
    expected = (SAMPLES / "minaa.txt").read_text("utf-8")
    declared = page.replace('"utf-8"', '"windows-1256"')
    wrong = page.replace('"utf-8"', '"iso-8859-1"')
    for html in (page, declared, wrong):
        assert receive(html.replace("▲", "").encode("cp1256"), "minaa.html").page.text == expected


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", "\ufeff".encode(), "\u200f\u00a0\u200b".encode(), b"\xff\xfe"])
def test_a_page_that_shows_nothing_is_empty(raw: bytes) -> None:
    with pytest.raises(EmptyPage, match=r"^a\.txt: it is empty\. Leave it out"):
        receive(raw, "a.txt")


def test_markup_without_text_is_empty() -> None:
    with pytest.raises(EmptyPage, match="when its markup is taken off"):
        receive(b"<!doctype html><script>x</script><img alt='x'>", "a.html")


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x00\x00\x00\x18ftypmp42", "sound or film"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml", "a packed document"),
        (b"PK\x03\x04\x14\x00page.html", "an archive"),
        (b"\x1f\x8b\x08\x00\x00", "compressed bytes"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "a word processor's document"),
        (b"SQLite format 3\x00\x10", "a database"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\x00" * 1_000, "1000 of its 1000 characters are NUL"),
        (REPORT.encode() + b"\x00" * 40, "40 of its 173 characters are NUL"),
        (bytes(range(32)) * 9 + b"text", "NUL|control characters"),
    ],
)
def test_bytes_that_are_no_text_are_named(raw: bytes, kind: str) -> None:
    with pytest.raises(BinaryPage, match=kind) as caught:
        receive(raw, "a/file")
    assert caught.value.place == "a/file"
    assert caught.value.remedy


def test_more_bytes_than_the_cap_are_refused() -> None:
    with pytest.raises(OversizedPage, match="more than 10 bytes"):
        receive(b"x" * 11, "a.txt", cap=10)
    with pytest.raises(OversizedPage, match="16,777,216"):
        receive(b"x" * (DEFAULT_CAP + 1), "a.txt")


@pytest.mark.parametrize(
    "text",
    ["\ufffd" * 40, REPORT.encode("cp1256").decode("utf-8", "replace"), REPORT.encode().decode("cp1252", "replace")],
)
def test_mojibake_is_refused_and_not_read(text: str) -> None:
    with pytest.raises(UndecodablePage, match="decoded wrongly"):
        receive(text.encode(), "a.txt")


def test_direction_overrides_stay_in_the_text() -> None:
    said = "قال \u202eالورداني\u202c إن اللقاء في موعده"
    assert receive(said.encode(), "a.txt").page.text == said


def test_a_feed_is_no_page() -> None:
    with pytest.raises(PageError, match=r"<rss>.*Give the pages that it lists, or watch it"):
        receive('<?xml version="1.0"?><rss version="2.0"><title>أخبار</title></rss>'.encode(), "feed.xml")


def test_an_error_crosses_to_another_process() -> None:
    with pytest.raises(EmptyPage) as caught:
        receive(b"", "a.txt")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 -- our own


NAMES = st.sampled_from(["a.txt", "a.html", "a", "https://alminaa.example/1"])


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))), NAMES)
def test_any_bytes_are_received_or_refused_in_one_line(raw: bytes, name: str) -> None:
    try:
        received = receive(raw, name)
    except PageError as error:
        told, lines = str(error), [str(error)]
    else:
        text, markup = received.page.text, received.markup
        told, lines = f"{name}: {text.encode()!r}", [block.span.of(text) for block in (markup.blocks if markup else ())]
    assert told.startswith(f"{name}: ")
    assert not any("\n" in line for line in lines)
