"""The one gate through which bytes become text."""

from __future__ import annotations

import re
from typing import NamedTuple

import charset_normalizer

from musnad.errors import UndecodablePage
from musnad.pages.binary import refuse_controls
from musnad.pages.declared import byte_order_mark, declared_encodings, public_name
from musnad.pages.plausible import (
    ARABIC_ENOUGH,
    LATIN_ACCENTED,
    LOST_SHARE,
    NON_ASCII,
    SAMPLE,
    arabic_score,
    garbled,
)

ARABIC_CODE_PAGES = ("cp1256", "iso8859-6")
"""In the order of their use on the web: of two equally good readings the first is believed."""
UNMARKED_UTF16 = ("utf-16-le", "utf-16-be")
UTF16_BYTES = 0.2
"""Arabic in UTF-16 has 0x06 in over a third of its bytes, Latin 0x00 in half of them; other encodings have neither."""
LEAST_UTF16 = 16
"""Bytes: of fewer, a stray NUL or two look like UTF-16."""
GUESSABLE = ["cp1256", "iso8859_6", "cp720", "cp1251", "koi8_r", "cp1253", "cp1255", "gb18030", "big5", "shift_jis",
             "euc_jp", "euc_kr"]  # fmt: skip
GUESSED_FROM = 65_536
"""Bytes shown to charset-normalizer, which then takes under 0.1 s."""
GUESS_COHERENCE = 20.0
"""Per cent of language coherence that a guess needs: right guesses had 24 and more, wrong ones 0."""
SURROGATE_BYTES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
PLAIN = re.compile(r"[\x20-\x7e\t\r\n]")
ACCENTED = re.compile(f"[{LATIN_ACCENTED}]")
REPLACEMENT = "\ufffd"
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database and no JSON holds; replaced one for one, so that offsets stay."""
# The bytes that mean one and the same mark (quotes, dashes, no-break space) in every windows code page.
SHARED_MARKS = frozenset(
    byte
    for byte in range(0x80, 0x100)
    if len({bytes([byte]).decode(f"cp125{n}", "replace") for n in range(9)} - {REPLACEMENT}) == 1
    and not bytes([byte]).decode("cp1252", "replace").isalpha()
)


class Decoded(NamedTuple):
    """A page's text, without byte order mark, and the name of the encoding it came in."""

    text: str
    encoding: str


def decode(raw: bytes, location: str, charset: str | None = None) -> Decoded:
    """The text of the bytes, in the encoding that makes sense of them, whatever they claim.

    >>> decode("قال الوزير إن الاجتماع انتهى".encode("cp1256"), "page.txt").encoding
    'windows-1256'
    """
    found = _marked(raw) or _unmarked_utf16(raw)
    refuse_controls(found.text if found else raw.decode("latin-1"), location)
    found = found or _strict_utf8(raw) or _code_page(raw, location, charset)
    return Decoded(UNSTORABLE.sub(REPLACEMENT, found.text), public_name(found.encoding))


def _marked(raw: bytes) -> Decoded | None:
    found = byte_order_mark(raw)
    return found and Decoded(_lossy(raw[len(found[0]) :], found[1]), found[1])


def _code_page(raw: bytes, location: str, charset: str | None) -> Decoded:
    """Of bytes that are no UTF-8: the most plausible Arabic reading, else the declared one, else a guess."""
    claims = list(declared_encodings(raw, charset))
    found = _best_arabic(raw, claims) or _declared(raw, claims) or _same_everywhere(raw) or _guessed(raw)
    if found is None:
        seen = f"no encoding makes sense of its bytes (declared: {', '.join(map(public_name, claims)) or 'none'})"
        raise UndecodablePage(seen, place=location, remedy="Save it as UTF-8, or name its true charset")
    return found


def _strict_utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(SURROGATE_BYTES.sub(REPLACEMENT.encode(), raw).decode(), "utf-8")
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(raw: bytes) -> Decoded | None:
    """UTF-16 without its mark is valid UTF-8 as well, so the bytes 00 and 06 give it away."""
    if len(raw) < LEAST_UTF16 or raw.count(0) + raw.count(6) <= UTF16_BYTES * len(raw):
        return None
    texts = {name: _lossy(raw, name) for name in UNMARKED_UTF16}
    best = max(texts, key=lambda name: _writing(texts[name]))
    return Decoded(texts[best], best) if _writing(texts[best]) > 1 - LOST_SHARE else None


def _writing(text: str) -> float:
    """The share of characters that are Arabic or plain ASCII writing."""
    text = text[:SAMPLE]
    beyond = len(NON_ASCII.findall(text))
    return (len(PLAIN.findall(text)) + beyond * arabic_score(text)) / max(1, len(text))


def _best_arabic(raw: bytes, claims: list[str]) -> Decoded | None:
    """The reading with the best Arabic score; of equals the declared one, then UTF-8 with a few bytes lost."""
    names = dict.fromkeys([*claims, "utf-8", *ARABIC_CODE_PAGES])
    texts = {name: text for name in names if (text := _strict(raw, name)) is not None}
    texts["utf-8"] = _lossy(raw, "utf-8")
    scores = {name: round(arabic_score(text), 2) for name, text in texts.items()}
    best = max((name for name in names if name in texts), key=lambda name: scores[name])
    return Decoded(texts[best], best) if scores[best] >= ARABIC_ENOUGH else None


def _declared(raw: bytes, claims: list[str]) -> Decoded | None:
    """What is declared, of a page without Arabic, if it loses little."""
    for name in claims:
        text = _lossy(raw, name)
        if text.count(REPLACEMENT) <= LOST_SHARE * len(NON_ASCII.findall(text)) and not garbled(text):
            return Decoded(text, name)
    return None


def _same_everywhere(raw: bytes) -> Decoded | None:
    """Bytes that every windows code page reads alike: an English page with typographic quotation marks."""
    high = {byte for byte in raw if byte >= 0x80}  # noqa: PLR2004 -- the end of ASCII
    return Decoded(raw.decode("cp1252"), "cp1252") if high <= SHARED_MARKS else None


def _guessed(raw: bytes) -> Decoded | None:
    """What charset-normalizer makes of it; not for accented Latin, where it takes Turkish for windows-1250."""
    sample = raw[:GUESSED_FROM]
    guess = charset_normalizer.from_bytes(sample, cp_isolation=GUESSABLE, enable_fallback=False).best()
    if guess is None or guess.percent_coherence < GUESS_COHERENCE:
        return None
    text = _strict(raw, guess.encoding)
    if text is None or len(ACCENTED.findall(text)) > LOST_SHARE * len(NON_ASCII.findall(text)):
        return None
    return Decoded(text, guess.encoding)


def _strict(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        return None


def _lossy(raw: bytes, name: str) -> str:
    if name == "utf-8":
        raw = SURROGATE_BYTES.sub(REPLACEMENT.encode(), raw)
    return raw.decode(name, "replace")
