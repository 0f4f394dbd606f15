"""What a hit list needs of a reading: its text, its article, and where its statements stand."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from musnad.errors import CodecError
from musnad.record import Article, Span
from musnad.record.codec import unpack


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement's place."""

    id: str
    content: Span


@dataclass(frozen=True, slots=True)
class Gist:
    """A part of a reading, under the reading's own names."""

    page: Sheet
    article: Article
    statements: tuple[Placed, ...] = ()


def gist_of(packed: bytes, place: str) -> Gist:
    """The part of a reading as the file keeps it; CodecError where it is damaged."""
    try:
        return unpack(zlib.decompress(packed), Gist)
    except (zlib.error, CodecError) as error:
        remedy = "Restore a backup; musnad check names the page"
        raise CodecError(f"a reading is damaged: {error}", place=place, remedy=remedy) from error
