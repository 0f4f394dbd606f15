"""XML as sites write it -> XML that a parser takes: bare ampersands, HTML's entities, control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint

XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
AMPERSAND = re.compile(r"&(?:#(?P<decimal>\d{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});|(?P<name>\w{1,32});)?")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
CLOSING = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
OPENING = re.compile("|".join(map(re.escape, CLOSING)))
"""What is kept whole, and how it ends."""


def mend(text: str) -> str:
    """The text with what no XML parser takes replaced; CDATA and comments stay as they are.

    >>> mend("<link>http://alminaa.example/?a=1&b=2</link><![CDATA[a&b]]>&raquo;")
    '<link>http://alminaa.example/?a=1&amp;b=2</link><![CDATA[a&b]]>»'
    """
    return "".join(part if whole else AMPERSAND.sub(_meant, part) for part, whole in _parts(UNWRITABLE.sub("", text)))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, and of each whether it is to be kept whole; a part that does not end is not kept."""
    at = looked = 0
    endless: set[str] = set()
    while opening := OPENING.search(text, looked):
        looked = opening.end()
        if opening[0] in endless:
            continue
        end = text.find(CLOSING[opening[0]], looked)
        if end < 0:
            endless.add(opening[0])
            continue
        yield text[at : opening.start()], False
        at = looked = end + len(CLOSING[opening[0]])
        yield text[opening.start() : at], True
    yield text[at:], False


def _meant(found: re.Match[str]) -> str:
    """What an ampersand begins: a sound reference, a letter that HTML has a name for, or nothing."""
    if name := found["name"]:
        if name in XML_NAMES:
            return found[0]
        return chr(name2codepoint[name]) if name in name2codepoint else "&amp;" + found[0][1:]
    number = int(found["decimal"] or 0) or int(found["hex"] or "0", 16)
    if found["decimal"] or found["hex"]:
        return found[0] if _writable(number) else ""
    return "&amp;"


def _writable(number: int) -> bool:
    """Whether XML may hold a character of this number."""
    return number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000  # noqa: PLR2004
