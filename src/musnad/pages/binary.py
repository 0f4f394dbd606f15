"""Bytes that are no text, and what they look like."""

from __future__ import annotations

import re

from musnad.errors import BinaryPage

UNPACK = "Unpack it and give the pages inside"
AS_TEXT = "Save its text as .txt or .html and give that"
LEAVE_OUT = "Only text and HTML pages are read; leave it out"

SIGNATURES = tuple(
    (re.compile(pattern, re.DOTALL), kind, remedy)
    for pattern, kind, remedy in (
        (rb"%PDF-", "a PDF document", AS_TEXT),
        (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|\x00\x00\x01\x00", "an image", LEAVE_OUT),
        (rb".{4}ftyp|OggS|ID3[\x02-\x04]|\x1aE\xdf\xa3|RIFF.{4}(AVI |WAVE)", "sound or film", LEAVE_OUT),
        (rb"PK\x03\x04.{26}(mimetypeapplication/|\[Content_Types\]|_rels/|word/)", "a packed document", AS_TEXT),
        (rb"PK\x03\x04|PK\x05\x06|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c", "an archive", UNPACK),
        (rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\x00|\x28\xb5\x2f\xfd", "compressed bytes", UNPACK),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf", "a word processor's document", AS_TEXT),
        (rb"SQLite format 3\x00", "a database", LEAVE_OUT),
        (rb"\x7fELF|MZ.\x00|\xca\xfe\xba\xbe|[\xfe\xcf]\xed?\xfa", "a program", LEAVE_OUT),
        (rb"wOF[F2]|\x00\x01\x00\x00\x00|OTTO\x00", "a font", LEAVE_OUT),
    )
)
NUL_SHARE = 0.1
"""Text has no NUL; a few come from broken storage, a page with more than a tenth is no text any more."""
CONTROL_SHARE = 0.1
CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")


def refuse_signature(raw: bytes, location: str) -> None:
    """Refuse what begins as a file of another kind does: `%PDF-` is a PDF document."""
    for pattern, kind, remedy in SIGNATURES:
        if pattern.match(raw):
            raise BinaryPage(f"it is {kind}, not a page", place=location, remedy=remedy)


def refuse_controls(text: str, location: str) -> None:
    """Refuse what is full of NULs or control characters: "قال" with ninety NULs behind it."""
    nuls = text.count("\x00")
    if nuls > NUL_SHARE * len(text):
        raise BinaryPage(f"{nuls} of its {len(text)} characters are NUL", place=location, remedy=LEAVE_OUT)
    if len(CONTROLS.findall(text)) > CONTROL_SHARE * len(text):
        raise BinaryPage("it is full of control characters, not a page", place=location, remedy=LEAVE_OUT)
