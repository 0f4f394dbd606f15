"""Bytes and their address -> a page, its text decoded or rendered."""

from __future__ import annotations

import hashlib
import re

from musnad.errors import EmptyPage, OversizedPage, UndecodablePage
from musnad.pages.binary import refuse_signature
from musnad.pages.decode import decode
from musnad.pages.language import language_of
from musnad.pages.media import HTML, media_of
from musnad.pages.plausible import garbled
from musnad.pages.render import render
from musnad.pages.tabled import ARTICLE, render_article
from musnad.pages.visible import shows
from musnad.record.page import Markup, Page, Received

DEFAULT_CAP = 16 * 2**20
"""Bytes of one page; the largest page of a news site that we met had 3 MB, most of it scripts."""
MOST_WORDS = 60_000
"""Words and marks of one page: 0.05 to 0.2 ms of reading each, so that whatever stands there is read in seconds. An
article has 300 to 1,500; what has more than this is a book, a log, or noise."""
LONGEST_TEXT = 10 * MOST_WORDS
"""Characters behind which the words are not counted any more: Arabic news has 5 to 6 a word, blanks included."""
WORD = re.compile(r"\w+|[^\w\s]")
PAGE_ID_DIGITS = 16


def receive(
    raw: bytes,
    location: str,
    *,
    media_type: str | None = None,
    charset: str | None = None,
    cap: int = DEFAULT_CAP,
) -> Received:
    """The page that the bytes hold; `media_type` and `charset` are what HTTP said of them.

    >>> receive("قال الوزير إن المحادثات مستمرة".encode(), "a/page.txt").page.text
    'قال الوزير إن المحادثات مستمرة'
    """
    if len(raw) > cap:
        raise OversizedPage(f"it has more than {cap:,} bytes", place=location, remedy="Cut it, or raise the cap")
    refuse_signature(raw, location)
    decoded = decode(raw, location, charset)
    kind = ARTICLE if media_type == ARTICLE else media_of(decoded.text, location, media_type)
    text, markup = _rendered(decoded.text, location, kind)
    _refuse_endless(text, location)
    _refuse_unreadable(text, location, kind)
    return Received(_page(raw, location, kind, decoded.encoding, text), raw, markup)


def _rendered(decoded: str, location: str, kind: str) -> tuple[str, Markup | None]:
    try:
        if kind == ARTICLE:
            return render_article(decoded, location)
        return render(decoded) if kind == HTML else (decoded, None)
    except OversizedPage as error:
        raise OversizedPage(error.seen, place=location, remedy=error.remedy) from None


def _refuse_endless(text: str, location: str) -> None:
    """A text of a million marks is read in minutes; nobody waits for that, and no article is that long."""
    if len(text) <= MOST_WORDS:
        return
    if len(text) > LONGEST_TEXT or sum(1 for _ in WORD.finditer(text)) > MOST_WORDS:
        seen = f"its text has {len(text):,} characters, more than {MOST_WORDS:,} words and marks"
        raise OversizedPage(seen, place=location, remedy="Cut it into its articles, and add each")


def _refuse_unreadable(text: str, location: str, kind: str) -> None:
    if not shows(text):
        seen = "no text is left when its markup is taken off" if kind == HTML else "it is empty"
        raise EmptyPage(seen, place=location, remedy="Leave it out, or save the page again")
    if wrong := garbled(text):
        raise UndecodablePage(f"it was decoded wrongly ({wrong})", place=location, remedy="Get the page anew as UTF-8")


def _page(raw: bytes, location: str, kind: str, encoding: str, text: str) -> Page:
    digest = hashlib.sha256(raw).hexdigest()
    return Page(digest[:PAGE_ID_DIGITS], location, kind, encoding, digest, language_of(text), text)
