"""Whether a record still holds the bytes that its crawler wrote."""

from __future__ import annotations

import base64
import hashlib

ALGORITHMS = {
    "sha1": hashlib.sha1,
    "sha-1": hashlib.sha1,
    "md5": hashlib.md5,
    "sha256": hashlib.sha256,
    "sha-256": hashlib.sha256,
}


def agrees(told: str | None, *candidates: bytes) -> bool | None:
    """Whether one of the candidates has the digest told; null where none is told, or in a way we do not know.

    >>> agrees("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", b"abc"), agrees("md5:00", b"abc"), agrees(None, b"abc")
    (True, False, None)
    """
    name, colon, digest = (told or "").partition(":")
    algorithm = ALGORITHMS.get(name.strip().lower())
    if not colon or algorithm is None:
        return None
    wanted = digest.strip()
    return any(
        _written(algorithm(each, usedforsecurity=False).digest(), len(wanted)) == _plain(wanted) for each in candidates
    )


def _written(digest: bytes, length: int) -> str:
    """The digest as it is written in so many characters: hexadecimal, else base 32, its padding left out."""
    return digest.hex() if length == 2 * len(digest) else base64.b32encode(digest).decode().rstrip("=").lower()


def _plain(wanted: str) -> str:
    return wanted.rstrip("=").lower()
