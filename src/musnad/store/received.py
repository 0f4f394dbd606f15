"""A received page as the file keeps it, so that it can be read again without its site."""

from __future__ import annotations

import json
import zlib
from dataclasses import astuple

from musnad.record import Block, Markup, Meta, Page, Received, Span
from musnad.store.shadow import PACK_LEVEL


def pack_raw(raw: bytes) -> bytes:
    """The raw bytes, smaller."""
    return zlib.compress(raw, PACK_LEVEL)


def unpack_raw(packed: bytes) -> bytes:
    """The raw bytes as they came."""
    return zlib.decompress(packed)


def pack(received: Received) -> bytes:
    """Page and markup, all but the raw bytes."""
    markup = received.markup
    told = [
        astuple(received.page),
        None if markup is None else [[astuple(b) for b in markup.blocks], [astuple(m) for m in markup.meta]],
    ]
    return zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), PACK_LEVEL)


def unpack(packed: bytes, raw: bytes) -> Received:
    """What was received, whole."""
    page, markup = json.loads(zlib.decompress(packed))
    return Received(
        Page(*page),
        raw,
        None
        if markup is None
        else Markup(
            tuple(Block(Span(*span), *told) for span, *told in markup[0]), tuple(Meta(*told) for told in markup[1])
        ),
    )
