"""Scraped text on our page: escaped, and isolated so that it turns no neighbour round."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from markupsafe import Markup, escape

RIGHT_TO_LEFT = frozenset({"R", "AL"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
SPECIAL = re.compile("[&<>\"'\r]")
"""What is written otherwise in HTML, or that a browser would change."""
NO_LATIN = re.compile("[\x00-@\\[-`{-\x7f«»\u0600-\u06ff\u2010-\u2027]*")
"""Text whose letters are Arabic's alone, as most of ours is."""
ARABIC_LETTER = re.compile("[\u0620-\u063f\u0641-\u064a]")
SAMPLE = 400
"""Characters looked at for a direction: a headline whole, and enough of a paragraph."""
REMEMBERED = 4096
"""Texts whose direction is remembered: a page shows a name dozens of times."""


def direction(text: str) -> str:
    """`rtl` or `ltr` by which letters are more: a headline that begins "CNN:" and goes on in Arabic is rtl."""
    return _direction(text[:SAMPLE])


@lru_cache(REMEMBERED)
def _direction(text: str) -> str:
    if NO_LATIN.fullmatch(text) and ARABIC_LETTER.search(text):
        return "rtl"
    kinds: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        kinds[unicodedata.bidirectional(letter)] += times
    right = sum(kinds[kind] for kind in RIGHT_TO_LEFT)
    return "rtl" if right and right >= kinds["L"] else "ltr"


def escaped(text: str) -> Markup:
    """The text as HTML that a browser reads back letter by letter: a bare carriage return would become a line feed."""
    if SPECIAL.search(text) is None:
        return Markup(text)  # noqa: S704 - nothing in it means anything in HTML
    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704 - escaped in this very line


def isolated(text: str | None) -> Markup:
    """A scraped string in `bdi`, with its own direction and, for Arabic script, its language."""
    if not text:
        return Markup()
    return _isolated(text) if len(text) <= SAMPLE else _apart(text)


@lru_cache(REMEMBERED)
def _isolated(text: str) -> Markup:
    return _apart(text)


def _apart(text: str) -> Markup:
    way = direction(text)
    language = ' lang="ar"' if way == "rtl" else ""
    return Markup(f'<bdi dir="{way}"{language}>{escaped(text)}</bdi>')  # noqa: S704 - two constants, and escaped text


def code(text: str) -> Markup:
    """What is typed as it stands: a command, a search."""
    return Markup("<code>{}</code>").format(isolated(text))


@lru_cache(REMEMBERED)
def plain_isolated(text: str) -> str:
    """The same where no element may stand (a title, an option): between isolating marks, its own marks dropped."""
    kept = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cc") or letter == "\u200c")
    return f"{FIRST_STRONG_ISOLATE}{kept}{POP_ISOLATE}"
