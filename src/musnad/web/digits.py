"""The interface's own numbers in Arabic-Indic digits; scraped text keeps its own, to the letter."""

from __future__ import annotations

import re

TO_ARABIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")
GROUPED = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
PIECE = re.compile(r"<!--.*?-->|<[^>]*>|&[#\w]+;|[^<&]+|&", re.DOTALL)
"""A tag, a character reference, or text between them."""
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
KEPT = frozenset({"bdi", "code", "pre", "textarea", "script", "style", "title", "option", "input"})
"""Elements whose text is a page's, or typed as it stands."""
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "circle", "line", "path"})
NUMBERED = re.compile(r'(?<= data-n=")\d+(?=")')
"""A note's number, which the style sheet prints."""


def arabic(text: str) -> str:
    """Each number in Arabic-Indic digits.

    >>> arabic("1,204 قولًا")
    '١٬٢٠٤ قولًا'
    """
    return GROUPED.sub(lambda number: number[0].translate(TO_ARABIC), text)


def in_arabic_digits(html: str) -> str:
    """A page of ours with its own numbers so; what stands in `bdi`, `code` or `dir="ltr"` stays as it is."""
    pieces: list[str] = []
    inside: list[str] = []
    for piece in PIECE.findall(html):
        tag = TAG.match(piece)
        if tag:
            _step(inside, piece, closing=bool(tag[1]), name=tag[2].lower())
            pieces.append(NUMBERED.sub(lambda number: number[0].translate(TO_ARABIC), piece))
        else:
            pieces.append(piece if inside or piece.startswith(("<", "&")) else arabic(piece))
    return "".join(pieces)


def _step(inside: list[str], piece: str, *, closing: bool, name: str) -> None:
    """Keep the open elements from the first one on whose text stays; nothing before it is kept."""
    if closing:
        if inside and inside[-1] == name:
            inside.pop()
    elif name not in VOID and (inside or name in KEPT or 'dir="ltr"' in piece) and not piece.endswith("/>"):
        inside.append(name)
