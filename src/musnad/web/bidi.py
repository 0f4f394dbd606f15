"""Scraped text on our page: escaped, and isolated so that it turns no neighbour round."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from markupsafe import Markup, escape

RIGHT_TO_LEFT = frozenset({"R", "AL"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
SAMPLE = 400
"""Characters looked at for a direction: a headline whole, and enough of a paragraph."""
REMEMBERED = 4096
"""Texts whose direction is remembered: a page shows a name dozens of times."""


def direction(text: str) -> str:
    """`rtl` or `ltr` by which letters are more: a headline that begins "CNN:" and goes on in Arabic is rtl."""
    return _direction(text[:SAMPLE])


@lru_cache(REMEMBERED)
def _direction(text: str) -> str:
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    right = sum(kind in RIGHT_TO_LEFT for kind in kinds)
    return "rtl" if right and right >= kinds.count("L") else "ltr"


def escaped(text: str) -> Markup:
    """The text as HTML that a browser reads back letter by letter: a bare carriage return would become a line feed."""
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
    return Markup('<bdi dir="{}"{}>{}</bdi>').format(way, Markup(language), escaped(text))  # noqa: S704 - two constants


def code(text: str) -> Markup:
    """What is typed as it stands: a command, a search."""
    return Markup("<code>{}</code>").format(isolated(text))


def plain_isolated(text: str) -> str:
    """The same where no element may stand (a title, an option): between isolating marks, its own marks dropped."""
    kept = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cc") or letter == "\u200c")
    return f"{FIRST_STRONG_ISOLATE}{kept}{POP_ISOLATE}"
