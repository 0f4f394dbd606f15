"""Which encoding a page claims: byte order mark, HTTP header, XML declaration, meta element."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 8192
"""Bytes searched for a declaration; browsers look at 1,024, but Arabic pages put scripts before it."""
META = re.compile(rb"<meta\s[^<>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
XML = re.compile(rb"^\s*<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)

# What a browser does with a label that says less than the page holds.
STRETCHED = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
# Text encodings only: a page may not choose base64, punycode or unicode_escape for itself. UTF-16 is not believed
# either: it has its mark, or its bytes give it away, and under a false claim any bytes at all turn into Chinese.
KNOWN = re.compile(
    r"utf-8|cp125\d|iso8859-\d+|koi8-[ru]|mac-(arabic|cyrillic|roman)|cp720|cp864"
    r"|gb18030|big5|shift_jis|euc_(jp|kr)|tis-620"
)


def byte_order_mark(raw: bytes) -> tuple[bytes, str] | None:
    """The mark that the bytes begin with, and the encoding it stands for."""
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if raw.startswith(mark)), None)


def known_encoding(label: str) -> str | None:
    """The codec of a label, if it is a text encoding of the web.

    >>> known_encoding("Windows-1256"), known_encoding("ASMO-708"), known_encoding("base64")
    ('cp1256', 'iso8859-6', None)
    """
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    name = STRETCHED.get(name, name)
    return name if KNOWN.fullmatch(name) else None


def declared_encodings(raw: bytes, charset: str | None) -> Iterator[str]:
    """The codecs that the page claims, the strongest claim first: `charset` from HTTP, then XML, then meta."""
    head = raw[:HEAD]
    inside = [found[1].decode("ascii", "replace") for found in (XML.search(head), META.search(head)) if found]
    seen: set[str] = set()
    for label in [charset, *inside]:
        name = known_encoding(label) if label else None
        if name and name not in seen:
            seen.add(name)
            yield name


def public_name(codec: str) -> str:
    """The name of a codec as the web writes it.

    >>> public_name("cp1256"), public_name("iso8859-6")
    ('windows-1256', 'iso-8859-6')
    """
    return re.sub(r"^cp(125\d)$", r"windows-\1", codec).replace("iso8859-", "iso-8859-").replace("_", "-")
