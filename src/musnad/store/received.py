"""A received page as the file keeps it, so that it can be read again without its site."""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from operator import attrgetter

from musnad.record import Block, Markup, Meta, Page, Received, Span
from musnad.store.shadow import PACK_LEVEL

_page = attrgetter(*(field.name for field in fields(Page)))
_block = attrgetter("span.start", "span.end", *(field.name for field in fields(Block)[1:]))
_meta = attrgetter(*(field.name for field in fields(Meta)))
"""What is kept of each, in the order of its fields; dataclasses.astuple copies every text, at 4 ms a page."""


def pack_raw(raw: bytes) -> bytes:
    """The raw bytes, smaller."""
    return zlib.compress(raw, PACK_LEVEL)


def unpack_raw(packed: bytes) -> bytes:
    """The raw bytes as they came."""
    return zlib.decompress(packed)


def pack(received: Received) -> bytes:
    """Page and markup, all but the raw bytes."""
    markup = received.markup
    blocks = [((start, end), *told) for start, end, *told in map(_block, markup.blocks)] if markup else []
    told = [_page(received.page), [blocks, list(map(_meta, markup.meta))] if markup else None]
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
