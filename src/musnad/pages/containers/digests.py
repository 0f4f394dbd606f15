"""Whether a record still holds the bytes that its crawler wrote."""

from __future__ import annotations

import base64
import binascii
import hashlib

ALGORITHMS = {"sha1": "sha1", "sha-1": "sha1", "md5": "md5", "sha256": "sha256", "sha-256": "sha256"}


def agrees(told: str | None, *candidates: bytes) -> bool | None:
    """Whether one of the candidates has the digest told; null where none is told, or in a way we do not know.

    >>> agrees("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", b"abc"), agrees("md5:00", b"abc"), agrees(None, b"abc")
    (True, False, None)
    """
    name, colon, digest = (told or "").strip().partition(":")
    algorithm = ALGORITHMS.get(name.lower())
    if not colon or algorithm is None:
        return None
    wanted = _bytes(digest.strip(), hashlib.new(algorithm, usedforsecurity=False).digest_size)
    return any(hashlib.new(algorithm, each, usedforsecurity=False).digest() == wanted for each in candidates)


def _bytes(digest: str, size: int) -> bytes:
    """The digest as bytes: crawlers write base 32, some hexadecimal."""
    try:
        if len(digest) == 2 * size:
            return bytes.fromhex(digest)
        return base64.b32decode(digest.upper() + "=" * (-len(digest) % 8))
    except (ValueError, binascii.Error):
        return b""
