"""Where a list goes on: signed, so that a place that we never gave is no place."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable

from musnad.api.problems import Problem
from musnad.store import RecordFile
from musnad.store.giving import PRIVATE

Mark = tuple[str | int | float | None, ...]
"""A place in a list: what stands before it."""

KEY = f"{PRIVATE}cursors"
KEY_BYTES = 32
SIGNATURE_BYTES = 16
"""128 bits of HMAC-SHA256: nobody guesses them."""


def key_of(file: RecordFile) -> bytes:
    """The key that the file keeps; one of this process alone where it is open for reading only and has none."""
    kept = file.setting(KEY)
    if kept:
        return bytes.fromhex(kept)
    made = secrets.token_bytes(KEY_BYTES)
    if not file.read_only:
        file.remember(KEY, made.hex())
    return made


def sign(key: bytes, asked: Iterable[str], mark: Mark) -> str:
    """The cursor of a place in the list that was asked for."""
    told = json.dumps(mark, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{_letters(told)}.{_letters(_signature(key, asked, told))}"


def read(key: bytes, asked: Iterable[str], cursor: str) -> Mark:
    """The place; Problem where the cursor is not ours, or of another list."""
    told, _, signature = cursor.partition(".")
    try:
        mark, signed = _bytes(told), _bytes(signature)
    except ValueError:
        mark, signed = b"", b""
    if not hmac.compare_digest(signed, _signature(key, asked, mark)):
        raise Problem("cursor", "take it from `next` of the answer before, with the same parameters", "cursor")
    return tuple(json.loads(mark))


def _signature(key: bytes, asked: Iterable[str], told: bytes) -> bytes:
    of = json.dumps(list(asked), ensure_ascii=False).encode()
    return hmac.digest(key, of + b"\0" + told, hashlib.sha256)[:SIGNATURE_BYTES]


def _letters(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(letters: str) -> bytes:
    return base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
